package org.nguon.indexer.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nguon.indexer.intake.Admission;
import org.nguon.indexer.intake.TestPictures;
import org.nguon.indexer.intake.Walk;
import org.nguon.schemas.asset.Fault;
import org.nguon.schemas.asset.Provenance;
import org.nguon.schemas.codes.Code;

/// Root may read everything, so where the tests run as root the thread that looks at the files becomes nobody
/// for that while: Linux keeps the identity for file access per thread (`setfsuid(2)`).
class PermissionIT {

    private static final int NOBODY = 65534;

    @TempDir
    Path temp;

    @Test
    void quarantinesAFileThatMayNotBeRead() throws Throwable {
        Path file = Files.write(temp.resolve("riêng.jpg"), new TestPictures(5).jpeg(200, 100));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
        Files.setPosixFilePermissions(temp, PosixFilePermissions.fromString("rwxr-xr-x"));
        try (Archive archive = Archive.open(ArchiveSettings.from(temp.resolve("archive"), Map.of()))) {
            Admission end = asNobody(() -> archive.intake()
                    .admit(file, new Provenance("lan", Provenance.Channel.FOLDER, file.toString(), Optional.empty())));
            assertThat(end).isInstanceOfSatisfying(Admission.Quarantined.class, refused -> {
                assertThat(refused.reason().code()).isEqualTo(Code.IN_NO_PERMISSION);
                assertThat(refused.assetId()).isEmpty();
            });
        }
    }

    @Test
    void reportsAFolderThatMayNotBeListedAndGoesOn() throws Throwable {
        Path folder = Files.createDirectory(temp.resolve("hộp"));
        Path closed = Files.createDirectory(folder.resolve("kín"));
        Path open = Files.write(folder.resolve("mở.jpg"), new TestPictures(5).jpeg(200, 100));
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
        Files.setPosixFilePermissions(temp, PosixFilePermissions.fromString("rwxr-xr-x"));
        List<Path> files = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        asNobody(() -> {
            Walk.below(folder, temp.resolve("archive"), () -> false, new Walk.Visitor() {
                @Override
                public void file(Path file, BasicFileAttributes attributes) {
                    files.add(file);
                }

                @Override
                public void unreachable(Path path, Fault reason) {
                    faults.add(reason);
                }
            });
            return files;
        });
        assertThat(files).containsExactly(open);
        assertThat(faults).extracting(Fault::code).containsExactly(Code.IN_NO_PERMISSION);
    }

    private interface Work<T> {
        T run() throws IOException;
    }

    @SuppressWarnings("restricted") // the JDK has no way to change the identity of one thread
    private static <T> T asNobody(Work<T> work) throws Throwable {
        if (!"root".equals(System.getProperty("user.name"))) {
            return work.run();
        }
        var setfsuid = Linker.nativeLinker()
                .downcallHandle(
                        Linker.nativeLinker().defaultLookup().findOrThrow("setfsuid"),
                        FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT));
        int _ = (int) setfsuid.invokeExact(NOBODY);
        try {
            return work.run();
        } finally {
            int _ = (int) setfsuid.invokeExact(0);
        }
    }
}
