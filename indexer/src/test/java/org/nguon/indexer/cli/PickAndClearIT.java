package org.nguon.indexer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nguon.indexer.archive.Archive;
import org.nguon.indexer.archive.ArchiveSettings;
import org.nguon.indexer.intake.TestPictures;
import org.nguon.indexer.json.Json;
import org.nguon.schemas.rights.Party;
import tools.jackson.databind.JsonNode;

/// From a picture to a verdict by commands alone.
class PickAndClearIT {

    private static final String NOBODY = "00000000-0000-4000-8000-00000000dead";

    @TempDir
    Path folder;

    private Archive archive;
    private String picture;
    private String film;
    private String errors = "";

    @BeforeEach
    void open() throws IOException {
        archive = Archive.open(ArchiveSettings.from(folder.resolve("archive"), Map.of()));
        Files.write(folder.resolve("một.jpg"), new TestPictures(1).jpeg(200, 100));
        ok("ingest", "một.jpg", "--report", "report.jsonl");
        picture = Json.mapper()
                .readTree(Files.readString(folder.resolve("report.jsonl")))
                .path("assetId")
                .asString();
        film = ok("production", "new", "--title", "Huế, chiều", "--territory", "VN,US", "--platform", "runway")
                .strip();
    }

    @AfterEach
    void close() {
        archive.close();
    }

    private record Answer(int exitCode, String printed) {}

