package org.nguon.catalog.production.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.nguon.catalog.look.Icon;
import org.nguon.catalog.look.Lines;
import org.nguon.catalog.look.Texts;
import org.nguon.catalog.look.VerdictBadge;
import org.nguon.indexer.catalogue.AtRevision;
import org.nguon.schemas.production.Pick;
import org.nguon.schemas.production.PickId;
import org.nguon.schemas.production.Scene;
import org.nguon.schemas.rights.RightsWords;

/// Scenes under each other, the pictures of each in a row; what lies on the table, and what was put aside,
/// at the end. Dragging and keys are done by `film.js`, which calls the page.
final class Board {

    private static final double NARROWEST = 0.62;
    private static final double WIDEST = 2.4;

    private final LightTable table;
    private final Optional<PickId> current;
    private final Set<PickId> marked;
    private final boolean unclearedOnly;
    private final Texts texts;
    private final SelectionPage page;
    private final RightsWords names;

    /// @param marked to be compared
    Board(
            LightTable table,
            Optional<PickId> current,
            Set<PickId> marked,
            boolean unclearedOnly,
            Texts texts,
            SelectionPage page) {
        this.table = table;
        this.current = current;
        this.marked = Set.copyOf(marked);
        this.unclearedOnly = unclearedOnly;
        this.texts = texts;
        this.page = page;
        this.names = RightsWords.in(texts.language());
    }

    void into(Section board) {
        int number = 0;
        for (AtRevision<Scene> scene : table.scenes()) {
            board.add(scene(++number, scene));
        }
        List<AtRevision<Pick>> loose = shown(table.selection().in(Optional.empty()));
        if (!loose.isEmpty() || table.scenes().isEmpty()) {
            H2 title = new H2(texts.say("film.table"));
            Section row = row("", new Div(title, hint(texts.say("film.table.words"))), loose);
            row.addClassName("on-table");
            board.add(row);
        }
        NativeButton add = new NativeButton("", _ -> page.addScene());
        add.addClassNames("quiet-button", "add-scene");
        add.add(Icon.PICK.draw(), new Span(texts.say("film.scene.add")));
        board.add(add);
        List<AtRevision<Pick>> aside = table.inOrder().stream()
                .filter(pick -> pick.value().keep() == Pick.Keep.NO)
                .toList();
        if (!aside.isEmpty()) {
            NativeDetails details = new NativeDetails(texts.say("film.aside", aside.size()), tiles(aside));
            details.addClassName("put-aside");
            details.setOpen(aside.stream()
                    .anyMatch(pick -> current.equals(Optional.of(pick.value().id()))));
            board.add(details);
        }
        board.add(keys());
    }

    private List<AtRevision<Pick>> shown(List<AtRevision<Pick>> picks) {
        return picks.stream()
                .filter(pick -> pick.value().keep() != Pick.Keep.NO)
                .filter(pick -> !unclearedOnly || !table.isCleared(pick.value()))
                .toList();
    }

    private Section scene(int number, AtRevision<Scene> scene) {
        Span place = new Span(Integer.toString(number));
        place.addClassName("scene-number");
        place.getElement().setAttribute("draggable", "true");
        place.getElement().setAttribute("title", texts.say("film.scene.drag"));
        Input title = new Input();
        title.setValue(scene.value().title());
        title.addClassName("scene-title");
        title.setAriaLabel(texts.say("film.scene.title", number));
        title.getElement().setAttribute("maxlength", "300");
        title.getElement().setAttribute("autocomplete", "off");
        title.addValueChangeListener(change -> page.rename(scene, change.getValue()));
        NativeButton remove = new NativeButton("", _ -> page.remove(scene));
        remove.addClassNames("icon-button", "remove-scene");
        remove.add(Icon.REMOVE.draw());
        remove.setAriaLabel(texts.say("film.scene.remove", scene.value().title()));
        remove.getElement()
                .setAttribute(
                        "title", texts.say("film.scene.remove", scene.value().title()));
        Div head = new Div(
                place,
                title,
                step(number, -1, number > 1, scene.value()),
                step(number, 1, number < table.scenes().size(), scene.value()),
                remove);
        Section row = row(
                scene.value().id().toString(),
                head,
                shown(table.selection().in(Optional.of(scene.value().id()))));
        row.getElement().setAttribute("aria-label", scene.value().title());
        Lines note = new Lines(1);
        note.setValue(scene.value().note());
        note.addClassName("scene-note");
        note.getElement().setAttribute("aria-label", texts.say("film.scene.note", number));
        note.getElement().setAttribute("placeholder", texts.say("film.scene.note.hint"));
        note.getElement().setAttribute("maxlength", "10000");
        note.addValueChangeListener(change -> page.note(scene, change.getValue()));
        row.addComponentAtIndex(1, note);
        return row;
    }

