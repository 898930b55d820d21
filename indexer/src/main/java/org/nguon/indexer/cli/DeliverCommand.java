package org.nguon.indexer.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.nguon.indexer.archive.Archive;
import org.nguon.indexer.clearance.ClearanceLog;
import org.nguon.indexer.clearance.Deliverables;
import org.nguon.indexer.json.Json;
import org.nguon.schemas.codes.ArchiveException;
import org.nguon.schemas.codes.Code;
import org.nguon.schemas.production.Production;
import org.nguon.schemas.production.ProductionId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Writes what a film hands over about its rights into a file that is not there yet.
abstract class DeliverCommand extends RightsCommand.Act {

    @Option(names = "--production", required = true, paramLabel = "P", description = "Its title or identity.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private String production;

    @Option(
            names = "--to",
            required = true,
            paramLabel = "FILE",
            description = "Where to; its ending says which form. Nothing is overwritten.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private Path to;

    @Option(names = "--day", paramLabel = "DAY", description = "Judged for this day (2026-11-21); otherwise today.")
    private @Nullable LocalDate day;

    /// What `--json` prints.
    private record Answer(String written, long bytes, LocalDate day) {}

    /// Writes the form that an ending asks for.
    ///
    /// @return whether there is such a form
    abstract boolean write(Deliverables from, ProductionId film, LocalDate when, String ending, OutputStream out)
            throws IOException;

    Locale language() {
        return given().surroundings().language();
    }

    @Override
    int on(Archive archive) {
        Production film = given().production(archive, production).value();
        LocalDate chosen = day;
        LocalDate when = chosen != null
                ? chosen
                : LocalDate.ofInstant(archive.clock().instant(), film.use().zone());
        Path file = given().surroundings().resolve(to);
        if (Files.exists(file)) {
            throw wrong("this is there already: " + to, new IllegalArgumentException(to.toString()));
        }
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        String ending = name.substring(name.lastIndexOf('.') + 1);
        Path unfinished = file.resolveSibling(file.getFileName() + ".part");
        try {
            boolean written;
            try (OutputStream out = Files.newOutputStream(unfinished)) {
                written = write(archive.deliverables(), film.id(), when, ending, out);
            }
            if (!written) {
                Files.delete(unfinished);
                throw wrong("there is no such form: ." + ending, new IllegalArgumentException(ending));
            }
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
            out().println(asJson() ? Json.write(new Answer(file.toString(), Files.size(file), when)) : file.toString());
        } catch (IOException e) {
            throw new ArchiveException(Code.RR_NOT_WRITTEN, file.toString(), e);
        }
        return ExitCode.OK;
    }

    @Command(
            name = "log",
            mixinStandardHelpOptions = true,
            description = "Writes the clearance log of a film: .xlsx, .csv or .pdf with thumbnails.")
    static final class Log extends DeliverCommand {
        @Override
        boolean write(Deliverables from, ProductionId film, LocalDate when, String ending, OutputStream out)
                throws IOException {
            if (ending.equals("pdf")) {
                from.logPdf(film, when, language(), out);
                return true;
            }
            ClearanceLog log = from.log(film, when, language());
            switch (ending) {
                case "xlsx" -> out.write(log.xlsx());
                case "csv" -> out.write(log.csv().getBytes(StandardCharsets.UTF_8));
                default -> {
                    return false;
                }
            }
            return true;
        }
    }

    @Command(
            name = "binder",
            mixinStandardHelpOptions = true,
            description = "Writes one .pdf with the log, every permission, release, decision and letter of a film,"
                    + " and the files of evidence attached.")
    static final class Binder extends DeliverCommand {
        @Override
        boolean write(Deliverables from, ProductionId film, LocalDate when, String ending, OutputStream out)
                throws IOException {
            if (!ending.equals("pdf")) {
                return false;
            }
            from.binder(film, when, language(), out);
            return true;
        }
    }

    @Command(
            name = "odrl",
            mixinStandardHelpOptions = true,
            description = "Writes what holders permit and refuse of each picture as ODRL: .jsonld or .json.")
    static final class Policies extends DeliverCommand {
        @Override
        boolean write(Deliverables from, ProductionId film, LocalDate when, String ending, OutputStream out)
                throws IOException {
            if (!ending.equals("jsonld") && !ending.equals("json")) {
                return false;
            }
            out.write(from.odrl(film, when).getBytes(StandardCharsets.UTF_8));
            return true;
        }
    }
}
