package org.nguon.indexer.vault;

import io.ocfl.api.DigestAlgorithmRegistry;
import io.ocfl.api.OcflConfig;
import io.ocfl.api.exception.OcflIOException;
import io.ocfl.api.exception.OcflJavaException;
import io.ocfl.api.model.OcflVersion;
import io.ocfl.core.extension.ExtensionSupportEvaluator;
import io.ocfl.core.extension.storage.layout.HashedNTupleIdEncapsulationLayoutExtension;
import io.ocfl.core.extension.storage.layout.OcflStorageLayoutExtension;
import io.ocfl.core.extension.storage.layout.config.HashedNTupleIdEncapsulationLayoutConfig;
import io.ocfl.core.inventory.InventoryMapper;
import io.ocfl.core.storage.OcflStorage;
import io.ocfl.core.storage.OcflStorageBuilder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.nguon.schemas.codes.ArchiveException;
import org.nguon.schemas.codes.Code;

/// The OCFL storage root: makes it, and knows which object lies where. The layout (OCFL extension 0003) puts
/// each object under the first digits of its hashed id in a directory named after the id itself, so that
/// listing the ids needs directory names only.
final class StorageRoot {

    static final String JOURNAL = "nguon-journal";
    static final String FIXITY = "nguon-fixity";
    static final String WORK = "nguon-work";
    static final String ASIDE = "nguon-aside";

    private static final Set<String> OWN = Set.of(JOURNAL, FIXITY, WORK, ASIDE);
    private static final String DECLARATION = "0=ocfl_1.1";
    private static final int TUPLE_SIZE = 3;
    private static final Pattern TUPLE = Pattern.compile("[0-9a-f]{" + TUPLE_SIZE + "}");

    private final Path folder;
    private final OcflStorageLayoutExtension layout;

    private StorageRoot(Path folder, OcflStorageLayoutExtension layout) {
        this.folder = folder;
        this.layout = layout;
    }

    /// Opens the root, or makes it where the folder is missing or empty. It is made beside its place and
    /// renamed, since it consists of several files.
    static StorageRoot openOrMake(Path folder) throws IOException {
        if (Files.notExists(folder.resolve(DECLARATION))) {
            if (Files.exists(folder) && !isEmpty(folder)) {
                throw new ArchiveException(Code.AR_NOT_AN_ARCHIVE, folder.toString());
            }
            Path made = folder.resolveSibling(folder.getFileName() + ".new");
            WorkArea.discard(made);
            Files.createDirectories(made);
            layoutOf(made);
            Files.move(made, folder, StandardCopyOption.ATOMIC_MOVE);
        }
        return open(folder);
    }

    /// Opens a root that must be there.
    static StorageRoot open(Path folder) throws IOException {
        if (Files.notExists(folder.resolve(DECLARATION))) {
            throw new ArchiveException(Code.AR_NOT_AN_ARCHIVE, folder.toString());
        }
        return new StorageRoot(folder, layoutOf(folder));
    }

    Path folder() {
        return folder;
    }

    Path extension(String name) {
        return folder.resolve("extensions").resolve(name);
    }

    /// Where the object with this id lies or would lie.
    Path place(String id) {
        return folder.resolve(layout.mapObjectId(id));
    }

    /// The directories that objects lie in, in order of their names.
    List<Path> tuples() throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(entry ->
                            TUPLE.matcher(entry.getFileName().toString()).matches())
                    .sorted()
                    .toList();
        }
    }

    /// Object directories within one of [#tuples()], in order of their names.
    static List<Path> objects(Path tuple) throws IOException {
        List<Path> objects = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(tuple)) {
            entries.forEach(objects::add);
        } catch (NotDirectoryException e) {
            return List.of();
        }
        objects.sort(null);
        return objects;
    }

    /// The id of the object in this directory, read off its name; empty where the name is no encoded id.
    static Optional<String> id(Path object) {
        String name = object.getFileName().toString();
        StringBuilder bytes = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c != '%') {
                bytes.append(c);
            } else if (i + 2 < name.length()
                    && Character.digit(name.charAt(i + 1), 16) >= 0
                    && Character.digit(name.charAt(i + 2), 16) >= 0) {
                bytes.append((char) Integer.parseInt(name, i + 1, i + 3, 16));
                i += 2;
            } else {
                return Optional.empty();
            }
        }
        return Optional.of(new String(bytes.toString().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8));
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            return !entries.iterator().hasNext();
        }
    }

    private static OcflStorageLayoutExtension layoutOf(Path folder) throws IOException {
        OcflStorage storage = OcflStorageBuilder.builder().fileSystem(folder).build();
        try {
            OcflStorageLayoutExtension layout = storage.initializeStorage(
                            OcflVersion.OCFL_1_1,
                            new HashedNTupleIdEncapsulationLayoutConfig()
                                    .setDigestAlgorithm(DigestAlgorithmRegistry.sha256)
                                    .setTupleSize(TUPLE_SIZE)
                                    .setNumberOfTuples(1),
                            InventoryMapper.prettyPrintMapper(),
                            new OwnExtensions())
                    .getStorageLayoutExtension();
            if (!(layout instanceof HashedNTupleIdEncapsulationLayoutExtension)) {
                throw new ArchiveException(Code.AR_NEWER, folder + ": " + layout.getExtensionName());
            }
            return layout;
        } catch (OcflIOException e) {
            throw new IOException(folder + ": " + e.getMessage(), e);
        } catch (OcflJavaException e) {
            throw new ArchiveException(Code.AR_NOT_AN_ARCHIVE, folder + ": " + e.getMessage(), e);
        }
    }

    /// Knows the extensions of this program, which ocfl-java would warn of at every opening.
    private static final class OwnExtensions extends ExtensionSupportEvaluator {
        @Override
        public boolean checkSupport(String name) {
            return OWN.contains(name) || super.checkSupport(name);
        }
    }

    /// Settings of the objects written here: SHA-256, so that an original's digest in its inventory is its
    /// content hash.
    static OcflConfig objectSettings() {
        return new OcflConfig()
                .setOcflVersion(OcflVersion.OCFL_1_1)
                .setDefaultDigestAlgorithm(DigestAlgorithmRegistry.sha256);
    }
}
