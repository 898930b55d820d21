package org.nguon.indexer.vault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;

/// Damages files the way a disk does: without asking for permission and without changing dates.
final class Bits {

    private Bits() {}

    static void flip(Path file, long bit) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[(int) (bit / 8)] ^= (byte) (1 << (bit % 8));
        overwrite(file, bytes);
    }

    static void overwrite(Path file, byte[] bytes) throws IOException {
        FileTime modified = Files.getLastModifiedTime(file);
        Files.delete(file);
        Files.write(file, bytes);
        Files.setLastModifiedTime(file, modified);
    }
}
