package org.nguon.indexer.isolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nguon.indexer.isolation.ChildFailure.Reason;

class ChildrenIT {
    private final Children children =
            new Children(ChildSettings.standard().withChildren(2).withMemory(64, 256));

    @AfterEach
    void sendHome() {
        children.close();
    }

    @Test
    void answersFromAnotherProcessAndKeepsItWarm() throws ChildFailure {
        String first = call(TellPid.class);
        assertThat(first).isNotEqualTo(String.valueOf(ProcessHandle.current().pid()));
        assertThat(call(TellPid.class)).isEqualTo(first);
        assertThat(children.counts().started()).isEqualTo(1);
    }

    @Test
    void carriesAnswersUnspoiltPastALibraryThatPrints() throws ChildFailure {
        assertThat(call(Chatterbox.class)).isEqualTo("hello");
    }

    @Test
    void carriesMegabytesBothWays() throws ChildFailure {
        byte[] request = new byte[5_000_000];
        request[4_999_999] = 7;
        assertThat(children.call(Echo.class, request)).isEqualTo(request);
    }

    @Test
    void keepsTheChildWhenATaskRefuses() throws ChildFailure {
        String pid = call(TellPid.class);
        assertThat(failure(Refuse.class)).satisfies(failure -> {
            assertThat(failure.reason()).isEqualTo(Reason.REFUSED);
            assertThat(failure).hasMessage("IOException: không đọc được");
        });
        assertThat(failure(RecurseForEver.class).reason()).isEqualTo(Reason.REFUSED);
        assertThat(call(TellPid.class)).isEqualTo(pid);
    }

    @Test
    void replacesAChildThatHalts() throws ChildFailure {
        String pid = call(TellPid.class);
        assertThat(failure(Halt.class)).satisfies(failure -> {
            assertThat(failure.reason()).isEqualTo(Reason.CRASHED);
            assertThat(failure.getMessage()).contains("exit status 42");
            assertThat(failure.lastLines()).contains("going down");
        });
        assertThat(call(TellPid.class)).isNotEqualTo(pid);
        assertThat(children.counts().crashed()).isEqualTo(1);
    }

    @Test
    void survivesNativeCodeThatReadsAddressZero() throws ChildFailure {
        assertThat(failure(ReadAddressZero.class)).satisfies(failure -> {
            assertThat(failure.reason()).isEqualTo(Reason.CRASHED);
            assertThat(failure.getMessage()).contains("SIGSEGV");
        });
        assertThat(call(TellPid.class)).isNotEmpty();
        assertThat(Path.of("hs_err_pid" + ProcessHandle.current().pid() + ".log"))
                .doesNotExist();
    }

    @Test
    void killsAChildThatRunsAway() throws ChildFailure {
        try (Children hasty =
                new Children(ChildSettings.standard().withChildren(1).withTimeout(Duration.ofMillis(500)))) {
            ChildFailure failure =
                    catchThrowableOfType(ChildFailure.class, () -> hasty.call(RunAway.class, new byte[0]));
            assertThat(failure.reason()).isEqualTo(Reason.TIMED_OUT);
            assertThat(hasty.counts().running()).isZero();
            assertThat(hasty.call(Echo.class, new byte[] {1})).containsExactly(1);
        }
    }

    @Test
    void answersThatItsHeapIsFullAndStartsAfresh() throws ChildFailure {
        String pid = call(TellPid.class);
        assertThat(failure(FillTheHeap.class).reason()).isEqualTo(Reason.OUT_OF_MEMORY);
        assertThat(call(TellPid.class)).isNotEqualTo(pid);
    }

    @Test
    void limitsMemoryBesideTheHeap() {
        assertThat(failure(FillNativeMemory.class).reason()).isIn(Reason.OUT_OF_MEMORY, Reason.REFUSED);
    }

