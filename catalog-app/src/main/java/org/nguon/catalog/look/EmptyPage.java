package org.nguon.catalog.look;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;

/// What stands where there is nothing to show: it says why, and what to do next.
public final class EmptyPage extends Div {

    /// With a title, a sentence, and what to do.
    public EmptyPage(Icon icon, String title, String words, Component... next) {
        addClassName("empty");
        add(icon.draw(), new H2(title), new Paragraph(words));
        add(next);
    }
}
