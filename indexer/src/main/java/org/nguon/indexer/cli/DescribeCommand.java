package org.nguon.indexer.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import org.nguon.indexer.intake.Walk;
import org.nguon.indexer.isolation.ChildSettings;
import org.nguon.indexer.isolation.Children;
import org.nguon.indexer.json.Json;
import org.nguon.indexer.metadata.Description;
import org.nguon.indexer.metadata.IsolatedMetadata;
import org.nguon.indexer.metadata.TextRepair;
import org.nguon.indexer.metadata.WrittenDate;
import org.nguon.schemas.asset.ContentHash;
import org.nguon.schemas.asset.Fault;
import org.nguon.schemas.asset.Precedence;
import org.nguon.schemas.asset.Reading;
import org.nguon.schemas.codes.Code;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// Says what files say about themselves, without an archive: one JSON line a file, or a few lines for
/// people. Files are read next door, as intake reads them: a hostile one costs its own line and nothing
/// else.
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

    private boolean trouble;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        BooleanSupplier stopAsked = root.surroundings().stopAsked();
        int atATime = Runtime.getRuntime().availableProcessors();
        try (Children children = new Children(ChildSettings.standard().withChildren(atATime));
                ExecutorService readers = Executors.newFixedThreadPool(atATime)) {
            IsolatedMetadata metadata = new IsolatedMetadata(children);
            Deque<Future<Described>> underWay = new ArrayDeque<>();
            for (Path given : paths) {
                Path path = root.surroundings().resolve(given);
                if (Files.isDirectory(path)) {
                    for (Path file : files(path, stopAsked, err)) {
                        if (stopAsked.getAsBoolean()) {
                            break;
                        }
                        String name = path.relativize(file).toString();
                        underWay.add(readers.submit(() -> describe(file, name, metadata)));
                        if (underWay.size() > 2 * atATime) {
                            tell(underWay.remove(), out, err);
                        }
                    }
                } else if (Files.isRegularFile(path) || Files.notExists(path)) {
                    underWay.add(readers.submit(() -> describe(path, given.toString(), metadata)));
                } else {
                    failed(given.toString(), Code.IN_NOT_A_FILE.id(), err);
                }
                while (!underWay.isEmpty()) {
                    tell(underWay.remove(), out, err);
                }
            }
        }
        out.flush();
        return trouble ? ExitCode.TROUBLE : ExitCode.OK;
    }

    /// What came of one file: its lines for standard output, or why there are none.
    private sealed interface Described {
        record Text(String lines) implements Described {}

        record Failed(String name, String why) implements Described {}
    }

    /// Writes in the order in which the files were named, however many are read at once.
    private void tell(Future<Described> first, PrintWriter out, PrintWriter err) {
        try {
            switch (first.get()) {
                case Described.Text text -> out.print(text.lines());
                case Described.Failed failure -> failed(failure.name(), failure.why(), err);
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            throw new IllegalStateException("a command is stopped by asking, never by interrupt", e);
        }
    }

    private List<Path> files(Path folder, BooleanSupplier stopAsked, PrintWriter err) throws IOException {
        List<Path> files = new ArrayList<>();
        Walk.below(folder, stopAsked, new Walk.Visitor() {
            @Override
            public void file(Path file, BasicFileAttributes attributes) {
                if (attributes.isRegularFile()) {
                    files.add(file);
                }
            }

            @Override
            public void unreachable(Path path, Fault reason) {
                failed(path.toString(), reason.code().id() + ": " + reason.detail(), err);
            }
        });
        Collections.sort(files);
        return files;
    }

    private Described describe(Path file, String name, IsolatedMetadata metadata) {
        try {
            Reading reading = metadata.read(file);
            if (json) {
                return new Described.Text(
                        Json.write(Description.of(name, hash(file), reading)) + System.lineSeparator());
            }
            StringWriter lines = new StringWriter();
            people(name, reading, new PrintWriter(lines));
            return new Described.Text(lines.toString());
        } catch (IOException e) {
            return new Described.Failed(name, e.getClass().getSimpleName() + ": " + e.getMessage());
        }
    }

    private void failed(String name, String why, PrintWriter err) {
        trouble = true;
        err.println(name + ": " + why);
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
        WrittenDate.in(reading.statements())
                .forEach(written -> written.date()
                        .ifPresent(date -> out.println("  date " + written.field() + ": " + date.text() + ", "
                                + date.possible()
                                        .earliest()
                                        .map(LocalDate::toString)
                                        .orElse("open") + " to "
                                + date.possible()
                                        .latest()
                                        .map(LocalDate::toString)
                                        .orElse("open") + ", "
                                + date.certainty().text() + "  [" + written.source() + "]")));
        TextRepair.in(reading.statements())
                .forEach(repair -> out.println("  repair? " + repair.field() + ": " + repair.text() + "  ["
                        + repair.source() + ", " + repair.encoding().shown() + ", "
                        + Math.round(repair.confidence() * 100) + " %]"));
        reading.claims()
                .forEach(claim -> out.println("  claim " + claim.layer() + " " + claim.basis() + ": "
                        + claim.uri().orElse(claim.text()) + "  [" + claim.source() + "]"));
        reading.faults().forEach(fault -> out.println("  fault " + fault.code().id() + " " + fault.detail()));
    }

    private static ContentHash hash(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            return ContentHash.of(bytes);
        }
    }
}
