package org.nguon.catalog.look;

import com.vaadin.flow.component.AbstractSinglePropertyField;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.Synchronize;
import com.vaadin.flow.component.Tag;

/// The browser's own box to tick, which knows how it stands.
@Tag("input")
final class Box extends AbstractSinglePropertyField<Box, Boolean> implements Focusable<Box> {

    Box(boolean ticked) {
        super("checked", false, false);
        getElement().setAttribute("type", "checkbox");
        setValue(ticked);
    }

    @Synchronize(property = "checked", value = "change")
    @Override
    public Boolean getValue() {
        return super.getValue();
    }
}
