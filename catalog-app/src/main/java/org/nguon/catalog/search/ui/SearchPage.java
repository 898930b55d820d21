package org.nguon.catalog.search.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.nguon.catalog.look.AddressBar;
import org.nguon.catalog.look.Badge;
import org.nguon.catalog.look.Choice;
import org.nguon.catalog.look.EmptyPage;
import org.nguon.catalog.look.Icon;
import org.nguon.catalog.look.Message;
import org.nguon.catalog.look.Purpose;
import org.nguon.catalog.look.PurposeChoice;
import org.nguon.catalog.look.SearchAddress;
import org.nguon.catalog.look.Texts;
import org.nguon.catalog.look.Tile;
import org.nguon.catalog.look.Toast;
import org.nguon.catalog.look.Visitor;
import org.nguon.catalog.look.Words;
import org.nguon.catalog.search.FilmWork;
import org.nguon.indexer.catalogue.AtRevision;
import org.nguon.indexer.index.FacetName;
import org.nguon.indexer.index.Hit;
import org.nguon.indexer.index.Notice;
import org.nguon.indexer.index.SearchIndex;
import org.nguon.indexer.index.SearchRequest;
import org.nguon.indexer.index.SearchResult;
import org.nguon.indexer.index.SortOrder;
import org.nguon.schemas.asset.AssetId;
import org.nguon.schemas.codes.ArchiveException;
import org.nguon.schemas.production.Pick;
import org.nguon.schemas.production.Production;
import org.nguon.schemas.production.Role;
import org.nguon.schemas.rights.RightsWords;
import org.nguon.schemas.rights.Standing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One field, and the pictures. All of its state stands in the address.
@Route("")
@PermitAll
public final class SearchPage extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final Logger LOG = LoggerFactory.getLogger(SearchPage.class);
    private static final String START_DEMO = "./nguon start --demo";
    private static final int TYPING_PAUSE_IN_MILLISECONDS = 250;

    private final SearchIndex index;
    private final FilmWork work;
    private final AuthenticationContext session;
    private final Texts texts = Words.here();
    private final PurposeChoice choice;
    private final NativeButton usable = new NativeButton();
    private final Toast toast;
    private final PickMenu menu;

    private final Input field = new Input();
    private final NativeButton clear = new NativeButton();
    private final H1 total = new H1();
    private final NativeButton openFacets = new NativeButton();
    private final Div sort = new Div();
    private final UnorderedList chips = new UnorderedList();
    private final Div notices = new Div();
    private final Div above = new Div();
    private final Div below = new Div();
    private final Facets facets;
    private final PictureGrid grid;

    private SearchAddress address = SearchAddress.everything();
    private boolean typing;

    /// Made by Vaadin, once a page.
    public SearchPage(SearchIndex index, FilmWork work, AuthenticationContext session) {
        this.index = index;
        this.work = work;
        this.session = session;
        facets = new Facets(texts, (facet, value) -> go(address.toggled(facet, value)));
        grid = new PictureGrid(texts);
        grid.finishedBy(this::finish, this::pick, this::askRole);
        menu = new PickMenu(texts, this::pickAs);
        choice = new PurposeChoice(texts, this::lookFor);
        toast = new Toast(texts);
        usable.addClassNames("chip", "usable");
        usable.add(Icon.GOOD.draw(), new Span(texts.say("search.usable")));
        usable.addClickListener(_ -> go(address.toggled(FacetName.VERDICT, FacetName.USABLE)));
        addClassName("search");
        add(searchField(), facets, results(), menu, new KeyCard(texts), toast);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        SearchAddress asked =
                SearchAddress.read(event.getLocation().getQueryParameters().getParameters());
        Optional<Purpose> wanted = asked.purpose()
                .or(() -> PurposeChoice.remembered(visitor().name()))
                .filter(one -> work.film(one).isPresent());
        address = wanted.equals(asked.purpose())
                ? asked
                : asked.lookingFor(wanted).atPage(asked.page());
        if (!address.equals(asked)) {
            event.forwardTo(SearchPage.class, QueryParameters.fromString(address.parameters()));
            return;
        }
        typing = false;
        show();
    }

    private Visitor visitor() {
        return Visitor.of(session);
    }

    /// For another film or role; the browser remembers it for this person.
    private void lookFor(Optional<Purpose> wanted) {
        go(address.lookingFor(wanted));
        getUI().ifPresent(ui -> PurposeChoice.remember(ui, visitor().name(), wanted));
    }

    @Override
    public String getPageTitle() {
        return (address.words().isEmpty() ? texts.say("search.title") : address.words()) + " · Nguồn";
    }

    private Div searchField() {
        field.setType("search");
        field.setPlaceholder(texts.say("search.hint"));
        field.setAriaLabel(texts.say("search.field"));
        field.getElement().setAttribute("autocomplete", "off");
        field.getElement().setAttribute("enterkeyhint", "search");
        field.getElement().setAttribute("data-key", "search");
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(TYPING_PAUSE_IN_MILLISECONDS);
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                typed(change.getValue());
            }
        });
        clear.add(Icon.CLOSE.draw());
        clear.addClassNames("icon-button", "clear");
        clear.setAriaLabel(texts.say("search.clear"));
        clear.addClickListener(_ -> {
            go(address.withWords(""));
            field.focus();
        });
        Div box = new Div(Icon.SEARCH.draw(), field, clear);
        box.addClassName("search-box");
        Div search = new Div(box);
        search.addClassName("search-field");
        search.getElement().setAttribute("role", "search");
        return search;
    }

    private Section results() {
        total.getElement().setAttribute("aria-live", "polite");
        openFacets.addClassNames("quiet-button", "open-facets");
        openFacets.getElement().setAttribute("popovertarget", Facets.ID);
        Div head = new Div(total, KeyCard.opener(texts), sort, openFacets);
        head.addClassName("results-head");
        chips.addClassName("chips");
        chips.getElement().setAttribute("aria-label", texts.say("search.chosen"));
        notices.addClassName("notices");
        notices.getElement().setAttribute("role", "status");
        Div forFilm = new Div(choice, usable);
        forFilm.addClassName("for-film");
        Section results = new Section(forFilm, head, chips, notices, above, grid, below);
        results.addClassName("results");
        results.getElement().setAttribute("aria-label", texts.say("search.title"));
        return results;
    }

    /// Another search, which the browser's back leads back from.
    private void go(SearchAddress next) {
        typing = false;
        address = next;
        show();
        history(true);
    }

    /// The first pause in typing leaves a step to go back to; those after it replace each other.
    private void typed(String words) {
        SearchAddress next = address.withWords(words);
        if (next.words().equals(address.words())) {
            return;
        }
        address = next;
        show();
        history(!typing);
        typing = true;
    }

    private String target() {
        return address.query().isEmpty() ? "/" : address.query();
    }

    private void history(boolean step) {
        String target = target();
        getUI().ifPresent(ui -> {
            if (step) {
                AddressBar.step(ui, target);
            } else {
                AddressBar.correct(ui, target);
            }
            ui.getPage().setTitle(getPageTitle());
            ui.getPage().executeJs("scrollTo({top: 0})");
        });
    }

    private void show() {
        if (!field.getValue().strip().equals(address.words())) {
            field.setValue(address.words());
        }
        clear.setVisible(!address.words().isEmpty());
        choice.show(work.films(), address.purpose());
        usable.setVisible(address.purpose().isPresent());
        usable.getElement().setAttribute("aria-pressed", Boolean.toString(isUsableOnly()));
        showChips();
        showSort();
        notices.removeAll();
        above.removeAll();
        below.removeAll();
        try {
            show(index.search(request(address.offset(), SearchAddress.PAGE_SIZE)));
        } catch (ArchiveException trouble) {
            LOG.warn("search {} failed", address.query(), trouble);
            facets.show(List.of());
            grid.show((_, _) -> List.of(), 0, List.of(), 0, _ -> "", "", _ -> {});
            total.setText("");
            below.add(Message.of(trouble, texts.language()), link("/", texts.say("search.empty.all")));
        }
    }

    private void show(SearchResult result) {
        total.setText(texts.say("search.total", result.total()));
        facets.show(result.facets().stream()
                .sorted(Comparator.comparing(facet -> facet.name() != FacetName.VERDICT)) // what the film asks first
                .toList());
        result.notices().forEach(this::showNotice);
        String query = address.atPage(1).query();
        grid.show(
                this::hits,
                address.offset(),
                result.hits(),
                result.total(),
                place -> query + (query.isEmpty() ? "?" : "&") + "at=" + (place + 1),
                query,
                this::showEarlier);
        showEarlier(address.offset());
        if (result.total() == 0) {
            below.add(empty());
        }
    }

    /// A way to what stands before the grid, where it begins in the middle of the result.
    private void showEarlier(int offset) {
        above.removeAll();
        above.setClassName("grid-more", offset > 0);
        if (offset > 0) {
            int earlier = (offset - 1) / SearchAddress.PAGE_SIZE + 1;
            above.add(link(earlier > 1 ? address.atPage(earlier).query() : first(), texts.say("search.earlier")));
        }
    }

    private String first() {
        String query = address.atPage(1).query();
        return query.isEmpty() ? "/" : query;
    }

    private List<Hit> hits(int offset, int limit) {
        return index.search(request(offset, limit).counting(Set.of())).hits();
    }

    private SearchRequest request(int offset, int limit) {
        SearchRequest request = address.request(offset, limit);
        return address.purpose().flatMap(work::question).map(request::asking).orElse(request);
    }

    private boolean isUsableOnly() {
        return address.filters().getOrDefault(FacetName.VERDICT, Set.of()).contains(FacetName.USABLE);
    }

    // ---- for a film

    /// How each stands for the film, and which are picked in this role.
    private void finish(List<Tile> tiles, List<Hit> hits) {
        address.purpose().ifPresent(purpose -> {
            Map<AssetId, Standing> standings = work.standings(hits, purpose);
            Set<AssetId> there = work.picked(purpose);
            tiles.forEach(tile -> {
                Optional.ofNullable(standings.get(tile.id())).ifPresent(standing -> tile.stands(standing, texts));
                tile.pickable(there.contains(tile.id()), role(purpose), texts);
            });
        });
    }

    private String role(Purpose purpose) {
        return RightsWords.in(texts.language()).name(purpose.role());
    }

    /// Picks pictures for the film; one that is picked already is taken out again.
    private void pick(List<AssetId> pictures) {
        address.purpose()
                .ifPresentOrElse(purpose -> pick(pictures, purpose), () -> toast.say(texts.say("pick.no-film")));
    }

    /// Asks in which role to pick.
    private void askRole(List<AssetId> pictures) {
        address.purpose()
                .ifPresentOrElse(
                        purpose -> menu.ask(
                                pictures,
                                work.film(purpose).map(Production::title).orElse(""),
                                work.rolesOf(pictures, purpose.film())),
                        () -> toast.say(texts.say("pick.no-film")));
    }

    private void pickAs(List<AssetId> pictures, Role role) {
        address.purpose().ifPresent(purpose -> pick(pictures, new Purpose(purpose.film(), role)));
    }

    private void pick(List<AssetId> pictures, Purpose purpose) {
        String film = work.film(purpose).map(Production::title).orElse("");
        String person = visitor().name();
        tryTo(() -> {
            boolean out = pictures.size() == 1 && work.picked(purpose).contains(pictures.getFirst());
            if (out) {
                List<AtRevision<Pick>> taken = work.takeOut(pictures.getFirst(), purpose, person);
                toast.say(texts.say("pick.out", film), () -> tryTo(() -> work.putBack(taken, person)));
            } else {
                List<AtRevision<Pick>> made = work.pick(pictures, purpose, person);
                toast.say(
                        texts.say("pick.done.many", made.size(), film, role(purpose)),
                        () -> tryTo(() -> work.takeBack(made, person)));
            }
        });
    }

    /// Changes what is picked, or says why not, and shows what is picked now.
    private void tryTo(Runnable change) {
        try {
            change.run();
        } catch (ArchiveException refused) {
            LOG.warn("refused to pick for {}: {}", visitor().name(), refused.code());
            toast.say(refused.code().text(texts.language()));
        }
        showPicked();
    }

    private void showPicked() {
        address.purpose().ifPresent(purpose -> {
            Set<AssetId> there = work.picked(purpose);
            grid.tiles().forEach(tile -> tile.pickable(there.contains(tile.id()), role(purpose), texts));
        });
    }

    private EmptyPage empty() {
        if (address.lookingFor(Optional.empty()).equals(SearchAddress.everything())) {
            return new EmptyPage(
                    Icon.PICTURE,
                    texts.say("search.empty.archive.title"),
                    texts.say("search.empty.archive.words"),
                    link("/intake", texts.say("search.empty.archive.go")),
                    demo());
        }
        UnorderedList tips = new UnorderedList(new ListItem(texts.say("search.empty.tip.words")));
        if (!address.filters().isEmpty()) {
            tips.add(new ListItem(texts.say("search.empty.tip.filters")));
        }
        tips.add(new ListItem(texts.say("search.empty.tip.spelling")));
        return new EmptyPage(
                Icon.SEARCH,
                texts.say("search.empty.title"),
                texts.say("search.empty.words"),
                tips,
                link("/", texts.say("search.empty.all")));
    }

    /// Only how: filled in here, the demo would stay in this archive for good, since a ledger forgets nothing.
    private Paragraph demo() {
        Paragraph demo = new Paragraph(new Span(texts.say("search.empty.archive.demo") + " "), new Code(START_DEMO));
        demo.addClassName("soft");
        return demo;
    }

    private void showChips() {
        chips.removeAll();
        address.filters()
                .forEach((facet, values) -> values.stream()
                        .filter(value -> !value.equals(FacetName.USABLE)) // the switch above says it
                        .forEach(value -> chips.add(chip(facet, value))));
        int count = chips.getComponentCount();
        if (count > 1) {
            NativeButton all = new NativeButton(texts.say("search.chips.clear"), _ -> go(address.withoutFilters()));
            all.addClassNames("chip", "clear-all");
            chips.add(new ListItem(all));
        }
        openFacets.removeAll();
        openFacets.add(Icon.FILTER.draw(), new Span(texts.say("search.facets.open", count)));
    }

    private ListItem chip(FacetName facet, String value) {
        String words = FacetValues.value(facet, value, texts);
        NativeButton chip = new NativeButton();
        chip.add(new Span(words), Icon.CLOSE.draw());
        chip.addClassName("chip");
        chip.setAriaLabel(texts.say("search.chip.remove", FacetValues.name(facet, texts), words));
        chip.addClickListener(_ -> go(address.toggled(facet, value)));
        return new ListItem(chip);
    }

    private void showSort() {
        sort.removeAll();
        Choice choice = new Choice(
                texts.say("search.sort"),
                List.of(SortOrder.values()),
                SortOrder::name,
                order -> texts.say("search.sort." + order.name()),
                address.sort());
        choice.addValueChangeListener(change -> go(address.sortedBy(SortOrder.valueOf(change.getValue()))));
        sort.add(choice);
    }

    private void showNotice(Notice notice) {
        notices.add(
                switch (notice) {
                    case Notice.Repaired(String typed, String searchedFor) ->
                        plain(texts.say("search.notice.repaired", typed, searchedFor));
                    case Notice.AlsoSearched(var _, List<String> others) -> also(others);
                    case Notice.SomeWordsOnly() -> plain(texts.say("search.notice.some-words"));
                    case Notice.Shortened(int used) -> plain(texts.say("search.notice.shortened", used));
                    case Notice.Unfinished() -> pending(texts.say("search.notice.unfinished"));
                    case Notice.Rebuilding() -> pending(texts.say("search.notice.rebuilding"));
                });
    }

    private Message also(List<String> others) {
        NativeButton off = new NativeButton(texts.say("search.notice.also.off"), _ -> go(address.withoutSynonyms()));
        off.addClassName("quiet-button");
        return new Message(
                Badge.Standing.PLAIN, Icon.FACT, texts.say("search.notice.also", String.join(", ", others)), off);
    }

    private static Message plain(String words) {
        return new Message(Badge.Standing.PLAIN, Icon.FACT, words);
    }

    private static Message pending(String words) {
        return new Message(Badge.Standing.PENDING, Icon.PENDING, words);
    }

    private static Anchor link(String target, String words) {
        Anchor link = new Anchor(target, words);
        link.addClassName("button");
        return link;
    }
}
