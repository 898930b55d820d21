package org.nguon.indexer.vault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.nguon.schemas.codes.ArchiveException;
import org.nguon.schemas.codes.Code;

/// Turns what the machine says about the vault's disk into a code, at this room's door.
final class Trouble {

    private static final long NEARLY_NOTHING = 1 << 20;

    private Trouble() {}

    /// @param path what was being written or read
    static ArchiveException with(Path path, IOException cause) {
        Code code = isDiskFull(path, cause) ? Code.VA_DISK_FULL : Code.VA_UNWRITABLE;
        return new ArchiveException(code, path + ": " + cause, cause);
    }

    /// The machine's words may be in any language, so the free space is asked as well.
    private static boolean isDiskFull(Path path, IOException cause) {
        String words = String.valueOf(cause.getMessage());
        if (words.contains("No space left") || words.contains("quota exceeded")) {
            return true;
        }
        try {
            Path there = path.toAbsolutePath();
            while (there.getParent() != null && Files.notExists(there)) {
                there = there.getParent();
            }
            var store = Files.getFileStore(there);
            return !store.isReadOnly() && store.getUsableSpace() < NEARLY_NOTHING;
        } catch (IOException e) {
            cause.addSuppressed(e);
            return false;
        }
    }
}
