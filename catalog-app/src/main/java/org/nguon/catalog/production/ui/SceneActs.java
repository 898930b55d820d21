package org.nguon.catalog.production.ui;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.nguon.catalog.look.Texts;
import org.nguon.catalog.look.Visitor;
import org.nguon.indexer.catalogue.AtRevision;
import org.nguon.indexer.catalogue.Edit;
import org.nguon.indexer.production.Selections;
import org.nguon.schemas.production.ProductionId;
import org.nguon.schemas.production.Scene;
import org.nguon.schemas.production.SceneId;

/// What a person does with scenes: adds, names, annotates, moves and removes them. Each can be taken back.
final class SceneActs {

    private static final int LONGEST_TITLE = 300;
    private static final int LONGEST_NOTE = 10_000;

    private final SelectionPage page;
    private final Selections selections;
    private final Supplier<ProductionId> film;
    private final Visitor visitor;
    private final Steps steps;
    private final Texts texts;

    SceneActs(
            SelectionPage page,
            Selections selections,
            Supplier<ProductionId> film,
            Visitor visitor,
            Steps steps,
            Texts texts) {
        this.page = page;
        this.selections = selections;
        this.film = film;
        this.visitor = visitor;
        this.steps = steps;
        this.texts = texts;
    }

    void add() {
        int place = seen().size() + 1;
        AtRevision<Scene> added =
                selections.addScene(film.get(), texts.say("film.scene.new", place), "", visitor.name());
        SceneId id = added.value().id();
        steps.made(id, added.revision());
        page.did(texts.say("film.did.scene-added"), () -> takeOut(id));
        page.getElement()
                .executeJs(
                        "setTimeout(() => { const field = this.querySelector('[data-scene=\"' + $0 + '\"] input');"
                                + " field?.focus(); field?.select(); })",
                        id.toString());
    }

    private void takeOut(SceneId id) {
        if (selections.remove(film.get(), id, visitor.name(), steps.lastMade(id)) instanceof Edit.Stale stale) {
            page.stale(stale, "");
        }
    }

    void rename(AtRevision<Scene> before, String typed) {
        String title = typed.strip();
        if (title.isEmpty()) {
            page.show(); // a scene has a title: it keeps the one it had
            return;
        }
        String wanted = title.substring(0, Math.min(title.length(), LONGEST_TITLE));
        String former = before.value().title();
        change(
                before,
                scene -> scene.titled(wanted),
                scene -> scene.titled(former),
                texts.say("film.did.scene-renamed"),
                wanted);
    }

    void note(AtRevision<Scene> before, String typed) {
        String wanted = typed.strip();
        if (wanted.length() > LONGEST_NOTE) {
            throw new IllegalArgumentException("a note of " + wanted.length() + " characters");
        }
        String former = before.value().note();
        change(
                before,
                scene -> scene.noted(wanted),
                scene -> scene.noted(former),
                texts.say("film.did.scene-note"),
                wanted);
    }

    private void change(
            AtRevision<Scene> before, UnaryOperator<Scene> how, UnaryOperator<Scene> back, String words, String typed) {
        SceneId id = before.value().id();
        Scene changed = how.apply(before.value());
        if (changed.equals(before.value())) {
            return;
        }
        switch (selections.change(changed, visitor.name(), before.revision())) {
            case Edit.Made made -> {
                steps.made(id, made.entry().revision());
                page.did(words, () -> changeBack(id, back));
            }
            case Edit.Stale stale -> page.stale(stale, typed);
        }
    }

    private void changeBack(SceneId id, UnaryOperator<Scene> back) {
        Scene former = back.apply(selections.scene(film.get(), id).value());
        switch (selections.change(former, visitor.name(), steps.lastMade(id))) {
            case Edit.Made made -> steps.made(id, made.entry().revision());
            case Edit.Stale stale -> page.stale(stale, former.title());
        }
    }

    /// Moves a scene to another place.
    ///
    /// @param place from 1; beyond the ends means the end
    void move(SceneId id, int place) {
        AtRevision<Scene> before = seen().stream()
                .filter(scene -> scene.value().id().equals(id))
                .findFirst()
                .orElseGet(() -> selections.scene(film.get(), id)); // refuses one that is not of this film
        int from = seen().indexOf(before) + 1;
        int to = Math.clamp(place, 1, Math.max(1, seen().size()));
        if (from == to) {
            return;
        }
        switch (selections.move(film.get(), id, to, visitor.name(), before.revision())) {
            case Edit.Made _ -> {
                standOnWhatMoved();
                page.did(texts.say("film.did.scene-moved", before.value().title(), to), () -> moveBack(id, from));
            }
            case Edit.Stale stale -> page.stale(stale, "");
        }
    }

    private void moveBack(SceneId id, int place) {
        switch (selections.move(film.get(), id, place, visitor.name(), steps.lastMade(id))) {
            case Edit.Made _ -> standOnWhatMoved();
            case Edit.Stale stale -> page.stale(stale, "");
        }
    }

    /// The scenes that made room are now at revisions of this person, unless somebody else said
    /// something of them, too.
    private void standOnWhatMoved() {
        selections
                .of(film.get())
                .scenes()
                .forEach(now -> seen().stream()
                        .map(AtRevision::value)
                        .filter(scene -> scene.id().equals(now.value().id())
                                && now.value().equals(scene.at(now.value().place())))
                        .findFirst()
                        .ifPresent(_ -> steps.made(now.value().id(), now.revision())));
    }

    void remove(AtRevision<Scene> scene) {
        switch (selections.remove(film.get(), scene.value().id(), visitor.name(), scene.revision())) {
            case Edit.Made _ ->
                page.did(
                        texts.say("film.did.scene-removed", scene.value().title()),
                        () -> steps.made(
                                scene.value().id(),
                                selections
                                        .putBack(scene.value(), visitor.name())
                                        .revision()));
            case Edit.Stale stale -> page.stale(stale, "");
        }
    }

    /// The scenes as the person saw them.
    private List<AtRevision<Scene>> seen() {
        return Optional.of(page)
                .flatMap(SelectionPage::table)
                .map(LightTable::scenes)
                .orElse(List.of());
    }
}
