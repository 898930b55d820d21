package org.nguon.indexer.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nguon.indexer.archive.Archive;
import org.nguon.indexer.catalogue.FiledAnswer;
import org.nguon.indexer.catalogue.FiledRequest;
import org.nguon.indexer.json.Json;
import org.nguon.indexer.letter.Letters;
import org.nguon.indexer.rights.LetterWishes;
import org.nguon.indexer.rights.Overdue;
import org.nguon.indexer.rights.Requests;
import org.nguon.schemas.production.Act;
import org.nguon.schemas.production.ProductionId;
import org.nguon.schemas.request.Answer;
import org.nguon.schemas.request.Answer.Decision;
import org.nguon.schemas.request.Answer.Says;
import org.nguon.schemas.request.Chase;
import org.nguon.schemas.request.Completion;
import org.nguon.schemas.request.Letter;
import org.nguon.schemas.request.LettersNeeded;
import org.nguon.schemas.request.Money;
import org.nguon.schemas.rights.PartyId;
import org.nguon.schemas.rights.RightId;
import org.nguon.schemas.rights.RightsRecord.Request.State;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
        name = "request",
        mixinStandardHelpOptions = true,
        description = "Ask the holders of rights: who is to be asked, their letters, what they answered.",
        footer = {
            "",
            "Mail goes out where NGUON_SMTP and NGUON_MAIL_FROM are set. `request due --send` belongs into a daily timer.",
            "Exit codes: 0 done; 1 a reminder could not be sent; 2 wrong usage, or an id that the archive does not have."
        },
        subcommands = {
            RequestCommand.Needed.class,
            RequestCommand.Draft.class,
            RequestCommand.ListAll.class,
            RequestCommand.Show.class,
            RequestCommand.LetterTo.class,
            RequestCommand.Link.class,
            RequestCommand.Send.class,
            RequestCommand.Remind.class,
            RequestCommand.Move.class,
            RequestCommand.Due.class,
            RequestCommand.AnswerIt.class,
            RequestCommand.Complete.class
        })
