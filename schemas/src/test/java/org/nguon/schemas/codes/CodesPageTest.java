package org.nguon.schemas.codes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// `docs/codes.md` says what the registry says. After a change of the registry, write the page anew:
/// `./nguon test schemas CodesPageTest -Ddocs.write`.
class CodesPageTest {
    private static final Path PAGE = Path.of("../docs/codes.md");

    @Test
    void saysWhatTheRegistrySays() throws IOException {
        String expected = page();
        if (System.getProperty("docs.write") != null) {
            Files.writeString(PAGE, expected);
        }
        assertThat(Files.readString(PAGE))
                .as("write it anew with: ./nguon test schemas CodesPageTest -Ddocs.write")
                .isEqualTo(expected);
    }

    private static String page() {
        return """
                # Codes

                Every outcome, fault and error has a name that never changes. It stands in reports, logs and answers; the
                same registry (`org.nguon.schemas.codes.Code`) holds the words in English and Vietnamese. This page is
                written from it.

                | code | what happened | what to do | chuyện gì đã xảy ra | nên làm gì |
                |---|---|---|---|---|
                """ + Arrays.stream(Code.values()).map(CodesPageTest::row).collect(Collectors.joining());
    }

    private static String row(Code code) {
        Locale vietnamese = Locale.of("vi");
        return "| `%s` | %s | %s | %s | %s |\n"
                .formatted(
                        code.id(),
                        cell(code.text(Locale.ENGLISH)),
                        cell(code.remedy(Locale.ENGLISH)),
                        cell(code.text(vietnamese)),
                        cell(code.remedy(vietnamese)));
    }

    private static String cell(String text) {
        return text.replace("|", "\\|");
    }
}
