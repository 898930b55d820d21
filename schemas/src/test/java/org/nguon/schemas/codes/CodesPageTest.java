package org.nguon.schemas.codes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.nguon.schemas.rights.Rule;

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
                """ + Arrays.stream(Code.values()).map(CodesPageTest::row).collect(Collectors.joining()) + """

                ## Where the rules of a verdict come from

                Law is what a statute says; the terms, with their statutes and what is not sure about them, are in
                `TermRule`. A licence is what its text or a holder says. Policy is the caution of this house, which a
                production may think too careful. None of it is legal advice.

                | code | rests on |
                |---|---|
                """
                + Arrays.stream(Rule.values()).map(CodesPageTest::ground).collect(Collectors.joining());
    }

    private static String ground(Rule rule) {
        return "| `%s` | %s |\n"
                .formatted(
                        rule.code().id(),
                        switch (rule.ground()) {
                            case LAW -> "law";
                            case LICENCE -> "what a licence or a holder says";
                            case POLICY -> "house policy";
                        });
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
