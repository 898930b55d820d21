package org.nguon.indexer.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Callable;
import org.nguon.indexer.json.Json;
import org.nguon.indexer.metadata.Description;
import org.nguon.indexer.metadata.MetadataReader;
import org.nguon.schemas.asset.ContentHash;
import org.nguon.schemas.asset.Precedence;
import org.nguon.schemas.asset.Reading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// Says what files say about themselves, without an archive: one JSON line a file, or a few lines for people.
@Command(
        name = "describe",
        description = "Say what files say about themselves, without an archive.",
        mixinStandardHelpOptions = true)
final class DescribeCommand implements Callable<Integer> {

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private NguonCommand root;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "Files, or folders with all that is in them.")
    private List<Path> paths = new ArrayList<>();

    @Option(names = "--json", description = "One JSON object a line.")
    private boolean json;

    private final MetadataReader reader = new MetadataReader();
    private boolean trouble;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        for (Path given : paths) {
            Path path = root.surroundings().resolve(given);
            if (Files.isDirectory(path)) {
                for (Path file : files(path, err)) {
                    describe(file, path.relativize(file).toString(), out, err);
                }
            } else {
                describe(path, given.toString(), out, err);
            }
        }
        out.flush();
        return trouble ? ExitCode.TROUBLE : ExitCode.OK;
    }

    private List<Path> files(Path folder, PrintWriter err) throws IOException {
        List<Path> files = new ArrayList<>();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (attributes.isRegularFile()) {
                    files.add(file);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
                failed(file.toString(), e, err);
                return FileVisitResult.CONTINUE;
            }
        });
        Collections.sort(files);
        return files;
    }

    private void describe(Path file, String name, PrintWriter out, PrintWriter err) {
        try {
            Reading reading = reader.read(file);
            if (json) {
                out.println(Json.write(Description.of(name, hash(file), reading)));
            } else {
                people(name, reading, out);
            }
        } catch (IOException e) {
            failed(name, e, err);
        }
    }

    private void failed(String name, IOException e, PrintWriter err) {
        trouble = true;
        err.println(name + ": " + e.getClass().getSimpleName() + ": " + e.getMessage());
    }

    private static void people(String name, Reading reading, PrintWriter out) {
        out.println(name);
        out.println("  " + reading.mediaType()
                + reading.dimensions()
                        .map(it -> ", " + it.width() + " x " + it.height())
                        .orElse(""));
        Precedence.shown(reading.statements()).forEach((field, value) -> {
            out.println("  " + field + ": " + value.value().text() + "  [" + value.source() + "]");
            value.conflicting()
                    .forEach(other -> out.println(
                            "    but " + other.source() + ": " + other.value().text()));
        });
        reading.claims()
                .forEach(claim -> out.println("  claim " + claim.layer() + " " + claim.basis() + ": "
                        + claim.uri().orElse(claim.text()) + "  [" + claim.source() + "]"));
        reading.faults().forEach(fault -> out.println("  fault " + fault.code().id() + " " + fault.detail()));
    }

    private static ContentHash hash(Path file) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (InputStream stream = new DigestInputStream(Files.newInputStream(file), digest)) {
                stream.transferTo(OutputStream.nullOutputStream());
            }
            return new ContentHash(HexFormat.of().formatHex(digest.digest()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
