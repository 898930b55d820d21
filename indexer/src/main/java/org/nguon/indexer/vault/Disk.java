package org.nguon.indexer.vault;

import java.io.FileDescriptor;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.file.Path;

/// Waits until everything written to one file system is on its disk, by one call for a whole group of new
/// objects: Linux `syncfs(2)`. One `fsync` for each of an object's seven files would cost far more. Where the
/// call does not exist, objects survive the death of the process but the last ones not a power cut.
final class Disk implements AutoCloseable {

    private static final int READ_ONLY_NOT_INHERITED = 0x80000;

    private final Path folder;
    private final Durability durability;
    private final int descriptor;

    private Disk(Path folder, Durability durability, int descriptor) {
        this.folder = folder;
        this.durability = durability;
        this.descriptor = descriptor;
    }

    static Disk of(Path folder, Durability durability) throws IOException {
        if (durability == Durability.PROCESS_DEATH
                || !System.getProperty("os.name", "").equals("Linux")) {
            return new Disk(folder, durability, -1);
        }
        int descriptor;
        try (Arena arena = Arena.ofConfined()) {
            descriptor = (int) Calls.OPEN.invokeExact(
                    arena.allocateFrom(folder.toAbsolutePath().toString()), READ_ONLY_NOT_INHERITED);
        } catch (Throwable e) {
            throw unexpected(e);
        }
        if (descriptor < 0) {
            throw new IOException("cannot open for synchronising: " + folder);
        }
        return new Disk(folder, durability, descriptor);
    }

    /// Returns when all that was written before this call is on the disk.
    ///
    /// @throws IOException when the disk could not take it; what was written since the last call may be lost
    void sync() throws IOException {
        if (descriptor < 0) {
            return;
        }
        int failed;
        try {
            failed = (int) Calls.SYNCFS.invokeExact(descriptor);
        } catch (Throwable e) {
            throw unexpected(e);
        }
        if (failed != 0) {
            throw new IOException("the disk of " + folder + " did not take what was written to it");
        }
    }

    /// Waits until what was written to this file is on the disk.
    void force(FileDescriptor file) throws IOException {
        if (durability == Durability.POWER_CUT) {
            file.sync();
        }
    }

    @Override
    public void close() throws IOException {
        if (descriptor >= 0) {
            try {
                int failed = (int) Calls.CLOSE.invokeExact(descriptor);
                if (failed != 0) {
                    throw new IOException("cannot close " + folder);
                }
            } catch (IOException e) {
                throw e;
            } catch (Throwable e) {
                throw unexpected(e);
            }
        }
    }

    private static IllegalStateException unexpected(Throwable e) {
        return new IllegalStateException("a call of the C library failed", e);
    }

    /// Linked when first used, so that other systems never look them up.
    private static final class Calls {
        static final MethodHandle OPEN = call(
                "open",
                FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.JAVA_INT),
                Linker.Option.firstVariadicArg(2));
        static final MethodHandle SYNCFS =
                call("syncfs", FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT));
        static final MethodHandle CLOSE =
                call("close", FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT));

        @SuppressWarnings("restricted") // the C library is the only way to this call
        private static MethodHandle call(String name, FunctionDescriptor shape, Linker.Option... options) {
            Linker linker = Linker.nativeLinker();
            SymbolLookup library = linker.defaultLookup();
            return linker.downcallHandle(library.findOrThrow(name), shape, options);
        }
    }
}
