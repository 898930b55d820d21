package org.nguon.indexer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/// The two commands that answer a line for each line: `date` and `licence`. Alone, because standard input is one for
/// all.
@Isolated
class DateCommandTest {

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String... arguments) {
        return Commands.run(new Surroundings(
                List.of(arguments), folder, Locale.ENGLISH, false, Map.of(), () -> false, out, err, Optional.empty()));
    }

    private int piped(String lines, String... arguments) {
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)));
        try {
            return run(arguments);
        } finally {
            System.setIn(before);
        }
    }

    private List<String> answers() {
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }

    @Test
    void readsOneDateALine() {
        assertThat(piped("khoảng 1890\nbefore 1954\nn.d.\n\n", "date")).isEqualTo(ExitCode.OK);
        assertThat(answers())
                .containsExactly(
                        "{\"text\":\"khoảng 1890\",\"edtf\":\"1890~\",\"earliest\":\"1885-01-01\",\"latest\":\"1895-12-31\",\"certainty\":\"approximate\"}",
                        "{\"text\":\"before 1954\",\"edtf\":\"[..1953]\",\"earliest\":null,\"latest\":\"1953-12-31\",\"certainty\":\"certain\"}",
                        "{\"text\":\"n.d.\",\"edtf\":null,\"earliest\":null,\"latest\":null,\"certainty\":\"unknown\"}",
                        "{\"text\":\"\",\"edtf\":null,\"earliest\":null,\"latest\":null,\"certainty\":\"unknown\"}");
    }

    @Test
    void checksEdtf() {
        assertThat(piped("1984?\n2004-06-~11\n2016-13\n", "date", "--edtf")).isEqualTo(ExitCode.OK);
        assertThat(answers())
                .containsExactly(
                        "{\"text\":\"1984?\",\"valid\":true,\"level\":1}",
                        "{\"text\":\"2004-06-~11\",\"valid\":true,\"level\":2}",
                        "{\"text\":\"2016-13\",\"valid\":false,\"level\":null}");
    }

    @Test
    void takesTextsAndFilesToo() throws IOException {
        Files.writeString(folder.resolve("dates.txt"), "05/12/1934\r\n1890\n");
        assertThat(run("date", "thế kỷ 13", "--order", "day_first", "--file", "dates.txt"))
                .isEqualTo(ExitCode.OK);
        assertThat(answers()).hasSize(3).anyMatch(it -> it.contains("12XX")).anyMatch(it -> it.contains("1934-12-05"));
    }

    @Test
    void saysWhichFileIsMissing() {
        assertThat(run("date", "--file", "gone.txt")).isEqualTo(ExitCode.TROUBLE);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("gone.txt");
    }

    @Test
    void saysWhatALicencePermits() {
        assertThat(piped("https://creativecommons.org/licenses/by-nc/4.0/deed.vi\n© 1998 X\nNoC-US\n?\n", "licence"))
                .isEqualTo(ExitCode.OK);
        assertThat(answers())
                .containsExactly(
                        "{\"text\":\"https://creativecommons.org/licenses/by-nc/4.0/deed.vi\",\"kind\":\"licence\",\"uri\":\"http://creativecommons.org/licenses/by-nc/4.0/\",\"version\":\"4.0\",\"permits\":[\"DerivativeWorks\",\"Distribution\",\"Reproduction\"],\"requires\":[\"Attribution\",\"Notice\"],\"prohibits\":[\"CommercialUse\"]}",
                        "{\"text\":\"© 1998 X\",\"kind\":\"in copyright\",\"uri\":null,\"version\":null,\"permits\":[],\"requires\":[],\"prohibits\":[]}",
                        "{\"text\":\"NoC-US\",\"kind\":\"rights statement\",\"uri\":\"http://rightsstatements.org/vocab/NoC-US/1.0/\",\"version\":\"1.0\",\"permits\":[],\"requires\":[],\"prohibits\":[]}",
                        "{\"text\":\"?\",\"kind\":\"unknown\",\"uri\":null,\"version\":null,\"permits\":[],\"requires\":[],\"prohibits\":[]}");
    }
}
