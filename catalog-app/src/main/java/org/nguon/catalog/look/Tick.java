package org.nguon.catalog.look;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.Tag;

/// The browser's own box to tick.
@Tag("input")
public final class Tick extends Component implements Focusable<Tick> {

    /// @param ticked how it stands
    /// @param changed what happens when a person changes it
    public Tick(boolean ticked, Runnable changed) {
        getElement().setAttribute("type", "checkbox");
        getElement().setProperty("checked", ticked);
        getElement().addEventListener("change", _ -> changed.run());
    }
}
