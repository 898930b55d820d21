package org.nguon.indexer.vault;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.nguon.schemas.asset.AssetId;
import org.nguon.schemas.asset.ContentHash;
import org.nguon.schemas.asset.Provenance;

/// What the tests of the vault put in and look at.
final class Notes {
    static final Instant NOON = Instant.parse("2026-02-17T05:00:00.123456Z");
    static final Clock CLOCK = Clock.fixed(NOON, ZoneOffset.UTC);

    private Notes() {}

    static OriginalNote note(long number, String fileName) {
        return OriginalNote.of(
                new AssetId(new UUID(0x4e67, number)),
                new Provenance("lan", Provenance.Channel.FOLDER, "/ảnh/" + fileName, Optional.of(NOON)),
                NOON);
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static ContentHash hash(byte[] bytes) {
        return ContentHash.of(bytes);
    }

    static Kept keep(Vault vault, byte[] bytes, OriginalNote note) {
        try (Staged staged = vault.stage(new ByteArrayInputStream(bytes), Long.MAX_VALUE)) {
            return vault.keep(staged, note);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Regular files under a folder, relative, with `/`, sorted.
    static List<String> files(Path folder) {
        List<String> files = new ArrayList<>();
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    files.add(folder.relativize(file).toString());
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        files.sort(null);
        return files;
    }
}
