package org.nguon.indexer.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nguon.schemas.document.DocumentSchema;
import org.nguon.schemas.rights.Assessment;
import org.nguon.schemas.rights.Question;
import org.nguon.schemas.rights.RightsFacts;
import org.nguon.schemas.rights.Verdict;

/// The examples beside the JSON Schemas are what the program does. After a change of a rule that is meant,
/// write the verdicts anew with `-Ddocs.write` and read the difference.
class WorkedExamplesTest {
    private static final Path EXAMPLES =
            Path.of("../schemas/src/main/resources/org/nguon/schemas/json-schema/v1/examples");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    static List<Path> examples() throws IOException {
        try (Stream<Path> folders = Files.list(EXAMPLES)) {
            return folders.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void areJudgedAsTheySay(Path example) throws Exception {
        RightsFacts facts = Documents.facts(Files.readString(example.resolve("facts.json")));
        Documents.UseDocument use = Documents.use(Files.readString(example.resolve("use.json")));
        Matcher day = DAY.matcher(Files.readString(example.resolve("README.md")));
        assertThat(day.find()).as("the day in README.md").isTrue();
        assertThat(use.roles()).as("one role an example").hasSize(1);
        Verdict verdict = Assessment.of(
                facts, new Question(use.production(), use.use(), use.roles().getFirst(), LocalDate.parse(day.group())));
        String document = Json.pretty(Documents.document(verdict)) + "\n";
        Path expected = example.resolve("verdict.json");
        if (System.getProperty("docs.write") != null) {
            Files.writeString(expected, document);
        }
        assertThat(document).isEqualTo(Files.readString(expected));
        assertThat(Documents.check(DocumentSchema.VERDICT, document)).isEmpty();
    }

    @Test
    void areAtLeastTwelveAndReachEveryStanding() throws IOException {
        assertThat(examples()).hasSizeGreaterThanOrEqualTo(12);
        String verdicts = examples().stream()
                .map(example -> example.resolve("verdict.json"))
                .map(WorkedExamplesTest::read)
                .collect(Collectors.joining());
        assertThat(verdicts)
                .contains("\"standing\" : \"BLOCKED\"", "\"standing\" : \"UNKNOWN\"", "\"standing\" : \"NEEDS_GRANT\"")
                .contains("\"standing\" : \"PENDING\"", "\"standing\" : \"CLEARED_BY_DETERMINATION\"")
                .contains("\"standing\" : \"CLEARED_WITH\"", "\"standing\" : \"CLEARED\"");
    }

    @Test
    void survivesBeingWrittenAndReadAgain() throws Exception {
        for (Path example : examples()) {
            RightsFacts facts = Documents.facts(read(example.resolve("facts.json")));
            String written = Json.write(Documents.document(facts));
            assertThat(Documents.facts(written)).isEqualTo(facts);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(file.toString(), e);
        }
    }
}
