package org.nguon.indexer.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.nguon.indexer.archive.Archive;
import org.nguon.indexer.isolation.ChildSettings;
import org.nguon.indexer.isolation.Children;
import org.nguon.indexer.lineage.Ffmpeg;
import org.nguon.indexer.rendition.Decoders;
import org.nguon.indexer.vault.VaultCheck;
import org.nguon.schemas.asset.AssetState;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// Looks at the machine and the archive and says, line by line, what is well, what goes without, and what must be put
/// right; each with what to do.
@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        description = "Looks at this machine and the archive, and says what is missing and what to do about it.",
        footer = {"", "Exit codes: 0 all can work, 1 something must be put right, 3 the archive could not be opened."})
final class DoctorCommand implements Callable<Integer> {

    private static final long GIBI = 1L << 30;
    private static final long LITTLE_ROOM = 10 * GIBI;
    private static final long NO_ROOM = GIBI;

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private NguonCommand root;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private CommandSpec spec;

    private final List<Finding> findings = new ArrayList<>();

    /// How a thing stands: well, well enough to work without, or in the way of work.
    private enum Standing {
        OK,
        NOTE,
        TROUBLE
    }

    private record Finding(Standing standing, String subject, String text) {}

    @Override
    public Integer call() {
        Path folder = root.dataFolder();
        return Archive.isAt(folder)
                ? root.withArchive(archive -> examine(folder, Optional.of(archive)))
                : examine(folder, Optional.empty());
    }

    private int examine(Path folder, Optional<Archive> archive) {
        machine();
        decoders();
        films();
        room(folder);
        archive.ifPresentOrElse(
                this::archive, () -> ok("archive", "none at " + folder + " yet; the first start or ingest makes it"));
        address();

        PrintWriter out = spec.commandLine().getOut();
        for (Finding finding : findings) {
            String standing = finding.standing().name().toLowerCase(Locale.ROOT);
            out.printf("%-8s %-12s %s%n", standing, finding.subject(), finding.text());
        }
        boolean well = findings.stream().noneMatch(finding -> finding.standing() == Standing.TROUBLE);
        return well ? ExitCode.OK : ExitCode.TROUBLE;
    }

    private void machine() {
        Runtime machine = Runtime.getRuntime();
        ok(
                "Java",
                "%s of %s, %d processors, up to %d MB of heap"
                        .formatted(
                                Runtime.version(),
                                System.getProperty("java.vendor"),
                                machine.availableProcessors(),
                                machine.maxMemory() >> 20));
    }

    private void decoders() {
        Decoders decoders;
        try (Children children = new Children(ChildSettings.standard().withChildren(1))) {
            decoders = Decoders.of(children);
        }
        if (decoders.trouble().isPresent()) {
            trouble(
                    "decoding",
                    "the process that decodes pictures does not work: "
                            + decoders.trouble().get());
            return;
        }
        String without = decoders.kinds().stream()
                .filter(kind -> !kind.decoded())
                .map(Decoders.Kind::name)
                .collect(Collectors.joining(", "));
        String missing = without.isEmpty() ? "" : "; no thumbnails of " + without;
        decoders.vips()
                .ifPresentOrElse(
                        version -> ok("libvips", version + missing),
                        () -> note(
                                "libvips",
                                "not installed; Java decodes alone, slower" + missing
                                        + ". Debian: apt install libvips42; macOS: brew install vips"));
    }

    private void films() {
        Ffmpeg.find(root.surroundings().environment())
                .ifPresentOrElse(
                        ffmpeg -> ok("ffmpeg", ffmpeg.version()),
                        () -> note(
                                "ffmpeg",
                                "not installed; finished films cannot be read, only edit lists and shot lists."
                                        + " Debian: apt install ffmpeg; macOS: brew install ffmpeg"));
    }

    private void room(Path folder) {
        Path there = folder;
        while (!Files.exists(there) && there.getParent() != null) {
            there = there.getParent();
        }
        if (!Files.isDirectory(there) || !Files.isWritable(there)) {
            trouble("data folder", there + " cannot be written; change its permissions or choose another with --data");
            return;
        }
        try {
            long free = Files.getFileStore(there).getUsableSpace();
            String text = "%s, %.1f GiB free".formatted(folder, (double) free / GIBI);
            if (free < NO_ROOM) {
                trouble("data folder", text + "; free some space before you bring in more");
            } else if (free < LITTLE_ROOM) {
                note("data folder", text + "; that is not much for originals and thumbnails");
            } else {
                ok("data folder", text);
            }
        } catch (IOException e) {
            trouble("data folder", folder + ": " + e.getMessage());
        }
    }

    private void archive(Archive archive) {
        String database = archive.settings()
                .database()
                .map(settings -> settings.url().replaceAll("[?;].*", ""))
                .orElse("the embedded database");
        Map<AssetState, Long> counts = archive.catalogue().counts();
        ok("catalogue", "%s; %s".formatted(database, counted(counts)));
        long revision = archive.catalogue().head().revision();
        ok(
                "ledger",
                "revision " + revision + "; the index stands at "
                        + archive.index().revision());
        archive.vault()
                .lastCheck()
                .ifPresentOrElse(
                        this::check, () -> note("vault", "its bytes were never read again; run: ./nguon verify vault"));
    }

    private static String counted(Map<AssetState, Long> counts) {
        return counts.entrySet().stream()
                .map(count -> count.getValue() + " " + count.getKey().name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }

    private void check(VaultCheck check) {
        if (check.isSound()) {
            ok("vault", "%d objects were sound on %s".formatted(check.objects(), check.ended()));
        } else {
            trouble(
                    "vault",
                    "%d findings on %s; see them with: ./nguon verify vault"
                            .formatted(check.findingCount(), check.ended()));
        }
    }

    private void address() {
        String address = root.surroundings().environment().getOrDefault("NGUON_PUBLIC_URL", "");
        if (address.isBlank()) {
            note(
                    "address",
                    "the desks are for this machine only. Links for photographers, other people and phones want a"
                            + " public address: set NGUON_PUBLIC_URL, and a proxy with TLS (docker/compose.yaml)");
        } else if (address.startsWith("https://")) {
            ok("address", address);
        } else {
            note(
                    "address",
                    address + " has no TLS; browsers give sharing, installation on the phone and passkeys to"
                            + " https:// only");
        }
    }

    private void ok(String subject, String text) {
        findings.add(new Finding(Standing.OK, subject, text));
    }

    private void note(String subject, String text) {
        findings.add(new Finding(Standing.NOTE, subject, text));
    }

    private void trouble(String subject, String text) {
        findings.add(new Finding(Standing.TROUBLE, subject, text));
    }
}
