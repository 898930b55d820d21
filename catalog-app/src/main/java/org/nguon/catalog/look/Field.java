package org.nguon.catalog.look;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;

/// Something to fill in, with its name above, a hint, and what is wrong with it beside it.
public final class Field extends Div {

    private final Component input;
    private final Paragraph wrong = new Paragraph();

    /// @param id of the input, once in a page
    public Field(String id, String name, Component input) {
        this(id, name, input, "");
    }

    /// @param hint what helps to fill it in; may be empty
    public Field(String id, String name, Component input, String hint) {
        this.input = input;
        addClassName("field");
        input.setId(id);
        NativeLabel label = new NativeLabel(name);
        label.setFor(input);
        add(label, input);
        wrong.setId(id + "-wrong");
        wrong.addClassName("wrong");
        String described = wrong.getId().orElseThrow();
        if (!hint.isEmpty()) {
            Paragraph said = new Paragraph(hint);
            said.addClassName("hint");
            said.setId(id + "-hint");
            add(said);
            described = id + "-hint " + described;
        }
        input.getElement().setAttribute("aria-describedby", described);
        add(wrong);
    }

    /// Says what is wrong; with no words, that nothing is.
    public void wrong(String words) {
        wrong.setText(words);
        if (words.isEmpty()) {
            input.getElement().removeAttribute("aria-invalid");
        } else {
            input.getElement().setAttribute("aria-invalid", "true");
        }
    }
}
