package org.nguon.catalog.clearance.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
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
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.nguon.catalog.look.FilmAddress;
import org.nguon.catalog.look.FilmHead;
import org.nguon.catalog.look.Texts;
import org.nguon.catalog.look.Toast;
import org.nguon.catalog.look.Visitor;
import org.nguon.catalog.look.Words;
import org.nguon.catalog.settings.Settings;
import org.nguon.indexer.archive.Archive;
import org.nguon.indexer.catalogue.FiledRequest;
import org.nguon.indexer.rights.Requests;
import org.nguon.schemas.asset.AssetId;
import org.nguon.schemas.production.Production;
import org.nguon.schemas.production.ProductionId;
import org.nguon.schemas.request.LettersNeeded;
import org.nguon.schemas.rights.PartyId;
import org.nguon.schemas.rights.RightsWords;
import org.nguon.schemas.rights.Standing;

/// The letters of a film: whom to ask, one letter a holder; what no letter clears; and each request with its state, its
/// pictures as they stand now, and its log.
@Route("film/:film/letters")
@PermitAll
public final class LettersPage extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final Archive archive;
    private final Requests requests;
    private final Visitor visitor;
    private final Texts texts = Words.here();

    private final Div head = new Div();
    private final Div said = new Div();
    private final Section toWrite = new Section();
    private final Section onFile = new Section();
    private final Toast toast = new Toast(texts);
    private final RequestCards cards;
    private final WishesForm wishes;
    private final Looking looking;

    private ProductionId film = new ProductionId(new UUID(0, 0));
    private String title = "";

    /// Made by Vaadin, once a page.
    public LettersPage(Archive archive, Settings settings, AuthenticationContext session) {
        this.archive = archive;
        this.requests = archive.requests();
        this.visitor = Visitor.of(session);
        this.looking = new Looking(this, () -> archive.catalogue().head().revision(), this::show);
        this.cards = new RequestCards(archive, settings, visitor, texts, toast, said, looking::now);
        this.wishes = new WishesForm(visitor, texts);
        addClassNames("page", "letters");
        said.addClassName("said-now");
        said.getElement().setAttribute("role", "status");
        onFile.getElement().setAttribute("aria-live", "polite");
        wishes.setVisible(visitor.mayChangeRights());
        add(head, said, wishes, toWrite, onFile, toast);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Production production = FilmAddress.read(event, archive.productions()).value();
        film = production.id();
        title = production.title();
        head.removeAll();
        head.add(new FilmHead(production, FilmHead.Part.LETTERS, texts));
        looking.now();
    }

    @Override
    public String getPageTitle() {
        return title + " · " + texts.say("film.part.LETTERS") + " · Nguồn";
    }

    private void show() {
        Production production = archive.productions().get(film).value();
        LocalDate today =
                LocalDate.ofInstant(archive.clock().instant(), production.use().zone());
        Map<AssetId, Standing> standings = new LinkedHashMap<>();
        archive.rights()
                .assess(film, today)
                .forEach((pick, verdict) -> standings.merge(pick.asset(), verdict.standing(), Standing::and));
        showToWrite(requests.needed(film));
        showOnFile(requests.of(film).reversed(), standings);
    }

    // ---- whom to ask

    private void showToWrite(LettersNeeded needed) {
        toWrite.removeAll();
        toWrite.add(new H2(texts.say("letters.needed", needed.letters().size())));
        if (!needed.letters().isEmpty()) {
            toWrite.add(new Paragraph(
                    texts.say("letters.would-clear", needed.wouldClear().size())));
        }
        for (LettersNeeded.ToHolder letter : needed.letters()) {
            Article card = new Article();
            card.addClassName("letter-card");
            card.getElement().setAttribute("data-holder", letter.holder().value());
            card.add(new H3(cards.name(letter.holder())));
            card.add(cards.pictures(
                    letter.pictures().stream().map(LettersNeeded.Asked::picture).toList(), Map.of()));
            RightsWords words = RightsWords.in(texts.language());
            String acts = String.join(
                    ", ",
                    letter.pictures().stream()
                            .flatMap(asked -> asked.acts().stream())
                            .distinct()
                            .sorted()
                            .map(words::name)
                            .toList());
            card.add(new Paragraph(texts.say("letters.asks", letter.pictures().size(), acts)));
            if (visitor.mayChangeRights()) {
                card.add(cards.button("letters.write", () -> write(letter.holder())));
            }
            toWrite.add(card);
        }
        if (!needed.others().isEmpty()) {
            UnorderedList others = new UnorderedList();
            RightsWords words = RightsWords.in(texts.language());
            needed.others()
                    .forEach(other -> others.add(new ListItem(
                            new Anchor("/picture/" + other.picture() + "?tab=rights", other.title()),
                            new Span(" · " + words.name(other.layer()) + " · "
                                    + texts.say("letters.why." + other.why())))));
            NativeDetails details = new NativeDetails(
                    texts.say("letters.others", needed.others().size()), others);
            toWrite.add(details);
        }
    }

    private void write(PartyId holder) {
        wishes.read().ifPresent(read -> {
            requests.draft(film, holder, read, visitor.name());
            toast.say(texts.say("letters.did.written", cards.name(holder)));
        });
    }

    // ---- how far each has come

    private void showOnFile(List<FiledRequest> all, Map<AssetId, Standing> standings) {
        RequestCards.into(
                onFile,
                texts.say("letters.on-file", all.size()),
                all.stream().map(request -> cards.card(request, standings)).toList());
    }
}
