package org.nguon.catalog.look;

import com.vaadin.flow.component.AbstractSinglePropertyField;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasAriaLabel;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Synchronize;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.function.Function;

/// The browser's own list of choices: it opens as people know it, on a phone too.
@Tag("select")
public final class Choice extends AbstractSinglePropertyField<Choice, String>
        implements HasAriaLabel, HasStyle, Focusable<Choice> {

    /// @param label what is chosen, for those who do not see it
    /// @param values in order
    /// @param words what stands for a value
    /// @param chosen one of the values
    public <T> Choice(String label, List<T> values, Function<T, String> name, Function<T, String> words, T chosen) {
        super("value", name.apply(chosen), false);
        addClassName("select");
        setAriaLabel(label);
        for (T value : values) {
            Element option = new Element("option");
            option.setAttribute("value", name.apply(value));
            option.setText(words.apply(value));
            if (value.equals(chosen)) {
                option.setAttribute("selected", "");
            }
            getElement().appendChild(option);
        }
    }

    @Synchronize(property = "value", value = "change")
    @Override
    public String getValue() {
        return super.getValue();
    }
}