    @Test
    void takesAwayWhatAChildLeftInItsScratchFolderHoweverItEnded(@TempDir Path scratch) throws Exception {
        try (Children tidy =
                new Children(ChildSettings.standard().withChildren(1).withScratch(scratch))) {
            assertThat(catchThrowableOfType(ChildFailure.class, () -> tidy.call(LeaveAFileAndHalt.class, new byte[0]))
                            .reason())
                    .isEqualTo(Reason.CRASHED);
            assertThat(scratch).isEmptyDirectory();
            Path left = Path.of(new String(tidy.call(LeaveAFileAndHalt.class, new byte[] {1}), StandardCharsets.UTF_8));
            assertThat(left).startsWith(scratch).exists();
        }
        assertThat(scratch).isEmptyDirectory();
    }

    @Test
    void doesNotTellAChildTheSecretsOfItsParent() throws ChildFailure {
        assertThat(call(TellEnvironment.class).lines())
                .allMatch(name ->
                        List.of("PATH", "HOME", "TMPDIR", "JAVA_HOME", "CLASSPATH", "LC_ALL", "MALLOC_ARENA_MAX")
                                        .contains(name)
                                || name.contains("LIBRARY_PATH")
                                // set by the shell itself
                                || List.of("PWD", "OLDPWD", "SHLVL", "_").contains(name));
    }

    @Test
    void startsWithoutAnAheadOfTimeCacheThatDoesNotFit(@TempDir Path folder) throws Exception {
        Path cache = Files.writeString(folder.resolve("app.aot"), "made by another machine");
        try (Children others =
                new Children(ChildSettings.standard().withChildren(1).withAotCache(cache))) {
            assertThat(others.call(Echo.class, new byte[] {5})).containsExactly(5);
        }
    }

