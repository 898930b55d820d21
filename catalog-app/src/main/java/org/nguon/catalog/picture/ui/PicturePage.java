package org.nguon.catalog.picture.ui;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Stream;
import org.nguon.catalog.look.Badge;
import org.nguon.catalog.look.Icon;
import org.nguon.catalog.look.Message;
import org.nguon.catalog.look.Purpose;
import org.nguon.catalog.look.PurposeChoice;
import org.nguon.catalog.look.SearchAddress;
import org.nguon.catalog.look.Texts;
import org.nguon.catalog.look.Toast;
import org.nguon.catalog.look.VerdictBadge;
import org.nguon.catalog.look.Visitor;
import org.nguon.catalog.look.Words;
import org.nguon.catalog.picture.RightsDesk;
import org.nguon.catalog.picture.Viewable;
import org.nguon.catalog.picture.WorkDesk;
import org.nguon.indexer.catalogue.AssetRecord;
import org.nguon.indexer.catalogue.Catalogue;
import org.nguon.indexer.index.Hit;
import org.nguon.indexer.index.SearchIndex;
import org.nguon.indexer.index.SearchRequest;
import org.nguon.indexer.index.SearchResult;
import org.nguon.schemas.asset.AssetId;
import org.nguon.schemas.asset.AssetState;
import org.nguon.schemas.asset.Custody;
import org.nguon.schemas.asset.Precedence;
import org.nguon.schemas.asset.ShownValue;
import org.nguon.schemas.asset.StatementValue;
import org.nguon.schemas.rights.RightsWords;
import org.nguon.schemas.rights.Verdict;

/// One picture: large at the left, and at the right, under four tabs, what it is and where each statement stood; its
/// rights, and how it stands for a film; what happened to it since it came; its file.
@Route("picture")
@PermitAll
public final class PicturePage extends Div implements HasUrlParameter<String>, HasDynamicTitle {

    private static final String AT = "at";
    private static final String BACK = "back";
    private static final String TAB = "tab";
    private static final int LONGEST_NAME = 300;

    private final Catalogue catalogue;
    private final SearchIndex index;
    private final Texts texts = Words.here();
    private String title = texts.say("picture.title");
    private final RightsDesk desk;
    private final WorkDesk works;
    private final AuthenticationContext session;
    private final Toast toast = new Toast(texts);
    private final Div standing = new Div();
    private final PickHere pick;
    private SearchAddress search = SearchAddress.everything();
    private Optional<Purpose> purpose = Optional.empty();
    private Tab open = Tab.ABOUT;
    private int place;
    private String back = "/";
    private Anchor backWay = new Anchor();

    /// The parts in which one looks for what is known, in their order; the name stands in the address.
    private enum Tab {
        ABOUT,
        RIGHTS,
        HISTORY,
        FILE;

        String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Tab withId(String id) {
            return Stream.of(values())
                    .filter(tab -> tab.id().equals(id))
                    .findFirst()
                    .orElse(ABOUT);
        }
    }

    /// A neighbour in the search: which picture, and its place, from 1.
    private record Place(AssetId id, int at) {}

    /// Made by Vaadin, once a page.
    public PicturePage(
            Catalogue catalogue, SearchIndex index, RightsDesk desk, WorkDesk works, AuthenticationContext session) {
        this.catalogue = catalogue;
        this.index = index;
        this.desk = desk;
        this.works = works;
        this.session = session;
        addClassName("picture-page");
        standing.addClassName("standing");
        standing.getElement().setAttribute("role", "status");
        pick = new PickHere(desk, this::visitor, texts, toast);
    }

    @Override
    public void setParameter(BeforeEvent event, String parameter) {
        AssetRecord asset = id(parameter)
                .flatMap(catalogue::asset)
                .orElseThrow(() -> new NotFoundException("no picture " + parameter));
        Map<String, List<String>> query =
                event.getLocation().getQueryParameters().getParameters();
        SearchAddress search = SearchAddress.read(query);
        int at = query.getOrDefault(AT, List.of()).stream()
                .filter(text -> text.matches("[0-9]{1,6}"))
                .map(Integer::parseInt)
                .filter(place -> place <= SearchRequest.DEEPEST_HIT)
                .findFirst()
                .orElse(0);
        open = Tab.withId(
                query.getOrDefault(TAB, List.of()).stream().findFirst().orElse(""));
        purpose = Purpose.read(query)
                .or(() -> PurposeChoice.remembered(visitor().name()))
                .filter(wanted -> desk.film(wanted).isPresent());
        show(asset, search, at);
    }

