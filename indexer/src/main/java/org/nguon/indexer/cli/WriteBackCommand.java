package org.nguon.indexer.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.nguon.indexer.archive.Archive;
import org.nguon.indexer.catalogue.AssetRecord;
import org.nguon.indexer.metadata.MetadataReader;
import org.nguon.indexer.metadata.WriteBack;
import org.nguon.schemas.asset.AssetId;
import org.nguon.schemas.asset.AssetState;
import org.nguon.schemas.asset.Statement;
import org.nguon.schemas.codes.ArchiveException;
import org.nguon.schemas.codes.Code;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
        name = "write-back",
        mixinStandardHelpOptions = true,
        description = "Writes what persons and museums said of pictures into files that go with them.",
        footer = {
            "",
            "Originals are never touched, and no file is overwritten.",
            "Exit codes: 0 all written; 1 something was not written, see its code; 2 wrong usage."
        })
final class WriteBackCommand implements Callable<Integer> {

    private static final long LARGEST = 256L << 20;

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private NguonCommand root;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "ASSET", description = "Ids of pictures.")
    private List<String> assets = List.of();

    @Option(names = "--to", required = true, paramLabel = "DIR", description = "The folder for the files.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private Path to;

    @ArgGroup
    private Way way = new Way();

    /// One of the two.
    private static final class Way {
        @Option(names = "--sidecar", description = "An XMP file beside the picture, NAME.xmp. This is the default.")
        private boolean sidecar;

        @Option(names = "--embed", description = "A copy of the picture with XMP in it; JPEG and PNG.")
        private boolean embed;
    }

    @Override
    public Integer call() {
        List<AssetId> pictures = new Given(spec.commandLine(), root.surroundings()).pictures(assets);
        return root.withArchive(archive -> write(archive, pictures));
    }

    private int write(Archive archive, List<AssetId> pictures) {
        int code = ExitCode.OK;
        for (AssetId id : pictures) {
            try {
                Path written = write(archive, id);
                spec.commandLine().getOut().println(id + " " + written);
            } catch (ArchiveException e) {
                code = 1;
                spec.commandLine()
                        .getErr()
                        .println(id + " " + e.code() + ": "
                                + e.code().text(root.surroundings().language())
                                + (e.detail().isEmpty() ? "" : " (" + e.detail() + ")"));
            }
        }
        return code;
    }

    private Path write(Archive archive, AssetId id) {
        AssetRecord picture = archive.catalogue()
                .asset(id)
                .filter(asset -> asset.state() == AssetState.ADMITTED)
                .orElseThrow(() -> new ArchiveException(Code.PR_NO_PICTURE, id.toString()));
        List<Statement> wanted = WriteBack.wanted(picture.reading().statements());
        Path folder = root.surroundings().resolve(to);
        String name = picture.provenance().fileName();
        boolean beside = way.sidecar || !way.embed;
        Path file = folder.resolve(beside ? name + ".xmp" : name);
        try {
            byte[] bytes = beside
                    ? WriteBack.sidecar(sidecar(archive, id), wanted)
                    : WriteBack.embedded(
                            original(archive, picture), picture.reading().statements(), wanted);
            Files.createDirectories(folder);
            Files.write(file, bytes, StandardOpenOption.CREATE_NEW);
            requireReadBack(file, wanted);
            return file;
        } catch (FileAlreadyExistsException e) {
            throw new ArchiveException(Code.MD_EXISTS, file.toString(), e);
        } catch (IOException e) {
            throw new ArchiveException(Code.BU_UNWRITABLE, file + ": " + e.getMessage(), e);
        }
    }

    private static byte[] original(Archive archive, AssetRecord picture) throws IOException {
        Path path = switch (picture.custody()) {
            case VAULT ->
                archive.vault()
                        .original(picture.contentHash())
                        .orElseThrow(() -> new ArchiveException(
                                Code.VA_MISSING, picture.id().toString()));
            case REFERENCE -> Path.of(picture.provenance().location());
        };
        if (Files.size(path) > LARGEST) {
            throw new ArchiveException(Code.MD_CANNOT_EMBED, Files.size(path) + " bytes");
        }
        return Files.readAllBytes(path);
    }

    /// The last sidecar of the picture that the vault holds.
    private static Optional<byte[]> sidecar(Archive archive, AssetId picture) throws IOException {
        List<Path> held = archive.catalogue().sidecars(picture).stream()
                .filter(asset -> asset.state() == AssetState.SIDECAR)
                .flatMap(asset -> archive.vault().original(asset.contentHash()).stream())
                .toList();
        return held.isEmpty() ? Optional.empty() : Optional.of(Files.readAllBytes(held.getLast()));
    }

    /// What was written must be read as it was meant, or the file goes again.
    private static void requireReadBack(Path file, List<Statement> wanted) throws IOException {
        List<Statement> read = new MetadataReader().read(file).statements();
        for (Statement one : wanted) {
            boolean stands = read.stream()
                    .anyMatch(other -> other.field().equals(one.field())
                            && other.value().text().equals(one.value().text()));
            if (!stands) {
                Files.delete(file);
                throw new ArchiveException(Code.MD_CANNOT_EMBED, one.field() + " is not read back");
            }
        }
    }
}
