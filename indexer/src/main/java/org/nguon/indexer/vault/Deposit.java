package org.nguon.indexer.vault;

import io.ocfl.api.OcflConfig;
import io.ocfl.api.model.OcflVersion;
import io.ocfl.core.inventory.InventoryMapper;
import io.ocfl.core.model.Inventory;
import io.ocfl.core.model.User;
import io.ocfl.core.model.Version;
import io.ocfl.core.util.NamasteTypeFile;
import io.ocfl.core.validation.InventoryValidator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.nguon.schemas.asset.ContentHash;

/// An OCFL object of one version, built completely in the work area and put in its place by one rename.
/// ocfl-java's own way of adding an object makes the object's directory first and fills it in steps (seen in
/// version 2.2.3), which a killed process would leave half done; its inventories are used, its writer is not.
final class Deposit {

    static final String CONTENT = "v1/content/";

    private static final NamasteTypeFile DECLARATION = new NamasteTypeFile(OcflVersion.OCFL_1_1.getOcflObjectVersion());
    private static final InventoryMapper INVENTORIES = InventoryMapper.prettyPrintMapper();
    private static final OcflConfig SETTINGS = StorageRoot.objectSettings();
    private static final User AUTHOR = new User("Nguồn", "urn:nguon:vault");

    /// A file of the object.
    ///
    /// @param name in the content directory
    /// @param logicalPath the name under which OCFL tools give the file back
    private record Part(String name, String logicalPath, String digest) {}

    private final Path built;
    private final String id;
    private final List<Part> parts = new ArrayList<>();

    private Deposit(Path built, String id) {
        this.built = built;
        this.id = id;
    }

    static Deposit begin(WorkArea work, String id) throws IOException {
        Path built = work.fresh(".object");
        Files.createDirectories(built.resolve(CONTENT));
        return new Deposit(built, id);
    }

    void write(String name, byte[] bytes) throws IOException {
        Files.write(built.resolve(CONTENT + name), bytes, StandardOpenOption.CREATE_NEW);
        parts.add(new Part(name, name, ContentHash.of(bytes).hex()));
    }

    /// Moves a file in; its digest is believed.
    void move(Path source, String name, String logicalPath, String digest) throws IOException {
        Files.move(source, built.resolve(CONTENT + name), StandardCopyOption.ATOMIC_MOVE);
        parts.add(new Part(name, logicalPath, digest));
    }

    /// Writes declaration and inventories: the object is now complete, but still in the work area.
    void describe(String message, Clock clock) throws IOException {
        byte[] inventory = inventory(message, clock);
        byte[] sidecar = sidecar(inventory).getBytes(StandardCharsets.US_ASCII);
        for (String directory : List.of("", "v1/")) {
            Files.write(built.resolve(directory + "inventory.json"), inventory, StandardOpenOption.CREATE_NEW);
            Files.write(built.resolve(directory + "inventory.json.sha256"), sidecar, StandardOpenOption.CREATE_NEW);
        }
        Files.writeString(
                built.resolve(DECLARATION.fileName()), DECLARATION.fileContent(), StandardOpenOption.CREATE_NEW);
    }

    /// Puts the object in its place.
    ///
    /// @return false when an object is there already; this one is dropped then
    boolean appear(Path place) throws IOException {
        Files.createDirectories(place.getParent());
        try {
            Files.move(built, place, StandardCopyOption.ATOMIC_MOVE);
            return true;
        } catch (IOException e) {
            if (Files.isDirectory(place)) {
                drop();
                return false;
            }
            throw e;
        }
    }

    /// Removes what was built so far.
    void drop() throws IOException {
        WorkArea.discard(built);
    }

    /// What the sidecar of an inventory says.
    static String sidecar(byte[] inventory) {
        return ContentHash.of(inventory).hex() + "  inventory.json\n";
    }

    private byte[] inventory(String message, Clock clock) {
        var version = Version.builder()
                .created(clock.instant().atOffset(ZoneOffset.UTC))
                .message(message)
                .user(AUTHOR);
        var inventory = Inventory.builderFromStub(id, SETTINGS, ".");
        for (Part part : parts) {
            inventory.addFileToManifest(part.digest(), CONTENT + part.name());
            version.addFile(part.digest(), part.logicalPath());
        }
        inventory.addHeadVersion(version.build());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024);
        INVENTORIES.write(bytes, InventoryValidator.validateShallow(inventory.build()));
        return bytes.toByteArray();
    }
}
