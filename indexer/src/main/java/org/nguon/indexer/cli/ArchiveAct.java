package org.nguon.indexer.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.nguon.indexer.archive.Archive;
import org.nguon.indexer.archive.ArchiveSettings;
import org.nguon.indexer.rights.EvidenceFile;
import org.nguon.indexer.rights.Rights;
import org.nguon.schemas.rights.Evidence;
import org.nguon.schemas.rights.PartyId;
import org.nguon.schemas.rights.RightId;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// A command that does one thing to an archive, and can say what came of it as JSON.
abstract class ArchiveAct implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private CommandSpec spec;

    @Option(names = "--json", description = "JSON, for programs.")
    private boolean json;

    /// The command above all.
    abstract NguonCommand root();

    /// Does it.
    ///
    /// @return an exit code
    abstract int on(Archive archive);

    @Override
    public Integer call() {
        return root().withArchive(this::on);
    }

    /// What the archive is opened with.
    ///
    /// @throws ParameterException when a setting in the environment is not understood
    final ArchiveSettings settings() {
        return root().settings();
    }

    final Given given() {
        return new Given(spec.commandLine(), root().surroundings());
    }

    final ParameterException wrong(String why, Exception cause) {
        return new ParameterException(spec.commandLine(), why, cause);
    }

    final boolean asJson() {
        return json;
    }

    final PrintWriter out() {
        return spec.commandLine().getOut();
    }

    /// Takes files of evidence in.
    final List<Evidence> keepAll(Rights rights, List<Path> evidence) {
        List<Evidence> kept = new ArrayList<>();
        for (Path path : evidence) {
            String name = path.getFileName().toString();
            try (InputStream bytes = Files.newInputStream(given().surroundings().resolve(path))) {
                kept.add(rights.keep(new EvidenceFile(name, bytes)));
            } catch (IOException e) {
                throw wrong("evidence cannot be read: " + path, e);
            }
        }
        return kept;
    }

    final RightId right(String text) {
        try {
            return new RightId(text);
        } catch (IllegalArgumentException e) {
            throw wrong(String.valueOf(e.getMessage()), e);
        }
    }

    final PartyId party(String text) {
        try {
            return new PartyId(text);
        } catch (IllegalArgumentException e) {
            throw wrong(String.valueOf(e.getMessage()), e);
        }
    }

    final LocalDate today(Archive archive) {
        return LocalDate.ofInstant(archive.clock().instant(), ZoneId.systemDefault());
    }
}
