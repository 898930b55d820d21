package org.nguon.catalog.picture.ui;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;
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
import org.nguon.indexer.catalogue.AssetRecord;
import org.nguon.indexer.catalogue.AtRevision;
import org.nguon.indexer.catalogue.Catalogue;
import org.nguon.indexer.index.Hit;
import org.nguon.indexer.index.SearchIndex;
import org.nguon.indexer.index.SearchRequest;
import org.nguon.indexer.index.SearchResult;
import org.nguon.schemas.asset.AssetId;
import org.nguon.schemas.asset.AssetState;
import org.nguon.schemas.asset.Custody;
import org.nguon.schemas.asset.Fault;
import org.nguon.schemas.asset.Precedence;
import org.nguon.schemas.asset.Provenance;
import org.nguon.schemas.asset.RightsClaim;
import org.nguon.schemas.asset.ShownValue;
import org.nguon.schemas.asset.Statement;
import org.nguon.schemas.asset.StatementValue;
import org.nguon.schemas.codes.ArchiveException;
import org.nguon.schemas.ledger.LedgerEntry;
import org.nguon.schemas.production.Pick;
import org.nguon.schemas.production.Production;
import org.nguon.schemas.rights.RightsWords;
import org.nguon.schemas.rights.Verdict;

/// One picture: large at the left, and at the right, under four tabs, what it is and where each statement stood; its
/// rights, and how it stands for a film; what happened to it since it came; its file.
@Route("picture")
@PermitAll
public final class PicturePage extends Div implements HasUrlParameter<String>, HasDynamicTitle {

    private static final int MOST_HISTORY = 200;
    private static final int OPEN_UP_TO = 40;
    private static final String AT = "at";
    private static final String BACK = "back";
    private static final String TAB = "tab";
    private static final int LONGEST_NAME = 300;

    private final Catalogue catalogue;
    private final SearchIndex index;
    private final Texts texts = Words.here();
    private String title = texts.say("picture.title");
    private final RightsDesk desk;
    private final AuthenticationContext session;
    private final Toast toast = new Toast(texts);
    private final Div standing = new Div();
    private final NativeButton pick = new NativeButton();
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
    public PicturePage(Catalogue catalogue, SearchIndex index, RightsDesk desk, AuthenticationContext session) {
        this.catalogue = catalogue;
        this.index = index;
        this.desk = desk;
        this.session = session;
        addClassName("picture-page");
        standing.addClassName("standing");
        standing.getElement().setAttribute("role", "status");
        pick.addClassNames("quiet-button", "pick-here");
        pick.getElement().setAttribute("data-key", "pick");
        pick.addClickListener(_ -> turnPick());
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
                .filter(text -> !text.isEmpty())
                .orElse(asset.provenance().fileName());
        removeAll();
        Div stage = new Div(picture(asset), bar(asset, at));
        stage.addClassName("stage");
        Div about = new Div(head(asset));
        about.addClassName("about");
        Map<Tab, Div> panels = new EnumMap<>(Tab.class);
        Div told = panel(Tab.ABOUT, panels);
        told.add(about(shown));
        if (!asset.reading().faults().isEmpty()) {
            told.add(faults(asset.reading().faults()));
        }
        if (!asset.reading().statements().isEmpty()) {
            told.add(sources(asset.reading().statements()));
        }
        panel(Tab.RIGHTS, panels)
                .add(
                        asset.state() == AssetState.ADMITTED
                                ? rightsTab(asset, shown)
                                : rights(asset.reading().claims()));
        panel(Tab.HISTORY, panels).add(history(asset));
        panel(Tab.FILE, panels).add(file(asset));
        about.add(tabs(asset.id(), panels));
        panels.values().forEach(about::add);
        showPick(asset);
        add(stage, about, toast);
        getElement()
                .executeJs(
                        "sessionStorage.setItem('nguon-last-picture', $0);"
                                + "sessionStorage.setItem('nguon-last-place', $1); scrollTo({top: 0})",
                        asset.id().toString(),
                        Integer.toString(at));
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
                        desk.facts(asset.id()),
                        this::visitor,
                        texts,
                        toast,
                        other -> choose(asset, other),
                        this::turn)
                .showing(purpose, facts -> rights(facts.claims()), maker);
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
        showPick(asset);
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

