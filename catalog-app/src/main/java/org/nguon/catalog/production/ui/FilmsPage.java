package org.nguon.catalog.production.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.nguon.catalog.look.Badge;
import org.nguon.catalog.look.EmptyPage;
import org.nguon.catalog.look.Icon;
import org.nguon.catalog.look.Texts;
import org.nguon.catalog.look.Visitor;
import org.nguon.catalog.look.Words;
import org.nguon.indexer.catalogue.AtRevision;
import org.nguon.indexer.production.Productions;
import org.nguon.indexer.rights.Rights;
import org.nguon.schemas.asset.AssetId;
import org.nguon.schemas.production.Pick;
import org.nguon.schemas.production.Production;
import org.nguon.schemas.rights.RightsWords;
import org.nguon.schemas.rights.Verdict;

/// All films, each with its first pictures and how many of them wait to be cleared.
@Route("film")
@PermitAll
public final class FilmsPage extends Div implements HasDynamicTitle {

    private static final int SHOWN = 4;

    private final Rights rights;
    private final Clock clock;
    private final Texts texts = Words.here();

    /// Made by Vaadin, once a page.
    public FilmsPage(Productions productions, Rights rights, Clock clock, AuthenticationContext session) {
        this.rights = rights;
        this.clock = clock;
        addClassNames("page", "films");
        List<AtRevision<Production>> all = productions.all();
        boolean mayBegin = Visitor.of(session).mayChangeRights();
        if (all.isEmpty()) {
            add(new EmptyPage(
                    Icon.FILM,
                    texts.say("film.empty.title"),
                    texts.say("film.empty.words"),
                    mayBegin ? begin() : new Span(texts.say("film.empty.ask"))));
            return;
        }
        Header head = new Header(new H1(texts.say("film.title")));
        head.addClassName("films-head");
        if (mayBegin) {
            head.add(begin());
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("film-cards");
        all.forEach(film -> list.add(card(film.value())));
        add(head, list);
    }

    @Override
    public String getPageTitle() {
        return texts.say("film.title") + " · Nguồn";
    }

    private Anchor begin() {
        Anchor begin = new Anchor("/film/new", Icon.PICK.draw(), new Span(texts.say("film.begin")));
        begin.addClassName("button");
        return begin;
    }

    private ListItem card(Production film) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), film.use().zone());
        Map<Pick, Verdict> verdicts = rights.assess(film.id(), today);
        List<Pick> kept = verdicts.keySet().stream()
                .filter(pick -> pick.keep() == Pick.Keep.KEEP)
                .toList();
        long uncleared = verdicts.entrySet().stream()
                .filter(judged -> judged.getKey().keep() == Pick.Keep.KEEP)
                .filter(judged -> !judged.getValue().standing().allows())
                .count();
        H2 title = new H2(film.title());
        Paragraph about = new Paragraph(List.of(
                        film.director(),
                        texts.day(film.use().publication().toString()),
                        RightsWords.in(texts.language()).name(film.use().policy()))
                .stream()
                .filter(part -> !part.isBlank())
                .reduce((one, other) -> one + " · " + other)
                .orElse(""));
        about.addClassName("soft");
        Span count = new Span(texts.say("film.pictures", kept.size()));
        Div standing = new Div(count);
        standing.addClassName("film-standing");
        if (uncleared > 0) {
            standing.add(new Badge(Badge.Standing.PENDING, Icon.LOCKED, texts.say("film.uncleared", uncleared)));
        } else if (!kept.isEmpty()) {
            standing.add(new Badge(Badge.Standing.GOOD, texts.say("film.all-cleared")));
        }
        Div words = new Div(title, about, standing);
        words.addClassName("film-words");
        Anchor link = new Anchor("/film/" + film.id(), pictures(kept), words);
        return new ListItem(link);
    }

    private static Component pictures(List<Pick> kept) {
        Div pictures = new Div();
        List<AssetId> first =
                kept.stream().map(Pick::asset).distinct().limit(SHOWN).toList();
        pictures.addClassNames("film-pictures", "of-" + first.size());
        first.forEach(picture -> {
            Image image = new Image("/thumbnail/" + picture, "");
            image.getElement().setAttribute("loading", "lazy");
            pictures.add(image);
        });
        if (first.isEmpty()) {
            pictures.add(Icon.FILM.draw());
        }
        return pictures;
    }
}
