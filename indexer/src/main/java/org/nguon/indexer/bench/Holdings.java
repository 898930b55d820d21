package org.nguon.indexer.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

/// What this process holds of the machine at one moment.
///
/// @param descriptors open files and pipes; absent where the machine has no `/proc`
/// @param threads of the Java machine
/// @param processes children and their children
/// @param temporary files left by decoders in the scratch folders of children
public record Holdings(OptionalInt descriptors, int threads, int processes, int temporary) {

    /// Pools and the index open and close a few at any time; whatever grows with the number of files is far beyond.
    private static final int TOLERATED = 24;

    static Holdings now(Path data) throws IOException {
        return new Holdings(
                openDescriptors(),
                ManagementFactory.getThreadMXBean().getThreadCount(),
                runningProcesses(),
                temporary(data.resolve("scratch")));
    }

    static int runningProcesses() {
        return (int) ProcessHandle.current().descendants().count();
    }

    private static OptionalInt openDescriptors() throws IOException {
        Path folder = Path.of("/proc/self/fd");
        if (!Files.isDirectory(folder)) {
            return OptionalInt.empty();
        }
        try (Stream<Path> open = Files.list(folder)) {
            return OptionalInt.of((int) open.count());
        }
    }

    private static int temporary(Path scratch) throws IOException {
        if (!Files.isDirectory(scratch)) {
            return 0;
        }
        try (Stream<Path> files = Files.walk(scratch)) {
            return (int) files.filter(Files::isRegularFile).count();
        }
    }

    /// What is held now and was not held before, in words, beyond what pools take.
    List<String> beyond(Holdings before) {
        List<String> more = new ArrayList<>();
        compare("descriptors", before.descriptors().orElse(0), descriptors.orElse(0), TOLERATED, more);
        compare("threads", before.threads, threads, TOLERATED, more);
        // a child that is being replaced may still be there beside its successor
        compare("processes", before.processes, processes, 2, more);
        compare("temporary files", before.temporary, temporary, 0, more);
        return more;
    }

    private static void compare(String what, int before, int after, int tolerated, List<String> more) {
        if (after - before > tolerated) {
            more.add(what + ": " + after + " at the end, " + before + " at the beginning");
        }
    }
}