    // ---- picking

    private void showPick(AssetRecord asset) {
        pick.setVisible(purpose.isPresent() && asset.state() == AssetState.ADMITTED);
        pick.removeAll();
        if (!pick.isVisible()) {
            return;
        }
        Purpose wanted = purpose.orElseThrow();
        boolean picked = desk.picked(asset.id(), wanted).isPresent();
        String words = texts.say(
                picked ? "pick.is" : "pick.go", RightsWords.in(texts.language()).name(wanted.role()));
        Span whole = new Span(words);
        whole.addClassName("words");
        Span few = new Span(texts.say(picked ? "pick.short.is" : "pick.short.go"));
        few.addClassName("few-words");
        pick.add((picked ? Icon.PICKED : Icon.PICK).draw(), whole, few);
        pick.setAriaLabel(words);
        pick.getElement().setAttribute("title", words + " (p)");
        pick.getElement().setAttribute("aria-pressed", Boolean.toString(picked));
        pick.setClassName("picked", picked);
    }

    private void turnPick() {
        shownAsset().ifPresent(asset -> purpose.ifPresent(wanted -> tryTo(asset, () -> turnPick(asset, wanted))));
    }

    private void turnPick(AssetRecord asset, Purpose wanted) {
        String film = desk.film(wanted).map(Production::title).orElse("");
        Optional<AtRevision<Pick>> there = desk.picked(asset.id(), wanted);
        if (there.isPresent()) {
            desk.unpick(visitor(), there.get());
            toast.say(texts.say("pick.out", film), () -> tryTo(asset, () -> desk.putBack(visitor(), there.get())));
        } else {
            AtRevision<Pick> made = desk.pick(visitor(), asset.id(), wanted);
            toast.say(texts.say("pick.done", film), () -> tryTo(asset, () -> desk.unpick(visitor(), made)));
        }
    }

    /// Changes what is picked, or says why not, and shows how it is now.
    private void tryTo(AssetRecord asset, Runnable change) {
        try {
            change.run();
        } catch (ArchiveException refused) {
            toast.say(refused.code().text(texts.language()));
        }
        showPick(asset);
    }