    /// The search by which one came, asked for the same film.
    private SearchRequest request(int offset, int limit) {
        SearchRequest request = search.request(offset, limit).counting(Set.of());
        return search.purpose().flatMap(desk::question).map(request::asking).orElse(request);
    }

    private Visitor visitor() {
        return Visitor.of(session);
    }

    @Override
    public String getPageTitle() {
        return title + " · Nguồn";
    }

    /// Shows another picture of the same search. The browser counts the presses of keys and names the place they lead
    /// to, so that asking twice for one place does no harm. Nothing happens where the search has become shorter.
    ///
    /// @param place in the search, from 1
    @ClientCallable
    void go(int place) {
        if (place < 1 || place > SearchRequest.DEEPEST_HIT) {
            return;
        }
        index.search(request(place - 1, 1)).hits().stream()
                .findFirst()
                .flatMap(hit -> catalogue.asset(hit.id()))
                .ifPresent(asset -> {
                    show(asset, search, place);
                    // not by the router, which drops what comes while it is busy; one step back leads to the search
                    getElement().executeJs("history.replaceState(history.state, '', $0)", here(asset.id(), place));
                    getUI().ifPresent(ui -> ui.getPage().setTitle(getPageTitle()));
                });
    }

    /// Back to the search, at the page where this picture stands.
    @ClientCallable
    void leave() {
        getUI().ifPresent(ui -> ui.navigate(back.substring(1)));
    }

    private void show(AssetRecord asset, SearchAddress from, int at) {
        search = from.lookingFor(purpose);
        standing.removeAll();
        place = at;
        getElement().setAttribute("data-picture", asset.id().toString());
        getElement().setAttribute("data-at", Integer.toString(at));
        getElement().setAttribute("data-total", "0");
        SequencedMap<String, ShownValue> shown =
                Precedence.shown(asset.reading().statements());
        title = Optional.ofNullable(shown.get("title"))
                .or(() -> Optional.ofNullable(shown.get("headline")))
                .map(value -> value.value().text().strip())
                .or(() -> workTitle(asset))
                .filter(text -> !text.isEmpty())
                .orElse(asset.provenance().fileName());
        removeAll();
        Div stage = new Div(picture(asset), bar(asset, at));
        stage.addClassName("stage");
        Div about = new Div(head(asset));
        about.addClassName("about");
        Map<Tab, Div> panels = new EnumMap<>(Tab.class);
        panel(Tab.ABOUT, panels).add(new AboutTab(asset.reading(), shown, texts));
        panel(Tab.RIGHTS, panels)
                .add(
                        asset.state() == AssetState.ADMITTED
                                ? rightsTab(asset, shown)
                                : new ClaimedRights(asset.reading().claims(), texts));
        panel(Tab.HISTORY, panels).add(new HistoryTab(asset, catalogue, texts));
        panel(Tab.FILE, panels).add(new FileTab(asset, texts));
        about.add(tabs(asset.id(), panels));
        panels.values().forEach(about::add);
        pick.show(Optional.of(asset.id()).filter(_ -> asset.state() == AssetState.ADMITTED), purpose);
        add(stage, about, toast);
        getElement()
                .executeJs(
                        "sessionStorage.setItem('nguon-last-picture', $0);"
                                + "sessionStorage.setItem('nguon-last-place', $1); scrollTo({top: 0})",
                        asset.id().toString(),
                        Integer.toString(at));
    }

    /// A museum's record names the work and not a photograph of it.
    private static Optional<String> workTitle(AssetRecord asset) {
        return asset.reading().statements().stream()
                .filter(_ -> asset.state() == AssetState.RECORD)
                .flatMap(statement -> statement.value() instanceof StatementValue.Structure(var parts)
                        ? Optional.ofNullable(parts.get("AOTitle")).stream()
                        : Stream.empty())
                .map(StatementValue::text)
                .findFirst();
    }

    // ---- the tabs

    private static Div panel(Tab tab, Map<Tab, Div> panels) {
        Div panel = new Div();
        panel.addClassName("tab-panel");
        panel.setId("panel-" + tab.id());
        panel.getElement().setAttribute("role", "tabpanel");
        panel.getElement().setAttribute("aria-labelledby", "tab-" + tab.id());
        panel.getElement().setAttribute("tabindex", "-1");
        panels.put(tab, panel);
        return panel;
    }

