package org.nguon.indexer.archive;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.nguon.schemas.codes.ArchiveException;
import org.nguon.schemas.codes.Code;

/// The right to write an archive: a lock on a file that the operating system takes back when the process
/// ends, however it ends. One process has it, so the embedded database and the index have one writer.
final class Ownership implements AutoCloseable {

    private final FileChannel channel;
    private final FileLock lock;

    private Ownership(FileChannel channel, FileLock lock) {
        this.channel = channel;
        this.lock = lock;
    }

    /// Takes the ownership, or tells that another process (or another archive object of this process) has it.
    ///
    /// @throws ArchiveException AR-UNWRITABLE
    static Optional<Ownership> tryAcquire(DataFolder folder) {
        Path file = folder.ownerLock();
        FileChannel channel;
        try {
            channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new ArchiveException(Code.AR_UNWRITABLE, file.toString(), e);
        }
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return Optional.of(new Ownership(channel, lock));
            }
            channel.close();
            return Optional.empty();
        } catch (OverlappingFileLockException e) {
            closeQuietly(channel, e);
            return Optional.empty();
        } catch (IOException e) {
            closeQuietly(channel, e);
            throw new ArchiveException(Code.AR_UNWRITABLE, file.toString(), e);
        }
    }

    private static void closeQuietly(FileChannel channel, Exception reason) {
        try {
            channel.close();
        } catch (IOException e) {
            reason.addSuppressed(e);
        }
    }

    @Override
    public void close() {
        try {
            lock.release();
            channel.close();
        } catch (IOException e) {
            throw new ArchiveException(Code.AR_UNWRITABLE, "the owner's lock", e);
        }
    }
}
