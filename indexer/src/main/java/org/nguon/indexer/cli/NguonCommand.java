package org.nguon.indexer.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.nguon.indexer.archive.Archive;
import org.nguon.indexer.archive.ArchiveSettings;
import org.nguon.indexer.archive.HandedOver;
import org.nguon.schemas.codes.ArchiveException;
import org.nguon.schemas.codes.Code;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/// The root of all commands. It knows where the archive is and how a command gets at it: as its owner, or
/// by handing the command line over to the process that owns it.
@Command(
        name = "nguon",
        description = "Nguồn: an archive and provenance catalogue for pictures.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            HelpCommand.class,
            AcceptanceCommand.class,
            AssessCommand.class,
            BenchCommand.class,
            DateCommand.class,
            DemoCommand.class,
            CorrectCommand.class,
            CreditsCommand.class,
            CutCommand.class,
            DescribeCommand.class,
            DoctorCommand.class,
            DuplicatesCommand.class,
            ExportCommand.class,
            FetchCommand.class,
            FuzzCommand.class,
            IngestCommand.class,
            LicenceCommand.class,
            PickCommand.class,
            ProductionCommand.class,
            RebuildCommand.class,
            ReindexCommand.class,
            RelevanceCommand.class,
            RightsCommand.class,
            RequestCommand.class,
            SearchCommand.class,
            VerifyCommand.class,
            WriteBackCommand.class
        })
final class NguonCommand implements Runnable {

    private static final Duration OWNER_MAY_TAKE = Duration.ofSeconds(30);
    private static final long MILLIS_BETWEEN_TRIES = 50;

    private final Surroundings surroundings;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before run() is called
    private CommandSpec spec;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            description = "The folder of the archive. Otherwise NGUON_DATA.")
    private @Nullable Path dataFolder;

    NguonCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    Surroundings surroundings() {
        return surroundings;
    }

    /// The folder of the archive, absolute.
    ///
    /// @throws ParameterException when none was given
    Path dataFolder() {
        Path given = dataFolder;
        if (given == null) {
            String fromEnvironment = surroundings.environment().get("NGUON_DATA");
            if (fromEnvironment == null || fromEnvironment.isBlank()) {
                throw new ParameterException(
                        spec.commandLine(), "where is the archive? Give --data DIR or set NGUON_DATA");
            }
            given = Path.of(fromEnvironment);
        }
        return surroundings.resolve(given);
    }

    /// The settings of the archive.
    ///
    /// @throws ParameterException when a setting in the environment is not understood
    ArchiveSettings settings() {
        try {
            return ArchiveSettings.from(dataFolder(), surroundings.environment());
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    /// Does `act` on the archive, here when this process is or can be its owner, and there otherwise.
    ///
    /// @return the exit code
    /// @throws ArchiveException when the archive cannot be opened, or its owner does not answer
    int withArchive(ToIntFunction<Archive> act) {
        if (surroundings.opened().isPresent()) {
            return act.applyAsInt(surroundings.opened().get());
        }
        ArchiveSettings settings = settings();
        long giveUpAt = System.nanoTime() + OWNER_MAY_TAKE.toNanos();
        while (System.nanoTime() < giveUpAt) {
            Optional<Archive> own = Archive.tryOpen(settings);
            if (own.isPresent()) {
                try (Archive archive = own.get()) {
                    archive.serve(new HandedOverCommands(archive));
                    return act.applyAsInt(archive);
                }
            }
            Optional<Integer> exitCode = handOver(settings.dataFolder());
            if (exitCode.isPresent()) {
                return exitCode.get();
            }
            waitForOwner();
        }
        throw new ArchiveException(Code.AR_IN_USE, settings.dataFolder().toString());
    }

    private Optional<Integer> handOver(Path archiveFolder) {
        try {
            return Archive.handOver(
                    archiveFolder,
                    new HandedOver(
                            surroundings.arguments(),
                            surroundings.workingFolder().toString(),
                            surroundings.language().toLanguageTag(),
                            surroundings.interactive()),
                    surroundings.out(),
                    surroundings.err());
        } catch (IOException e) {
            throw new ArchiveException(Code.AR_IN_USE, String.valueOf(e.getMessage()), e);
        }
    }

    /// The owner is starting or ending: a moment later it answers, or the archive is free.
    private static void waitForOwner() {
        try {
            Thread.sleep(MILLIS_BETWEEN_TRIES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ArchiveException(Code.AR_IN_USE, "", e);
        }
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "which command? See: nguon --help");
    }
}