final class RequestCommand implements Runnable {

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private NguonCommand root;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before run()
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "what about requests? " + String.join(", ", spec.subcommands().keySet()));
    }

    /// Commands about requests.
    abstract static class OnRequests extends ArchiveAct {

        @ParentCommand
        @SuppressWarnings("NullAway.Init") // picocli sets it before call()
        private RequestCommand parent;

        @Override
        NguonCommand root() {
            return parent.root;
        }

        /// One line a request, or JSON.
        int say(Archive archive, List<FiledRequest> requests) {
            if (asJson()) {
                out().println(Json.write(requests));
                return ExitCode.OK;
            }
            requests.forEach(request -> out().println(request.state() + "  "
                    + name(archive, request.to()) + " · "
                    + request.letter().map(it -> it.terms().film()).orElse("") + " · "
                    + request.letter().map(it -> it.lines().size()).orElse(0) + " pictures"
                    + (request.reminders() > 0 ? " · reminded " + request.reminders() : "")
                    + (request.answers() > 0 ? " · answers " + request.answers() : "") + "  [" + request.id() + "]"));
            return ExitCode.OK;
        }

        static String name(Archive archive, PartyId party) {
            return archive.parties().find(party).map(it -> it.value().name()).orElse(party.value());
        }

        /// A fresh address for answering, where somebody said where the answer page is.
        Optional<URI> answerAt(Archive archive, RightId id, @Nullable URI house, int days) {
            return Optional.ofNullable(house).map(base -> {
                String secret = archive.requests().makeLink(id, Duration.ofDays(days), Actors.user());
                return URI.create(base.toString().replaceAll("/+$", "") + "/answer/" + secret);
            });
        }
    }

    /// Commands about one request.
    abstract static class OnOne extends OnRequests {

        @Parameters(paramLabel = "REQUEST", description = "Id of a request.")
        @SuppressWarnings("NullAway.Init") // picocli sets it before call()
        private String id;

        RightId id() {
            return right(id);
        }
    }

    @Command(
            name = "needed",
            mixinStandardHelpOptions = true,
            description = "The shortest list of letters that would clear what a production picked.")
    static final class Needed extends OnRequests {

        @Option(names = "--production", required = true, paramLabel = "P", description = "Id or title.")
        @SuppressWarnings("NullAway.Init") // picocli sets it before call()
        private String production;

        @Override
        int on(Archive archive) {
            LettersNeeded needed = archive.requests()
                    .needed(given().production(archive, production).value().id());
            if (asJson()) {
                out().println(Json.write(needed));
                return ExitCode.OK;
            }
            needed.letters()
                    .forEach(letter -> out().println(name(archive, letter.holder()) + ": "
                            + String.join(
                                    ", ",
                                    letter.pictures().stream()
                                            .map(asked -> asked.title() + " " + asked.acts())
                                            .toList())
                            + "  [" + letter.holder() + "]"));
            needed.others()
                    .forEach(other -> out().println("no letter helps: " + other.title() + " " + other.layer() + " "
                            + other.why() + "  [" + other.picture() + "]"));
            out().println("letters " + needed.letters().size() + ", waiting for "
                    + needed.waiting().size() + " pictures; a yes to all would clear "
                    + needed.wouldClear().size());
            return ExitCode.OK;
        }
    }

    @Command(name = "draft", mixinStandardHelpOptions = true, description = "Writes the letter to one holder.")
    static final class Draft extends OnRequests {

        @Option(names = "--production", required = true, paramLabel = "P", description = "Id or title.")
        @SuppressWarnings("NullAway.Init") // picocli sets it before call()
        private String production;

        @Option(names = "--to", required = true, paramLabel = "PARTY", description = "Id of the holder.")
        @SuppressWarnings("NullAway.Init") // picocli sets it before call()
        private String to;

        @Option(names = "--fee", paramLabel = "AMOUNT", description = "What is offered.")
        private @Nullable String fee;

        @Option(names = "--currency", paramLabel = "ISO", defaultValue = "VND", description = "Of the fee; VND.")
        private String currency = "VND";

        @Option(names = "--no-alterations", description = "The pictures are used as they are.")
        private boolean unaltered;

        @Option(names = "--signed-by", paramLabel = "NAME", description = "Who asks; you.")
        private @Nullable String signedBy;

        @Option(names = "--contact", paramLabel = "WORDS", defaultValue = "", description = "How you are reached.")
        private String contact = "";

        @Option(names = "--message", paramLabel = "WORDS", defaultValue = "", description = "Words of your own.")
        private String message = "";

        @Override
        int on(Archive archive) {
            ProductionId film = given().production(archive, production).value().id();
            PartyId holder = party(to);
            Optional<Money> offered;
            try {
                offered = Optional.ofNullable(fee).map(typed -> Money.typed(typed, currency));
            } catch (IllegalArgumentException e) {
                throw wrong("not an amount in " + currency + ": " + fee, e);
            }
            LetterWishes wishes = new LetterWishes(
                    offered,
                    !unaltered,
                    Optional.ofNullable(signedBy).orElseGet(Actors::user),
                    contact,
                    message,
                    Chase.USUAL);
            return say(archive, List.of(archive.requests().draft(film, holder, wishes, Actors.user())));
        }
    }

    @Command(name = "list", mixinStandardHelpOptions = true, description = "All requests, the latest last.")
    static final class ListAll extends OnRequests {

        @Option(names = "--production", paramLabel = "P", description = "Only of this one.")
        private @Nullable String production;

        @Override
        int on(Archive archive) {
            Requests requests = archive.requests();
            return say(
                    archive,
                    production == null
                            ? requests.all()
                            : requests.of(given().production(archive, production)
                                    .value()
                                    .id()));
        }
    }

    @Command(name = "show", mixinStandardHelpOptions = true, description = "One request with its pictures and its log.")
    static final class Show extends OnOne {

        @Override
        int on(Archive archive) {
            Requests requests = archive.requests();
            FiledRequest request = requests.get(id());
            say(archive, List.of(request));
            if (asJson()) {
                return ExitCode.OK;
            }
            List<org.nguon.schemas.request.LetterLine> lines =
                    request.letter().map(Letter::lines).orElse(List.of());
            for (int number = 1; number <= lines.size(); number++) {
                var line = lines.get(number - 1);
                out().println("  " + number + ". " + line.title() + " " + line.acts() + "  [" + line.picture() + "]");
            }
            requests.history(id())
                    .forEach(entry -> out().println("  " + entry.at() + " " + entry.actor() + " " + entry.kind()));
            return ExitCode.OK;
        }
    }

    @Command(
            name = "letter",
            mixinStandardHelpOptions = true,
            description = "Writes the letter into a file: .pdf, .html, .txt or .eml.")
    static final class LetterTo extends OnOne {

        @Option(names = "--to", required = true, paramLabel = "FILE", description = "A file that is not there yet.")
        @SuppressWarnings("NullAway.Init") // picocli sets it before call()
        private Path to;

        @Option(
                names = "--at",
                paramLabel = "URL",
                description = "Where the desks are reached: the letter bears a fresh address for answering.")
        private @Nullable URI at;

        @Option(
                names = "--days",
                paramLabel = "N",
                defaultValue = "60",
                description = "How long that address lasts; 60.")
        private int days;

        @Override
        int on(Archive archive) {
            Letters letters = archive.letters();
            Letter letter = archive.requests().letter(id());
            String name = to.getFileName().toString().toLowerCase(Locale.ROOT);
            if (!name.matches(".*\\.(pdf|html|txt|eml)")) {
                throw wrong("a letter is a .pdf, .html, .txt or .eml: " + to, new IllegalArgumentException(name));
            }
            Path file = given().surroundings().resolve(to);
            if (Files.exists(file)) {
                throw wrong("there is a file already: " + to, new IllegalArgumentException(name));
            }
            Optional<URI> address = answerAt(archive, letter.id(), at, days);
            byte[] bytes = switch (name.substring(name.lastIndexOf('.') + 1)) {
                case "pdf" -> letters.pdf(letter, address);
                case "eml" -> letters.mailFile(letter, address);
                case "html" -> letters.page(letter, address).getBytes(StandardCharsets.UTF_8);
                default -> letters.text(letter, address).getBytes(StandardCharsets.UTF_8);
            };
            try {
                Files.write(file, bytes, StandardOpenOption.CREATE_NEW);
            } catch (IOException e) {
                throw wrong("cannot be written: " + to, e);
            }
            out().println(to);
            return ExitCode.OK;
        }
    }

    @Command(
            name = "link",
            mixinStandardHelpOptions = true,
            description = "Makes a secret address for answering, or ends all.")
    static final class Link extends OnOne {

        @Option(
                names = "--at",
                paramLabel = "URL",
                description = "Where the desks are reached from outside; otherwise NGUON_PUBLIC_URL, or this machine.")
        private @Nullable URI at;

        @Option(names = "--days", paramLabel = "N", defaultValue = "60", description = "How long it lasts; 60.")
        private int days;

        @Option(names = "--revoke", description = "Ends all addresses of this request instead.")
        private boolean revoke;

        @Override
        int on(Archive archive) {
            if (revoke) {
                out().println("ended " + archive.requests().revokeLinks(id(), Actors.user()));
            } else {
                URI house = Optional.ofNullable(at).orElseGet(this::here);
                answerAt(archive, id(), house, days).ifPresent(out()::println);
            }
            return ExitCode.OK;
        }

        private URI here() {
            Map<String, String> environment = given().surroundings().environment();
            String address = environment.getOrDefault("NGUON_PUBLIC_URL", "").strip();
            try {
                return URI.create(
                        address.isEmpty()
                                ? "http://127.0.0.1:" + environment.getOrDefault("NGUON_PORT", "8420")
                                : address);
            } catch (IllegalArgumentException e) {
                throw wrong("NGUON_PUBLIC_URL is no address: " + address, e);
            }
        }
    }

    @Command(name = "send", mixinStandardHelpOptions = true, description = "Sends the letter by mail.")
    static final class Send extends OnOne {

        @Option(names = "--at", paramLabel = "URL", description = "Where the desks are reached from outside.")
        private @Nullable URI at;

        @Override
        int on(Archive archive) {
            Optional<URI> address = answerAt(archive, id(), at, 60);
            return say(archive, List.of(archive.letters().send(id(), address, Actors.user())));
        }
    }

    @Command(name = "remind", mixinStandardHelpOptions = true, description = "Reminds by mail, or notes that you did.")
    static final class Remind extends OnOne {

        @Option(names = "--at", paramLabel = "URL", description = "Where the desks are reached from outside.")
        private @Nullable URI at;

        @Option(
                names = "--by",
                paramLabel = "MEANS",
                description = "You reminded by telephone, chat...; no mail goes out.")
        private @Nullable String means;

        @Override
        int on(Archive archive) {
            if (means != null) {
                return say(archive, List.of(archive.requests().remind(id(), means, Actors.user())));
            }
            Optional<URI> address = answerAt(archive, id(), at, 60);
            return say(archive, List.of(archive.letters().remind(id(), address, Actors.user())));
        }
    }

    @Command(
            name = "move",
            mixinStandardHelpOptions = true,
            description = "Says that a request has come to another state.")
    static final class Move extends OnOne {

        @Parameters(index = "1", paramLabel = "STATE", description = "${COMPLETION-CANDIDATES}")
        @SuppressWarnings("NullAway.Init") // picocli sets it before call()
        private State state;

        @Option(names = "--note", paramLabel = "WORDS", defaultValue = "", description = "Words beside it.")
        private String note = "";

        @Override
        int on(Archive archive) {
            return say(archive, List.of(archive.requests().move(id(), state, note, Actors.user())));
        }
    }

    @Command(
            name = "due",
            mixinStandardHelpOptions = true,
            description = "Requests on whose schedule something is due today.")
    static final class Due extends OnRequests {

        @Option(
                names = "--send",
                description = "Send the reminders that are due, and count as silent who did not answer in time.")
        private boolean send;

        @Option(names = "--at", paramLabel = "URL", description = "Where the desks are reached from outside.")
        private @Nullable URI at;

        @Override
        int on(Archive archive) {
            int failed = 0;
            for (Overdue overdue : archive.requests().due()) {
                FiledRequest request = overdue.request();
                String did = overdue.due().name();
                if (send) {
                    try {
                        did = act(archive, overdue);
                    } catch (org.nguon.schemas.codes.ArchiveException e) {
                        failed++;
                        did = e.code().id() + " " + e.getMessage();
                    }
                }
                out().println(did + "  " + name(archive, request.to()) + " · "
                        + request.letter().map(it -> it.terms().film()).orElse("") + "  [" + request.id() + "]");
            }
            return failed == 0 ? ExitCode.OK : ExitCode.TROUBLE;
        }

        private String act(Archive archive, Overdue overdue) {
            RightId id = overdue.request().id();
            return switch (overdue.due()) {
                case REMINDER -> {
                    archive.letters().remind(id, answerAt(archive, id, at, 60), Actors.user());
                    yield "reminded";
                }
                case SILENCE -> {
                    archive.requests().move(id, State.SILENT, "", Actors.user());
                    yield "silent";
                }
            };
        }
    }

    @Command(
            name = "answer",
            mixinStandardHelpOptions = true,
            description =
                    "Files an answer that came by letter, mail or chat, or a holder's own contract: once, for all pictures.",
            footer = {
                "",
                "LINES are numbers of the letter's pictures as `request show` gives them, separated by commas, or `all`; with",
                "an act behind a colon only that act is meant: --yes 1,3 --no 2:DERIVE --yes-if '2=shown to me first'."
            })
    static final class AnswerIt extends OnOne {

        @Option(names = "--yes", paramLabel = "LINES", split = ",", description = "Permitted.")
        private List<String> yes = List.of();

        @Option(names = "--no", paramLabel = "LINES", split = ",", description = "Refused.")
        private List<String> no = List.of();

        @Option(names = "--yes-if", paramLabel = "LINE=CONDITION", description = "Permitted on a condition.")
        private Map<String, String> yesIf = Map.of();

        @Option(names = "--contract", description = "It is a contract of the holder's own.")
        private boolean contract;

        @Option(names = "--fee", paramLabel = "AMOUNT", description = "What they ask.")
        private @Nullable String fee;

        @Option(names = "--currency", paramLabel = "ISO", defaultValue = "VND", description = "Of the fee; VND.")
        private String currency = "VND";

        @Option(names = "--until", paramLabel = "DAY", description = "The last day that they permit.")
        private @Nullable LocalDate until;

        @Option(names = "--not-theirs", description = "They say that the rights are not theirs to give.")
        private boolean notTheirs;

        @Option(
                names = "--sitters",
                paramLabel = "SITTERS",
                required = true,
                description = "What they say about people shown: ${COMPLETION-CANDIDATES}")
        @SuppressWarnings("NullAway.Init") // picocli sets it before call()
        private Answer.Sitters sitters;

        @Option(names = "--credit", paramLabel = "WORDS", defaultValue = "", description = "How they want to be named.")
        private String credit = "";

        @Option(names = "--note", paramLabel = "WORDS", defaultValue = "", description = "What else they say.")
        private String note = "";

        @Option(names = "--signed-by", paramLabel = "NAME", required = true, description = "As it stands under it.")
        @SuppressWarnings("NullAway.Init") // picocli sets it before call()
        private String signedBy;

        @Option(names = "--signed-on", paramLabel = "DAY", required = true, description = "The day that it bears.")
        @SuppressWarnings("NullAway.Init") // picocli sets it before call()
        private LocalDate signedOn;

        @Option(
                names = "--evidence",
                paramLabel = "FILE",
                required = true,
                split = ",",
                description = "Files with the answer as it came.")
        private List<Path> evidence = List.of();

        @Override
        int on(Archive archive) {
            Letter letter = archive.requests().letter(id());
            Map<Place, Decision> said = new LinkedHashMap<>();
            said(letter, no, Says.NO, "", said);
            yesIf.forEach((line, condition) -> said(letter, List.of(line), Says.YES_IF, condition, said));
            said(letter, yes, Says.YES, "", said);
            Answer answer;
            try {
                answer = new Answer(
                        letter.id(),
                        archive.requests().nextAnswer(letter.id()),
                        contract ? Answer.Channel.CONTRACT : Answer.Channel.LETTER,
                        archive.clock().instant().truncatedTo(ChronoUnit.MICROS),
                        List.copyOf(said.values()),
                        Optional.ofNullable(fee).map(typed -> Money.typed(typed, currency)),
                        Optional.ofNullable(until),
                        !notTheirs,
                        sitters,
                        credit,
                        note,
                        signedBy,
                        signedOn,
                        List.of());
            } catch (IllegalArgumentException e) {
                throw wrong(String.valueOf(e.getMessage()), e);
            }
            FiledAnswer filed =
                    archive.requests().answer(answer.provenBy(keepAll(archive.rights(), evidence)), Actors.user());
            if (!asJson()) {
                out().println("answer " + filed.answer().number() + ": "
                        + filed.rights().size() + " records of rights");
            }
            return say(archive, List.of(archive.requests().get(letter.id())));
        }

        private record Place(int line, Act act) {}

        /// What is said of one act counts before what is said of its picture.
        private void said(Letter letter, List<String> lines, Says says, String condition, Map<Place, Decision> said) {
            for (String text : lines) {
                String[] parts = text.strip().split(":", 2);
                for (int line : numbers(letter, parts[0])) {
                    for (Act act : letter.lines().get(line - 1).acts()) {
                        boolean meant = parts.length == 1 || act.name().equalsIgnoreCase(parts[1]);
                        if (meant && (parts.length == 2 || !said.containsKey(new Place(line, act)))) {
                            said.put(new Place(line, act), new Decision(line, act, says, condition));
                        }
                    }
                }
            }
        }

        private List<Integer> numbers(Letter letter, String text) {
            int last = letter.lines().size();
            if (text.equals("all")) {
                return java.util.stream.IntStream.rangeClosed(1, last).boxed().toList();
            }
            try {
                int line = Integer.parseInt(text);
                if (line >= 1 && line <= last) {
                    return List.of(line);
                }
            } catch (NumberFormatException e) {
                throw wrong("not a line of the letter: " + text, e);
            }
            throw wrong("the letter has lines 1 to " + last + ", not " + text, new IllegalArgumentException(text));
        }
    }

    @Command(
            name = "complete",
            mixinStandardHelpOptions = true,
            description = "Takes what was agreed nearer to being in force, for all its pictures.")
    static final class Complete extends OnOne {

        @Parameters(index = "1..*", arity = "1..*", paramLabel = "STEP", description = "${COMPLETION-CANDIDATES}")
        private List<Completion> steps = List.of();

        @Override
        int on(Archive archive) {
            return say(archive, List.of(archive.requests().complete(id(), steps, Actors.user())));
        }
    }
}
