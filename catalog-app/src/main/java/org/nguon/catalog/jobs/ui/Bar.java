package org.nguon.catalog.jobs.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;

/// The browser's own bar of progress.
@Tag("progress")
final class Bar extends Component {

    Bar(long done, long all, String label) {
        getElement().setAttribute("value", Long.toString(done));
        getElement().setAttribute("max", Long.toString(all));
        getElement().setAttribute("aria-label", label);
    }
}
