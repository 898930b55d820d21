package org.nguon.indexer.vault;

import io.ocfl.api.model.OcflVersion;
import io.ocfl.core.util.NamasteTypeFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nguon.indexer.json.Json;
import org.nguon.schemas.asset.AssetId;
import org.nguon.schemas.asset.ContentHash;
import org.nguon.schemas.codes.ArchiveException;
import org.nguon.schemas.codes.Code;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// Looks at one object after another: reads every byte, compares it with the inventory, the inventory with its
/// sidecar and its copy, and an original or a piece of evidence with the hash in the name of its
/// directory, which holds even when every record beside it is damaged. Changes nothing. For one thread.
final class FixityCheck {

    private static final NamasteTypeFile DECLARATION = new NamasteTypeFile(OcflVersion.OCFL_1_1.getOcflObjectVersion());
    private static final String INVENTORY = "inventory.json";
    private static final String SIDECAR = "inventory.json.sha256";
    private static final String ORIGINAL = Deposit.CONTENT + Vault.ORIGINAL;
    private static final String EVIDENCE = Deposit.CONTENT + Vault.EVIDENCE;
    private static final String NOTE = Deposit.CONTENT + Vault.NOTE;
    private static final Pattern MESSAGE = Pattern.compile(Vault.ORIGINAL_OF + "([0-9a-f-]{36})");
    private static final int BUFFER = 1 << 20;

    /// Something wrong within the object at hand.
    ///
    /// @param path within the object
    private record Problem(Code code, String path, String detail) {}

    /// Whose original it is, as far as that can still be read.
    private record Subject(Optional<ContentHash> contentHash, Optional<AssetId> assetId, Optional<String> fileName) {
        static final Subject NONE = new Subject(Optional.empty(), Optional.empty(), Optional.empty());
    }

    private final StorageRoot root;
    private final Consumer<VaultFinding> findings;
    private final byte[] buffer = new byte[BUFFER];
    private final List<Problem> problems = new ArrayList<>();
    private long bytes;

    FixityCheck(StorageRoot root, Consumer<VaultFinding> findings) {
        this.root = root;
        this.findings = findings;
    }

    /// Number of bytes read so far.
    long bytes() {
        return bytes;
    }

    void check(Path object) {
        problems.clear();
        Optional<String> id = StorageRoot.id(object);
        if (!Files.isDirectory(object) || id.isEmpty() || !root.place(id.get()).equals(object)) {
            report(object, Subject.NONE, new Problem(Code.VA_STRAY, "", "not an object of this vault"));
            return;
        }
        Optional<ContentHash> original = Vault.originalHash(id.get());
        Optional<ContentHash> evidence = Vault.evidenceHash(id.get());
        declaration(object);
        Optional<JsonNode> inventory = inventory(object);
        Map<String, String> content = new LinkedHashMap<>();
        inventory.ifPresent(document -> manifest(document, content));
        original.ifPresent(hash -> {
            expect(ORIGINAL, hash, content, inventory.isPresent());
            content.putIfAbsent(NOTE, "");
        });
        evidence.ifPresent(hash -> expect(EVIDENCE, hash, content, inventory.isPresent()));
        content.forEach((path, digest) -> compare(object, path, digest));
        strays(object, content.keySet());
        if (!problems.isEmpty()) {
            Subject subject = original.map(hash -> subject(hash, object, inventory))
                    .or(() -> evidence.map(hash -> evidenceSubject(hash, inventory)))
                    .orElse(Subject.NONE);
            problems.forEach(problem -> report(object, subject, problem));
        }
    }

    private void report(Path object, Subject subject, Problem problem) {
        String path = root.folder()
                .relativize(object.resolve(problem.path()))
                .toString()
                .replace('\\', '/');
        findings.accept(new VaultFinding(
                problem.code(), subject.contentHash(), subject.assetId(), subject.fileName(), path, problem.detail()));
    }

    private void declaration(Path object) {
        byte[] declared = DECLARATION.fileContent().getBytes(StandardCharsets.UTF_8);
        Optional<byte[]> found = read(object, DECLARATION.fileName());
        if (found.isPresent() && !Arrays.equals(found.get(), declared)) {
            problems.add(new Problem(Code.VA_RECORD_DAMAGED, DECLARATION.fileName(), "does not say what it should"));
        }
    }

    /// The inventory, from whichever of its two copies agrees with its sidecar.
    private Optional<JsonNode> inventory(Path object) {
        Optional<byte[]> first = soundInventory(object, "");
        Optional<byte[]> second = soundInventory(object, "v1/");
        if (first.isPresent() && second.isPresent() && !Arrays.equals(first.get(), second.get())) {
            problems.add(new Problem(Code.VA_RECORD_DAMAGED, "v1/" + INVENTORY, "differs from the inventory above it"));
        }
        return first.or(() -> second).flatMap(this::parsed);
    }

