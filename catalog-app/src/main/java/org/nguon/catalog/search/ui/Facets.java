package org.nguon.catalog.search.ui;

import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import org.nguon.catalog.look.Texts;
import org.nguon.catalog.look.Tick;
import org.nguon.indexer.index.Facet;
import org.nguon.indexer.index.FacetName;

/// What the hits can be narrowed to, with counts: a column at a desk, a sheet from the foot of a phone's screen (the
/// browser's own popover, so that Escape, a touch beside it and the back of the focus work by themselves).
final class Facets extends Aside {

    static final String ID = "facets";

    private static final int SHOWN_AT_FIRST = 6;
    private static final Set<FacetName> CLOSED_AT_FIRST = EnumSet.of(FacetName.YEAR, FacetName.SOURCE);

    private final Texts texts;
    private final BiConsumer<FacetName, String> toggle;
    private final NativeButton close = new NativeButton();
    private final Div list = new Div();
    private final Set<FacetName> closed = EnumSet.copyOf(CLOSED_AT_FIRST);
    private final Set<FacetName> whole = EnumSet.noneOf(FacetName.class);
    private List<Facet> shown = List.of();

    Facets(Texts texts, BiConsumer<FacetName, String> toggle) {
        this.texts = texts;
        this.toggle = toggle;
        setId(ID);
        addClassName("facets");
        getElement().setAttribute("aria-label", texts.say("search.facets"));
        getElement().setAttribute("popover", "auto");
        close.addClassName("button");
        close.setText(texts.say("search.facets.close"));
        close.getElement().setAttribute("popovertarget", ID);
        close.getElement().setAttribute("popovertargetaction", "hide");
        Div head = new Div(new H2(texts.say("search.facets")), close);
        head.addClassName("facets-head");
        add(head, list);
    }

    void show(List<Facet> facets) {
        shown = facets;
        list.removeAll();
        facets.stream().filter(facet -> !facet.values().isEmpty()).forEach(facet -> list.add(section(facet)));
    }

    private NativeDetails section(Facet facet) {
        UnorderedList values = new UnorderedList();
        boolean all = whole.contains(facet.name());
        facet.values().stream()
                .limit(all ? Long.MAX_VALUE : atFirst(facet))
                .forEach(value -> values.add(row(facet.name(), value)));
        Div content = new Div(values);
        if (!all && facet.values().size() > atFirst(facet)) {
            NativeButton more =
                    new NativeButton(texts.say("facet.more", facet.values().size()), _ -> {
                        whole.add(facet.name());
                        show(shown);
                    });
            more.addClassName("more");
            content.add(more);
        } else if (all && facet.distinct() > facet.values().size()) {
            Span beyond = new Span(texts.say(
                    "facet.more.beyond", facet.distinct() - facet.values().size()));
            beyond.addClassName("hint");
            content.add(beyond);
        }
        NativeDetails details = new NativeDetails(FacetValues.name(facet.name(), texts), content);
        details.addClassName("facet");
        details.setOpen(
                !closed.contains(facet.name()) || facet.values().getFirst().chosen());
        details.addToggleListener(toggled -> {
            if (toggled.isOpened()) {
                closed.remove(facet.name());
            } else {
                closed.add(facet.name());
            }
        });
        return details;
    }

    /// All chosen ones and a few others.
    private static long atFirst(Facet facet) {
        long chosen = facet.values().stream().filter(Facet.FacetValue::chosen).count();
        return Math.max(SHOWN_AT_FIRST, chosen);
    }

    private ListItem row(FacetName name, Facet.FacetValue value) {
        Tick tick = new Tick(value.chosen(), () -> choose(name, value.value()));
        tick.getElement().setAttribute("data-value", value.value());
        Span words = new Span(FacetValues.value(name, value.value(), texts));
        Span count = new Span(String.format(texts.language(), "%,d", value.count()));
        count.addClassName("count");
        NativeLabel label = new NativeLabel();
        label.add(tick, words, count);
        if (value.chosen()) {
            label.addClassName("chosen");
        }
        return new ListItem(label);
    }

    /// The list is made anew with the new counts; whoever came by keyboard stays at the value.
    private void choose(FacetName name, String value) {
        toggle.accept(name, value);
        getElement()
                .executeJs(
                        "setTimeout(() => this.querySelector('[data-value=\"' + CSS.escape($0) + '\"]')?.focus({preventScroll: true}))",
                        value);
    }
}
