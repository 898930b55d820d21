package org.nguon.catalog.look;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// A group of boxes of which any number may be ticked, with its name above and what is wrong beside it.
public final class Ticks<T> extends Div implements HasElement {

    private final Map<T, Box> boxes = new LinkedHashMap<>();
    private final Paragraph wrong = new Paragraph();

    /// @param id of the group, once in a page
    /// @param name for the group; empty for a single box that says everything itself
    /// @param ticked those ticked at first
    public Ticks(String id, String name, Collection<T> values, Function<T, String> words, Set<T> ticked) {
        setId(id);
        addClassName("ticks");
        getElement().setAttribute("role", "group");
        if (!name.isEmpty()) {
            getElement().setAttribute("aria-label", name);
            Span shown = new Span(name);
            shown.addClassName("label");
            shown.getElement().setAttribute("aria-hidden", "true");
            add(shown);
        }
        Div list = new Div();
        list.addClassName("ticks-list");
        values.forEach(value -> {
            Box box = new Box(ticked.contains(value));
            boxes.put(value, box);
            NativeLabel label = new NativeLabel();
            label.add(box, new Span(words.apply(value)));
            list.add(label);
        });
        wrong.addClassName("wrong");
        wrong.setId(id + "-wrong");
        add(list, wrong);
    }

    /// One box that is ticked or not.
    public static Ticks<Boolean> one(String id, String words, boolean ticked) {
        return new Ticks<>(id, "", Set.of(true), _ -> words, ticked ? Set.of(true) : Set.of());
    }

    /// Those that are ticked, in order.
    public Set<T> ticked() {
        Set<T> ticked = new LinkedHashSet<>();
        boxes.forEach((value, box) -> {
            if (box.getValue()) {
                ticked.add(value);
            }
        });
        return ticked;
    }

    /// Ticks a box or takes its tick away.
    public void tick(T value, boolean ticked) {
        Optional.ofNullable(boxes.get(value)).ifPresent(box -> box.setValue(ticked));
    }

    /// Whether anything is ticked.
    public boolean any() {
        return !ticked().isEmpty();
    }

    /// Says what is wrong; with no words, that nothing is.
    public void wrong(String words) {
        wrong.setText(words);
        Element first = boxes.values().iterator().next().getElement();
        if (words.isEmpty()) {
            first.removeAttribute("aria-invalid");
            first.removeAttribute("aria-describedby");
        } else {
            first.setAttribute("aria-invalid", "true");
            first.setAttribute("aria-describedby", wrong.getId().orElseThrow());
        }
    }
}
