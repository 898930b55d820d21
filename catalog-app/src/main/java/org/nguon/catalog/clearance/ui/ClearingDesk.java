package org.nguon.catalog.clearance.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.nguon.catalog.look.Badge;
import org.nguon.catalog.look.EmptyPage;
import org.nguon.catalog.look.Icon;
import org.nguon.catalog.look.Texts;
import org.nguon.catalog.look.Tick;
import org.nguon.catalog.look.Toast;
import org.nguon.catalog.look.Visitor;
import org.nguon.catalog.look.Words;
import org.nguon.catalog.settings.Settings;
import org.nguon.indexer.archive.Archive;
import org.nguon.indexer.catalogue.FiledRequest;
import org.nguon.indexer.letter.RadarWords;
import org.nguon.indexer.rights.Look;
import org.nguon.indexer.rights.Requests;
import org.nguon.schemas.asset.AssetId;
import org.nguon.schemas.codes.ArchiveException;
import org.nguon.schemas.production.Production;
import org.nguon.schemas.production.ProductionId;
import org.nguon.schemas.request.Chase;
import org.nguon.schemas.request.LettersNeeded;
import org.nguon.schemas.rights.Lapse;
import org.nguon.schemas.rights.Radar;
import org.nguon.schemas.rights.RightId;
import org.nguon.schemas.rights.RightsRecord.Request.State;

