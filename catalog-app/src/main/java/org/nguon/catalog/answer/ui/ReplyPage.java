package org.nguon.catalog.answer.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nguon.catalog.answer.AnswerDesk;
import org.nguon.catalog.answer.TypedAnswer;
import org.nguon.catalog.look.Choice;
import org.nguon.catalog.look.EvidenceField;
import org.nguon.catalog.look.Field;
import org.nguon.catalog.look.Message;
import org.nguon.catalog.look.Texts;
import org.nguon.catalog.look.Visitor;
import org.nguon.catalog.look.Words;
import org.nguon.schemas.codes.ArchiveException;
import org.nguon.schemas.production.Act;
import org.nguon.schemas.request.Answer;
import org.nguon.schemas.request.Letter;
import org.nguon.schemas.request.LetterLine;
import org.nguon.schemas.rights.Evidence;
import org.nguon.schemas.rights.RightId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// An answer that came by letter, chat or contract, entered once for all pictures of its letter.
@Route("letter/:letter/reply")
@PermitAll
public final class ReplyPage extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final Logger LOG = LoggerFactory.getLogger(ReplyPage.class);
    private static final List<String> SAYS = List.of("", "YES", "YES_IF", "NO");

    private final AnswerDesk desk;
    private final Clock clock;
    private final AuthenticationContext session;
    private final Texts texts = Words.here();
    private final Map<String, HasValue<?, String>> inputs = new LinkedHashMap<>();
    private final Map<String, Field> fields = new LinkedHashMap<>();
    private final Div said = new Div();
    private Optional<EvidenceField> evidence = Optional.empty();
    private String title = "";

    /// Made by Vaadin, once a page.
    public ReplyPage(AnswerDesk desk, Clock clock, AuthenticationContext session) {
        this.desk = desk;
        this.clock = clock;
        this.session = session;
        addClassNames("page", "letters", "reply");
        said.addClassName("said-now");
        said.getElement().setAttribute("role", "alert");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String id = event.getRouteParameters().get("letter").orElse("");
        try {
            show(desk.letter(new RightId(id), visitor()));
        } catch (ArchiveException e) {
            throw new NotFoundException(e.code().id()); // the room has written it to the log
        } catch (IllegalArgumentException e) {
            LOG.warn("refused /letter/…/reply to {}: no such request", visitor().name());
            throw new NotFoundException();
        }
    }

    @Override
    public String getPageTitle() {
        return title + " · Nguồn";
    }

    private Visitor visitor() {
        return Visitor.of(session);
    }

    private void show(Letter letter) {
        removeAll();
        inputs.clear();
        fields.clear();
        title = texts.say("reply.title", letter.terms().addressee());
        add(
                new Anchor(
                        "/film/" + letter.production() + "/letters",
                        "‹ " + letter.terms().film()),
                new H1(title),
                new Paragraph(texts.say("reply.intro")),
                said);
        Section came = section();
        came.add(
                field(
                        "channel",
                        texts.say("reply.channel"),
                        new Choice(
                                texts.say("reply.channel"),
                                List.of(Answer.Channel.LETTER, Answer.Channel.CONTRACT),
                                Enum::name,
                                it -> texts.say("reply.channel." + it),
                                Answer.Channel.LETTER)),
                field("signed-on", texts.say("reply.signed-on"), day(today(letter))));
        EvidenceField files =
                new EvidenceField("evidence", texts.say("reply.evidence"), new Kept(desk), this::visitor, texts);
        evidence = Optional.of(files);
        add(came, files, new H2(texts.say("answer.pictures")));
        for (int line = 1; line <= letter.lines().size(); line++) {
            add(picture(letter, line));
        }
        Section about = section();
        about.add(
                field(
                        "owns",
                        texts.say("answer.owns"),
                        choice(texts.say("answer.owns"), "answer.owns.", List.of("yes", "no"))),
                field(
                        "sitters",
                        texts.say("answer.sitters"),
                        choice(
                                texts.say("answer.sitters"),
                                "answer.sitters.",
                                List.of("NOBODY_SHOWN", "CONSENTED", "NOT_ASKED"))),
                field("credit", texts.say("answer.credit"), new Input()),
                field("fee", texts.say("answer.fee", TypedAnswer.currency(letter)), new Input()),
                field("until", texts.say("answer.until"), day("")),
                field("note", texts.say("answer.note"), new Input()),
                field("name", texts.say("reply.name"), new Input()));
        NativeButton save = new NativeButton(texts.say("reply.send"), _ -> save(letter));
        save.addClassNames("button", "save");
        save.setId("reply-go");
        add(new H2(texts.say("answer.about")), about, new Paragraph(texts.say("reply.sign")), save);
    }

    /// Serializable, as uploads want it.
    private record Kept(AnswerDesk desk) implements EvidenceField.Keeper {
        @Override
        public Evidence keep(Visitor visitor, String fileName, InputStream bytes) throws IOException {
            return desk.keep(visitor, fileName, bytes);
        }
    }

    private Component picture(Letter letter, int number) {
        LetterLine line = letter.lines().get(number - 1);
        Image small = new Image("/thumbnail/" + line.picture(), "");
        Section row = section();
        row.addClassName("reply-picture");
        String name = number + ". " + line.title();
        row.add(
                field("p-" + number, name, choice(name, "answer.says.", SAYS)),
                field("c-" + number, texts.say("answer.condition"), new Input()));
        Div acts = new Div();
        acts.addClassName("letters-signature");
        for (Act act : line.acts()) {
            String words = desk.letters().act(letter, act, texts.language());
            acts.add(field("a-" + number + "-" + act, words, choice(words, "answer.says.", SAYS)));
        }
        Div all = new Div(small, row, new NativeDetails(texts.say("answer.apart"), acts));
        all.addClassNames("letter-card", "reply-line");
        return all;
    }

    private static Section section() {
        Section section = new Section();
        section.addClassName("letters-signature");
        return section;
    }

    /// @param each what comes before a value in the name of its words
    private Choice choice(String label, String each, List<String> values) {
        return new Choice(
                label,
                values,
                value -> value,
                value -> value.isEmpty() ? texts.say("reply.nothing") : texts.say(each + value),
                values.getFirst());
    }

    private static Input day(String value) {
        Input input = new Input();
        input.setType("date");
        input.setValue(value);
        return input;
    }

    private <C extends Component & HasValue<?, String>> Field field(String name, String label, C input) {
        Field field = new Field(name, label, input);
        inputs.put(name, input);
        fields.put(name, field);
        return field;
    }

    private String today(Letter letter) {
        return LocalDate.ofInstant(clock.instant(), letter.terms().zone()).toString();
    }

    private void save(Letter letter) {
        said.removeAll();
        fields.values().forEach(field -> field.wrong(""));
        Map<String, String> typed = new LinkedHashMap<>();
        inputs.forEach((name, input) -> typed.put(name, input.getValue().strip()));
        typed.put("sign", "yes");
        Optional<LocalDate> signedOn = parsed(typed.getOrDefault("signed-on", ""));
        if (signedOn.isEmpty()) {
            troubles(Map.of("signed-on", "reply.trouble.day"));
            return;
        }
        try {
            AnswerDesk.Entered entered = new AnswerDesk.Entered(
                    typed,
                    Answer.Channel.valueOf(typed.getOrDefault("channel", "")),
                    signedOn.get(),
                    evidence.map(EvidenceField::kept).orElse(List.of()));
            switch (desk.enter(letter.id(), entered, visitor())) {
                case TypedAnswer.Complete _ -> UI.getCurrent().navigate("film/" + letter.production() + "/letters");
                case TypedAnswer.Incomplete(Map<String, String> wrong) -> troubles(wrong);
            }
        } catch (ArchiveException trouble) {
            LOG.warn("an answer to {} was not filed: {}", letter.id(), trouble.getMessage());
            said.add(Message.of(trouble, texts.language()));
        }
    }

    private static Optional<LocalDate> parsed(String day) {
        try {
            return Optional.of(LocalDate.parse(day));
        } catch (java.time.format.DateTimeParseException e) {
            return Optional.empty(); // said beside the field
        }
    }

    /// Beside each field, and above all for whoever sees only the top.
    private void troubles(Map<String, String> wrong) {
        said.add(new Paragraph(texts.say("answer.incomplete", wrong.size())));
        wrong.forEach((name, key) -> {
            Field field = fields.get(name);
            if (field == null) {
                said.add(new Paragraph(texts.say(key)));
            } else {
                field.wrong(texts.say(key));
            }
        });
        said.getElement().executeJs("this.scrollIntoView({block: 'center'})");
    }
}
