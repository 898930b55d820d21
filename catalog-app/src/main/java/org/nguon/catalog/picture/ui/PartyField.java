package org.nguon.catalog.picture.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.dom.Element;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.nguon.catalog.look.Choice;
import org.nguon.catalog.look.Field;
import org.nguon.catalog.look.Texts;
import org.nguon.catalog.picture.RightsDesk;
import org.nguon.schemas.rights.Party;

/// Who it is: a name that the archive knows, offered while one types, or a new one. Two of the same name
/// are told apart by the first figures of their ids.
final class PartyField extends Div {

    private static final int LONGEST = 300;

    private final Texts texts;
    private final Map<String, Party> known = new LinkedHashMap<>();
    private final Input name = new Input();
    private final Field field;
    private final Paragraph which = new Paragraph();
    private final Choice kind;
    private boolean persons;

    PartyField(String id, String label, List<Party> parties, Texts texts) {
        this.texts = texts;
        Map<String, Long> namesakes =
                parties.stream().collect(Collectors.groupingBy(Party::name, Collectors.counting()));
        parties.forEach(party -> known.put(
                namesakes.getOrDefault(party.name(), 1L) > 1
                        ? party.name() + " · "
                                + party.id()
                                        .value()
                                        .substring(
                                                0,
                                                Math.min(8, party.id().value().length()))
                        : party.name(),
                party));
        Element list = new Element("datalist");
        list.setAttribute("id", id + "-known");
        known.keySet().forEach(one -> list.appendChild(new Element("option").setAttribute("value", one)));
        name.getElement().setAttribute("list", id + "-known");
        name.getElement().setAttribute("autocomplete", "off");
        name.setValueChangeMode(ValueChangeMode.LAZY);
        name.addValueChangeListener(_ -> sayWhich());
        field = new Field(id, label, name);
        which.addClassName("hint");
        kind = new Choice(
                texts.say("party.kind"),
                List.of(Party.Kind.values()),
                Party.Kind::name,
                one -> texts.say("party.kind." + one),
                Party.Kind.PERSON);
        kind.setVisible(false);
        addClassName("party-field");
        add(field, which, kind);
        getElement().appendChild(list);
    }

    /// Only a person can be meant.
    void onlyPersons() {
        persons = true;
        sayWhich();
    }

    void fill(String wanted) {
        name.setValue(wanted);
        sayWhich();
    }

    private String written() {
        return Normalizer.normalize(name.getValue(), Normalizer.Form.NFC).strip();
    }

    private void sayWhich() {
        if (!written().isEmpty()) {
            field.wrong("");
        }
        boolean isNew = !written().isEmpty() && !known.containsKey(written());
        kind.setVisible(isNew && !persons);
        which.setText(written().isEmpty() ? "" : texts.say(isNew ? "party.new" : "party.known"));
    }

    /// Who is named, if anybody is; empty, with words beside the field, where the name makes no sense.
    Optional<Optional<RightsDesk.Named>> namedOrNobody() {
        if (written().isEmpty()) {
            field.wrong("");
            return Optional.of(Optional.empty());
        }
        Optional<RightsDesk.Named> named = named();
        return named.isEmpty() ? Optional.empty() : Optional.of(named);
    }

    /// Who is named; empty, with words beside the field, where nobody is.
    Optional<RightsDesk.Named> named() {
        String written = written();
        boolean severalAreCalledSo = !known.containsKey(written)
                && known.values().stream().anyMatch(party -> party.name().equals(written));
        String wrong = written.isEmpty()
                ? texts.say("wrong.name")
                : written.length() > LONGEST
                        ? texts.say("wrong.long", LONGEST)
                        : severalAreCalledSo ? texts.say("wrong.namesakes") : "";
        field.wrong(wrong);
        if (!wrong.isEmpty()) {
            return Optional.empty();
        }
        Party.Kind chosen = List.of(Party.Kind.values()).stream()
                .filter(one -> one.name().equals(kind.getValue()))
                .findFirst()
                .orElse(Party.Kind.PERSON);
        return Optional.of(
                new RightsDesk.Named(Optional.ofNullable(known.get(written)).map(Party::id), written, chosen));
    }
}
