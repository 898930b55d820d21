package org.nguon.indexer.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nguon.schemas.codes.Code;

class FileFuzzIT {

    private static final int COUNT = 500;

    @TempDir
    private Path work;

    @Test
    void givesFiveHundredBrokenFilesAnOutcomeAndHoldsNothingOfThemAfterwards() throws IOException {
        List<FileFuzz.End> ends = new ArrayList<>();
        FileFuzz.Report report = FileFuzz.ofDrawn(work, 1).run(COUNT, () -> false, ends::add);
        assertThat(report.troubles()).isEmpty();
        assertThat(ends).hasSize(COUNT + Specimens.drawn().size());
        assertThat(ends)
                .allSatisfy(end -> assertThat(end.code().isPresent()
                                || List.of("admitted", "attached", "already-held", "records")
                                        .contains(end.outcome()))
                        .as(end.toString())
                        .isTrue());
        assertThat(ends.subList(0, Specimens.drawn().size()))
                .as("whole, before anything is broken")
                .extracting(FileFuzz.End::outcome)
                .contains("attached")
                .filteredOn(it -> it.equals("admitted") || it.equals("records"))
                .hasSizeGreaterThan(15);
        // Unless both happen, the mutants are too tame or too wild to find anything.
        assertThat(report.ends().keySet())
                .anyMatch(it -> it.equals("admitted"))
                .anyMatch(it -> it.startsWith("quarantined"));
    }

    @Test
    void makesTheSameMutantAgainFromItsNumber() {
        Mutants first = new Mutants(Specimens.drawn(), 7);
        Mutants.Mutant wanted = first.number(200);
        assertThat(new Mutants(Specimens.drawn(), 7).number(200).bytes()).isEqualTo(wanted.bytes());
        assertThat(new Mutants(Specimens.drawn(), 8).number(200).bytes()).isNotEqualTo(wanted.bytes());
    }

    @Test
    void breaksTheFilesOfAFolder() throws IOException {
        Path folder = Files.createDirectory(work.resolve("files"));
        Files.writeString(folder.resolve("note"), "no picture");
        FileFuzz.Report report = FileFuzz.over(folder, Files.createDirectory(work.resolve("run")), 1)
                .run(3, () -> false, _ -> {});
        assertThat(report.troubles()).isEmpty();
        assertThat(report.ends()).containsKey("skipped " + Code.IN_NOT_A_PICTURE.id());
    }
}
