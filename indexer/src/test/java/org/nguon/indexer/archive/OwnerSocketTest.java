package org.nguon.indexer.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnerSocketTest {

    private static final HandedOver SEARCH = new HandedOver(List.of("search", "hà nội"), "/home/lan", "vi", false);

    @TempDir
    Path temp;

    @Test
    void runsAHandedOverCommandAndCopiesBothOutputsAndTheExitCode() throws IOException {
        DataFolder folder = DataFolder.prepare(temp.resolve("archive"));
        try (OwnerSocket _ = OwnerSocket.listen(folder, (command, out, err, _) -> {
            print(out, "out " + command.arguments());
            print(err, "err " + command.workingFolder());
            return 7;
        })) {
            var out = new ByteArrayOutputStream();
            var err = new ByteArrayOutputStream();
            assertThat(OwnerSocket.handOver(folder, SEARCH, out, err)).contains(7);
            assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("out [search, hà nội]");
            assertThat(err.toString(StandardCharsets.UTF_8)).isEqualTo("err /home/lan");
        }
    }

    @Test
    void hasNoAnswerWhenNobodyListens() throws IOException {
        DataFolder folder = DataFolder.prepare(temp.resolve("archive"));
        assertThat(handOver(folder)).isEmpty();
    }

    @Test
    void hasNoAnswerWhenTheOwnerDiedAndLeftItsSocket() throws IOException {
        DataFolder folder = DataFolder.prepare(temp.resolve("archive"));
        Path socket = folder.path().resolve("owner.sock");
        Files.writeString(folder.path().resolve("owner.address"), socket.toString());
        Files.writeString(socket, "");
        assertThat(handOver(folder)).isEmpty();
        try (OwnerSocket _ = OwnerSocket.listen(folder, (_, _, _, _) -> 0)) {
            assertThat(handOver(folder)).contains(0);
        }
    }

    @Test
    void listensAlsoWhereThePathIsTooLongForASocket() throws IOException {
        DataFolder folder = DataFolder.prepare(temp.resolve("x".repeat(120)).resolve("archive"));
        try (OwnerSocket _ = OwnerSocket.listen(folder, (_, _, _, _) -> 3)) {
            assertThat(handOver(folder)).contains(3);
        }
    }

    @Test
    void asksARunningCommandToStopBeforeItCloses() throws Exception {
        DataFolder folder = DataFolder.prepare(temp.resolve("archive"));
        var started = new java.util.concurrent.CountDownLatch(1);
        OwnerSocket socket = OwnerSocket.listen(folder, (_, _, _, stopAsked) -> {
            started.countDown();
            while (!stopAsked.getAsBoolean()) {
                Thread.onSpinWait();
            }
            return 1;
        });
        var answer = java.util.concurrent.CompletableFuture.supplyAsync(() -> {
            try {
                return handOver(folder);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        started.await();
        socket.close();
        assertThat(answer.get()).contains(1);
    }

    private static Optional<Integer> handOver(DataFolder folder) throws IOException {
        return OwnerSocket.handOver(folder, SEARCH, new ByteArrayOutputStream(), new ByteArrayOutputStream());
    }

    private static void print(java.io.OutputStream stream, String text) {
        try {
            stream.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