    @Test
    void servesManyCallersWithFewChildren() throws Exception {
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<byte[]>> answers = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                byte[] request = Integer.toString(i).getBytes(StandardCharsets.UTF_8);
                answers.add(callers.submit(() -> children.call(Echo.class, request)));
            }
            for (int i = 0; i < 200; i++) {
                assertThat(answers.get(i).get()).asString().isEqualTo(Integer.toString(i));
            }
        }
        assertThat(children.counts().started()).isEqualTo(2);
        assertThat(children.counts().answered()).isEqualTo(200);
        assertThat(children.counts().busy()).isZero();
    }

    @Test
    void refusesCallsAfterClosing() throws ChildFailure {
        String pid = call(TellPid.class);
        children.close();
        assertThatThrownBy(() -> call(Echo.class)).isInstanceOf(IllegalStateException.class);
        assertThat(ProcessHandle.of(Long.parseLong(pid)).filter(ProcessHandle::isAlive))
                .isEmpty();
    }

    @Test
    void leavesNoOrphansWhenTheParentIsKilled() throws Exception {
        Process parent = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        ParentOfTwo.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader reader = parent.inputReader()) {
            List<CompletableFuture<ProcessHandle>> ends = new ArrayList<>();
            for (String pid : reader.readLine().split(" ")) {
                ends.add(ProcessHandle.of(Long.parseLong(pid)).orElseThrow().onExit());
            }
            assertThat(ends).hasSize(2).noneMatch(CompletableFuture::isDone);
            parent.destroyForcibly().waitFor();
            CompletableFuture.allOf(ends.toArray(CompletableFuture[]::new)).get(30, TimeUnit.SECONDS);
        } finally {
            parent.destroyForcibly();
        }
    }

    private String call(Class<? extends ChildTask> task) throws ChildFailure {
        return new String(children.call(task, "hello".getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
    }

    private ChildFailure failure(Class<? extends ChildTask> task) {
        return catchThrowableOfType(ChildFailure.class, () -> call(task));
    }

    static final class Echo implements ChildTask {
        @Override
        public byte[] run(byte[] request) {
            return request;
        }
    }

    static final class TellPid implements ChildTask {
        @Override
        public byte[] run(byte[] request) {
            return Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.UTF_8);
        }
    }

    static final class TellEnvironment implements ChildTask {
        @Override
        public byte[] run(byte[] request) {
            return String.join("\n", System.getenv().keySet()).getBytes(StandardCharsets.UTF_8);
        }
    }

    static final class Chatterbox implements ChildTask {
        @Override
        public byte[] run(byte[] request) {
            for (int i = 0; i < 10_000; i++) {
                System.out.println("not a frame");
                System.err.println("nor this, and more than a pipe holds");
            }
            return request;
        }
    }

    static final class Refuse implements ChildTask {
        @Override
        public byte[] run(byte[] request) throws IOException {
            throw new IOException("không đọc được");
        }
    }

    static final class RecurseForEver implements ChildTask {
        @Override
        public byte[] run(byte[] request) {
            return request.length == 0 ? request : run(new byte[request.length + 1]);
        }
    }

    static final class Halt implements ChildTask {
        @Override
        public byte[] run(byte[] request) {
            System.err.println("going down");
            Runtime.getRuntime().halt(42);
            return request;
        }
    }

    /// Halts when it is asked nothing.
    static final class LeaveAFileAndHalt implements ChildTask {
        @Override
        public byte[] run(byte[] request) throws IOException {
            Path left = Files.createTempFile("half", ".tmp");
            if (request.length == 0) {
                Runtime.getRuntime().halt(42);
            }
            return left.toString().getBytes(StandardCharsets.UTF_8);
        }
    }

    static final class ReadAddressZero implements ChildTask {
        @Override
        @SuppressWarnings("restricted") // a crash in native code cannot be had without native code
        public byte[] run(byte[] request) throws IOException {
            Linker linker = Linker.nativeLinker();
            MethodHandle strlen = linker.downcallHandle(
                    linker.defaultLookup().find("strlen").orElseThrow(),
                    FunctionDescriptor.of(ValueLayout.JAVA_LONG, ValueLayout.ADDRESS));
            try {
                return new byte[(int) (long) strlen.invokeExact(MemorySegment.NULL)];
            } catch (Throwable e) {
                throw new IOException("it should have crashed", e);
            }
        }
    }

    static final class RunAway implements ChildTask {
        @Override
        public byte[] run(byte[] request) {
            long steps = 0;
            while (steps >= 0) {
                steps = steps + 1 & Long.MAX_VALUE;
            }
            return request;
        }
    }

    static final class FillTheHeap implements ChildTask {
        @Override
        public byte[] run(byte[] request) {
            List<byte[]> held = new ArrayList<>();
            while (held.size() < 10_000) {
                held.add(new byte[1 << 20]);
            }
            return request;
        }
    }

    static final class FillNativeMemory implements ChildTask {
        @Override
        public byte[] run(byte[] request) {
            try (Arena arena = Arena.ofConfined()) {
                for (int i = 0; i < 4096; i++) {
                    arena.allocate(1 << 20).fill((byte) 1);
                }
            }
            return request;
        }
    }

    /// A program with two children, to be killed: one is idle, the other in the middle of a request that never
    /// ends.
    static final class ParentOfTwo {
        public static void main(String[] arguments) throws Exception {
            Children children =
                    new Children(ChildSettings.standard().withChildren(2).withTimeout(Duration.ofMinutes(5)));
            Thread.ofPlatform().daemon().start(() -> {
                try {
                    children.call(RunAway.class, new byte[0]);
                } catch (ChildFailure e) {
                    throw new IllegalStateException(e);
                }
            });
            while (children.counts().running() == 0) {
                Thread.onSpinWait();
            }
            children.call(Echo.class, new byte[0]);
            System.out.println(ProcessHandle.current()
                    .children()
                    .map(ProcessHandle::pid)
                    .map(String::valueOf)
                    .collect(Collectors.joining(" ")));
            Thread.currentThread().join();
        }
    }
}