    private Optional<AssetRecord> shownAsset() {
        return Optional.ofNullable(getElement().getAttribute("data-picture"))
                .map(AssetId::parse)
                .flatMap(catalogue::asset);
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

    // ---- what is known

    private Div head(AssetRecord asset) {
        Div badges = new Div();
        badges.addClassName("badges");
        switch (asset.state()) {
            case ADMITTED -> badges.add(custody(asset.custody()));
            case QUARANTINED -> badges.add(new Badge(Badge.Standing.BAD, texts.say("picture.quarantined")));
            case SIDECAR -> badges.add(new Badge(Badge.Standing.PLAIN, Icon.ATTACHED, texts.say("picture.sidecar")));
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

    private Section about(SequencedMap<String, ShownValue> shown) {
        Section part = part("picture.about");
        DescriptionList list = values();
        ShownFields.IN_ORDER.forEach(field -> Optional.ofNullable(shown.get(field))
                .filter(value -> !value.value().text().isBlank())
                .ifPresent(value -> list.add(shown(field, value))));
        if (list.getComponentCount() == 0) {
            part.add(soft(texts.say("picture.about.nothing")));
        } else {
            part.add(list);
        }
        return part;
    }

    private Div shown(String field, ShownValue value) {
        DescriptionList.Description description = new DescriptionList.Description();
        if (value.isConflicting()) {
            Div sides = new Div();
            sides.addClassName("conflict");
            Div chosen = new Div(
                    drawn(field, value.value()), source(value.source() + " · " + texts.say("picture.conflict.shown")));
            chosen.addClassName("shown");
            sides.add(chosen);
            value.conflicting()
                    .forEach(other -> sides.add(new Div(drawn(field, other.value()), source(other.source()))));
            description.add(new Badge(Badge.Standing.PENDING, Icon.WARNING, texts.say("picture.conflict")), sides);
        } else {
            description.add(drawn(field, value.value()), source(texts.say("picture.source", value.source())));
        }
        return new Div(new DescriptionList.Term(ShownFields.name(field, texts)), description);
    }

    /// Dates as the reader writes them; what the file wrote stands below, among its statements.
    private Component drawn(String field, StatementValue value) {
        return ShownFields.DATES.contains(field) && value instanceof StatementValue.Text(String text)
                ? new Span(texts.dayAndTime(text))
                : Values.draw(value);
    }

    private static Span source(String words) {
        Span source = new Span(words);
        source.addClassName("source");
        return source;
    }

    private Section rights(List<RightsClaim> claims) {
        Section part = part("picture.rights");
        if (claims.isEmpty()) {
            part.add(soft(texts.say("picture.rights.nothing")));
            return part;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("claims");
        Map<String, List<RightsClaim>> same = new LinkedHashMap<>();
        claims.forEach(claim ->
                same.computeIfAbsent(sameness(claim), _ -> new ArrayList<>()).add(claim));
        same.values().forEach(agreeing -> list.add(claim(agreeing)));
        part.add(soft(texts.say("picture.rights.words")), list);
        return part;
    }

    /// Claims that say the same of the same layer stand together, each with its source.
    private static String sameness(RightsClaim claim) {
        return claim.layer() + " " + claim.basis() + " " + claim.uri().orElse(claim.text());
    }

    private ListItem claim(List<RightsClaim> agreeing) {
        RightsClaim first = agreeing.getFirst();
        Span says = new Span(texts.say(
                "claim.says", texts.say("claim.basis." + first.basis()), texts.say("claim.layer." + first.layer())));
        says.addClassName("claim-kind");
        ListItem item = new ListItem(says);
        agreeing.stream().map(RightsClaim::text).distinct().forEach(text -> item.add(new Span(text)));
        first.uri()
                .filter(uri -> uri.startsWith("https://") || uri.startsWith("http://"))
                .ifPresent(uri -> {
                    String secure = uri.replaceFirst("^http:", "https:");
                    Anchor link = new Anchor(secure, secure.substring("https://".length()), AnchorTarget.BLANK);
                    link.getElement().setAttribute("rel", "noopener noreferrer");
                    item.add(link);
                });
        String sources = agreeing.stream().map(RightsClaim::source).distinct().collect(Collectors.joining(", "));
        item.add(source(texts.say("picture.source", sources)));
        return item;
    }

    private Section faults(List<Fault> faults) {
        Section part = part("picture.faults");
        UnorderedList list = new UnorderedList();
        list.addClassName("faults");
        faults.forEach(fault -> {
            Span what = new Span(fault.code().text(texts.language()));
            what.addClassName("claim-kind");
            ListItem item = new ListItem(what, new Span(fault.code().remedy(texts.language())));
            String detail = fault.detail().isBlank() ? fault.code().id() : fault.code() + " · " + fault.detail();
            item.add(source(detail));
            list.add(item);
        });
        part.add(list);
        return part;
    }

    private Section sources(List<Statement> statements) {
        Map<String, List<Statement>> groups = new LinkedHashMap<>();
        statements.forEach(statement -> groups.computeIfAbsent(group(statement.source()), _ -> new ArrayList<>())
                .add(statement));
        Section part = part("picture.sources");
        part.addClassName("sources");
        groups.forEach((group, said) -> part.add(group(group, said, statements.size() <= OPEN_UP_TO)));
        return part;
    }

    private NativeDetails group(String group, List<Statement> said, boolean open) {
        Span name = new Span(texts.sayIfKnown("source." + group).orElse(group));
        Span count = new Span(texts.say("picture.sources.count", said.size()));
        count.addClassName("count");
        DescriptionList list = new DescriptionList();
        list.addClassName("said");
        said.forEach(statement -> {
            DescriptionList.Term term =
                    new DescriptionList.Term(statement.source().substring(group.length() + 1));
            term.addClassName("code");
            DescriptionList.Description description = new DescriptionList.Description(Values.draw(statement.value()));
            statement.language().ifPresent(language -> description.add(source(language)));
            list.add(new Div(term, description));
        });
        NativeDetails details = new NativeDetails();
        details.setSummary(name, count);
        details.setContent(list);
        details.setOpen(open);
        return details;
    }

    /// `IPTC` of `IPTC:By-line`, `sidecar:XMP-dc` of `sidecar:XMP-dc:Creator`.
    private static String group(String source) {
        int colon = source.lastIndexOf(':');
        return colon < 0 ? "" : source.substring(0, colon);
    }

    private Section file(AssetRecord asset) {
        Section part = part("picture.file");
        DescriptionList list = values();
        Provenance provenance = asset.provenance();
        fact(list, "picture.file.name", provenance.fileName());
        fact(list, "picture.file.type", asset.reading().mediaType());
        asset.reading()
                .dimensions()
                .ifPresent(size -> fact(
                        list,
                        "picture.file.pixels",
                        texts.say("picture.file.pixels.value", size.width(), size.height())));
        fact(list, "picture.file.size", texts.bytes(asset.byteSize()));
        fact(list, "picture.file.hash", asset.contentHash().hex());
        fact(list, "picture.file.custody", texts.say("picture.custody." + asset.custody()));
        fact(list, "picture.file.received", texts.moment(asset.receivedAt()));
        fact(list, "picture.file.from", provenance.location());
        fact(list, "picture.file.by", provenance.broughtBy());
        provenance.modifiedAt().ifPresent(when -> fact(list, "picture.file.modified", texts.moment(when)));
        part.add(list);
        return part;
    }

    private Section history(AssetRecord asset) {
        List<LedgerEntry> entries = new ArrayList<>(catalogue.history(asset.id(), MOST_HISTORY));
        if (asset.state() == AssetState.ADMITTED) {
            catalogue
                    .sidecars(asset.id())
                    .forEach(sidecar -> entries.addAll(catalogue.history(sidecar.id(), MOST_HISTORY)));
        }
        entries.sort(Comparator.comparingLong(LedgerEntry::revision).reversed());
        Section part = part("picture.history");
        UnorderedList list = new UnorderedList();
        list.addClassName("history");
        entries.forEach(entry -> {
            Span what = new Span(texts.sayIfKnown("fact." + entry.kind()).orElse(entry.kind()));
            list.add(new ListItem(
                    what, source(texts.say("picture.history.by", texts.moment(entry.at()), entry.actor()))));
        });
        part.add(list);
        return part;
    }

    // ---- small parts

    private Section part(String key) {
        Section part = new Section(new H2(texts.say(key)));
        part.addClassName("about-part");
        return part;
    }

    private static DescriptionList values() {
        DescriptionList list = new DescriptionList();
        list.addClassName("values");
        return list;
    }

    private void fact(DescriptionList list, String key, String value) {
        list.add(new Div(new DescriptionList.Term(texts.say(key)), new DescriptionList.Description(value)));
    }

    private static Component soft(String words) {
        Paragraph paragraph = new Paragraph(words);
        paragraph.addClassName("soft");
        return paragraph;
    }

    private static Optional<AssetId> id(String text) {
        try {
            return Optional.of(AssetId.parse(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
