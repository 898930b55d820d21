package org.nguon.catalog.look;

import com.vaadin.flow.component.AbstractSinglePropertyField;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Synchronize;
import com.vaadin.flow.component.Tag;

/// The browser's own field for several lines.
@Tag("textarea")
public final class Lines extends AbstractSinglePropertyField<Lines, String> implements HasStyle, Focusable<Lines> {

    /// @param rows shown at once
    public Lines(int rows) {
        super("value", "", false);
        getElement().setAttribute("rows", Integer.toString(rows));
    }

    @Synchronize(property = "value", value = "change")
    @Override
    public String getValue() {
        return super.getValue();
    }
}
