package org.nguon.catalog.clearance.ui;

import com.vaadin.flow.component.Component;
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
import com.vaadin.flow.server.VaadinServletRequest;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nguon.catalog.look.Badge;
import org.nguon.catalog.look.Message;
import org.nguon.catalog.look.Texts;
import org.nguon.catalog.look.Toast;
import org.nguon.catalog.look.VerdictBadge;
import org.nguon.catalog.look.Visitor;
import org.nguon.catalog.settings.Settings;
import org.nguon.indexer.archive.Archive;
import org.nguon.indexer.catalogue.FiledRequest;
import org.nguon.indexer.ledger.Facts;
import org.nguon.indexer.rights.Requests;
import org.nguon.schemas.asset.AssetId;
import org.nguon.schemas.codes.ArchiveException;
import org.nguon.schemas.ledger.Fact;
import org.nguon.schemas.ledger.LedgerEntry;
import org.nguon.schemas.request.Completion;
import org.nguon.schemas.request.Letter;
import org.nguon.schemas.request.LetterLine;
import org.nguon.schemas.rights.PartyId;
import org.nguon.schemas.rights.RightId;
import org.nguon.schemas.rights.RightsRecord.Request.State;
import org.nguon.schemas.rights.Standing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Requests as cards, and what one can do to them, on whichever page they stand. What failed is said on the page.
final class RequestCards {

    private static final Logger LOG = LoggerFactory.getLogger(RequestCards.class);

    private final Archive archive;
    private final Requests requests;
    private final Settings settings;
    private final Visitor visitor;
    private final Texts texts;
    private final Toast toast;
    private final Div said;
    private final Runnable changed;
    private final Map<RightId, String> addresses = new HashMap<>();
    private final Map<RightId, Made> made = new HashMap<>();

    /// A card as it was made last, and of what.
    private record Made(FiledRequest of, Map<AssetId, Standing> standings, Optional<String> address, Component card) {}

    /// @param said where the page says what failed
    /// @param changed shows the page anew
    RequestCards(
            Archive archive, Settings settings, Visitor visitor, Texts texts, Toast toast, Div said, Runnable changed) {
        this.archive = archive;
        this.requests = archive.requests();
        this.settings = settings;
        this.visitor = visitor;
        this.texts = texts;
        this.toast = toast;
        this.said = said;
        this.changed = changed;
    }

    /// A request with all that is known about it and can be done to it. As long as nothing of it changed it is the
    /// same card: what is open stays open, and what is being typed is not lost.
    ///
    /// @param standings how its pictures stand today
    Component card(FiledRequest request, Map<AssetId, Standing> standings) {
        Map<AssetId, Standing> own = new HashMap<>(standings);
        own.keySet().retainAll(picturesOf(request));
        Optional<String> address = Optional.ofNullable(addresses.get(request.id()));
        Made before = made.get(request.id());
        if (before != null
                && before.of().equals(request)
                && before.standings().equals(own)
                && before.address().equals(address)) {
            return before.card();
        }
        Component card = anew(request, own);
        made.put(request.id(), new Made(request, own, address, card));
        return card;
    }

    private Component anew(FiledRequest request, Map<AssetId, Standing> standings) {
        Article card = new Article();
        card.addClassName("letter-card");
        card.setId("request-" + request.id());
        card.getElement().setAttribute("data-request", request.id().value());
        card.getElement().setAttribute("data-state", request.state().name());
        Div first = new Div(new H3(name(request.to())), state(request));
        first.addClassName("letter-card-head");
        card.add(first);
        request.sentAt().ifPresent(at -> card.add(new Paragraph(texts.say("letters.sent", texts.moment(at)))));
        card.add(pictures(picturesOf(request), standings));
        if (visitor.mayChangeRights()) {
            card.add(acts(request));
        }
        String address = addresses.get(request.id());
        if (address != null) {
            Input link = new Input();
            link.setValue(address);
            link.setReadOnly(true);
            link.addClassNames("line-input", "answer-link");
            link.getElement().setAttribute("aria-label", texts.say("letters.link"));
            card.add(link, new Paragraph(texts.say("letters.link.once")));
        }
        card.add(new NativeDetails(texts.say("letters.log"), log(request)));
        if (visitor.mayChangeRights()) {
            card.add(note(request.id()));
        }
        return card;
    }

