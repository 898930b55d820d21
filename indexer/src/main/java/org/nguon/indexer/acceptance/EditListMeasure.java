package org.nguon.indexer.acceptance;

import java.io.IOException;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.nguon.indexer.lineage.EditList;
import org.nguon.indexer.lineage.EditLists;
import org.nguon.indexer.lineage.UnreadableList;
import org.nguon.schemas.lineage.Shot;

/// Reads the edit lists that the project OpenTimelineIO tests its readers with (`conformance/otio`): 13 OTIO, 19 EDL, 5
/// FCPXML and 7 of Final Cut Pro 7. The truth was counted from the files by hand and script: how many shots there are,
/// and the sums of the frames at which they begin and end in the film.
public final class EditListMeasure {

    private static final String FOLDER = "conformance/otio";
    private static final List<String> TRUTH = List.of(
            "25fps.edl 4 969 1465",
            "avid_example.edl 2 172517 172598",
            "big_int.otio 1 0 24",
            "cdl.edl 2 31 93",
            "clip_example.otio 1 8 11",
            "dissolve_test.edl 2 172809 172829",
            "dissolve_test_2.edl 2 172805 172825",
            "dissolve_test_3.edl 4 345813 345950",
            "dissolve_test_4.edl 8 740632 741109",
            "dissolve_test_fail.edl 2 172809 172829",
            "effects.otio 37 3215317 3222504",
            "empty_name_tags.xml 222 362575 386123",
            "fcpx_clips.fcpxml 8 4201.17 8679.22",
            "fcpx_event.fcpxml 40 97371.18 108461.18",
            "fcpx_example.fcpxml 40 97371.18 108461.18",
            "fcpx_library.fcpxml 40 97371.18 108461.18",
            "fcpx_project.fcpxml 20 48685.59 54230.59",
            "gap_test.edl 3 142 214",
            "generator_reference_test.otio 1 0 50",
            "hiero_xml_export.xml 2 173899 175193",
            "multi_audio.edl 2 0 163964",
            "multiple_track.otio 5 30 63",
            "multitrack.otio 5 4440 7722",
            "nested_example.otio 7 1932 2567",
            "no_spaces_test.edl 9 778891 779940",
            "nucoda_example.edl 2 172517 172598",
            "preflattened.otio 5 4599 7157",
            "premiere_enable_property.xml 16 1758 2910",
            "premiere_example.edl 2 172517 172598",
            "premiere_example.otio 13 6341 9047",
            "premiere_example.xml 25 13401 17685",
            "premiere_example_filter.xml 0 0 0",
            "premiere_generators.xml 9 3511 4869",
            "sample_just_track.xml 0 0 0",
            "screening_example.edl 9 778891 779940",
            "screening_example.otio 9 778891 779940",
            "simple_cut.otio 4 25 44",
            "speed_effects.edl 548 56020624 56050954",
            "speed_effects_small.edl 5 485355 485553",
            "timecode_mismatch.edl 20 18003 19790",
            "transition.otio 4 25 44",
            "transition_duration.edl 4 350827 351235",
            "transition_test.otio 3 150 300",
            "wipe_test.edl 2 172809 172829");

    private EditListMeasure() {}

    /// Whether the folder holds the lists.
    public static boolean canRun(Path folder) {
        return Files.isDirectory(folder.resolve(FOLDER));
    }

    /// Measures, prints, and tells whether each list was read as it is.
    public static boolean run(Path folder, PrintWriter out, boolean verbose) throws IOException {
        int matched = 0;
        for (String line : TRUTH) {
            String[] truth = line.split(" ", -1);
            String read = read(find(folder.resolve(FOLDER), truth[0]));
            String expected = truth[1] + " " + truth[2] + " " + truth[3];
            if (read.equals(expected)) {
                matched++;
            } else if (verbose) {
                out.println("  edit list: " + truth[0] + ": read " + read + ", not " + expected);
            }
        }
        out.printf(
                Locale.ROOT,
                "%-58s %6d %6d %8s%s%n",
                "edit lists with the right shots, record in and out",
                matched,
                TRUTH.size(),
                "100 %",
                matched == TRUTH.size() ? "" : "  BELOW THE FLOOR");
        out.flush();
        return matched == TRUTH.size();
    }

    private static Optional<Path> find(Path folder, String name) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.getFileName().toString().equals(name))
                    .findFirst();
        }
    }

    private static String read(Optional<Path> file) throws IOException {
        if (file.isEmpty()) {
            return "nothing";
        }
        try {
            String name = file.get().getFileName().toString();
            EditList list = EditLists.read(name, Files.readAllBytes(file.get()), Optional.empty());
            BigDecimal in = BigDecimal.ZERO;
            BigDecimal end = BigDecimal.ZERO;
            List<Shot> shots = new ArrayList<>(list.shots());
            for (Shot shot : shots) {
                in = in.add(shot.record().in().frames(shot.recordRate()));
                end = end.add(shot.record().out().frames(shot.recordRate()));
            }
            return shots.size() + " " + plain(in) + " " + plain(end);
        } catch (UnreadableList e) {
            return String.valueOf(e.getMessage());
        }
    }

    private static String plain(BigDecimal sum) {
        return sum.setScale(2, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
    }
}