    private Div tabs(AssetId picture, Map<Tab, Div> panels) {
        Div list = new Div();
        list.addClassName("tabs");
        list.getElement().setAttribute("role", "tablist");
        list.getElement().setAttribute("aria-label", texts.say("picture.tabs"));
        Map<Tab, NativeButton> buttons = new EnumMap<>(Tab.class);
        for (Tab tab : panels.keySet()) {
            NativeButton button = new NativeButton(texts.say("picture.tab." + tab));
            button.setId("tab-" + tab.id());
            button.getElement().setAttribute("role", "tab");
            button.getElement().setAttribute("aria-controls", "panel-" + tab.id());
            button.addClickListener(_ -> {
                turnTo(tab, buttons, panels);
                getElement().executeJs("history.replaceState(history.state, '', $0)", here(picture, place));
            });
            buttons.put(tab, button);
            list.add(button);
        }
        turnTo(open, buttons, panels);
        return list;
    }

    private void turnTo(Tab tab, Map<Tab, NativeButton> buttons, Map<Tab, Div> panels) {
        open = tab;
        buttons.forEach((one, button) -> {
            button.getElement().setAttribute("aria-selected", Boolean.toString(one == tab));
            button.getElement().setAttribute("tabindex", one == tab ? "0" : "-1");
        });
        panels.forEach((one, panel) -> panel.getElement().setAttribute("hidden", one != tab));
    }

    private RightsTab rightsTab(AssetRecord asset, SequencedMap<String, ShownValue> shown) {
        String maker = Optional.ofNullable(shown.get("creator"))
                .map(value -> value.value().text().strip())
                .filter(name -> name.length() <= LONGEST_NAME)
                .orElse("");
        return new RightsTab(
                        desk,
                        works,
                        desk.facts(asset.id()),
                        this::visitor,
                        texts,
                        toast,
                        other -> choose(asset, other),
                        this::turn)
                .showing(purpose, facts -> new ClaimedRights(facts.claims(), texts), maker);
    }

    private void choose(AssetRecord asset, Optional<Purpose> other) {
        purpose = other;
        search = search.lookingFor(other);
        back = place > 0
                ? "/" + search.atPage((place - 1) / SearchAddress.PAGE_SIZE + 1).query()
                : "/" + search.query();
        backWay.setHref(back);
        getUI().ifPresent(ui -> PurposeChoice.remember(ui, visitor().name(), other));
        getElement().executeJs("history.replaceState(history.state, '', $0)", here(asset.id(), place));
        pick.show(Optional.of(asset.id()).filter(_ -> asset.state() == AssetState.ADMITTED), purpose);
    }

    /// The badge at the head says how the picture stands now.
    private void turn(Optional<Verdict> verdict) {
        standing.removeAll();
        verdict.ifPresent(one -> {
            standing.add(new VerdictBadge(one.standing(), texts));
            purpose.flatMap(desk::film).ifPresent(film -> {
                Span of = new Span(texts.say(
                        "picture.standing",
                        film.title(),
                        RightsWords.in(texts.language()).name(one.role())));
                of.addClassName("soft");
                standing.add(of);
            });
        });
    }

    // ---- the stage

    private Div picture(AssetRecord asset) {
        Div frame = new Div();
        frame.addClassName("stage-picture");
        asset.thumbnail().ifPresent(thumbnail -> {
            frame.getStyle()
                    .set(
                            "--shape",
                            String.format(Locale.ROOT, "%.3f", (double) thumbnail.width() / thumbnail.height()));
            boolean large = Viewable.of(asset) != Viewable.NOT_LARGE;
            frame.add(new Image("/thumbnail/" + asset.id(), large ? "" : title));
            if (large) {
                frame.add(new Image("/view/" + asset.id(), title));
            }
        });
        if (asset.thumbnail().isEmpty()) {
            Div card = new Div(Icon.PICTURE.draw(), new Paragraph(texts.say(noPictureText(asset))));
            card.addClassName("no-picture");
            frame.add(card);
        }
        return frame;
    }

    private static String noPictureText(AssetRecord asset) {
        return switch (asset.state()) {
            case ADMITTED -> "picture.none";
            case QUARANTINED -> "picture.quarantined.words";
            case SIDECAR -> "picture.sidecar";
            case RECORD -> "picture.record.words";
        };
    }

