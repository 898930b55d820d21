package org.nguon.indexer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nguon.indexer.archive.Archive;
import org.nguon.indexer.archive.ArchiveSettings;
import org.nguon.indexer.intake.Admission;
import org.nguon.indexer.intake.TestPictures;
import org.nguon.indexer.metadata.MetadataReader;
import org.nguon.schemas.asset.AssetId;
import org.nguon.schemas.asset.ContentHash;
import org.nguon.schemas.asset.Precedence;
import org.nguon.schemas.asset.Provenance;
import org.nguon.schemas.asset.Statement;
import org.nguon.schemas.ledger.Fact;

/// From the command line: a correction leaves the archive beside or inside a copy of its picture.
class WriteBackCommandIT {

    private static final Instant AT = Instant.parse("2026-11-21T10:00:00Z");

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private Archive archive;
    private AssetId picture;
    private byte[] original;

    @BeforeEach
    void admitAPicture() throws IOException {
        archive = Archive.open(ArchiveSettings.from(folder.resolve("archive"), Map.of()));
        original = new TestPictures(31).jpeg(320, 200);
        Path file = Files.write(folder.resolve("chợ.jpg"), original);
        picture = ((Admission.Admitted) archive.intake()
                        .admit(
                                file,
                                new Provenance("lan", Provenance.Channel.FOLDER, file.toString(), Optional.empty())))
                .assetId();
    }

    @AfterEach
    void close() {
        archive.close();
    }

    @Test
    void writesACorrectionIntoASidecarAndIntoACopyAndLeavesTheOriginalAlone() throws IOException {
        correct("title", "Chợ nổi buổi sớm");
        assertThat(run("write-back", picture.toString(), "--to", "out")).isEqualTo(ExitCode.OK);
        assertThat(title(folder.resolve("out/chợ.jpg.xmp"))).isEqualTo("Chợ nổi buổi sớm");
        assertThat(run("write-back", picture.toString(), "--to", "out", "--embed"))
                .isEqualTo(ExitCode.OK);
        assertThat(title(folder.resolve("out/chợ.jpg"))).isEqualTo("Chợ nổi buổi sớm");
        assertThat(archive.vault().isSound(ContentHash.of(original))).isTrue();
        assertThat(folder.resolve("chợ.jpg")).hasBinaryContent(original);
    }

    @Test
    void overwritesNothingAndSaysWhenThereIsNothingToWrite() throws IOException {
        assertThat(run("write-back", picture.toString(), "--to", "out")).isEqualTo(1);
        assertThat(printed()).contains("MD-NOTHING-TO-WRITE");
        correct("title", "Chợ nổi");
        Files.createDirectories(folder.resolve("out"));
        Path there = Files.writeString(folder.resolve("out/chợ.jpg.xmp"), "mine");
        assertThat(run("write-back", picture.toString(), "--to", "out")).isEqualTo(1);
        assertThat(printed()).contains("MD-EXISTS");
        assertThat(there).hasContent("mine");
    }

    private void correct(String field, String value) {
        archive.catalogue()
                .record(new Fact.StatementMade(picture, Statement.of(field, value, "person:lan"), "lan", AT), "lan");
    }

    private static String title(Path file) throws IOException {
        return Precedence.shown(new MetadataReader().read(file).statements())
                .get("title")
                .value()
                .text();
    }

    private int run(String... arguments) {
        out.reset();
        return Commands.run(new Surroundings(
                List.of(arguments),
                folder,
                Locale.ENGLISH,
                false,
                Map.of(),
                () -> false,
                out,
                out,
                Optional.of(archive)));
    }

    private String printed() {
        return out.toString(StandardCharsets.UTF_8);
    }
}
