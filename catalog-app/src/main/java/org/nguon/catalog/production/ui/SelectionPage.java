package org.nguon.catalog.production.ui;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.nguon.catalog.look.AddressBar;
import org.nguon.catalog.look.Badge;
import org.nguon.catalog.look.EmptyPage;
import org.nguon.catalog.look.FilmAddress;
import org.nguon.catalog.look.FilmHead;
import org.nguon.catalog.look.Icon;
import org.nguon.catalog.look.Message;
import org.nguon.catalog.look.Purpose;
import org.nguon.catalog.look.Texts;
import org.nguon.catalog.look.Toast;
import org.nguon.catalog.look.Visitor;
import org.nguon.catalog.look.Words;
import org.nguon.indexer.catalogue.AtRevision;
import org.nguon.indexer.catalogue.Catalogue;
import org.nguon.indexer.catalogue.Edit;
import org.nguon.indexer.production.Productions;
import org.nguon.indexer.production.Selections;
import org.nguon.indexer.rights.Rights;
import org.nguon.schemas.codes.ArchiveException;
import org.nguon.schemas.codes.Code;
import org.nguon.schemas.production.Crop;
import org.nguon.schemas.production.Pick;
import org.nguon.schemas.production.PickId;
import org.nguon.schemas.production.ProductionId;
import org.nguon.schemas.production.Role;
import org.nguon.schemas.production.Scene;
import org.nguon.schemas.production.SceneId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The pictures chosen for a film: a board by scene at a desk, cards to swipe on a phone, and beside them
/// the one that is looked at, with its role, weight, crop, note and what its rights ask. Every change is
/// made on what the person saw and can be undone.
@Route("film/:film")
@PermitAll
public final class SelectionPage extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final Logger LOG = LoggerFactory.getLogger(SelectionPage.class);
    private static final String PICK = "pick";
    private static final String SHOW = "show";
    private static final String UNCLEARED = "uncleared";
    private static final String COMPARE = "compare";

    private final Productions films;
    private final Selections selections;
    private final Rights rights;
    private final Catalogue catalogue;
    private final Clock clock;
    private final Visitor visitor;
    private final Texts texts = Words.here();

    private final Div head = new Div();
    private final Div said = new Div();
    private final Div tally = new Div();
    private final Div tray = new Div();
    private final Div cards = new Div();
    private final Section board = new Section();
    private final PickSheet sheet;
    private final Toast toast = new Toast(texts);
    private final Steps steps = new Steps();
    private final SceneActs scenes;

    private ProductionId film = new ProductionId(new java.util.UUID(0, 0));
    private Optional<LightTable> table = Optional.empty();
    private Optional<PickId> current = Optional.empty();
    private boolean unclearedOnly;
    /// Those that are marked to be compared, in the order in which they were.
    private final Set<PickId> marked = new LinkedHashSet<>();
    private boolean comparing;

    /// Made by Vaadin, once a page.
    public SelectionPage(
            Productions films,
            Selections selections,
            Rights rights,
            Catalogue catalogue,
            Clock clock,
            AuthenticationContext session) {
        this.films = films;
        this.selections = selections;
        this.rights = rights;
        this.catalogue = catalogue;
        this.clock = clock;
        this.visitor = Visitor.of(session);
        this.sheet = new PickSheet(texts, this);
        this.scenes = new SceneActs(this, selections, () -> film, visitor, steps, texts);
        addClassName("selection");
        said.addClassName("said-now");
        said.getElement().setAttribute("role", "status");
        tally.addClassName("selection-tally");
        tally.getElement().setAttribute("aria-live", "polite");
        tray.addClassName("compare-tray");
        tray.getElement().setAttribute("role", "status");
        cards.addClassName("deck");
        board.addClassName("board");
        board.getElement().setAttribute("aria-label", texts.say("film.board"));
        Div main = new Div(head, said, tally, tray, cards, board);
        main.addClassName("selection-main");
        add(main, sheet, toast);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        film = FilmAddress.read(event, films).value().id();
        Map<String, List<String>> parameters =
                event.getLocation().getQueryParameters().getParameters();
        unclearedOnly = parameters.getOrDefault(SHOW, List.of()).contains(UNCLEARED);
        current = parameters.getOrDefault(PICK, List.of()).stream().findFirst().map(this::named);
        compare(parameters.getOrDefault(COMPARE, List.of()).stream().findFirst().orElse(""));
        said.removeAll();
        show();
    }

    /// The picks that an address names to be compared.
    private void compare(String ids) {
        if (ids.isEmpty()) {
            comparing = false;
            return;
        }
        marked.clear();
        Stream.of(ids.split(",", Comparison.MOST + 1))
                .limit(Comparison.MOST)
                .map(this::named)
                .forEach(marked::add);
        comparing = marked.size() > 1;
    }

    /// The pick that an address names, which must be of this film.
    private PickId named(String text) {
        try {
            PickId id = PickId.parse(text);
            selections.pick(film, id);
            return id;
        } catch (ArchiveException e) {
            throw new NotFoundException(e.code().id()); // the room has written it to the log
        } catch (IllegalArgumentException e) {
            LOG.warn("refused /film/{}: no such pick", film);
            throw new NotFoundException();
        }
    }

    @Override
    public String getPageTitle() {
        return table.map(it -> it.film().title()).orElse("") + " · Nguồn";
    }

    // ---- how it stands

    /// The table as it was shown last.
    Optional<LightTable> table() {
        return table;
    }

    void show() {
        LightTable now = LightTable.of(film, selections, rights, catalogue, clock);
        table = Optional.of(now);
        if (current.isPresent() && now.pick(current.get()).isEmpty()) {
            current = Optional.empty();
        }
        marked.removeIf(id -> now.pick(id).isEmpty());
        comparing &= marked.size() > 1;
        head.removeAll();
        head.add(new FilmHead(now.film(), FilmHead.Part.SELECTION, texts));
        showTally(now);
        cards.removeAll();
        board.removeAll();
        if (now.picks().isEmpty() && now.scenes().isEmpty()) {
            Anchor search = new Anchor("/?" + purpose(now), texts.say("film.selection.empty.go"));
            search.addClassName("button");
            board.add(new EmptyPage(
                    Icon.PICTURE,
                    texts.say("film.selection.empty.title"),
                    texts.say("film.selection.empty.words"),
                    search));
        } else if (comparing) {
            board.add(new Comparison(now, marked(now), texts, this));
        } else {
            if (!now.picks().isEmpty()) {
                cards.add(new Deck(now, current, marked, texts, this));
            }
            new Board(now, current, marked, unclearedOnly, texts, this).into(board);
        }
        sheet.show(now, current);
        getElement().setAttribute("data-picked", Boolean.toString(current.isPresent()));
        getElement().setAttribute("data-comparing", Boolean.toString(comparing));
        showTray(now);
    }

    private List<Pick> marked(LightTable now) {
        return marked.stream()
                .flatMap(id -> now.pick(id).stream())
                .map(AtRevision::value)
                .toList();
    }

    /// What is marked to be compared, and the way to compare it.
    private void showTray(LightTable now) {
        tray.removeAll();
        tray.setVisible(!marked.isEmpty() && !comparing);
        if (!tray.isVisible()) {
            return;
        }
        Span pictures = new Span();
        pictures.addClassName("tray-pictures");
        marked(now).forEach(pick -> pictures.add(Board.image(now, pick)));
        tray.add(pictures);
        if (marked.size() == 1) {
            Span more = new Span(texts.say("film.compare.one-more"));
            more.addClassName("soft");
            tray.add(more);
        } else {
            NativeButton go = new NativeButton(texts.say("film.compare.go", marked.size()), _ -> startComparing());
            go.addClassNames("button", "compare-go");
            tray.add(go);
        }
        NativeButton none = new NativeButton("", _ -> {
            marked.clear();
            show();
        });
        none.addClassName("icon-button");
        none.add(Icon.CLOSE.draw());
        none.setAriaLabel(texts.say("film.compare.none"));
        tray.add(none);
    }

    private void showTally(LightTable now) {
        tally.removeAll();
        Span kept = new Span(texts.say("film.pictures", now.kept()));
        tally.add(kept);
        long uncleared = now.uncleared().size();
        if (uncleared > 0) {
            NativeButton only = new NativeButton("", _ -> {
                unclearedOnly = !unclearedOnly;
                show();
                remember();
            });
            only.addClassNames("quiet-button", "only-uncleared");
            only.add(Icon.LOCKED.draw(), new Span(texts.say("film.uncleared", uncleared)));
            only.getElement().setAttribute("aria-pressed", Boolean.toString(unclearedOnly));
            only.getElement().setAttribute("title", texts.say("film.uncleared.only"));
            tally.add(only);
        } else if (now.kept() > 0) {
            tally.add(new Badge(Badge.Standing.GOOD, texts.say("film.all-cleared")));
        }
        steps.last().ifPresent(step -> {
            NativeButton undo = new NativeButton("", _ -> undo());
            undo.addClassNames("quiet-button", "undo");
            undo.add(Icon.UNDO.draw(), new Span(texts.say("film.undo")));
            undo.getElement().setAttribute("title", step.words());
            tally.add(undo);
        });
        Anchor find = new Anchor("/?" + purpose(now), Icon.SEARCH.draw(), new Span(texts.say("film.find")));
        find.addClassNames("quiet-button", "find");
        tally.add(find);
    }

    private static String purpose(LightTable now) {
        return new Purpose(now.film().id(), Purpose.USUAL_ROLE).parameters();
    }

    private void remember() {
        StringBuilder address = new StringBuilder("film/" + film);
        char next = '?';
        if (unclearedOnly) {
            address.append(next).append(SHOW + "=" + UNCLEARED);
            next = '&';
        }
        if (comparing) {
            address.append(next)
                    .append(COMPARE + "=")
                    .append(String.join(
                            ",", marked.stream().map(PickId::toString).toList()));
        } else if (current.isPresent()) {
            address.append(next).append(PICK + "=").append(current.get());
        }
        getUI().ifPresent(ui -> AddressBar.step(ui, address.toString()));
    }

    // ---- what a person does, by touch, key, drag or button

    /// Looks at one of the picks.
    @ClientCallable
    public void open(String pick) {
        acting(() -> {
            current = Optional.of(pickId(pick));
            show();
            remember();
        });
    }

    /// Looks at none.
    @ClientCallable
    public void close() {
        current = Optional.empty();
        show();
        remember();
    }

    /// Marks a pick to be compared with others, or takes the mark away.
    @ClientCallable
    public void mark(String pick) {
        acting(() -> {
            PickId id = seen(pickId(pick)).value().id();
            boolean compared = comparing;
            if (!marked.remove(id)) {
                if (marked.size() == Comparison.MOST) {
                    toast.say(texts.say("film.compare.most", Comparison.MOST));
                    return;
                }
                marked.add(id);
            }
            show();
            if (compared) {
                remember();
            }
        });
    }

    /// Shows those that are marked beside each other, when there are two or more.
    @ClientCallable
    public void startComparing() {
        if (marked.size() > 1) {
            comparing = true;
            getElement().executeJs("this.comparedLeft = 0");
            show();
            remember();
            getElement().executeJs("scrollTo({top: 0}); this.querySelector('.compare-pictures a')?.focus()");
        }
    }

    /// Back to the board; the marks stay.
    @ClientCallable
    public void endComparing() {
        comparing = false;
        show();
        remember();
    }

    /// Puts a pick into a scene; with no scene named, back on the table.
    @ClientCallable
    public void move(String pick, String scene) {
        acting(() -> {
            Optional<SceneId> target =
                    Optional.of(scene).filter(id -> !id.isEmpty()).map(SelectionPage::sceneId);
            change(pickId(pick), it -> it.inScene(target), texts.say("film.did.moved"));
        });
    }

    /// Gives a pick another role.
    @ClientCallable
    public void play(String pick, String role) {
        acting(() -> {
            Role wanted = Selections.role(role);
            change(pickId(pick), it -> it.inRole(wanted), texts.say("film.did.role"));
        });
    }

    /// Says what one thinks of a pick.
    ///
    /// @param keep name of a [Pick.Keep]
    @ClientCallable
    public void keep(String pick, String keep) {
        acting(() -> {
            Pick.Keep wanted = Pick.Keep.valueOf(keep);
            change(pickId(pick), it -> it.kept(wanted), texts.say("film.did.keep." + wanted));
        });
    }

    /// As [#keep], and goes on to the next card.
    @ClientCallable
    public void swipe(String pick, String keep) {
        acting(() -> {
            PickId id = pickId(pick);
            Optional<PickId> next = table.flatMap(it -> it.after(id));
            keep(pick, keep);
            if (said.getComponentCount() == 0) {
                current = next.or(() -> Optional.of(id));
                show();
                remember();
            }
        });
    }

    /// Says how much a pick counts.
    ///
    /// @param percent from 0 to 100
    @ClientCallable
    public void weigh(String pick, int percent) {
        acting(() -> change(
                pickId(pick), it -> it.weighing(Math.clamp(percent, 0, 100) / 100.0), texts.say("film.did.weight")));
    }

    /// Gives a pick the role that comes `by` places after its own, as a key does.
    @ClientCallable
    public void nextRole(String pick, int by) {
        acting(() -> {
            List<Role> all = List.of(Role.values());
            Role now = seen(pickId(pick)).value().role();
            play(pick, all.get(Math.floorMod(all.indexOf(now) + by, all.size())).name());
        });
    }

    /// Lets a pick count more, or less, by so many hundredths.
    @ClientCallable
    public void heavier(String pick, int percent) {
        acting(() -> weigh(pick, (int) Math.round(seen(pickId(pick)).value().weight() * 100) + percent));
    }

    /// Says which part of the picture is meant, in percent of its width and height; nothing of it means all of it.
    @ClientCallable
    public void crop(String pick, double left, double top, double width, double height) {
        acting(() -> {
            Optional<Crop> part = width <= 0 || height <= 0
                    ? Optional.empty()
                    : Optional.of(new Crop(left / 100, top / 100, width / 100, height / 100));
            change(pickId(pick), it -> it.cropped(part), texts.say("film.did.crop"));
        });
    }

    /// Takes a pick out.
    @ClientCallable
    public void remove(String pick) {
        acting(() -> {
            AtRevision<Pick> before = seen(pickId(pick));
            switch (selections.remove(film, before.value().id(), visitor.name(), before.revision())) {
                case Edit.Made _ ->
                    did(
                            texts.say("film.did.removed"),
                            () -> steps.made(
                                    before.value().id(),
                                    selections
                                            .putBack(before.value(), visitor.name())
                                            .revision()));
                case Edit.Stale stale -> stale(stale, "");
            }
        });
    }

    /// Takes the last change back.
    @ClientCallable
    public void undo() {
        steps.last().ifPresent(this::undo);
    }

    private void undo(Steps.Step step) {
        acting(() -> {
            if (steps.take(step)) {
                said.removeAll();
                step.back().run();
                show();
                if (said.getComponentCount() == 0) {
                    toast.say(texts.say("film.undone", step.words()));
                }
            }
        });
    }

    void note(PickId pick, String words) {
        acting(() -> {
            String kept = words.strip();
            change(pick, it -> it.noted(kept), texts.say("film.did.note"), kept);
        });
    }

    void addScene() {
        acting(scenes::add);
    }

    void rename(AtRevision<Scene> scene, String title) {
        acting(() -> scenes.rename(scene, title));
    }

    void note(AtRevision<Scene> scene, String words) {
        acting(() -> scenes.note(scene, words));
    }

    void remove(AtRevision<Scene> scene) {
        acting(() -> scenes.remove(scene));
    }

    /// Moves a scene to another place among the scenes.
    ///
    /// @param place from 1
    @ClientCallable
    public void moveScene(String scene, int place) {
        acting(() -> scenes.move(sceneId(scene), place));
    }

    // ---- how it is done

    private void change(PickId id, UnaryOperator<Pick> how, String words) {
        change(id, how, words, "");
    }

    private void change(PickId id, UnaryOperator<Pick> how, String words, String typed) {
        AtRevision<Pick> before = seen(id);
        Pick changed = how.apply(before.value());
        if (changed.equals(before.value())) {
            return;
        }
        switch (selections.change(changed, visitor.name(), before.revision())) {
            case Edit.Made made -> {
                steps.made(id, made.entry().revision());
                did(words, () -> changeBack(before.value()));
            }
            case Edit.Stale stale -> stale(stale, typed);
        }
    }

    private void changeBack(Pick pick) {
        switch (selections.change(pick, visitor.name(), steps.lastMade(pick.id()))) {
            case Edit.Made made -> steps.made(pick.id(), made.entry().revision());
            case Edit.Stale stale -> stale(stale, pick.note());
        }
    }

    /// A pick as the person saw it; one that was not on the page is looked up, so that a foreign one is refused.
    private AtRevision<Pick> seen(PickId id) {
        return table.flatMap(it -> it.pick(id)).orElseGet(() -> selections.pick(film, id));
    }

    void did(String words, Runnable back) {
        Steps.Step step = steps.did(words, back);
        show();
        toast.say(words, () -> undo(step));
    }

    void stale(Edit.Stale stale, String typed) {
        Message message = Message.of(stale.code(), texts.language());
        if (!typed.isBlank()) {
            message.add(new Span(texts.say("film.stale.typed", typed)));
        }
        said.removeAll();
        said.add(message);
        show();
    }

    private void acting(Runnable act) {
        try {
            said.removeAll();
            act.run();
        } catch (ArchiveException trouble) {
            LOG.warn("{} could not change film {}: {}", visitor.name(), film, trouble.getMessage());
            said.add(Message.of(trouble, texts.language()));
            show();
        } catch (IllegalArgumentException e) {
            LOG.warn("refused {} at film {}: {}", visitor.name(), film, e.toString());
            said.add(Message.of(Code.PR_NOT_HERE, texts.language()));
            show();
        }
    }

    private static PickId pickId(String text) {
        return PickId.parse(text);
    }

    private static SceneId sceneId(String text) {
        return SceneId.parse(text);
    }
}
