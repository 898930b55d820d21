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
import org.nguon.indexer.archive.Archive;
import org.nguon.indexer.archive.ArchiveSettings;
import org.nguon.indexer.intake.TestPictures;

/// A command beside a process that has the archive open.
class HandOverIT {

    @TempDir
    Path temp;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void ingestsThroughTheOwnerWithPathsOfTheOneWhoAsked() throws IOException {
        Path here = Files.createDirectories(temp.resolve("here/ảnh"));
        Files.write(here.resolve("một.jpg"), new TestPictures(1).jpeg(200, 100));
        Path data = temp.resolve("archive");
        try (Archive archive = Archive.open(ArchiveSettings.from(data, Map.of()))) {
            archive.serve(new HandedOverCommands(archive));
            assertThat(run("ingest", "ảnh", "--report", "report.jsonl", "--data", data.toString()))
                    .isEqualTo(ExitCode.OK);
            assertThat(archive.catalogue().head().revision()).isEqualTo(2);
        }
        assertThat(Files.readString(temp.resolve("here/report.jsonl")))
                .contains("\"file\":\"một.jpg\"")
                .contains("\"outcome\":\"admitted\"");
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("1 files").contains("admitted 1");
    }

    @Test
    void becomesTheOwnerWhenThereIsNone() throws IOException {
        Path here = Files.createDirectories(temp.resolve("here"));
        Files.write(here.resolve("một.jpg"), new TestPictures(1).jpeg(200, 100));
        String data = temp.resolve("archive").toString();
        assertThat(run("ingest", "một.jpg", "--data", data)).isEqualTo(ExitCode.OK);
        assertThat(run("verify", "ledger", "--data", data)).isEqualTo(ExitCode.OK);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("Sound to revision 2");
        assertThat(run("verify", "vault", "--data", data)).isEqualTo(ExitCode.OK);
    }

    @Test
    void refusesToRebuildAnArchiveThatIsOpenElsewhere() {
        Path data = temp.resolve("archive");
        try (Archive archive = Archive.open(ArchiveSettings.from(data, Map.of()))) {
            archive.serve(new HandedOverCommands(archive));
            assertThat(run("rebuild", "--data", data.toString())).isEqualTo(ExitCode.UNAVAILABLE);
        }
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("AR-IN-USE");
    }

    @Test
    void saysInTheLanguageOfTheOneWhoAskedWhatIsWrong() throws IOException {
        Path data = Files.createDirectory(temp.resolve("luận văn"));
        Files.writeString(data.resolve("chương 1.txt"), "…");
        assertThat(run("verify", "ledger", "--data", data.toString())).isEqualTo(ExitCode.UNAVAILABLE);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("Thư mục này không trống và không phải là kho.");
    }

    @Test
    void callsAPathThatIsNotThereWrongUsage() {
        assertThat(run("ingest", "không có", "--data", temp.resolve("archive").toString()))
                .isEqualTo(ExitCode.USAGE);
        assertThat(temp.resolve("archive")).doesNotExist();
    }

    private int run(String... arguments) {
        return Commands.run(new Surroundings(
                List.of(arguments),
                temp.resolve("here"),
                Locale.forLanguageTag("vi"),
                false,
                Map.of(),
                () -> false,
                out,
                err,
                Optional.empty()));
    }
}