    /// Puts a heading and cards into a section, and leaves alone what stands there already.
    static void into(Section section, String heading, List<Component> cards) {
        List<Component> now = section.getChildren().toList();
        if (!now.isEmpty()
                && now.getFirst() instanceof H2 title
                && now.subList(1, now.size()).equals(cards)) {
            title.setText(heading);
            return;
        }
        section.removeAll();
        section.add(new H2(heading));
        section.add(cards);
    }

    /// The state of a request as a badge.
    Badge state(FiledRequest request) {
        Badge state = new Badge(standing(request.state()), texts.say("request.state." + request.state()));
        state.addClassName("request-state");
        return state;
    }

    /// The pictures that a request asks for, in the order of its letter.
    static List<AssetId> picturesOf(FiledRequest request) {
        return request.letter().map(Letter::lines).orElse(List.of()).stream()
                .map(LetterLine::picture)
                .toList();
    }

    /// Pictures in a row.
    Component pictures(List<AssetId> pictures, Map<AssetId, Standing> standings) {
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

    /// The name of a holder as it is credited.
    String name(PartyId party) {
        return archive.parties().find(party).map(it -> it.value().creditName()).orElse(party.value());
    }

    /// A button that does something; what fails is said.
    ///
    /// @param key of the button's words
    NativeButton button(String key, Runnable act) {
        NativeButton button = new NativeButton(texts.say(key), _ -> acting(act));
        button.addClassName("quiet-button");
        button.getElement().setAttribute("data-act", key.substring(key.indexOf('.') + 1));
        return button;
    }

    /// Does something and shows the page anew; what fails is said.
    void acting(Runnable act) {
        said.removeAll();
        try {
            act.run();
        } catch (ArchiveException trouble) {
            LOG.warn("{} could not do this to a request: {}", visitor.name(), trouble.getMessage());
            said.add(Message.of(trouble, texts.language()));
        }
        changed.run();
    }

    private Component acts(FiledRequest request) {
        Div acts = new Div();
        acts.addClassName("letter-acts");
        RightId id = request.id();
        State state = request.state();
        boolean mail = archive.letters().sendsMail()
                && archive.letters().address(request.to()).isPresent();
        if (request.letter().isPresent()) {
            acts.add(way("/letter/" + id, "letters.preview"), way("/letter/" + id + "/pdf", "letters.pdf"));
            if (state != State.WITHDRAWN) {
                acts.add(button("letters.copy-link", () -> link(id)));
                acts.add(button("letters.copy-text", () -> text(id)));
            }
        }
        if (state.mayBecome(State.SENT)) {
            if (mail) {
                acts.add(button("letters.mail", () -> {
                    archive.letters().send(id, Optional.of(freshLink(id)), visitor.name());
                    toast.say(texts.say("letters.did.mailed"));
                }));
            }
            acts.add(button("letters.mark-sent", () -> sent(id)));
        }
        if (state == State.SENT || state == State.SEEN) {
            if (mail) {
                acts.add(button("letters.remind-mail", () -> {
                    archive.letters().remind(id, Optional.of(freshLink(id)), visitor.name());
                    toast.say(texts.say("letters.did.reminded"));
                }));
            }
            acts.add(button("letters.mark-reminded", () -> {
                requests.remind(id, texts.say("letters.by-hand"), visitor.name());
                toast.say(texts.say("letters.did.marked-reminded"));
            }));
        }
        if (state.takesAnswers() && request.letter().isPresent()) {
            Anchor reply = new Anchor("/letter/" + id + "/reply", texts.say("letters.reply"));
            reply.addClassName("quiet-button");
            reply.getElement().setAttribute("data-act", "reply");
            acts.add(reply);
        }
        if (request.answers() > 0 && (state == State.SIGNED || state == State.NEGOTIATING || state == State.AGREED)) {
            acts.add(button("letters.countersign", () -> complete(id, Completion.COUNTERSIGNED)));
            acts.add(button("letters.conditions-met", () -> complete(id, Completion.CONDITIONS_MET)));
            acts.add(button("letters.invoiced", () -> complete(id, Completion.INVOICED)));
            acts.add(button("letters.paid", () -> complete(id, Completion.PAID)));
        }
        if (state.mayBecome(State.WITHDRAWN)) {
            acts.add(withdraw(id));
        }
        return acts;
    }

    private Anchor way(String address, String key) {
        Anchor way = new Anchor(address, texts.say(key));
        way.addClassName("quiet-button");
        way.setTarget("_blank");
        way.setRouterIgnore(true);
        way.getElement().setAttribute("data-act", key.substring(key.indexOf('.') + 1));
        return way;
    }

    /// What cannot be taken back is asked for twice.
    private Component withdraw(RightId id) {
        NativeDetails sure = new NativeDetails(
                texts.say("letters.withdraw"),
                new Div(
                        new Paragraph(texts.say("letters.withdraw.sure")),
                        button("letters.withdraw.yes", () -> requests.move(id, State.WITHDRAWN, "", visitor.name()))));
        sure.addClassName("letter-withdraw");
        return sure;
    }

    private Component note(RightId id) {
        Input words = new Input();
        words.addClassName("line-input");
        words.getElement().setAttribute("aria-label", texts.say("letters.note"));
        words.getElement().setAttribute("maxlength", "500");
        NativeButton keep = button("letters.note.keep", () -> {
            String typed = words.getValue().strip();
            if (!typed.isEmpty()) {
                requests.note(id, typed, visitor.name());
            }
        });
        Div row = new Div(words, keep);
        row.addClassName("letter-note");
        return new NativeDetails(texts.say("letters.note"), row);
    }

    private void sent(RightId id) {
        State before = requests.get(id).state();
        requests.move(id, State.SENT, "", visitor.name());
        String words = texts.say("letters.did.sent");
        if (before == State.DRAFT) {
            toast.say(words, () -> acting(() -> requests.move(id, State.DRAFT, "", visitor.name())));
        } else {
            toast.say(words);
        }
    }

    private void complete(RightId id, Completion step) {
        requests.complete(id, List.of(step), visitor.name());
    }

    private void link(RightId id) {
        copy(freshLink(id).toString());
        toast.say(texts.say("letters.did.link"));
    }

    private void text(RightId id) {
        copy(archive.letters().text(requests.letter(id), Optional.of(freshLink(id))));
        toast.say(texts.say("letters.did.text"));
    }

    /// A browser that does not let a page write to the clipboard shows the address all the same.
    private void copy(String words) {
        said.getElement().executeJs("navigator.clipboard?.writeText($0).catch(() => {})", words);
    }

    private URI freshLink(RightId id) {
        String address = base() + "/answer/" + requests.makeLink(id, Requests.LINK_LASTS, visitor.name());
        addresses.put(id, address);
        return URI.create(address);
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
            log.add(new ListItem(new Span(
                    texts.moment(entry.at()) + " · " + actor(request, entry.actor()) + " · " + what(Facts.of(entry)))));
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

    private static Badge.Standing standing(State state) {
        return switch (state) {
            case IN_FORCE -> Badge.Standing.GOOD;
            case REFUSED, SILENT, WITHDRAWN -> Badge.Standing.BAD;
            case SENT, SEEN, NEGOTIATING, AGREED, SIGNED -> Badge.Standing.PENDING;
            case DRAFT -> Badge.Standing.PLAIN;
        };
    }

    /// Whole days that lie between an instant and now.
    long daysSince(java.time.Instant at) {
        return Duration.between(at, archive.clock().instant()).toDays();
    }
}
