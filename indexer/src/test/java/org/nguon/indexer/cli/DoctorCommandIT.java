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

class DoctorCommandIT {
    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @Test
    void saysWhatCanWorkAndWhatGoesWithoutBeforeThereIsAnArchive() {
        Path data = folder.resolve("not yet");
        assertThat(doctor(data, Map.of())).isEqualTo(ExitCode.OK);
        assertThat(said())
                .contains("Java", "libvips", "none at " + data, "NGUON_PUBLIC_URL")
                .doesNotContain("trouble");
        assertThat(data).doesNotExist();
    }

    @Test
    void countsWhatAnArchiveHoldsAndRemindsOfTheCheck() {
        Archive.open(ArchiveSettings.from(folder, Map.of())).close();
        assertThat(doctor(folder, Map.of())).isEqualTo(ExitCode.OK);
        assertThat(said()).contains("the embedded database", "0 admitted", "revision", "./nguon verify vault");
    }

    @Test
    void findsADataFolderThatCannotBe() throws IOException {
        Path file = Files.writeString(folder.resolve("a file"), "not a folder");
        assertThat(doctor(file.resolve("archive"), Map.of())).isEqualTo(ExitCode.TROUBLE);
        assertThat(said()).contains("trouble", file + " cannot be written");
    }

    @Test
    void remindsThatPhonesWantTls() {
        doctor(folder.resolve("x"), Map.of("NGUON_PUBLIC_URL", "http://nguon.example.org"));
        assertThat(said()).contains("http://nguon.example.org has no TLS");
    }

    private String said() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private int doctor(Path data, Map<String, String> environment) {
        return Commands.run(new Surroundings(
                List.of("doctor", "--data", data.toString()),
                folder,
                Locale.ENGLISH,
                false,
                environment,
                () -> false,
                out,
                out,
                Optional.empty()));
    }
}
