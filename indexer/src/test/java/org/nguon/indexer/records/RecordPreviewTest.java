package org.nguon.indexer.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nguon.schemas.asset.RightsClaim;
import org.nguon.schemas.codes.ArchiveException;
import org.nguon.schemas.codes.Code;
import org.nguon.schemas.time.Edtf;

/// A profile is made from a file that nobody here has seen before.
class RecordPreviewTest {

    private static final String TABLE = """
            Số kiểm kê;Tên hiện vật;Tác giả;Niên đại;Giấy phép;Kho
            LN.1;Bình gốm;Lê A; khoảng 1890 ;CC BY 4.0;A2
            LN.2;Tranh lụa;Trần B; Lê C;1954;;A3
            LN.2;Tranh lụa;;1955;;A3
            ;Không số;;1955;;A3
            LN.3;Quạt;;đầu thế kỷ XX;;A3
            """;

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "Số kiểm kê, INVENTORY_NUMBER",
        "Accession_Number, INVENTORY_NUMBER",
        "Numéro d'inventaire, INVENTORY_NUMBER",
        "Tên tác phẩm, TITLE",
        "Titre, TITLE",
        "creator[].full_name, MAKER",
        "Hoạ sĩ, MAKER",
        "Date de création, DATE",
        "NIÊN ĐẠI, DATE",
        "Giấy phép, LICENCE",
        "thumbnailUrl, PICTURE",
        "Kho, NOTHING"
    })
    void guessesWhatAHeadingMeansInThreeLanguages(String heading, Meaning meaning) {
        assertThat(Meaning.guess(heading)).isEqualTo(meaning);
    }

    @Test
    void showsTheFirstRecordsAsTheyWouldBeReadAndCountsWhatWouldBeRefused() throws IOException {
        Path file = write(TABLE);
        RecordPreview.Look look = RecordPreview.look(file);
        assertThat(look.columns())
                .extracting(RecordPreview.Column::name)
                .containsExactly("Số kiểm kê", "Tên hiện vật", "Tác giả", "Niên đại", "Giấy phép", "Kho");
        RecordPreview.Preview preview = RecordPreview.of(file, draft("", look));
        RecordPreview.Shown first = preview.first().getFirst();
        assertThat(first.title()).isEqualTo("Bình gốm");
        assertThat(first.read().map(Edtf::text)).contains("1890~");
        assertThat(first.claims()).extracting(RightsClaim::basis).containsExactly(RightsClaim.Basis.LICENCE);
        assertThat(preview.troubles())
                .containsOnly(Map.entry(Code.MR_ROW_BROKEN, 1L), Map.entry(Code.MR_NO_NUMBER, 1L));
        assertThat(preview.all()).isTrue();
    }

    @Test
    void findsTheListAndTheColumnsInsideADocument() throws IOException {
        Path file = write("""
                {"made": {"by": "lan", "tags": ["a", {"b": 1}], "none": []}, "data": {"things": [
                 {"id": 1, "creator": [{"full_name": "Lê A"}], "size": {"width": 3}}]}}""");
        RecordPreview.Look look = RecordPreview.look(file);
        assertThat(look.records()).isEqualTo("data.things");
        assertThat(look.columns())
                .extracting(column -> column.name() + " " + column.samples())
                .containsExactly("id [1]", "creator[].full_name [Lê A]", "size.width [3]");
    }

    @Test
    void saysWhatAProfileStillLacks() throws IOException {
        RecordPreview.Look look = RecordPreview.look(write("Kho,Tủ\n1,2\n"));
        assertThat(draft("Làng nghề", look).lacks())
                .containsExactly(ProfileDraft.Lack.NAME, ProfileDraft.Lack.NUMBER, ProfileDraft.Lack.FIELD);
        assertThat(draft("tate", look).lacks()).contains(ProfileDraft.Lack.NAME);
    }

    @Test
    void keepsAProfileUnderItsNameForWhoeverNamesIt() throws IOException {
        MappingProfiles profiles = new MappingProfiles(folder.resolve("profiles"));
        ProfileDraft draft = draft("lang-nghe", RecordPreview.look(write(TABLE)));
        profiles.keep(draft);
        assertThat(profiles.names()).contains("tate", "lang-nghe");
        assertThat(profiles.find("lang-nghe", folder)).isEqualTo(draft.profile());
        assertThatThrownBy(() -> profiles.find("../profiles/other", folder)).isInstanceOf(ArchiveException.class);
    }

    @Test
    void refusesWhatIsNoFileOfRecords() throws IOException {
        Path file = write("{}");
        assertThatThrownBy(() -> RecordPreview.look(file)).isInstanceOf(ArchiveException.class);
    }

    private static ProfileDraft draft(String name, RecordPreview.Look look) {
        Map<String, Meaning> columns = new LinkedHashMap<>();
        look.columns().forEach(column -> columns.put(column.name(), column.guess()));
        return new ProfileDraft(name, "Bảo tàng Làng nghề", look.records(), columns);
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("file"), text);
    }
}
