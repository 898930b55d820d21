package org.nguon.indexer.cli;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.nguon.indexer.archive.Archive;
import org.nguon.indexer.catalogue.AtRevision;
import org.nguon.indexer.json.DocumentException;
import org.nguon.schemas.asset.AssetId;
import org.nguon.schemas.production.Production;
import org.nguon.schemas.production.ProductionId;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/// What a person gave a command: ids, titles and files, or words on what is wrong with them.
///
/// @param command which complains
record Given(CommandLine command, Surroundings surroundings) {

    private static final long LONGEST = 16L * 1024 * 1024;

    /// Reads a document that a person wrote.
    @FunctionalInterface
    interface Reader<T> {
        T read(String json) throws DocumentException;
    }

    /// The document in a file.
    ///
    /// @throws ParameterException when there is no such file, or its document has errors
    <T> T document(Path given, Reader<T> reader) {
        Path file = surroundings.resolve(given);
        try {
            if (!Files.isRegularFile(file)) {
                throw new ParameterException(command, "no such file: " + given);
            }
            if (Files.size(file) > LONGEST) {
                throw new ParameterException(command, given + " is larger than " + LONGEST + " bytes");
            }
            return reader.read(Files.readString(file));
        } catch (DocumentException e) {
            throw new ParameterException(command, given + " has errors:\n  " + String.join("\n  ", e.errors()), e);
        } catch (MalformedInputException e) {
            throw new ParameterException(command, given + " is not UTF-8", e);
        } catch (IOException e) {
            throw new ParameterException(command, given + " cannot be read: " + e.getMessage(), e);
        }
    }

    /// The picture with this id.
    AssetId picture(String text) {
        return new AssetId(
                uuid(text).orElseThrow(() -> new ParameterException(command, "not the id of a picture: " + text)));
    }

    List<AssetId> pictures(List<String> texts) {
        return texts.stream().map(this::picture).toList();
    }

    /// The production with this id or, where only one has it, this title.
    AtRevision<Production> production(Archive archive, String text) {
        Optional<ProductionId> id = uuid(text).map(ProductionId::new);
        if (id.isPresent()) {
            return archive.productions().get(id.get());
        }
        List<AtRevision<Production>> titled = archive.productions().all().stream()
                .filter(production -> production.value().title().equals(text))
                .toList();
        return switch (titled.size()) {
            case 1 -> titled.getFirst();
            case 0 -> throw new ParameterException(command, "there is no production \"" + text + "\"");
            default ->
                throw new ParameterException(command, "several productions are called \"" + text + "\"; name its id");
        };
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
