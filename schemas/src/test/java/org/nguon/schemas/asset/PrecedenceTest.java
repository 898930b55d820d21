package org.nguon.schemas.asset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PrecedenceTest {

    private static final Statement EXIF = Statement.of("creator", "Trần Văn Exif", "IFD0:Artist");
    private static final Statement XMP = Statement.of("creator", "Trần Văn Xmp", "XMP-dc:Creator");
    private static final Statement IIM = Statement.of("creator", "Trần Văn Iim", "IPTC:By-line");
    private static final Statement NEWER_IIM =
            Statement.of(Precedence.IPTC_DIGEST, Precedence.NOT_CURRENT, "Photoshop:IPTCDigest");

    private static ShownValue shown(String field, Statement... statements) {
        ShownValue value = Precedence.shown(List.of(statements)).get(field);
        assertThat(value).isNotNull();
        return value;
    }

    @Test
    void showsExifThenXmpThenIim() {
        assertThat(shown("creator", IIM, XMP, EXIF).source()).isEqualTo("IFD0:Artist");
        assertThat(shown("creator", IIM, XMP).source()).isEqualTo("XMP-dc:Creator");
        assertThat(shown("creator", IIM).source()).isEqualTo("IPTC:By-line");
    }

    @Test
    void showsIimBeforeXmpWhenTheDigestSaysItWasEditedLater() {
        assertThat(shown("creator", XMP, IIM, NEWER_IIM).source()).isEqualTo("IPTC:By-line");
        assertThat(shown("creator", XMP, IIM, EXIF, NEWER_IIM).source()).isEqualTo("IFD0:Artist");
    }

    @Test
    void showsXmpBeforeExifWhereNoGuidelinePutsExifFirst() {
        ShownValue title = shown(
                "title",
                Statement.of("title", "Từ máy ảnh", "ExifIFD:ImageTitle"),
                Statement.of("title", "Chợ", "IPTC:ObjectName"),
                Statement.of("title", "Chợ Bến Thành", "XMP-dc:Title"));
        assertThat(title.source()).isEqualTo("XMP-dc:Title");
        assertThat(title.conflicting()).extracting(Statement::source).containsExactly("ExifIFD:ImageTitle");
    }

    @Test
    void putsAPersonBeforeEverySourceAndTheLastPersonFirst() {
        ShownValue value = shown(
                "creator",
                EXIF,
                Statement.of("creator", "Lan", "person:an"),
                XMP,
                Statement.of("creator", "Mai", "person:binh"),
                Statement.of("creator", "Museum", "museum-csv:artist"),
                Statement.of("creator", "Sidecar", "sidecar:XMP-dc:Creator"));
        assertThat(value.value().text()).isEqualTo("Mai");
        assertThat(value.conflicting())
                .extracting(Statement::source)
                .containsExactly(
                        "person:an", "museum-csv:artist", "sidecar:XMP-dc:Creator", "IFD0:Artist", "XMP-dc:Creator");
    }

    @Test
    void keepsWhatTrulyDisagrees() {
        ShownValue value = shown("creator", EXIF, XMP, IIM);
        assertThat(value.isConflicting()).isTrue();
        assertThat(value.conflicting()).containsExactly(XMP, IIM);
    }

    @Test
    void takesAnIimTextThatWasCutShortForTheSame() {
        ShownValue value = shown(
                "copyrightNotice",
                Statement.of(
                        "copyrightNotice", "© 1998 Bảo tàng Lịch sử Việt Nam, all rights reserved", "XMP-dc:Rights"),
                Statement.of("copyrightNotice", "© 1998 Bảo tàng Lịch sử", "IPTC:CopyrightNotice"));
        assertThat(value.isConflicting()).isFalse();
    }

    @Test
    void takesOneDayInThreeSpellingsForTheSame() {
        assertThat(shown(
                                "dateCreated",
                                Statement.of("dateCreated", "1998:10:02 07:30:00", "ExifIFD:DateTimeOriginal"),
                                Statement.of("dateCreated", "1998-10-02", "XMP-photoshop:DateCreated"),
                                Statement.of("dateCreated", "19981002", "IPTC:DateCreated"))
                        .conflicting())
                .isEmpty();
    }

    @Test
    void takesAnotherDayForADisagreement() {
        assertThat(shown(
                                "dateCreated",
                                Statement.of("dateCreated", "1998-10-02", "XMP-photoshop:DateCreated"),
                                Statement.of("dateCreated", "19981003", "IPTC:DateCreated"))
                        .conflicting())
                .hasSize(1);
    }

    @Test
    void takesAPrefixThatIsNotFromIimForADisagreement() {
        ShownValue value = shown(
                "copyrightNotice",
                Statement.of("copyrightNotice", "© 1998 Bảo tàng", "XMP-dc:Rights"),
                Statement.of("copyrightNotice", "© 1998", "IFD0:Copyright"));
        assertThat(value.source()).isEqualTo("IFD0:Copyright");
        assertThat(value.isConflicting()).isTrue();
    }

    @Test
    void comparesListsWithTheirJoinedForm() {
        ShownValue value = shown(
                "creator",
                Statement.of("creator", "An; Bình", "IFD0:Artist"),
                new Statement(
                        "creator",
                        new StatementValue.Many(
                                List.of(new StatementValue.Text("An"), new StatementValue.Text("Bình"))),
                        "XMP-dc:Creator",
                        Optional.empty()));
        assertThat(value.isConflicting()).isFalse();
    }

    @Test
    void comparesWithoutRegardToUnicodeFormAndOuterBlanks() {
        ShownValue value = shown(
                "title",
                Statement.of("title", "Hà Nội", "XMP-dc:Title"),
                Statement.of("title", "  Ha\u0300 No\u0323\u0302i ", "IPTC:ObjectName"));
        assertThat(value.isConflicting()).isFalse();
    }

    @Test
    void takesOtherLanguagesForTranslationsAndNotForConflicts() {
        ShownValue value = shown(
                "title",
                new Statement("title", new StatementValue.Text("Market"), "XMP-dc:Title-en", Optional.of("en")),
                Statement.of("title", "Chợ", "XMP-dc:Title"));
        assertThat(value.source()).isEqualTo("XMP-dc:Title");
        assertThat(value.isConflicting()).isFalse();
    }

    @Test
    void showsAnotherLanguageWhenThereIsNoOther() {
        ShownValue value = shown(
                "title", new Statement("title", new StatementValue.Text("Chợ"), "XMP-dc:Title-vi", Optional.of("vi")));
        assertThat(value.value().text()).isEqualTo("Chợ");
    }

    @Test
    void passesOverBlankValues() {
        assertThat(shown("creator", Statement.of("creator", "   ", "IFD0:Artist"), XMP)
                        .source())
                .isEqualTo("XMP-dc:Creator");
    }
}