    private Div bar(AssetRecord asset, int at) {
        Div bar = new Div();
        bar.addClassName("stage-bar");
        back = at > 0
                ? "/" + search.atPage((at - 1) / SearchAddress.PAGE_SIZE + 1).query()
                : "/" + search.query();
        backWay = way(back, Icon.GRID, texts.say(at > 0 ? "picture.back" : "picture.back.all"), BACK, true);
        bar.add(backWay);
        Span spread = new Span();
        spread.addClassName("spread");
        bar.add(spread);
        if (at > 0) {
            neighbours(bar, at);
        }
        Span otherSpread = new Span();
        otherSpread.addClassName("spread");
        Anchor download = new Anchor("/original/" + asset.id(), Icon.DOWNLOAD.draw(), words("picture.download"));
        download.addClassName("icon-button");
        download.setAriaLabel(texts.say("picture.download"));
        download.getElement().setAttribute("download", "");
        download.setRouterIgnore(true);
        // The bytes of a record are a row of a file in the vault.
        download.setVisible(asset.state() != AssetState.RECORD);
        bar.add(otherSpread, pick, download);
        return bar;
    }

    private void neighbours(Div bar, int at) {
        int from = Math.max(0, at - 2);
        SearchResult result = index.search(request(from, 3));
        getElement().setAttribute("data-total", Long.toString(Math.min(result.total(), SearchRequest.DEEPEST_HIT)));
        List<Hit> near = result.hits();
        int here = at - 1 - from;
        if (here > 0 && near.size() >= here) {
            bar.add(neighbour("previous", Icon.BACK, texts.say("picture.previous"), near.get(here - 1), at - 1));
        }
        Span place = new Span(texts.say("picture.place", at, result.total()));
        place.addClassName("place");
        bar.add(place);
        if (near.size() > here + 1) {
            bar.add(neighbour("next", Icon.FORTH, texts.say("picture.next"), near.get(here + 1), at + 1));
        }
    }

    private Anchor neighbour(String key, Icon icon, String words, Hit hit, int at) {
        return way(address(new Place(hit.id(), at), search), icon, words, key, false);
    }

    private static String address(Place place, SearchAddress search) {
        String query = search.query();
        return "/picture/" + place.id() + query + (query.isEmpty() ? "?" : "&") + AT + "=" + place.at();
    }

    /// This page as it stands.
    private String here(AssetId picture, int at) {
        List<String> parts = new ArrayList<>();
        String query = search.query();
        if (!query.isEmpty()) {
            parts.add(query.substring(1));
        }
        if (at > 0) {
            parts.add(AT + "=" + at);
        }
        if (open != Tab.ABOUT) {
            parts.add(TAB + "=" + open.id());
        }
        return "/picture/" + picture + (parts.isEmpty() ? "" : "?" + String.join("&", parts));
    }

    private static Anchor way(String target, Icon icon, String words, String key, boolean spoken) {
        Anchor way = new Anchor(target, icon.draw());
        way.addClassName("icon-button");
        way.setAriaLabel(words);
        way.getElement().setAttribute("title", words);
        way.getElement().setAttribute("data-key", key);
        if (spoken) {
            Span shown = new Span(words);
            shown.addClassName("words");
            way.add(shown);
        }
        return way;
    }

    private Span words(String key) {
        Span words = new Span(texts.say(key));
        words.addClassName("words");
        return words;
    }

    // ---- what it is

    private Div head(AssetRecord asset) {
        Div badges = new Div();
        badges.addClassName("badges");
        switch (asset.state()) {
            case ADMITTED -> badges.add(custody(asset.custody()));
            case QUARANTINED -> badges.add(new Badge(Badge.Standing.BAD, texts.say("picture.quarantined")));
            case SIDECAR -> badges.add(new Badge(Badge.Standing.PLAIN, Icon.ATTACHED, texts.say("picture.sidecar")));
            case RECORD -> badges.add(new Badge(Badge.Standing.PLAIN, Icon.ATTACHED, texts.say("picture.record")));
        }
        Div head = new Div(badges, new H1(title), standing);
        head.addClassName("about-head");
        asset.quarantine().ifPresent(fault -> head.add(Message.of(fault.code(), texts.language())));
        asset.attachedTo()
                .ifPresent(picture -> head.add(new Anchor("/picture/" + picture, texts.say("picture.sidecar.of"))));
        return head;
    }

    private Badge custody(Custody custody) {
        return switch (custody) {
            case VAULT -> new Badge(Badge.Standing.GOOD, Icon.CARE, texts.say("picture.custody.badge.VAULT"));
            case REFERENCE ->
                new Badge(Badge.Standing.PENDING, Icon.WARNING, texts.say("picture.custody.badge.REFERENCE"));
        };
    }

    private static Optional<AssetId> id(String text) {
        try {
            return Optional.of(AssetId.parse(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
