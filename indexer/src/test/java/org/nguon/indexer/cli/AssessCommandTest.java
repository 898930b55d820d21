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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nguon.indexer.json.Json;
import org.nguon.schemas.production.Role;

class AssessCommandTest {
    private static final Path EXAMPLES = Path.of(
                    "../schemas/src/main/resources/org/nguon/schemas/json-schema/v1/examples")
            .toAbsolutePath();
    private static final String FACTS =
            EXAMPLES.resolve("05-grant-lapsed/facts.json").toString();
    private static final String USE =
            EXAMPLES.resolve("05-grant-lapsed/use.json").toString();

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(Locale language, String... arguments) {
        return Commands.run(new Surroundings(
                List.of(arguments), folder, language, false, Map.of(), () -> false, out, err, Optional.empty()));
    }

    private String printed() {
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void judgesFactsWithoutAnArchive() {
        int exit = run(Locale.ENGLISH, "assess", "--facts", FACTS, "--use", USE, "--day", "2026-11-20", "--json");
        assertThat(exit).isEqualTo(ExitCode.OK);
        assertThat(Json.mapper().readTree(printed()).get("standing").asString()).isEqualTo("CLEARED_WITH");
    }

    @Test
    void judgesTheDayAfterOtherwise() {
        run(Locale.ENGLISH, "assess", "--facts", FACTS, "--use", USE, "--day", "2026-11-21", "--json");
        assertThat(Json.mapper().readTree(printed()).get("standing").asString()).isEqualTo("NEEDS_GRANT");
    }

    @Test
    void judgesOneLineARoleWhereTheUseNamesNone() throws IOException {
        Path use = Files.writeString(
                folder.resolve("use.json"), Files.readString(Path.of(USE)).replaceFirst("\"roles\"[^]]*],", ""));
        run(Locale.ENGLISH, "assess", "--facts", FACTS, "--use", use.toString(), "--day", "2026-11-21", "--json");
        assertThat(printed().lines()).hasSize(Role.values().length);
    }

    @Test
    void saysItInVietnamese() {
        run(Locale.of("vi"), "assess", "--facts", FACTS, "--use", USE, "--day", "2026-11-21");
        assertThat(printed()).contains("Cần xin phép", "Nguyễn Thành Nam", "gia hạn");
    }

    @Test
    void namesTheFileAndThePlaceOfAnError() throws IOException {
        Path facts = Files.writeString(folder.resolve("facts.json"), "{\"schemaVersion\":1}");
        int exit = run(Locale.ENGLISH, "assess", "--facts", facts.toString(), "--use", USE, "--day", "2026-11-21");
        assertThat(exit).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("facts.json", "asset");
    }
}
