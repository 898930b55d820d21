package org.nguon.indexer.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nguon.schemas.codes.ArchiveException;
import org.nguon.schemas.codes.Code;

class JournalTest {

    @TempDir
    Path folder;

    @Test
    void givesBackWhatWasAppended() throws IOException {
        try (Journal journal = open()) {
            journal.append(List.of("{\"n\":1}", "{\"tên\":\"Hà Nội\"}"));
            journal.append(List.of("{\"n\":3}"));
            assertThat(journal.lines()).containsExactly("{\"n\":1}", "{\"tên\":\"Hà Nội\"}", "{\"n\":3}");
        }
        try (Journal again = open()) {
            assertThat(again.size()).isEqualTo(3);
            again.append(List.of("{\"n\":4}"));
            assertThat(again.lines()).hasSize(4).last().isEqualTo("{\"n\":4}");
        }
    }

    @Test
    void waitsForTheDiskWhereItIsTold() throws IOException {
        try (Journal journal = Journal.open(folder, Durability.POWER_CUT)) {
            journal.append(List.of("{\"n\":1}"));
            assertThat(journal.lines()).containsExactly("{\"n\":1}");
        }
    }

    @Test
    void cutsBackToTheFirstLines() throws IOException {
        try (Journal journal = open()) {
            journal.append(lines(5));
            journal.cutTo(2);
            journal.append(List.of("{\"n\":9}"));
            assertThat(journal.lines()).containsExactly("{\"n\":0}", "{\"n\":1}", "{\"n\":9}");
            assertThatThrownBy(() -> journal.cutTo(4)).isInstanceOf(IllegalArgumentException.class);
            journal.cutTo(0);
            assertThat(journal.lines()).isEmpty();
            assertThat(journal.size()).isZero();
        }
        assertThat(file()).isEmptyFile();
    }

    @Test
    void refusesWhatIsNotOneLineOfAnObject() throws IOException {
        try (Journal journal = open()) {
            for (String bad : List.of("", "[]", "{\"a\":\n1}", "{}\r", "{\"a\":1", " {}")) {
                assertThatThrownBy(() -> journal.append(List.of("{}", bad)))
                        .isInstanceOf(IllegalArgumentException.class);
            }
            assertThat(journal.lines()).isEmpty();
        }
    }

    @Test
    void cutsOffATornLineWhereverItWasTorn() throws IOException {
        byte[] whole = "{\"n\":1}\n{\"n\":2}\n{\"tên\":\"Huế\"}\n".getBytes(StandardCharsets.UTF_8);
        for (int length = 0; length <= whole.length; length++) {
            Files.write(file(), Arrays.copyOf(whole, length));
            int ends = 0;
            for (int i = 0; i < length; i++) {
                ends += whole[i] == '\n' ? 1 : 0;
            }
            try (Journal journal = open()) {
                assertThat(journal.lines()).as("torn after %d bytes", length).hasSize(ends);
                journal.append(List.of("{\"n\":7}"));
                assertThat(journal.lines()).hasSize(ends + 1).last().isEqualTo("{\"n\":7}");
            }
        }
    }

    @Test
    void cutsOffZerosThatAPowerCutLeft() throws IOException {
        Files.write(file(), "{\"n\":1}\n".getBytes(StandardCharsets.UTF_8));
        Files.write(file(), new byte[4096], StandardOpenOption.APPEND);
        try (Journal journal = open()) {
            assertThat(journal.lines()).containsExactly("{\"n\":1}");
        }
    }

    @Test
    void cutsNothingWhenSoundLinesFollowDamage() throws IOException {
        String damaged = "{\"n\":1}\nxxxxx\n{\"n\":3}\n";
        Files.writeString(file(), damaged);

        assertThatThrownBy(this::open)
                .isInstanceOfSatisfying(
                        ArchiveException.class, e -> assertThat(e.code()).isEqualTo(Code.VA_RECORD_DAMAGED));
        assertThat(file()).hasContent(damaged);
    }

    @Test
    void agreesWithAListWhateverIsDoneToIt() throws IOException {
        for (long seed = 1; seed <= 50; seed++) {
            Random random = new Random(seed);
            Files.deleteIfExists(file());
            List<String> model = new ArrayList<>();
            Journal journal = open();
            for (int step = 0; step < 40; step++) {
                switch (random.nextInt(5)) {
                    case 0, 1, 2 -> {
                        List<String> more = lines(random.nextInt(4));
                        journal.append(more);
                        model.addAll(more);
                    }
                    case 3 -> {
                        int kept = random.nextInt(model.size() + 1);
                        journal.cutTo(kept);
                        model = new ArrayList<>(model.subList(0, kept));
                    }
                    default -> {
                        journal.close();
                        if (random.nextBoolean()) {
                            Files.writeString(file(), "{\"torn\":", StandardOpenOption.APPEND);
                        }
                        journal = open();
                    }
                }
                assertThat(journal.lines()).as("seed %d, step %d", seed, step).isEqualTo(model);
                assertThat(journal.size()).isEqualTo(model.size());
            }
            journal.close();
        }
    }

    private static List<String> lines(int count) {
        return IntStream.range(0, count).mapToObj(i -> "{\"n\":" + i + "}").toList();
    }

    private Journal open() throws IOException {
        return Journal.open(folder, Durability.PROCESS_DEATH);
    }

    private Path file() {
        return folder.resolve("journal.jsonl");
    }
}
