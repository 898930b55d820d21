package org.nguon.catalog.clearance.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.shared.Registration;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.nguon.catalog.look.Badge;
import org.nguon.catalog.look.Field;
import org.nguon.catalog.look.FilmAddress;
import org.nguon.catalog.look.FilmHead;
import org.nguon.catalog.look.Message;
import org.nguon.catalog.look.Texts;
import org.nguon.catalog.look.Toast;
import org.nguon.catalog.look.VerdictBadge;
import org.nguon.catalog.look.Visitor;
import org.nguon.catalog.look.Words;
import org.nguon.catalog.settings.Settings;
import org.nguon.indexer.archive.Archive;
import org.nguon.indexer.catalogue.FiledRequest;
import org.nguon.indexer.ledger.Facts;
import org.nguon.indexer.rights.LetterWishes;
import org.nguon.indexer.rights.Requests;
import org.nguon.schemas.asset.AssetId;
import org.nguon.schemas.codes.ArchiveException;
import org.nguon.schemas.ledger.Fact;
import org.nguon.schemas.ledger.LedgerEntry;
import org.nguon.schemas.production.Production;
import org.nguon.schemas.production.ProductionId;
import org.nguon.schemas.request.Completion;
import org.nguon.schemas.request.LettersNeeded;
import org.nguon.schemas.rights.PartyId;
import org.nguon.schemas.rights.RightId;
import org.nguon.schemas.rights.RightsRecord.Request.State;
import org.nguon.schemas.rights.RightsWords;
import org.nguon.schemas.rights.Standing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The letters of a film: whom to ask, one letter a holder; what no letter clears; and each request with its state, its
/// pictures as they stand now, and its log. It looks every two seconds whether something happened, so that an answer
/// given elsewhere appears by itself.
@Route("film/:film/letters")
@PermitAll
public final class LettersPage extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final Logger LOG = LoggerFactory.getLogger(LettersPage.class);
    private static final int LOOKS_EVERY = 2000;
    private static final int NEVER = -1;

    private final Archive archive;
    private final Requests requests;
    private final Settings settings;
    private final Visitor visitor;
    private final Texts texts = Words.here();

    private final Div head = new Div();
    private final Div said = new Div();
    private final Section toWrite = new Section();
    private final Section onFile = new Section();
    private final Input askedBy = new Input();
    private final Input contact = new Input();
    private final Toast toast = new Toast(texts);
    private final Map<RightId, String> addresses = new HashMap<>();

    private ProductionId film = new ProductionId(new UUID(0, 0));
    private String title = "";
    private long shown;
    private Registration looking = () -> {};

    /// Made by Vaadin, once a page.
    public LettersPage(Archive archive, Settings settings, AuthenticationContext session) {
        this.archive = archive;
        this.requests = archive.requests();
        this.settings = settings;
        this.visitor = Visitor.of(session);
        addClassNames("page", "letters");
        said.addClassName("said-now");
        said.getElement().setAttribute("role", "status");
        onFile.getElement().setAttribute("aria-live", "polite");
        askedBy.setValue(visitor.name());
        Div signature = new Div(
                new Field("asked-by", texts.say("letters.asked-by"), askedBy),
                new Field("contact", texts.say("letters.contact"), contact, texts.say("letters.contact.hint")));
        signature.addClassName("letters-signature");
        signature.setVisible(visitor.mayChangeRights());
        add(head, said, signature, toWrite, onFile, toast);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Production production = FilmAddress.read(event, archive.productions()).value();
        film = production.id();
        title = production.title();
        head.removeAll();
        head.add(new FilmHead(production, FilmHead.Part.LETTERS, texts));
        show();
    }

    @Override
    public String getPageTitle() {
        return title + " · " + texts.say("film.part.LETTERS") + " · Nguồn";
    }

    @Override
    protected void onAttach(AttachEvent event) {
        event.getUI().setPollInterval(LOOKS_EVERY);
        looking = event.getUI().addPollListener(_ -> look());
    }

    @Override
    protected void onDetach(DetachEvent event) {
        looking.remove();
        event.getUI().setPollInterval(NEVER);
    }

    private void look() {
        if (archive.catalogue().head().revision() != shown) {
            show();
        }
    }

    private void show() {
        shown = archive.catalogue().head().revision();
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
            card.add(new H3(name(letter.holder())));
            card.add(pictures(
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
                card.add(button("letters.write", () -> write(letter.holder())));
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
        acting(() -> {
            requests.draft(
                    film,
                    holder,
                    LetterWishes.signedBy(signature(), contact.getValue().strip()),
                    visitor.name());
            toast.say(texts.say("letters.did.written", name(holder)));
        });
    }

    private String signature() {
        String typed = askedBy.getValue().strip();
        return typed.isEmpty() ? visitor.name() : typed;
    }

    // ---- how far each has come

    private void showOnFile(List<FiledRequest> all, Map<AssetId, Standing> standings) {
        onFile.removeAll();
        onFile.add(new H2(texts.say("letters.on-file", all.size())));
        all.forEach(request -> onFile.add(card(request, standings)));
    }

    private Component card(FiledRequest request, Map<AssetId, Standing> standings) {
        Article card = new Article();
        card.addClassName("letter-card");
        card.getElement().setAttribute("data-request", request.id().value());
        card.getElement().setAttribute("data-state", request.state().name());
        H3 holder = new H3(name(request.to()));
        Badge state = new Badge(standing(request.state()), texts.say("request.state." + request.state()));
        state.addClassName("request-state");
        Div first = new Div(holder, state);
        first.addClassName("letter-card-head");
        card.add(first);
        request.sentAt().ifPresent(at -> card.add(new Paragraph(texts.say("letters.sent", day(at)))));
        request.letter()
                .ifPresent(letter -> card.add(pictures(
                        letter.lines().stream().map(line -> line.picture()).toList(), standings)));
        if (visitor.mayChangeRights()) {
            card.add(acts(request));
        }
        String address = addresses.get(request.id());
        if (address != null) {
            Input link = new Input();
            link.setValue(address);
            link.setReadOnly(true);
            link.addClassName("answer-link");
            link.getElement().setAttribute("aria-label", texts.say("letters.link"));
            card.add(link, new Paragraph(texts.say("letters.link.once")));
        }
        card.add(new NativeDetails(texts.say("letters.log"), log(request)));
        return card;
    }

    private Component acts(FiledRequest request) {
        Div acts = new Div();
        acts.addClassName("letter-acts");
        RightId id = request.id();
        State state = request.state();
        if (request.letter().isPresent()) {
            Anchor preview = new Anchor("/letter/" + id, texts.say("letters.preview"));
            preview.setTarget("_blank");
            preview.addClassName("quiet-button");
            Anchor pdf = new Anchor("/letter/" + id + "/pdf", "PDF");
            pdf.addClassName("quiet-button");
            pdf.setRouterIgnore(true);
            preview.setRouterIgnore(true);
            acts.add(preview, pdf);
            if (state != State.WITHDRAWN) {
                acts.add(button("letters.copy-link", () -> link(id)));
            }
        }
        if (state == State.DRAFT) {
            acts.add(button("letters.mark-sent", () -> sent(id)));
        }
        boolean agreed = state == State.SIGNED || state == State.NEGOTIATING || state == State.AGREED;
        if (agreed && request.answers() > 0) {
            acts.add(button("letters.countersign", () -> complete(id, Completion.COUNTERSIGNED)));
            acts.add(button("letters.conditions-met", () -> complete(id, Completion.CONDITIONS_MET)));
            acts.add(button("letters.paid", () -> complete(id, Completion.PAID)));
        }
        if (state.mayBecome(State.WITHDRAWN)) {
            acts.add(button("letters.withdraw", () -> requests.move(id, State.WITHDRAWN, "", visitor.name())));
        }
        return acts;
    }

    private void sent(RightId id) {
        requests.move(id, State.SENT, "", visitor.name());
        toast.say(
                texts.say("letters.did.sent"), () -> acting(() -> requests.move(id, State.DRAFT, "", visitor.name())));
    }

    private void complete(RightId id, Completion step) {
        requests.complete(id, List.of(step), visitor.name());
    }

    private void link(RightId id) {
        String secret = requests.makeLink(id, Requests.LINK_LASTS, visitor.name());
        String address = base() + "/answer/" + secret;
        addresses.put(id, address);
        getElement().executeJs("navigator.clipboard?.writeText($0).catch(() => {})", address);
        toast.say(texts.say("letters.did.link"));
    }

    /// Where the holder reaches this house: the public address where one is set.
    private String base() {
        return settings.publicUrl().map(URI::toString).orElseGet(() -> {
            VaadinServletRequest request = VaadinServletRequest.getCurrent();
            return request.getScheme() + "://" + request.getServerName() + ":" + request.getServerPort();
        });
    }

    private OrderedList log(FiledRequest request) {
        OrderedList log = new OrderedList();
        log.addClassName("request-log");
        for (LedgerEntry entry : requests.history(request.id())) {
            log.add(new ListItem(DateTimeFormatter.ofLocalizedDateTime(FormatStyle.SHORT, FormatStyle.SHORT)
                            .withLocale(texts.language())
                            .format(entry.at().atZone(zone()))
                    + " · " + actor(request, entry.actor()) + " · " + what(Facts.of(entry))));
        }
        return log;
    }

    private String what(Fact fact) {
        return switch (fact) {
            case Fact.RequestMoved moved ->
                texts.say("request.state." + moved.to()) + (moved.note().isEmpty() ? "" : " · " + moved.note());
            case Fact.AnswerFiled filed ->
                texts.say("request.log.answered", filed.answer().number(), texts.say("request.state." + filed.to()));
            case Fact.RequestCompleted completed -> texts.say("request.state." + completed.to());
            case Fact.RequestReminded reminded -> texts.say("request.log.reminded", reminded.means());
            case Fact.RequestNoted noted -> noted.words();
            case Fact.AnswerLinkMade _ -> texts.say("request.log.link");
            case Fact.AnswerLinkRevoked _ -> texts.say("request.log.link-revoked");
            default -> texts.say("request.log.drafted");
        };
    }

    private String actor(FiledRequest request, String actor) {
        return actor.equals(Requests.holder(request)) ? name(request.to()) : actor;
    }

    private Component pictures(List<AssetId> pictures, Map<AssetId, Standing> standings) {
        Div row = new Div();
        row.addClassName("letter-pictures");
        for (AssetId picture : pictures) {
            Image small = new Image("/thumbnail/" + picture, "");
            Anchor way = new Anchor("/picture/" + picture, small);
            way.getElement().setAttribute("data-picture", picture.toString());
            Optional.ofNullable(standings.get(picture))
                    .ifPresent(standing -> way.add(VerdictBadge.small(standing, texts)));
            way.getElement().setAttribute("aria-label", texts.say("letters.picture"));
            row.add(way);
        }
        return row;
    }

    private static Badge.Standing standing(State state) {
        return switch (state) {
            case IN_FORCE -> Badge.Standing.GOOD;
            case REFUSED, SILENT, WITHDRAWN -> Badge.Standing.BAD;
            case SENT, SEEN, NEGOTIATING, AGREED, SIGNED -> Badge.Standing.PENDING;
            case DRAFT -> Badge.Standing.PLAIN;
        };
    }

    private NativeButton button(String key, Runnable act) {
        NativeButton button = new NativeButton(texts.say(key), _ -> acting(act));
        button.addClassName("quiet-button");
        button.getElement().setAttribute("data-act", key.substring(key.indexOf('.') + 1));
        return button;
    }

    private void acting(Runnable act) {
        said.removeAll();
        try {
            act.run();
        } catch (ArchiveException trouble) {
            LOG.warn("{} could not do this to a request: {}", visitor.name(), trouble.getMessage());
            said.add(Message.of(trouble, texts.language()));
        }
        show();
    }

    private String name(PartyId party) {
        return archive.parties().find(party).map(it -> it.value().creditName()).orElse(party.value());
    }

    private java.time.ZoneId zone() {
        return archive.productions().get(film).value().use().zone();
    }

    private String day(java.time.Instant at) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(texts.language())
                .format(at.atZone(zone()));
    }
}
