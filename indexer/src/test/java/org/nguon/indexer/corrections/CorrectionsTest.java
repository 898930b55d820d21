package org.nguon.indexer.corrections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nguon.indexer.catalogue.Catalogue;
import org.nguon.indexer.catalogue.DatabaseSettings;
import org.nguon.indexer.rights.OpenRooms;
import org.nguon.indexer.vault.Vault;
import org.nguon.schemas.asset.AssetId;
import org.nguon.schemas.asset.Precedence;
import org.nguon.schemas.asset.Reading;
import org.nguon.schemas.asset.ShownValue;
import org.nguon.schemas.asset.Statement;
import org.nguon.schemas.codes.ArchiveException;
import org.nguon.schemas.ledger.Fact;

class CorrectionsTest {

    private static final Statement TITLE = Statement.of("title", "Cau Long Bien", "XMP-dc:Title");
    /// "Cầu Long Biên, buổi sớm ở Hà Nội" in UTF-8, read as windows-1252.
    private static final String MISREAD = new String(
            "Cầu Long Biên, buổi sớm ở Hà Nội".getBytes(StandardCharsets.UTF_8), Charset.forName("windows-1252"));

    @TempDir
    private Path folder;

    private OpenRooms rooms;
    private Corrections corrections;

    @BeforeEach
    void open() {
        rooms = new OpenRooms(folder);
        corrections = new Corrections(rooms.catalogue, rooms.clock);
    }

    @AfterEach
    void close() {
        rooms.close();
    }

    @Test
    void showsTheLatestWordOfAPersonAndKeepsWhatTheFileSaid() {
        AssetId picture = picture(TITLE);
        corrections.correct(picture, "title", " Cầu Long Biên ", "lan");
        Statement second = corrections.correct(picture, "title", "Cầu Long Biên, 1998", "minh");
        assertThat(shown(picture).value().text()).isEqualTo("Cầu Long Biên, 1998");
        assertThat(shown(picture).source()).isEqualTo("person:minh");
        assertThat(shown(picture).conflicting())
                .extracting(Statement::source)
                .containsExactly("person:lan", "XMP-dc:Title");
        corrections.takeBack(picture, second, "lan");
        assertThat(shown(picture).value().text()).isEqualTo("Cầu Long Biên");
        corrections.takeBack(picture, corrections.of(picture).getFirst(), "lan");
        assertThat(shown(picture).value()).isEqualTo(TITLE.value());
        assertThat(rooms.catalogue.history(picture, 10)).hasSize(5);
    }

    @Test
    void repairsAGarbledTextWhenAPersonAgrees() {
        AssetId picture = picture(Statement.of("description", MISREAD, "IPTC:Caption-Abstract"));
        assertThat(corrections.proposals(picture)).singleElement().satisfies(repair -> {
            assertThat(repair.text()).isEqualTo("Cầu Long Biên, buổi sớm ở Hà Nội");
            Statement made = corrections.accept(picture, repair, "lan");
            assertThat(made.source())
                    .isEqualTo("person:lan (" + repair.encoding().shown() + ")");
        });
        assertThat(corrections.proposals(picture)).isEmpty();
        assertThat(rooms.catalogue.asset(picture).orElseThrow().reading().statements())
                .extracting(statement -> statement.value().text())
                .containsExactly(MISREAD, "Cầu Long Biên, buổi sớm ở Hà Nội");
        corrections.takeBack(picture, corrections.of(picture).getFirst(), "minh");
        assertThat(corrections.proposals(picture)).hasSize(1);
    }

    @Test
    void isTheSameAfterTheCatalogueWasMadeAnew() {
        AssetId picture = picture(TITLE);
        corrections.correct(picture, "title", "Cầu", "lan");
        corrections.correct(picture, "creator", "Võ An Ninh", "lan");
        corrections.takeBack(picture, corrections.of(picture).getFirst(), "lan");
        List<Statement> said = corrections.of(picture);
        rooms.close();
        try (Vault vault = Vault.open(folder.resolve("vault"), rooms.clock)) {
            Catalogue.rebuild(DatabaseSettings.h2(folder.resolve("catalogue")), vault, rooms.clock);
        }
        rooms = new OpenRooms(folder);
        assertThat(new Corrections(rooms.catalogue, rooms.clock).of(picture))
                .isEqualTo(said)
                .containsExactly(Statement.of("creator", "Võ An Ninh", "person:lan"));
    }

    @Test
    void refusesWhatIsNoCorrection() {
        AssetId picture = picture(TITLE);
        assertThatThrownBy(() -> corrections.correct(picture, "title", "  ", "lan"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> corrections.correct(picture, "no such field!", "x", "lan"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> corrections.takeBack(picture, TITLE, "lan"))
                .isInstanceOf(IllegalArgumentException.class);
        AssetId nowhere = rooms.samples.admitted().assetId();
        assertThatThrownBy(() -> corrections.correct(nowhere, "title", "x", "lan"))
                .isInstanceOf(ArchiveException.class);
    }

    private AssetId picture(Statement statement) {
        Fact.AssetAdmitted some = rooms.samples.admitted();
        rooms.catalogue.record(
                new Fact.AssetAdmitted(
                        some.assetId(),
                        some.contentHash(),
                        some.byteSize(),
                        some.custody(),
                        some.provenance(),
                        some.receivedAt(),
                        new Reading("image/jpeg", Optional.empty(), 1, List.of(statement), List.of(), List.of()),
                        some.thumbnail()),
                "lan");
        return some.assetId();
    }

    private ShownValue shown(AssetId picture) {
        return Optional.ofNullable(Precedence.shown(rooms.catalogue
                                .asset(picture)
                                .orElseThrow()
                                .reading()
                                .statements())
                        .get("title"))
                .orElseThrow();
    }
}
