package org.nguon.indexer.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.nguon.indexer.archive.Archive;
import org.nguon.indexer.fetch.FetchSettings;
import org.nguon.indexer.fetch.Fetched;
import org.nguon.indexer.fetch.Fetcher;
import org.nguon.indexer.fetch.Patience;
import org.nguon.indexer.intake.Admission;
import org.nguon.indexer.intake.Outcome;
import org.nguon.indexer.records.Harvest;
import org.nguon.indexer.records.RecordFetch;
import org.nguon.schemas.asset.Provenance;
import org.nguon.schemas.codes.ArchiveException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
        name = "fetch",
        mixinStandardHelpOptions = true,
        description = "Takes records in from the network: IIIF manifests and collections, files of Wikimedia Commons.",
        footer = {
            "",
            "Servers are asked for one file at a time, at most once a second, and told NGUON_CONTACT.",
            "What broke off goes on where it stopped when the same command is run again.",
            "Exit codes: 0 all is here; 1 some addresses gave nothing; 2 wrong usage; 3 the archive could not go on."
        })
final class FetchCommand implements Callable<Integer> {

    private static final int MOST_ADDRESSES = 10_000;

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private NguonCommand root;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private CommandSpec spec;

    @Parameters(
            arity = "1..*",
            paramLabel = "ADDRESS",
            description = "Of a manifest or collection, of a page of Commons, or a title there: File:Example.jpg.")
    private List<String> addresses = List.of();

    @Option(names = "--pictures", description = "Fetch the pictures that the records show and that are not here yet.")
    private boolean pictures;

    @Option(names = "--follow", description = "Of a collection, fetch each manifest that it names, too.")
    private boolean follow;

    @Option(
            names = "--report",
            paramLabel = "FILE",
            description = "Write one JSON line a record: file, row, number, outcome, code, reason, assetId.")
    private @Nullable Path report;

    @Override
    public Integer call() {
        FetchSettings network;
        try {
            network = FetchSettings.from(root.surroundings().environment());
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
        return root.withArchive(archive -> fetch(archive, network));
    }

    private int fetch(Archive archive, FetchSettings network) {
        Surroundings surroundings = root.surroundings();
        try (Fetcher fetcher = archive.fetcher(network, Patience.real());
                RecordsReport lines = RecordsReport.to(
                        Optional.ofNullable(report).map(surroundings::resolve),
                        Path.of("network"),
                        surroundings.language())) {
            boolean all = new Round(archive, fetcher, lines).run();
            return all && !surroundings.stopAsked().getAsBoolean() ? ExitCode.OK : ExitCode.TROUBLE;
        } catch (IOException | UncheckedIOException e) {
            spec.commandLine().getErr().println("nguon fetch: " + e.getMessage());
            return ExitCode.UNAVAILABLE;
        }
    }

    /// One run over all addresses.
    private final class Round {

        private final Archive archive;
        private final Fetcher fetcher;
        private final RecordsReport lines;
        private final RecordFetch records;
        private final PrintWriter out = spec.commandLine().getOut();
        private final String person = System.getProperty("user.name", "unknown");
        private final Deque<String> waiting = new ArrayDeque<>(addresses);
        private final Set<String> seen = new HashSet<>(addresses);
        private boolean all = true;
        private long joined;

        Round(Archive archive, Fetcher fetcher, RecordsReport lines) {
            this.archive = archive;
            this.fetcher = fetcher;
            this.lines = lines;
            this.records = archive.recordFetch(fetcher);
        }

        /// @return whether every address gave what it should
        boolean run() throws IOException {
            while (!waiting.isEmpty() && !root.surroundings().stopAsked().getAsBoolean()) {
                String address = waiting.removeFirst();
                try {
                    after(records.take(address, person, root.surroundings().stopAsked(), lines));
                } catch (ArchiveException e) {
                    tell(address, e);
                }
            }
            out.println(lines.summary(joined));
            return all;
        }

        private void after(Harvest harvest) throws IOException {
            joined += harvest.joined();
            harvest.licences()
                    .forEach(change -> out.println(change.record() + ": rights were " + words(change.before())
                            + ", and are now " + words(change.now())));
            if (follow) {
                harvest.named().stream()
                        .filter(named -> seen.size() < MOST_ADDRESSES && seen.add(named))
                        .forEach(waiting::add);
            }
            for (String picture : pictures ? harvest.pictures() : List.<String>of()) {
                if (!root.surroundings().stopAsked().getAsBoolean() && seen.add(picture)) {
                    picture(picture);
                }
            }
        }

        private void picture(String address) throws IOException {
            try (Fetched fetched = fetcher.fetch(
                    address,
                    archive.settings().largestFile(),
                    root.surroundings().stopAsked())) {
                Admission admission = archive.intake()
                        .admit(
                                fetched.file(),
                                new Provenance(person, Provenance.Channel.WEB, fetched.address(), Optional.empty()));
                out.println(address + ": " + Outcome.of(admission).word());
            } catch (ArchiveException e) {
                tell(address, e);
            }
        }

        /// Trouble with one address is told and stops no other; trouble of the archive stops all.
        private void tell(String address, ArchiveException trouble) {
            String code = trouble.code().id();
            if (!code.startsWith("FE-") && !code.startsWith("MR-")) {
                throw trouble;
            }
            all = false;
            spec.commandLine()
                    .getErr()
                    .println("nguon fetch: " + address + ": "
                            + trouble.code().text(root.surroundings().language()) + " (" + code + ": "
                            + trouble.detail() + ")");
        }
    }

    private static String words(List<String> claims) {
        return claims.isEmpty() ? "none" : String.join(", ", claims);
    }
}
