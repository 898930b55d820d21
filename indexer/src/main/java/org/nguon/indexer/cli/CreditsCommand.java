package org.nguon.indexer.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.nguon.indexer.archive.Archive;
import org.nguon.indexer.archive.ArchiveSettings;
import org.nguon.indexer.bundle.BundleCheck;
import org.nguon.indexer.bundle.BundleFinding;
import org.nguon.indexer.bundle.BundleVerification;
import org.nguon.indexer.catalogue.KeptShotList;
import org.nguon.indexer.credits.CreditSheet;
import org.nguon.indexer.credits.Credits;
import org.nguon.indexer.credits.CreditsOutcome;
import org.nguon.indexer.credits.ShotLine;
import org.nguon.indexer.credits.ShotList;
import org.nguon.schemas.bundle.Bundle;
import org.nguon.schemas.codes.Code;
import org.nguon.schemas.production.Production;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
        name = "credits",
        mixinStandardHelpOptions = true,
        description = "Computes the credits that a bundle or a film owes, and proves them.",
        footer = {
            "",
            "A shot list has one line a shot and source: shot, in, out, source, role. The source is an asset's identity,",
            "its hash, the name of its file, or its tag in a bundle given beside it. A list of which credits were made is",
            "kept with its film; --production alone makes them anew of the list that was kept last.",
            "Exit codes: 0 rolled and proved; 1 a shot of unknown origin, or a bundle that is not sound; 2 wrong usage."
        })
final class CreditsCommand implements Callable<Integer> {

    private static final Set<String> LANGUAGES = Set.of("vi", "en");
    /// Far more than the list of any film, which stays in the ledger for good.
    private static final long LONGEST = 4L << 20;

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private NguonCommand root;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private CommandSpec spec;

    @Option(names = "--bundle", paramLabel = "PATH", description = "A bundle; with --shots, the one with the tags.")
    private @Nullable Path bundle;

    @Option(names = "--shots", paramLabel = "FILE.csv", description = "What is in the film.")
    private @Nullable Path shots;

    @Option(names = "--production", paramLabel = "P", description = "The film of the shot list: title or identity.")
    private @Nullable String production;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text", description = "${COMPLETION-CANDIDATES}")
    private CreditSheet.Format format = CreditSheet.Format.TEXT;

    @Option(names = "--language", paramLabel = "vi|en", description = "Of text and page; tables have both.")
    private @Nullable String language;

    @Override
    public Integer call() throws IOException {
        if (language != null && !LANGUAGES.contains(language)) {
            throw new ParameterException(spec.commandLine(), "credits are in vi or en, not in " + language);
        }
        Optional<Bundle> held = Optional.empty();
        if (bundle != null) {
            BundleCheck check = new BundleVerification(
                            ArchiveSettings.from(Path.of("."), Map.of()).clock())
                    .of(root.surroundings().resolve(bundle));
            List<BundleFinding> wrong = check.findings().stream()
                    .filter(finding -> finding.code() != Code.BU_LAPSED)
                    .toList();
            if (!wrong.isEmpty() || check.bundle().isEmpty()) {
                wrong.forEach(finding -> spec.commandLine()
                        .getErr()
                        .println(finding.code() + " " + finding.where() + ": "
                                + finding.code().text(root.surroundings().language())));
                return ExitCode.TROUBLE;
            }
            held = check.bundle();
        }
        Path list = shots;
        String film = production;
        if (film == null) {
            if (list != null) {
                throw new ParameterException(spec.commandLine(), "of which film? Give --production");
            }
            return tell(Credits.of(held.orElseThrow(() -> new ParameterException(
                    spec.commandLine(), "credits of what? Give --bundle, --shots or --production"))));
        }
        Optional<Bundle> tags = held;
        if (list == null) {
            return root.withArchive(archive ->
                    ofTheKept(archive, given().production(archive, film).value(), tags));
        }
        String text = text(root.surroundings().resolve(list));
        return root.withArchive(archive -> {
            Production made = given().production(archive, film).value();
            CreditsOutcome outcome = archive.credits().of(ShotList.read(text), made, tags);
            if (outcome instanceof CreditsOutcome.Rolled) {
                archive.credits().keep(made.id(), list.getFileName().toString(), text, Actors.user());
            }
            return tell(outcome);
        });
    }

    private int ofTheKept(Archive archive, Production film, Optional<Bundle> tags) {
        KeptShotList kept = archive.credits()
                .kept(film.id())
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(), "no shot list is kept with this film yet: give --shots FILE.csv"));
        spec.commandLine()
                .getErr()
                .println(kept.list().fileName() + ", sha256 " + kept.list().contentHash() + ", kept by " + kept.keptBy()
                        + " " + kept.list().keptAt());
        return tell(archive.credits().of(ShotList.read(kept.list().text()), film, tags));
    }

    private String text(Path file) throws IOException {
        if (!Files.isRegularFile(file) || Files.size(file) > LONGEST) {
            throw new ParameterException(
                    spec.commandLine(), "no shot list, or one of more than " + LONGEST + " bytes: " + shots);
        }
        try {
            return Files.readString(file);
        } catch (MalformedInputException e) {
            throw new ParameterException(spec.commandLine(), shots + " is not UTF-8", e);
        }
    }

    private Given given() {
        return new Given(spec.commandLine(), root.surroundings());
    }

    private int tell(CreditsOutcome outcome) {
        PrintWriter err = spec.commandLine().getErr();
        Locale words = root.surroundings().language();
        return switch (outcome) {
            case CreditsOutcome.Rolled(CreditSheet sheet) -> {
                spec.commandLine()
                        .getOut()
                        .print(sheet.write(
                                format,
                                Optional.ofNullable(language).map(Locale::of).orElse(words)));
                if (format == CreditSheet.Format.CSV) {
                    err.println(sheet.proof().sentence().in(words));
                }
                yield ExitCode.OK;
            }
            case CreditsOutcome.Unreadable(List<ShotList.Problem> problems) -> {
                err.println(Code.CR_SHOTS_UNREADABLE + ": " + Code.CR_SHOTS_UNREADABLE.text(words));
                problems.forEach(problem -> err.println("  " + problem.words(words)));
                yield ExitCode.USAGE;
            }
            case CreditsOutcome.UnknownOrigin(List<ShotLine> unknown) -> {
                err.println(Code.CR_UNKNOWN_ORIGIN + ": " + Code.CR_UNKNOWN_ORIGIN.text(words));
                unknown.forEach(
                        shot -> err.println("  line " + shot.line() + " " + shot.name() + ": " + shot.source()));
                err.println("  " + Code.CR_UNKNOWN_ORIGIN.remedy(words));
                yield ExitCode.TROUBLE;
            }
            case CreditsOutcome.Unproved(String sentence) -> {
                err.println(Code.BU_UNPROVED + ": " + sentence);
                yield ExitCode.TROUBLE;
            }
        };
    }
}
