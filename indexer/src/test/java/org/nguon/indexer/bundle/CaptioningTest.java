package org.nguon.indexer.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nguon.schemas.asset.Statement;
import org.nguon.schemas.asset.StatementValue;
import org.nguon.schemas.bundle.Captions;
import org.nguon.schemas.bundle.Captions.Caption;
import org.nguon.schemas.bundle.Captions.ToldBy;

class CaptioningTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Cổng thành lúc chiều | LETTERS",
                "CHỢ BẾN THÀNH 1954 | LETTERS",
                "The gate at dusk | WORDS",
                "Nguyễn Thị Lan at the gate of Huế | WORDS",
                "View of the citadel, with boats | WORDS"
            })
    void tellsALanguageThatItsWordsGiveAway(String text, ToldBy told) {
        assertThat(Captioning.tell(text)).contains(told);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hue",
                "Cong thanh Hue",
                "Gate of Hue",
                "Vue de la citadelle de Huế",
                "Une école française à Huế",
                "Blick über den Fluss",
                "DSC 0042",
                "広島の橋",
                ""
            })
    void tellsNothingWhereItWouldHaveToGuess(String text) {
        assertThat(Captioning.tell(text)).isEmpty();
    }

    private static Statement tagged(String field, String words, String language) {
        return new Statement(field, new StatementValue.Text(words), "XMP-dc:" + field, Optional.of(language));
    }

    @Test
    void prefersWhatNamesItsLanguageAndSaysHowTheOtherWasTold() {
        Captions captions = Captioning.of(List.of(
                Statement.of("title", "Cổng Ngọ Môn", "XMP-dc:Title"),
                Statement.of("description", "Cổng thành lúc chiều", "IFD0:ImageDescription"),
                tagged("title", "The noon gate", "en-US"),
                Statement.of("description", "The gate at dusk", "IPTC:Caption")));
        assertThat(captions.vietnamese())
                .contains(new Caption("Cổng thành lúc chiều", "IFD0:ImageDescription", ToldBy.LETTERS));
        assertThat(captions.english()).contains(new Caption("The noon gate", "XMP-dc:title", ToldBy.TAG));
    }

    @Test
    void takesXDefaultForNoLanguage() {
        assertThat(Captioning.of(List.of(tagged("description", "Cổng thành lúc chiều", "x-default")))
                        .vietnamese())
                .map(Caption::toldBy)
                .contains(ToldBy.LETTERS);
    }

    @Test
    void makesNothingUpAndTakesNoFileNameForACaption() {
        Captions captions = Captioning.of(List.of(
                Statement.of("title", "DSC_0042.JPG", "XMP-dc:Title"),
                Statement.of("creator", "The maker of the picture", "IFD0:Artist")));
        assertThat(captions).isEqualTo(Captions.NONE);
        assertThat(Captioning.inAnyLanguage(List.of(Statement.of("title", "DSC_0042.JPG", "XMP-dc:Title"))))
                .isEmpty();
    }
}
