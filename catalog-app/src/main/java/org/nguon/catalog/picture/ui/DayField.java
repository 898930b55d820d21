package org.nguon.catalog.picture.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.nguon.catalog.look.Field;
import org.nguon.catalog.look.Texts;

/// A day, in the browser's own field for it. A day that was only half typed is wrong, not absent: it must
/// not turn into a term without end.
final class DayField extends Div {

    private static final String HALF_TYPED = "element.validity.badInput";

    private final Texts texts;
    private final Input input = new Input();
    private final Field field;
    private boolean halfTyped;

    DayField(String id, String name, String hint, Optional<LocalDate> day, Texts texts) {
        this.texts = texts;
        input.setType("date");
        day.ifPresent(one -> input.setValue(one.toString()));
        input.getElement()
                .addEventListener(
                        "focusout",
                        event -> halfTyped =
                                event.getEventData().path(HALF_TYPED).asBoolean(false))
                .addEventData(HALF_TYPED);
        field = new Field(id, name, input, hint);
        add(field);
    }

    /// The day, which may be left open; empty, with words beside the field, where it makes no sense.
    Optional<Optional<LocalDate>> read() {
        try {
            String written = input.getValue().strip();
            if (!halfTyped) {
                field.wrong("");
                return Optional.of(written.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(written)));
            }
        } catch (DateTimeParseException e) {
            halfTyped = false; // said below
        }
        field.wrong(texts.say("wrong.day"));
        return Optional.empty();
    }

    void wrong(String words) {
        field.wrong(words);
    }
}