    private Answer run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exitCode = Commands.run(new Surroundings(
                List.of(arguments),
                folder,
                Locale.ENGLISH,
                false,
                Map.of(),
                () -> false,
                out,
                err,
                Optional.of(archive)));
        errors = err.toString(StandardCharsets.UTF_8);
        return new Answer(exitCode, out.toString(StandardCharsets.UTF_8));
    }

    private String ok(String... arguments) {
        Answer answer = run(arguments);
        assertThat(answer.exitCode()).as(errors).isEqualTo(ExitCode.OK);
        return answer.printed();
    }

    private String standing() {
        return Json.mapper()
                .readTree(ok("assess", "--production", film, "--all", "--json"))
                .path("standing")
                .asString();
    }

    @Test
    void picksAPictureAndClearsItAsOwnWork() {
        ok("pick", "Huế, chiều", picture, "--role", "first-frame", "--scene", "Cổng thành", "--weight", "0.5");
        ok("pick", film, picture, "--role", "first-frame", "--scene", "Cổng thành", "--note", "giữ ánh sáng");
        JsonNode shown = Json.mapper().readTree(ok("production", "show", film, "--json"));
        assertThat(shown.path("scenes")).hasSize(1);
        assertThat(shown.path("picks")).hasSize(1);
        assertThat(shown.at("/picks/0/weight").asDouble()).isEqualTo(0.5);
        assertThat(shown.at("/picks/0/note").asString()).isEqualTo("giữ ánh sáng");
        assertThat(standing()).isEqualTo("UNKNOWN");
        ok("rights", "own", picture, "--author", "Lê Minh", "--nothing-else");
        assertThat(standing()).isEqualTo("CLEARED");
        assertThat(Json.mapper()
                        .readTree(ok(
                                "search",
                                "--production",
                                film,
                                "--role",
                                "shown",
                                "--filter",
                                "verdict=usable",
                                "--json"))
                        .at("/hits/0/standing")
                        .asString())
                .isEqualTo("CLEARED");
        assertThat(run("search", "--production", film).exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(ok("production", "list")).contains("Huế, chiều").contains(film);
        ok("pick", film, picture, "--role", "first-frame", "--scene", "Cổng thành", "--remove");
        assertThat(ok("assess", "--production", film, "--all", "--json")).isEmpty();
    }

    @Test
    void asksAHolderAndFilesTheAnswerThatCameByPost() throws IOException {
        String holder = archive.parties()
                .add(Party.Kind.PERSON, "Đặng Quốc Bình", List.of(), "", List.of("vi"), "", "test")
                .value()
                .id()
                .value();
        ok("pick", film, picture, "--role", "style");
        ok("rights", "find", picture, "--layer", "PHOTOGRAPH", "--present", "--holder", holder);
        ok("rights", "find", picture, "--layer", "DEPICTED_ARTWORK", "--absent");
        ok("rights", "find", picture, "--layer", "PEOPLE", "--absent");
        assertThat(ok("request", "needed", "--production", film)).contains("Đặng Quốc Bình", "would clear 1");
        String id = Json.mapper()
                .readTree(ok("request", "draft", "--production", film, "--to", holder, "--fee", "2.000.000", "--json"))
                .at("/0/id")
                .asString();
        assertThat(run("request", "draft", "--production", film, "--to", holder, "--fee", "nhiều")
                        .exitCode())
                .isEqualTo(ExitCode.USAGE);
        ok("request", "letter", id, "--to", "thư.txt");
        assertThat(Files.readString(folder.resolve("thư.txt"))).contains("2.000.000", "Huế, chiều");
        assertThat(run("request", "letter", id, "--to", "thư.txt").exitCode()).isEqualTo(ExitCode.USAGE);
        ok("request", "move", id, "SENT", "--note", "bưu điện");
        assertThat(ok("request", "link", id)).matches("http://127.0.0.1:8420/answer/[A-Za-z0-9_-]{43}\\s*");
        assertThat(ok("request", "due")).isEmpty();
        Files.writeString(folder.resolve("trả lời.txt"), "Đồng ý, nhưng không công bố.");
        List<String> answer = List.of(
                "request",
                "answer",
                id,
                "--yes",
                "all",
                "--sitters",
                "NOBODY_SHOWN",
                "--signed-by",
                "Đặng Quốc Bình",
                "--signed-on",
                "2026-11-20",
                "--credit",
                "Ảnh: Đặng Quốc Bình",
                "--evidence",
                "trả lời.txt");
        assertThat(run(Stream.concat(answer.stream(), Stream.of("--no", "7")).toArray(String[]::new))
                        .exitCode())
                .isEqualTo(ExitCode.USAGE);
        ok(Stream.concat(answer.stream(), Stream.of("--no", "1:publish")).toArray(String[]::new));
        ok("request", "complete", id, "COUNTERSIGNED", "PAID");
        assertThat(standing()).as("to publish was refused").isEqualTo("BLOCKED");
        ok(answer.toArray(String[]::new));
        ok("request", "complete", id, "COUNTERSIGNED", "PAID");
        assertThat(standing()).isEqualTo("CLEARED_WITH");
        assertThat(ok("request", "show", id)).contains("IN_FORCE", "answers 2");
        String head = ok("verify", "ledger");
        Files.writeString(folder.resolve("biên nhận.txt"), head);
        assertThat(ok("verify", "ledger", "--receipt", "biên nhận.txt")).contains("The receipt holds");
        Files.writeString(folder.resolve("giả.txt"), head.replaceAll("head .{4}", "head 0000"));
        assertThat(run("verify", "ledger", "--receipt", "giả.txt").printed()).contains("LE-NOT-THIS-RECEIPT");
        Files.writeString(folder.resolve("không.txt"), "chào");
        assertThat(run("verify", "ledger", "--receipt", "không.txt").exitCode()).isNotEqualTo(ExitCode.OK);
    }

    @Test
    void clearsAPictureByAGrantWithItsLetter() throws IOException {
        ok("pick", film, picture, "--role", "shown");
        ok("rights", "find", picture, "--layer", "depicted_artwork", "--absent");
        ok("rights", "find", picture, "--layer", "people", "--absent");
        ok("rights", "find", picture, "--layer", "photograph", "--present");
        Files.writeString(folder.resolve("party.json"), "{\"kind\":\"PERSON\",\"name\":\"Nguyễn A\"}");
        String holder = Json.mapper()
                .readTree(ok("rights", "party", "--file", "party.json", "--contact", "0903", "--json"))
                .path("id")
                .asString();
        Files.writeString(folder.resolve("thư.pdf"), "%PDF-1.7\nTôi đồng ý.");
        Files.writeString(folder.resolve("grant.json"), """
                {"licensor":"%s","covers":[{"asset":"%s","layer":"PHOTOGRAPH"}],"countersigned":true,
                 "acts":[{"act":"COPY","territories":["WORLD"],"media":["ALL"],"platforms":["*"],"commercial":true},
                         {"act":"SHOW","territories":["WORLD"],"media":["ALL"],"platforms":["*"],"commercial":true},
                         {"act":"PUBLISH","territories":["WORLD"],"media":["ALL"],"platforms":["*"],"commercial":true}]}
                """.formatted(holder, picture));
        String grant = ok("rights", "grant", "--file", "grant.json", "--evidence", "thư.pdf")
                .strip();
        assertThat(standing()).isEqualTo("CLEARED_WITH");
        assertThat(ok("rights", "show", picture)).contains("Grant", grant);
        assertThat(ok("rights", "radar", "--production", film, "--ics", "hạn.ics"))
                .contains("Huế, chiều", "Nothing is lost within a year.");
        assertThat(Files.readString(folder.resolve("hạn.ics"))).startsWith("BEGIN:VCALENDAR");
        assertThat(Json.mapper()
                        .readTree(ok("rights", "radar", "--day", "2026-11-21", "--json"))
                        .at("/radar/day")
                        .asString())
                .isEqualTo("2026-11-21");
        ok("rights", "log", "--production", film, "--to", "log.xlsx");
        ok("rights", "log", "--production", film, "--to", "log.csv");
        assertThat(Files.readString(folder.resolve("log.csv"))).contains("Nguyễn A", "thư.pdf");
        assertThat(ok("rights", "binder", "--production", film, "--to", "binder.pdf", "--json"))
                .contains("binder.pdf");
        ok("rights", "odrl", "--production", film, "--to", "policies.jsonld");
        assertThat(Files.readString(folder.resolve("policies.jsonld"))).contains("Agreement", "reproduce");
        assertThat(run("rights", "log", "--production", film, "--to", "log.csv").exitCode())
                .as("nothing is overwritten")
                .isEqualTo(ExitCode.USAGE);
        assertThat(run("rights", "log", "--production", film, "--to", "log.doc").exitCode())
                .isEqualTo(ExitCode.USAGE);
        assertThat(folder.resolve("log.doc.part")).doesNotExist();
        assertThat(run("rights", "radar", "--mail", "lan@example.org").exitCode())
                .isNotEqualTo(ExitCode.OK);
        assertThat(errors).contains("RQ-NO-MAIL-SERVER");
        assertThat(Json.mapper()
                        .readTree(ok("rights", "show", picture, "--json"))
                        .at("/records/0/evidence/0/fileName")
                        .asString())
                .isEqualTo("thư.pdf");
        ok("verify", "vault");

        Files.writeString(
                folder.resolve("grant.json"),
                Files.readString(folder.resolve("grant.json")).replace("\"COPY\"", "\"TRAIN\""));
        String corrected = ok("rights", "correct", grant, "--file", "grant.json", "--reason", "không có COPY")
                .strip();
        assertThat(standing()).as("copying is permitted no more").isNotEqualTo("CLEARED_WITH");
        assertThat(Json.mapper()
                        .readTree(ok("rights", "show", picture, "--json"))
                        .at("/records/0/evidence/0/fileName")
                        .asString())
                .as("the letter goes with the correction")
                .isEqualTo("thư.pdf");
        assertThat(ok("rights", "show", picture)).contains(corrected).doesNotContain(grant);

        ok("rights", "personal-data", holder, "--to", "của A");
        assertThat(Files.readString(folder.resolve("của A/personal-data.json"))).contains("0903", grant, corrected);
        try (Stream<Path> letters = Files.list(folder.resolve("của A/evidence"))) {
            assertThat(letters)
                    .singleElement()
                    .satisfies(file -> assertThat(file).hasContent("%PDF-1.7\nTôi đồng ý."));
        }
        assertThat(run("rights", "personal-data", holder, "--to", "của A").exitCode())
                .isEqualTo(ExitCode.USAGE);
        assertThat(ok("rights", "forget", holder, "--reason", "she asked"))
                .contains("Would be forgotten: Nguyễn A", "destroyed: thư.pdf", "Nothing was done");
        assertThat(ok("rights", "show", picture)).contains(corrected);
        assertThat(ok("rights", "forget", holder, "--reason", "she asked", "--yes"))
                .contains("Forgotten: Nguyễn A", "counts no more: Grant");
        assertThat(ok("rights", "show", picture)).doesNotContain(corrected);
        assertThat(ok("verify", "ledger")).contains("1 forgotten, 2 keys destroyed, 0 here again");
        ok("verify", "vault");
        ok("rights", "forgotten", "--to", "đã xoá.jsonl");
        assertThat(ok("rights", "forgotten", "--again", "đã xoá.jsonl")).contains("The ledger knows of all of them");
        assertThat(run("rights", "forgotten", "--again", "grant.json").exitCode())
                .isEqualTo(ExitCode.USAGE);
        assertThat(errors).contains("RR-NO-ERASURES");
        ok("rights", "personal-data", holder, "--to", "sau");
        assertThat(Files.readString(folder.resolve("sau/personal-data.json"))).doesNotContain("0903");
    }

    @Test
    void claimsInAPersonsNameAndTakesBackWhatWasSaidAndFound() {
        ok("pick", film, picture, "--role", "shown");
        ok("rights", "find", picture, "--layer", "depicted_artwork", "--absent");
        ok("rights", "find", picture, "--layer", "people", "--absent");
        ok(
                "rights",
                "claim",
                picture,
                "--layer",
                "photograph",
                "--basis",
                "licence",
                "--words",
                "CC0, said by the photographer",
                "--uri",
                "https://creativecommons.org/publicdomain/zero/1.0/");
        assertThat(standing()).isEqualTo("CLEARED");
        assertThat(ok("rights", "show", picture)).contains("claim PHOTOGRAPH LICENCE", "person:");
        ok("rights", "find", picture, "--layer", "people", "--not-examined");
        assertThat(standing()).isEqualTo("UNKNOWN");
        ok("rights", "find", picture, "--layer", "people", "--absent");
        ok("rights", "withdraw-claim", picture, "--layer", "photograph", "--reason", "another picture");
        assertThat(standing()).isEqualTo("UNKNOWN");
        assertThat(ok("rights", "show", picture)).doesNotContain("person:");
        assertThat(run("rights", "withdraw-claim", picture, "--layer", "photograph", "--reason", "x")
                        .exitCode())
                .isEqualTo(ExitCode.USAGE);
        assertThat(errors).contains("RR-NOT-HERE");
    }

    @Test
    void saysWhatIsWrongWithWhatItIsGiven() throws IOException {
        assertThat(run("pick", film, NOBODY, "--role", "shown").exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(errors).contains("PR-NO-PICTURE").contains("no such picture");
        assertThat(run("pick", NOBODY, picture, "--role", "shown").exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(errors).contains("PR-NOT-HERE");
        assertThat(run("pick", film, picture, "--role", "background").exitCode())
                .isEqualTo(ExitCode.USAGE);
        assertThat(errors).contains("PR-UNKNOWN-ROLE");
        assertThat(run("pick", film, picture, "--role", "shown", "--weight", "7")
                        .exitCode())
                .isEqualTo(ExitCode.USAGE);
        assertThat(run("pick", "Phim không có", picture, "--role", "shown").exitCode())
                .isEqualTo(ExitCode.USAGE);
        assertThat(errors).contains("Phim không có");
        assertThat(run("rights", "withdraw", "nothing", "--reason", "x").exitCode())
                .isEqualTo(ExitCode.USAGE);
        assertThat(errors).contains("RR-NOT-HERE");
        Files.writeString(folder.resolve("grant.json"), "{\"covers\":[]}");
        assertThat(run("rights", "grant", "--file", "grant.json").exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(errors).contains("grant.json has errors");
        assertThat(run("rights", "grant", "--file", "không.json").exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run("assess").exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run("production", "new", "--title", "X", "--territory", "Việt Nam")
                        .exitCode())
                .isEqualTo(ExitCode.USAGE);
    }
}
