package org.nguon.indexer.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nguon.indexer.json.Json;
import org.nguon.indexer.lineage.EditList;
import org.nguon.indexer.lineage.EditLists;
import org.nguon.indexer.lineage.OtioWriter;
import org.nguon.indexer.lineage.UnreadableList;
import org.nguon.schemas.lineage.Cut;
import org.nguon.schemas.lineage.CutChange;
import org.nguon.schemas.lineage.FilmTime;
import org.nguon.schemas.lineage.FrameRate;
import org.nguon.schemas.lineage.Media;
import org.nguon.schemas.lineage.Shot;
import org.nguon.schemas.lineage.Timecode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
        name = "cut",
        mixinStandardHelpOptions = true,
        description =
                "Reads what is in a film: the finished film itself, or edit lists as EDL, OTIO, FCPXML, Final Cut Pro 7 XML or CSV.",
        subcommands = {
            CutReadCommand.class,
            CutReadCommand.Show.class,
            CutReadCommand.Respond.class,
            CutCommand.Import.class,
            CutCommand.Export.class,
            CutCommand.Compare.class
        })
final class CutCommand implements Runnable {

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private NguonCommand root;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before run()
    private CommandSpec spec;

    NguonCommand root() {
        return root;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "cut what? read, show, answer, import, export or compare");
    }

    /// A command about edit lists in files.
    abstract static class OfLists implements Callable<Integer> {

        @ParentCommand
        @SuppressWarnings("NullAway.Init") // picocli sets it before call()
        private CutCommand parent;

        @Spec
        @SuppressWarnings("NullAway.Init") // picocli sets it before call()
        private CommandSpec spec;

        @Option(
                names = "--rate",
                paramLabel = "RATE",
                description = "Of EDL and CSV, which do not say it: 24, 25, 29.97.")
        private @Nullable String rate;

        final PrintWriter out() {
            return spec.commandLine().getOut();
        }

        final ParameterException wrong(String why) {
            return new ParameterException(spec.commandLine(), why);
        }

        /// The list in a file.
        final EditList list(Path given) throws IOException, UnreadableList {
            Path file = parent.root.surroundings().resolve(given);
            if (!Files.isRegularFile(file)) {
                throw wrong("no such file: " + given);
            }
            Optional<FrameRate> wished;
            try {
                wished = Optional.ofNullable(rate).map(FrameRate::parse);
            } catch (IllegalArgumentException e) {
                throw new ParameterException(spec.commandLine(), "no frame rate: " + rate, e);
            }
            try (var in = Files.newInputStream(file)) {
                return EditLists.read(file.getFileName().toString(), in.readNBytes(EditLists.MOST_BYTES + 1), wished);
            }
        }

        /// The one cut of a list, or the one with this name.
        final Cut cut(EditList list, Path given, @Nullable String name) {
            List<Cut> found = list.cuts().stream()
                    .filter(cut -> name == null || cut.name().equals(name))
                    .toList();
            if (found.size() != 1) {
                throw wrong(given + " holds " + found.size() + " cuts" + (name == null ? "; name one with --cut" : ""));
            }
            return found.getFirst();
        }

        abstract int run() throws IOException, UnreadableList;

        @Override
        public Integer call() throws IOException {
            try {
                return run();
            } catch (UnreadableList e) {
                var language = parent.root.surroundings().language();
                PrintWriter err = spec.commandLine().getErr();
                err.println(e.code() + ": " + e.code().text(language)
                        + (e.detail().isEmpty() ? "" : " (" + e.detail() + ")"));
                err.println("  " + e.code().remedy(language));
                return ExitCode.TROUBLE;
            }
        }
    }

    /// A shot as JSON. Times are frames: of the film at `rate`, with its start; of the source at `sourceRate`.
    private record ShotView(
            int cut,
            String name,
            String source,
            Shot.Kind kind,
            String track,
            BigDecimal recordIn,
            BigDecimal recordOut,
            BigDecimal sourceIn,
            BigDecimal sourceOut,
            double rate,
            double sourceRate,
            String recordInTimecode,
            String recordOutTimecode,
            BigDecimal speed,
            boolean enabled,
            Media.Kind sourceKind) {

        static ShotView of(int number, Cut cut, Shot shot) {
            return new ShotView(
                    number,
                    shot.name(),
                    shot.media().name(),
                    shot.kind(),
                    shot.track(),
                    shot.record().in().frames(shot.recordRate()),
                    shot.record().out().frames(shot.recordRate()),
                    shot.source().in().frames(shot.sourceRate()),
                    shot.source().out().frames(shot.sourceRate()),
                    decimal(shot.recordRate()),
                    decimal(shot.sourceRate()),
                    timecode(cut, shot.record().in()),
                    timecode(cut, shot.record().out()),
                    shot.speed(),
                    shot.enabled(),
                    shot.media().kind());
        }
    }

    private static double decimal(FrameRate rate) {
        return (double) rate.numerator() / rate.denominator();
    }

    /// The number of the nearest frame; empty before the first hour of all.
    private static String timecode(Cut cut, FilmTime time) {
        long frame = time.nearestFrame(cut.rate());
        return frame < 0 ? "" : new Timecode(frame, cut.rate(), cut.drop()).toString();
    }

    @Command(
            name = "import",
            mixinStandardHelpOptions = true,
            description = "Reads an edit list and says what is in it.",
            footer = {
                "",
                "With --json: one object with format, cuts (name, rate, start, drop), notes and shots. Each shot has cut (which",
                "of the cuts, from 0), name, source, sourceKind, kind, track, speed, enabled, and its times in frames: recordIn",
                "and recordOut at rate, counted from 00:00:00:00 of the film's timecode; sourceIn and sourceOut at sourceRate.",
                "Out is the first frame that is not shown.",
                "Exit codes: 0 read; 1 no edit list, or a broken one; 2 wrong usage."
            })
    static final class Import extends OfLists {

        @Parameters(paramLabel = "FILE", description = "The edit list.")
        @SuppressWarnings("NullAway.Init") // picocli sets it before call()
        private Path file;

        @Option(names = "--json", description = "JSON, for programs.")
        private boolean json;

        private record CutView(String name, double rate, BigDecimal start, boolean drop, int shots) {}

        private record Answer(EditList.Format format, List<CutView> cuts, List<String> notes, List<ShotView> shots) {}

        @Override
        int run() throws IOException, UnreadableList {
            EditList list = list(file);
            List<ShotView> shots = new ArrayList<>();
            for (int i = 0; i < list.cuts().size(); i++) {
                Cut cut = list.cuts().get(i);
                for (Shot shot : cut.shots()) {
                    shots.add(ShotView.of(i, cut, shot));
                }
            }
            if (json) {
                out().println(Json.write(new Answer(
                        list.format(),
                        list.cuts().stream()
                                .map(cut -> new CutView(
                                        cut.name(),
                                        decimal(cut.rate()),
                                        cut.start().frames(cut.rate()),
                                        cut.drop(),
                                        cut.shots().size()))
                                .toList(),
                        list.notes(),
                        shots)));
                return ExitCode.OK;
            }
            for (int i = 0; i < list.cuts().size(); i++) {
                Cut cut = list.cuts().get(i);
                int number = i;
                out().printf("%s: %d shots at %s%n", cut.name(), cut.shots().size(), cut.rate());
                shots.stream()
                        .filter(shot -> shot.cut() == number)
                        .forEach(shot -> out().printf(
                                        "  %-4s %s %s  %s  %s%s%n",
                                        shot.track(),
                                        shot.recordInTimecode(),
                                        shot.recordOutTimecode(),
                                        shot.name(),
                                        shot.source(),
                                        shot.enabled() ? "" : "  (off)"));
            }
            list.notes().forEach(note -> out().println("note: " + note));
            return ExitCode.OK;
        }
    }

    @Command(
            name = "export",
            mixinStandardHelpOptions = true,
            description = "Writes a cut as OpenTimelineIO, with what is known of its shots in metadata.nguon.",
            footer = {"", "Exit codes: 0 written; 1 no edit list, or a broken one; 2 wrong usage."})
    static final class Export extends OfLists {

        @Parameters(paramLabel = "CUT", description = "An edit list.")
        @SuppressWarnings("NullAway.Init") // picocli sets it before call()
        private Path file;

        @Option(names = "--otio", description = "As OpenTimelineIO, to standard output.")
        private boolean otio;

        @Option(names = "--cut", paramLabel = "NAME", description = "Which, where the list holds several.")
        private @Nullable String name;

        @Override
        int run() throws IOException, UnreadableList {
            if (!otio) {
                throw wrong("in which form? Give --otio");
            }
            out().print(OtioWriter.write(
                    cut(list(file), file, name),
                    shot -> Map.of(
                            "track", shot.track(),
                            "source", shot.media().name(),
                            "sourceKind", shot.media().kind().name())));
            return ExitCode.OK;
        }
    }

    @Command(
            name = "compare",
            mixinStandardHelpOptions = true,
            description = "Says what came, went, moved and was trimmed from one version of a cut to the next.",
            footer = {"", "Exit codes: 0 compared; 1 no edit list, or a broken one; 2 wrong usage."})
    static final class Compare extends OfLists {

        @Parameters(index = "0", paramLabel = "BEFORE", description = "The earlier edit list.")
        @SuppressWarnings("NullAway.Init") // picocli sets it before call()
        private Path before;

        @Parameters(index = "1", paramLabel = "AFTER", description = "The later one.")
        @SuppressWarnings("NullAway.Init") // picocli sets it before call()
        private Path after;

        @Option(names = "--cut", paramLabel = "NAME", description = "Which, where the lists hold several.")
        private @Nullable String name;

        @Option(names = "--json", description = "JSON, for programs.")
        private boolean json;

        private record ChangeView(String change, Optional<ShotView> before, Optional<ShotView> after) {}

        @Override
        int run() throws IOException, UnreadableList {
            Cut old = cut(list(before), before, name);
            Cut now = cut(list(after), after, name);
            List<ChangeView> changes = CutChange.between(old, now).stream()
                    .map(change -> view(change, old, now))
                    .toList();
            if (json) {
                out().println(Json.write(changes));
            } else {
                changes.forEach(change -> out().printf(
                                "%-8s %s  %s%n",
                                change.change(),
                                change.after()
                                        .or(change::before)
                                        .map(ShotView::name)
                                        .orElse(""),
                                Stream.of(change.before(), change.after())
                                        .flatMap(Optional::stream)
                                        .map(shot -> shot.recordInTimecode() + " to " + shot.recordOutTimecode())
                                        .collect(Collectors.joining(", now "))));
                out().printf("%d changes%n", changes.size());
            }
            return ExitCode.OK;
        }

        private static ChangeView view(CutChange change, Cut old, Cut now) {
            return switch (change) {
                case CutChange.Came(Shot shot) ->
                    new ChangeView("came", Optional.empty(), Optional.of(ShotView.of(0, now, shot)));
                case CutChange.Went(Shot shot) ->
                    new ChangeView("went", Optional.of(ShotView.of(0, old, shot)), Optional.empty());
                case CutChange.Moved(Shot then, Shot later) ->
                    new ChangeView(
                            "moved", Optional.of(ShotView.of(0, old, then)), Optional.of(ShotView.of(0, now, later)));
                case CutChange.Trimmed(Shot then, Shot later) ->
                    new ChangeView(
                            "trimmed", Optional.of(ShotView.of(0, old, then)), Optional.of(ShotView.of(0, now, later)));
            };
        }
    }
}
