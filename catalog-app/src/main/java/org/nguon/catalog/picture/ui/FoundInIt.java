package org.nguon.catalog.picture.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.nguon.catalog.look.Texts;
import org.nguon.catalog.picture.RightsDesk;
import org.nguon.catalog.picture.WorkDesk;
import org.nguon.schemas.asset.Layer;
import org.nguon.schemas.rights.Finding;
import org.nguon.schemas.rights.PartyId;
import org.nguon.schemas.rights.RightsFacts;
import org.nguon.schemas.rights.RightsWords;
import org.nguon.schemas.rights.Work;

/// What somebody found in a picture, layer by layer: whether it is there, who holds it, and which work
/// it shows.
final class FoundInIt extends Section {

    /// In these a work is shown, whose term can be over.
    private static final Set<Layer> OF_WORKS = EnumSet.of(Layer.DEPICTED_ARTWORK, Layer.PHOTOGRAPH, Layer.DIGITISATION);

    private final RightsTab tab;
    private final RightsDesk desk;
    private final WorkDesk works;
    private final RightsFacts facts;
    private final RightsNames names;
    private final RightsWords words;
    private final String maker;
    private final Texts texts;

    /// @param maker of the picture, as it says itself; empty where it says nobody
    /// @param may whether the visitor may change anything
    FoundInIt(
            RightsTab tab,
            RightsDesk desk,
            WorkDesk works,
            RightsFacts facts,
            RightsNames names,
            String maker,
            Texts texts,
            boolean may) {
        super(new H2(texts.say("findings.title")));
        this.tab = tab;
        this.desk = desk;
        this.works = works;
        this.facts = facts;
        this.names = names;
        this.words = RightsWords.in(texts.language());
        this.maker = maker;
        this.texts = texts;
        addClassName("about-part");
        UnorderedList list = new UnorderedList();
        list.addClassName("findings");
        for (Layer layer : Layer.values()) {
            list.add(layer(layer, may));
        }
        add(Part.soft(texts.say("findings.words")), list);
    }

    private ListItem layer(Layer layer, boolean may) {
        List<Finding> found =
                facts.findings().stream().filter(one -> one.layer() == layer).toList();
        Span name = new Span(RightsTab.capital(words.name(layer)));
        name.addClassName("layer-name");
        Div state = new Div(name);
        state.addClassName("finding-state");
        if (found.isEmpty()) {
            Span nobody = new Span(texts.say("findings.nobody"));
            nobody.addClassName("soft");
            state.add(nobody);
        }
        found.forEach(one -> state.add(finding(one)));
        ListItem item = new ListItem(state);
        item.getElement().setAttribute("data-layer", layer.name());
        if (may) {
            item.add(acts(layer, found));
        }
        return item;
    }

    private Div finding(Finding found) {
        String who = found.holders().stream().map(names::party).collect(Collectors.joining(", "));
        String what = found.work().map(names::work).orElse("");
        Span says = new Span(List.of(words.name(found.presence()), what, who).stream()
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" · ")));
        Div told = new Div(says);
        work(found).ifPresent(work -> {
            Span known = new Span(names.known(work));
            known.addClassName("work-known");
            told.add(known);
        });
        told.add(Part.source(texts.say("findings.by", found.by(), names.day(found.on()))));
        return told;
    }

    private Optional<Work> work(Finding found) {
        return found.work()
                .flatMap(id -> facts.works().stream()
                        .filter(work -> work.id().equals(id))
                        .findFirst());
    }

    private Div acts(Layer layer, List<Finding> found) {
        boolean absent = found.stream().anyMatch(one -> one.presence() == Finding.Presence.ABSENT);
        Div acts = new Div();
        acts.addClassName("finding-acts");
        Div place = new Div();
        place.addClassName("finding-who");
        if (!absent && layer != Layer.PHOTOGRAPH) {
            acts.add(RightsTab.small(
                    texts.say("findings.absent." + layer), () -> tab.find(layer, Finding.Presence.ABSENT, List.of())));
        }
        acts.add(RightsTab.small(texts.say("findings.present." + layer), () -> askWho(layer, place)));
        if (OF_WORKS.contains(layer)) {
            found.stream()
                    .filter(one -> one.presence() == Finding.Presence.PRESENT)
                    .forEach(one -> work(one).ifPresent(work -> {
                        NativeButton change = RightsTab.small(
                                texts.say("work.change", work.title()),
                                () -> askWork(layer, Optional.of(work), one.holders(), place));
                        change.addClassName("work-change");
                        NativeButton other = RightsTab.small(
                                texts.say("work.not", work.title()), () -> tab.notThisWork(layer, work.id()));
                        other.addClassName("work-not");
                        acts.add(change, other);
                    }));
            List<PartyId> holders = found.stream()
                    .filter(one -> one.presence() == Finding.Presence.PRESENT)
                    .findFirst()
                    .map(Finding::holders)
                    .orElse(List.of());
            NativeButton which = RightsTab.small(
                    texts.say("work.ask." + layer), () -> askWork(layer, Optional.empty(), holders, place));
            which.addClassName("work-ask");
            acts.add(which);
        }
        if (found.stream().noneMatch(one -> one.presence() == Finding.Presence.UNDECIDED)) {
            acts.add(RightsTab.small(
                    texts.say("findings.undecided"), () -> tab.find(layer, Finding.Presence.UNDECIDED, List.of())));
        }
        return new Div(acts, place);
    }

    private void askWork(Layer layer, Optional<Work> shown, List<PartyId> holders, Div place) {
        place.removeAll();
        WorkForm form = new WorkForm(
                tab.ground(place::removeAll),
                works,
                layer,
                shown.flatMap(work -> works.work(work.id())),
                holders,
                tab::shown);
        place.add(form);
        form.begin();
    }

    private void askWho(Layer layer, Div place) {
        place.removeAll();
        PartyField holder = new PartyField(
                "holder-" + layer.name().toLowerCase(Locale.ROOT),
                texts.say("findings.who." + layer),
                desk.parties(),
                texts);
        if (layer == Layer.PHOTOGRAPH) {
            holder.fill(maker);
        }
        NativeButton save = new NativeButton(
                texts.say("findings.save"),
                _ -> holder.named()
                        .ifPresent(named -> tab.act(() ->
                                tab.find(layer, Finding.Presence.PRESENT, List.of(desk.party(tab.visitor(), named))))));
        save.addClassName("button");
        NativeButton nobody = RightsTab.small(
                texts.say("findings.save.unknown"), () -> tab.find(layer, Finding.Presence.PRESENT, List.of()));
        Div row = new Div(save, nobody);
        row.addClassName("form-acts");
        place.add(holder, row);
        place.getElement().executeJs("this.querySelector('input')?.focus()");
    }
}