    private Optional<byte[]> soundInventory(Path object, String directory) {
        Optional<byte[]> inventory = read(object, directory + INVENTORY);
        Optional<byte[]> sidecar = read(object, directory + SIDECAR);
        if (inventory.isEmpty() || sidecar.isEmpty()) {
            return Optional.empty();
        }
        String right = Deposit.sidecar(inventory.get());
        if (!right.equals(new String(sidecar.get(), StandardCharsets.UTF_8))) {
            problems.add(new Problem(
                    Code.VA_RECORD_DAMAGED, directory + INVENTORY, "does not agree with its digest in " + SIDECAR));
            return Optional.empty();
        }
        return inventory;
    }

    private Optional<JsonNode> parsed(byte[] inventory) {
        try {
            return Optional.of(Json.mapper().readTree(inventory));
        } catch (JacksonException e) {
            problems.add(new Problem(Code.VA_RECORD_DAMAGED, INVENTORY, "is no JSON"));
            return Optional.empty();
        }
    }

    private static void manifest(JsonNode inventory, Map<String, String> content) {
        inventory
                .path("manifest")
                .forEachEntry((digest, paths) -> paths.forEach(path -> content.put(path.stringValue(""), digest)));
    }

    /// The bytes are held to the name of their object, whatever the inventory says.
    private void expect(String path, ContentHash hash, Map<String, String> content, boolean listed) {
        String digest = content.put(path, hash.hex());
        if (listed && !hash.hex().equals(digest)) {
            problems.add(new Problem(Code.VA_RECORD_DAMAGED, INVENTORY, "does not list the bytes it is named after"));
        }
    }

    private void compare(Path object, String path, String digest) {
        boolean original = path.equals(ORIGINAL) || path.equals(EVIDENCE);
        Path file = object.resolve(path);
        if (!Files.isRegularFile(file)) {
            problems.add(new Problem(original ? Code.VA_MISSING : Code.VA_RECORD_DAMAGED, path, "is missing"));
            return;
        }
        Code code = original ? Code.VA_DAMAGED : Code.VA_RECORD_DAMAGED;
        try {
            String found = digestOf(file);
            if (!digest.isEmpty() && !found.equals(digest)) {
                problems.add(new Problem(code, path, "its SHA-256 is " + found + " and should be " + digest));
            }
        } catch (IOException e) {
            problems.add(new Problem(code, path, "cannot be read: " + e));
        }
    }

    private String digestOf(Path file) throws IOException {
        ContentHash.Running hash = new ContentHash.Running();
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                hash.add(buffer, 0, read);
                bytes += read;
            }
        }
        return hash.end().hex();
    }

    private Optional<byte[]> read(Path object, String path) {
        try {
            byte[] found = Files.readAllBytes(object.resolve(path));
            bytes += found.length;
            return Optional.of(found);
        } catch (NoSuchFileException e) {
            problems.add(new Problem(Code.VA_RECORD_DAMAGED, path, "is missing"));
        } catch (IOException e) {
            problems.add(new Problem(Code.VA_RECORD_DAMAGED, path, "cannot be read: " + e));
        }
        return Optional.empty();
    }

    private void strays(Path object, Set<String> content) {
        Set<String> known = new HashSet<>(content);
        known.addAll(List.of(DECLARATION.fileName(), INVENTORY, SIDECAR, "v1/" + INVENTORY, "v1/" + SIDECAR));
        try {
            Files.walkFileTree(object, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    String path = object.relativize(file).toString().replace('\\', '/');
                    if (!known.contains(path)) {
                        problems.add(new Problem(Code.VA_STRAY, path, "not listed in the inventory"));
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            problems.add(new Problem(Code.VA_RECORD_DAMAGED, "", "cannot be listed: " + e));
        }
    }

    /// From the note when it is sound, else from the inventory, which says the same.
    private Subject subject(ContentHash hash, Path object, Optional<JsonNode> inventory) {
        boolean noteIsSound =
                problems.stream().noneMatch(problem -> problem.path().equals(NOTE));
        if (noteIsSound) {
            try {
                OriginalNote note = Vault.readNote(object.resolve(NOTE));
                return new Subject(
                        Optional.of(hash),
                        Optional.of(note.assetId()),
                        Optional.of(note.provenance().fileName()));
            } catch (IOException | ArchiveException e) {
                problems.add(new Problem(Code.VA_RECORD_DAMAGED, NOTE, "cannot be read: " + e));
            }
        }
        JsonNode version = version(inventory);
        Matcher message = MESSAGE.matcher(version.path("message").stringValue(""));
        Optional<AssetId> assetId = message.matches() ? Optional.of(AssetId.parse(message.group(1))) : Optional.empty();
        return new Subject(Optional.of(hash), assetId, fileName(version, hash));
    }

    private static Subject evidenceSubject(ContentHash hash, Optional<JsonNode> inventory) {
        return new Subject(Optional.of(hash), Optional.empty(), fileName(version(inventory), hash));
    }

    private static JsonNode version(Optional<JsonNode> inventory) {
        return inventory
                .map(document -> document.path("versions").path("v1"))
                .orElseGet(() -> Json.mapper().createObjectNode());
    }

    /// The last part of the logical path under which the inventory lists the bytes.
    private static Optional<String> fileName(JsonNode version, ContentHash hash) {
        return version.path("state")
                .path(hash.hex())
                .valueStream()
                .map(path -> path.stringValue("").replaceFirst("^[a-z]+/", ""))
                .findFirst();
    }
}