/// The clearing desk: all requests of all films in lanes, by how far they have come, by holder or by film; what is
/// still
/// to be asked; and what one does to many at once.
@Route("clearing")
@PermitAll
public final class ClearingDesk extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final int SHOWN = 5;

    private final Archive archive;
    private final Requests requests;
    private final Visitor visitor;
    private final Texts texts = Words.here();
    private final Nav ways = new Nav();
    private final Div said = new Div();
    private final Section missing = new Section();
    private final Section lapsing = new Section();
    private final Settings settings;
    private final Div bulk = new Div();
    private final Div lanes = new Div();
    private final Toast toast = new Toast(texts);
    private final RequestCards cards;
    private final Looking looking;
    private final Set<RightId> ticked = new LinkedHashSet<>();
    private By by = By.STATE;

    /// In which lanes the requests stand.
    private enum By {
        STATE,
        HOLDER,
        FILM
    }

    /// The lanes by state: states in which the same is to be done.
    private enum Stage {
        DRAFT,
        WAITING,
        TALKING,
        TO_COMPLETE,
        IN_FORCE,
        OVER;

        static Stage of(State state) {
            return switch (state) {
                case DRAFT -> DRAFT;
                case SENT, SEEN -> WAITING;
                case NEGOTIATING, AGREED -> TALKING;
                case SIGNED -> TO_COMPLETE;
                case IN_FORCE -> IN_FORCE;
                case REFUSED, SILENT, WITHDRAWN -> OVER;
            };
        }
    }

    /// Made by Vaadin, once a page.
    public ClearingDesk(Archive archive, Settings settings, AuthenticationContext session) {
        this.archive = archive;
        this.requests = archive.requests();
        this.settings = settings;
        this.visitor = Visitor.of(session);
        this.looking = new Looking(this, () -> archive.catalogue().head().revision(), this::show);
        this.cards = new RequestCards(archive, settings, visitor, texts, toast, said, looking::now);
        addClassNames("page", "clearing");
        said.addClassName("said-now");
        said.getElement().setAttribute("role", "status");
        ways.addClassName("clearing-ways");
        ways.setAriaLabel(texts.say("clearing.by"));
        missing.addClassName("clearing-missing");
        lapsing.addClassNames("clearing-missing", "clearing-lapsing");
        bulk.addClassName("clearing-bulk");
        bulk.getElement().setAttribute("role", "group");
        bulk.getElement().setAttribute("aria-label", texts.say("clearing.bulk"));
        lanes.addClassName("lanes");
        add(new H1(texts.say("clearing.title")), said, missing, lapsing, ways, bulk, lanes, toast);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String asked = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("by")
                .orElse("");
        by = List.of(By.values()).stream()
                .filter(it -> it.name().toLowerCase(Locale.ROOT).equals(asked))
                .findFirst()
                .orElse(By.STATE);
        ways.removeAll();
        for (By each : By.values()) {
            Anchor way = new Anchor(
                    "/clearing?by=" + each.name().toLowerCase(Locale.ROOT), texts.say("clearing.by." + each));
            if (each == by) {
                way.getElement().setAttribute("aria-current", "page");
            }
            ways.add(way);
        }
        looking.now();
        showLapsing();
    }

    @Override
    public String getPageTitle() {
        return texts.say("clearing.title") + " · Nguồn";
    }

    private void show() {
        List<FiledRequest> all = requests.all().reversed();
        Map<ProductionId, Production> films = archive.productions().all().stream()
                .map(film -> film.value())
                .collect(Collectors.toMap(Production::id, film -> film, (one, _) -> one, LinkedHashMap::new));
        ticked.retainAll(all.stream().map(FiledRequest::id).toList());
        boolean anythingMissing = showMissing(films);
        lanes.removeAll();
        ways.setVisible(!all.isEmpty());
        if (all.isEmpty()) {
            if (!anythingMissing) {
                lanes.add(new EmptyPage(
                        Icon.EVIDENCE,
                        texts.say("clearing.empty.title"),
                        texts.say("clearing.empty.words"),
                        new Anchor("/film", texts.say("film.nav"))));
            }
        } else {
            Map<RightId, Chase.Due> due = requests.due().stream()
                    .collect(Collectors.toMap(it -> it.request().id(), it -> it.due()));
            lanes(all, films).forEach((title, held) -> lanes.add(lane(title, held, films, due)));
        }
        showBulk();
    }

    // ---- what is still to be asked

    private boolean showMissing(Map<ProductionId, Production> films) {
        missing.removeAll();
        UnorderedList list = new UnorderedList();
        films.values().forEach(film -> {
            LettersNeeded needed = requests.needed(film.id());
            if (!needed.letters().isEmpty() || !needed.others().isEmpty()) {
                list.add(missing(film, needed));
            }
        });
        boolean any = list.getChildren().findAny().isPresent();
        if (any) {
            missing.add(new H2(texts.say("clearing.missing")), list);
        }
        return any;
    }

    private ListItem missing(Production film, LettersNeeded needed) {
        Anchor way = new Anchor("/film/" + film.id() + "/letters", film.title());
        String holders = String.join(
                ", ",
                needed.letters().stream()
                        .map(letter -> cards.name(letter.holder()) + " ("
                                + letter.pictures().size() + ")")
                        .toList());
        ListItem item = new ListItem(
                way,
                new Span(" · " + texts.say("letters.needed", needed.letters().size())));
        if (!holders.isEmpty()) {
            item.add(new Span(": " + holders));
        }
        if (!needed.wouldClear().isEmpty()) {
            item.add(new Paragraph(
                    texts.say("letters.would-clear", needed.wouldClear().size())));
        }
        if (!needed.others().isEmpty()) {
            item.add(new Paragraph(texts.say("letters.others", needed.others().size())));
        }
        item.getElement().setAttribute("data-film", film.id().toString());
        return item;
    }

    // ---- what lapses

    /// Looked at once a visit: a year ahead of each film takes longer than a page that looks again by itself may.
    private void showLapsing() {
        lapsing.removeAll();
        RadarWords words = RadarWords.in(texts.language());
        UnorderedList list = new UnorderedList();
        for (Look look : archive.watch().all(archive.clock().instant())) {
            switch (look) {
                case Look.Seen(Radar radar) -> {
                    radar.alarms().forEach(lapse -> list.add(lapse(radar, lapse, words)));
                    radar.goneOut().forEach(gone -> list.add(goneOut(radar, gone, words)));
                }
                case Look.Blind blind -> list.add(new ListItem(texts.say("clearing.blind", blind.title())));
            }
        }
        if (list.getChildren().findAny().isPresent()) {
            lapsing.add(new H2(texts.say("clearing.lapsing")), list);
        }
        if (visitor.mayChangeRights()) {
            settings.calendarSecret().ifPresent(secret -> {
                Anchor feed = new Anchor("/calendar/" + secret + ".ics", texts.say("clearing.calendar"));
                feed.setRouterIgnore(true);
                lapsing.add(new Paragraph(feed));
            });
        }
    }

    private ListItem lapse(Radar radar, Lapse lapse, RadarWords words) {
        ListItem item = new ListItem(
                new Anchor("/film/" + radar.production() + "/letters", radar.title()),
                new Span(" · " + words.line(lapse)));
        item.addClassName("lapse");
        UnorderedList touched = new UnorderedList();
        lapse.touches().forEach(touch -> touched.add(picture(touch.asset(), words.touched(touch))));
        item.add(touched);
        if (!lapse.bundles().isEmpty()) {
            Paragraph bundles = new Paragraph(texts.say("clearing.bundles") + " ");
            bundles.addClassName("soft");
            bundles.add(new Anchor("/film/" + radar.production() + "/bundle", String.join(", ", lapse.bundles())));
            item.add(bundles);
        }
        return item;
    }

    private static ListItem goneOut(Radar radar, Radar.GoneOut gone, RadarWords words) {
        ListItem item = new ListItem(
                new Anchor("/film/" + radar.production() + "/bundle", radar.title()),
                new Span(" · " + words.line(gone)));
        item.addClassName("gone-out");
        UnorderedList stale = new UnorderedList();
        gone.stale().forEach(one -> stale.add(picture(one.asset(), words.line(one))));
        item.add(stale);
        return item;
    }

    private static ListItem picture(AssetId picture, String words) {
        return new ListItem(new Anchor("/picture/" + picture + "?tab=rights", words));
    }

    // ---- the lanes

    private Map<String, List<FiledRequest>> lanes(List<FiledRequest> all, Map<ProductionId, Production> films) {
        Map<String, List<FiledRequest>> lanes = new LinkedHashMap<>();
        switch (by) {
            case STATE -> {
                for (Stage stage : Stage.values()) {
                    List<FiledRequest> held = all.stream()
                            .filter(it -> Stage.of(it.state()) == stage)
                            .toList();
                    lanes.put(texts.say("clearing.stage." + stage), held);
                }
            }
            case HOLDER ->
                all.forEach(it -> lanes.computeIfAbsent(cards.name(it.to()), _ -> new ArrayList<>())
                        .add(it));
            case FILM ->
                all.forEach(it -> lanes.computeIfAbsent(title(it, films), _ -> new ArrayList<>())
                        .add(it));
        }
        return lanes;
    }

    private static String title(FiledRequest request, Map<ProductionId, Production> films) {
        Production film = films.get(request.production());
        return film == null ? request.production().toString() : film.title();
    }

    private Component lane(
            String title, List<FiledRequest> held, Map<ProductionId, Production> films, Map<RightId, Chase.Due> due) {
        Section lane = new Section();
        lane.addClassName("lane");
        H2 head = new H2(title + " · " + held.size());
        lane.add(head);
        UnorderedList list = new UnorderedList();
        held.forEach(request -> list.add(small(request, films, Optional.ofNullable(due.get(request.id())))));
        if (held.isEmpty()) {
            lane.addClassName("none");
        } else {
            lane.add(list);
        }
        return lane;
    }

    private ListItem small(FiledRequest request, Map<ProductionId, Production> films, Optional<Chase.Due> due) {
        ListItem card = new ListItem();
        card.addClassName("lane-card");
        card.getElement().setAttribute("data-request", request.id().value());
        card.getElement().setAttribute("data-state", request.state().name());
        Anchor way = new Anchor(
                "/film/" + request.production() + "/letters#request-" + request.id(), cards.name(request.to()));
        Div first = new Div();
        first.addClassName("lane-card-head");
        if (visitor.mayChangeRights()) {
            Tick tick = new Tick(ticked.contains(request.id()), () -> tick(request.id()));
            tick.getElement().setAttribute("aria-label", texts.say("clearing.tick", cards.name(request.to())));
            first.add(tick);
        }
        first.add(new H3(way));
        card.add(first);
        if (by != By.FILM) {
            Paragraph film = new Paragraph(title(request, films));
            film.addClassName("soft");
            card.add(film);
        }
        Div badges = new Div(cards.state(request));
        badges.addClassName("lane-badges");
        due.ifPresent(
                what -> badges.add(new Badge(Badge.Standing.PENDING, Icon.WARNING, texts.say("clearing.due." + what))));
        card.add(badges);
        List<AssetId> pictures = RequestCards.picturesOf(request);
        Div row = new Div();
        row.addClassName("lane-pictures");
        pictures.stream().limit(SHOWN).forEach(picture -> {
            Image image = new Image("/thumbnail/" + picture, "");
            image.getElement().setAttribute("loading", "lazy");
            row.add(image);
        });
        if (pictures.size() > SHOWN) {
            row.add(new Span("+" + (pictures.size() - SHOWN)));
        }
        card.add(row);
        List<String> counts = new ArrayList<>();
        if (!pictures.isEmpty()) {
            counts.add(texts.say("clearing.pictures", pictures.size()));
        }
        request.sentAt()
                .filter(_ -> request.state().isOpen())
                .ifPresent(at -> counts.add(texts.say("clearing.days", cards.daysSince(at))));
        Paragraph when = new Paragraph(String.join(" · ", counts));
        when.addClassName("soft");
        card.add(when);
        return card;
    }

    // ---- many at once

    private void tick(RightId id) {
        if (!ticked.remove(id)) {
            ticked.add(id);
        }
        showBulk();
    }

    private void showBulk() {
        bulk.removeAll();
        bulk.setVisible(!ticked.isEmpty());
        if (ticked.isEmpty()) {
            return;
        }
        Input words = new Input();
        words.addClassName("line-input");
        words.setPlaceholder(texts.say("letters.note"));
        words.getElement().setAttribute("aria-label", texts.say("letters.note"));
        words.getElement().setAttribute("maxlength", "500");
        bulk.add(
                new Span(texts.say("clearing.ticked", ticked.size())),
                cards.button("clearing.mark-sent", () -> move(State.SENT)),
                cards.button("clearing.mark-reminded", this::remind),
                cards.button("clearing.mark-silent", () -> move(State.SILENT)),
                words,
                cards.button("clearing.note", () -> note(words.getValue().strip())),
                cards.button("clearing.untick", ticked::clear));
    }

    /// Those that may go there go; it says how many did, and takes them back when asked. When one is
    /// refused halfway,
    /// those that went can still be taken back.
    private void move(State to) {
        Map<RightId, FiledRequest> before = new LinkedHashMap<>();
        Optional<ArchiveException> refused = Optional.empty();
        for (RightId id : List.copyOf(ticked)) {
            FiledRequest from = requests.get(id);
            if (refused.isEmpty() && from.state().mayBecome(to)) {
                try {
                    requests.move(id, to, "", visitor.name());
                    before.put(id, from);
                } catch (ArchiveException trouble) {
                    refused = Optional.of(trouble);
                }
            }
        }
        did(
                "clearing.did." + to,
                before.size(),
                () -> before.forEach((id, from) -> {
                    if (requests.get(id).state() == to && to.mayBecome(from.state())) {
                        requests.takeBack(from, visitor.name());
                    }
                }));
        refused.ifPresent(trouble -> {
            throw trouble;
        });
    }

    private void did(String key, int done, Runnable undo) {
        int left = ticked.size() - done;
        String words = texts.say(key, done) + (left > 0 ? " " + texts.say("clearing.did.left", left) : "");
        ticked.clear();
        if (done > 0) {
            toast.say(words, () -> cards.acting(undo));
        } else {
            toast.say(words);
        }
    }

    /// Who waits for an answer was reminded; that somebody was told cannot be taken back.
    private void remind() {
        int done = 0;
        for (RightId id : List.copyOf(ticked)) {
            State state = requests.get(id).state();
            if (state == State.SENT || state == State.SEEN) {
                requests.remind(id, texts.say("letters.by-hand"), visitor.name());
                done++;
            }
        }
        int left = ticked.size() - done;
        ticked.clear();
        toast.say(texts.say("clearing.did.reminded", done)
                + (left > 0 ? " " + texts.say("clearing.did.left", left) : ""));
    }

    private void note(String words) {
        if (words.isEmpty()) {
            return;
        }
        ticked.forEach(id -> requests.note(id, words, visitor.name()));
        toast.say(texts.say("clearing.did.noted", ticked.size()));
        ticked.clear();
    }
}
