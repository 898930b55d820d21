package org.nguon.indexer.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.nguon.indexer.archive.Archive;
import org.nguon.indexer.intake.FolderIntake;
import org.nguon.indexer.intake.Outcome;
import org.nguon.schemas.asset.Custody;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
        name = "ingest",
        mixinStandardHelpOptions = true,
        description = "Takes pictures and their sidecars into the archive, or a file of a museum's records.",
        footer = {
            "",
            "Each file ends as one of: admitted, already-held, attached, skipped, quarantined.",
            "Each record ends as one of: added, changed, already-held, refused.",
            "Exit codes: 0 every file has its outcome; 2 wrong usage; 3 the archive could not go on",
            "(what the report says is safe; run the same command again)."
        })
final class IngestCommand implements Callable<Integer> {

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private NguonCommand root;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private CommandSpec spec;

    @Parameters(arity = "0..*", paramLabel = "PATH", description = "Files and folders to take in.")
    private List<Path> paths = List.of();

    @Option(
            names = "--report",
            paramLabel = "FILE",
            description = {
                "Write one JSON line a file: file, sha256, outcome, code, reason, assetId.",
                "Of records one line a record: file, row, number, outcome, code, reason, assetId."
            })
    private @Nullable Path report;

    @Option(
            names = "--records",
            paramLabel = "FILE",
            description = "Take in the records in this file: CSV, XLSX or JSON, plain or packed with gzip.")
    private @Nullable Path records;

    @Option(
            names = "--profile",
            paramLabel = "NAME",
            description = {
                "Which column of --records is what: carnegie, tate, or the path of a profile of your own.",
                "iiif (manifests and collections) and commons (answers of Wikimedia Commons) need not be named."
            })
    private @Nullable String profile;

    @Option(
            names = "--reference",
            description = "Leave the originals where they are. They are catalogued and not preserved.")
    private boolean reference;

    @Override
    public Integer call() {
        if (records != null) {
            return ingestRecords(records);
        }
        if (paths.isEmpty() || profile != null) {
            throw new ParameterException(
                    spec.commandLine(), "what shall come in? Name files and folders, or --records FILE --profile NAME");
        }
        List<Path> roots =
                paths.stream().map(path -> root.surroundings().resolve(path)).toList();
        for (int i = 0; i < roots.size(); i++) {
            if (!FolderIntake.isThere(roots.get(i))) {
                throw new ParameterException(spec.commandLine(), "there is no file or folder " + paths.get(i));
            }
        }
        return root.withArchive(archive -> ingest(archive, roots));
    }

    private int ingestRecords(Path given) {
        String chosen = profile == null ? "" : profile;
        if (!paths.isEmpty() || reference) {
            throw new ParameterException(
                    spec.commandLine(), "--records FILE goes with --profile NAME, and with no other file");
        }
        Path file = root.surroundings().resolve(given);
        if (!Files.isRegularFile(file)) {
            throw new ParameterException(spec.commandLine(), "there is no file " + given);
        }
        return root.withArchive(archive -> ingestRecords(archive, file, chosen));
    }

    private int ingestRecords(Archive archive, Path file, String chosen) {
        Surroundings surroundings = root.surroundings();
        try (RecordsReport lines = RecordsReport.to(
                Optional.ofNullable(report).map(surroundings::resolve), file, surroundings.language())) {
            long joined = archive.recordIntake()
                    .take(
                            file,
                            chosen,
                            surroundings.workingFolder(),
                            System.getProperty("user.name", "unknown"),
                            surroundings.stopAsked(),
                            lines);
            spec.commandLine().getOut().println(lines.summary(joined));
        } catch (IOException | UncheckedIOException e) {
            spec.commandLine().getErr().println("nguon ingest: " + e.getMessage());
            return ExitCode.UNAVAILABLE;
        }
        return surroundings.stopAsked().getAsBoolean() ? ExitCode.TROUBLE : ExitCode.OK;
    }

    private int ingest(Archive archive, List<Path> roots) {
        Surroundings surroundings = root.surroundings();
        Progress progress = new Progress(spec.commandLine().getErr(), surroundings.interactive(), System::nanoTime);
        FolderIntake folders = archive.folderIntake();
        try (Report lines = openReport()) {
            Thread.ofVirtual().start(() -> count(folders, roots, progress));
            folders.admit(
                    roots,
                    reference ? Custody.REFERENCE : Custody.VAULT,
                    System.getProperty("user.name", "unknown"),
                    surroundings.stopAsked(),
                    (folder, file, admission) -> {
                        lines.add(folder, file, admission);
                        progress.ended(Outcome.of(admission));
                    });
            progress.close();
        } catch (IOException | UncheckedIOException e) {
            progress.close();
            spec.commandLine().getErr().println("nguon ingest: " + e.getMessage());
            return ExitCode.UNAVAILABLE;
        } catch (RuntimeException e) {
            progress.close();
            throw e;
        }
        return surroundings.stopAsked().getAsBoolean() ? ExitCode.TROUBLE : ExitCode.OK;
    }

    private void count(FolderIntake folders, List<Path> roots, Progress progress) {
        BooleanSupplier stopAsked = root.surroundings().stopAsked();
        try {
            long files = folders.count(roots, stopAsked);
            progress.total(files);
        } catch (IOException _) {
            // Without a total there is no time left to tell; the walk itself reports what it could not list.
        }
    }

    private Report openReport() throws IOException {
        Path file = report;
        if (file == null) {
            return new Report(Optional.empty());
        }
        return new Report(Optional.of(IngestReport.to(
                root.surroundings().resolve(file), root.surroundings().language())));
    }

    /// The report that was asked for, or none.
    private record Report(Optional<IngestReport> file) implements AutoCloseable {

        void add(Path root, Path path, org.nguon.indexer.intake.Admission admission) {
            file.ifPresent(lines -> {
                try {
                    lines.add(root, path, admission);
                } catch (IOException e) {
                    throw new UncheckedIOException("the report could not be written: " + e.getMessage(), e);
                }
            });
        }

        @Override
        public void close() throws IOException {
            if (file.isPresent()) {
                file.get().close();
            }
        }
    }
}