    /// Moves the scene one place up or down; done by `film.js`, which keeps the focus on the button.
    private NativeButton step(int number, int by, boolean possible, Scene scene) {
        NativeButton step = new NativeButton();
        step.addClassNames("icon-button", by < 0 ? "scene-up" : "scene-down");
        step.add((by < 0 ? Icon.UP : Icon.DOWN).draw());
        String words = texts.say(by < 0 ? "film.scene.up" : "film.scene.down", scene.title());
        step.setAriaLabel(words);
        step.getElement().setAttribute("title", words);
        step.getElement().setAttribute("data-scene-place", Integer.toString(number + by));
        step.setEnabled(possible);
        return step;
    }

    private Section row(String scene, Div head, List<AtRevision<Pick>> picks) {
        head.addClassName("scene-head");
        Section row = new Section(head, tiles(picks));
        row.addClassName("scene");
        row.getElement().setAttribute("data-scene", scene);
        if (picks.isEmpty()) {
            Paragraph empty = hint(texts.say(unclearedOnly ? "film.scene.all-cleared" : "film.scene.empty"));
            empty.addClassName("scene-empty");
            row.add(empty);
        }
        return row;
    }

    private UnorderedList tiles(List<AtRevision<Pick>> picks) {
        UnorderedList tiles = new UnorderedList();
        tiles.addClassName("pick-tiles");
        picks.forEach(pick -> tiles.add(tile(pick.value())));
        return tiles;
    }

    private ListItem tile(Pick pick) {
        ListItem tile = new ListItem();
        String id = pick.id().toString();
        tile.addClassNames("pick-tile", "keep-" + pick.keep().name().toLowerCase(Locale.ROOT));
        tile.getElement().setAttribute("data-pick", id);
        tile.getElement().setAttribute("draggable", "true");
        double shape = Math.clamp(table.shape(pick), NARROWEST, WIDEST);
        tile.getStyle().set("--shape", String.format(Locale.ROOT, "%.3f", shape));
        if (current.equals(Optional.of(pick.id()))) {
            tile.addClassName("current");
        }
        Span picture = new Span(image(table, pick));
        picture.addClassName("picture");
        table.picture(pick)
                .flatMap(it -> it.thumbnail())
                .ifPresent(thumbnail -> picture.getStyle().set("--placeholder", thumbnail.placeholder()));
        Span role = new Span(names.name(pick.role()));
        role.addClassName("role");
        Span weight = new Span(texts.say("film.percent", Math.round(pick.weight() * 100)));
        weight.addClassNames("weight", "number");
        Span line = new Span(role, weight);
        line.addClassName("pick-line");
        if (pick.keep() == Pick.Keep.MAYBE) {
            Span maybe = new Span(texts.say("film.keep.MAYBE"));
            maybe.addClassName("maybe");
            line.addComponentAsFirst(maybe);
        }
        if (!pick.note().isBlank()) {
            line.add(Icon.NOTE.draw());
        }
        Span title = new Span(table.title(pick));
        title.addClassName("title");
        Span caption = new Span(VerdictBadge.small(table.verdict(pick).standing(), texts), title, line);
        caption.addClassName("caption");
        Anchor link = new Anchor("/film/" + pick.production() + "?pick=" + id, picture, caption);
        link.getElement().setAttribute("draggable", "false");
        if (current.equals(Optional.of(pick.id()))) {
            link.getElement().setAttribute("aria-current", "true");
        }
        NativeButton mark = new NativeButton("", _ -> page.mark(id));
        mark.addClassName("mark");
        mark.add(Icon.COMPARE.draw());
        boolean isMarked = marked.contains(pick.id());
        mark.setAriaLabel(texts.say(isMarked ? "film.compare.unmark" : "film.compare.mark", table.title(pick)));
        mark.getElement().setAttribute("title", texts.say("film.compare.mark.short") + " (c)");
        mark.getElement().setAttribute("aria-pressed", Boolean.toString(isMarked));
        mark.getElement().setAttribute("tabindex", "-1"); // by keyboard it is `c` on the picture
        tile.setClassName("marked", isMarked);
        tile.add(link, mark);
        return tile;
    }

    /// The small picture; words stand beside it.
    static Component image(LightTable table, Pick pick) {
        if (table.picture(pick).flatMap(it -> it.thumbnail()).isEmpty()) {
            Span none = new Span(Icon.PICTURE.draw());
            none.addClassName("no-picture");
            return none;
        }
        Image image = new Image("/thumbnail/" + pick.asset(), "");
        image.getElement().setAttribute("loading", "lazy");
        image.getElement().setAttribute("decoding", "async");
        image.getElement().setAttribute("draggable", "false");
        return image;
    }

    private NativeDetails keys() {
        UnorderedList list = new UnorderedList();
        List.of("move", "role", "weight", "keep", "compare", "scene", "remove", "undo")
                .forEach(key -> list.add(new ListItem(texts.say("film.keys." + key))));
        NativeDetails details = new NativeDetails(texts.say("film.keys"), list);
        details.addClassName("keys");
        return details;
    }

    private static Paragraph hint(String words) {
        Paragraph hint = new Paragraph(words);
        hint.addClassName("hint");
        return hint;
    }
}
