package org.nguon.indexer.acceptance;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.nguon.schemas.time.Certainty;
import org.nguon.schemas.time.DateText;
import org.nguon.schemas.time.DateText.DayOrder;
import org.nguon.schemas.time.Days;
import org.nguon.schemas.time.Edtf;

/// Compares written dates with the years that museums gave them themselves
/// (`museum-dates/date_truth.tsv`), and verdicts on EDTF with those of another program
/// (`edtf/edtfjs_cases.tsv`).
///
/// The years of an exact date must be the museum's; where it is about, each end may be ten years off; an
/// end that the text leaves open is compared with none. The museum's years before 1 are counted without a
/// year 0, and its days before 1583 are shifted by the change of calendars; both are put right first. One
/// of the museums is in the United States and writes the month first.
public final class DateMeasure {

    static final double DATES_FLOOR = 0.95;
    private static final String DATES = "museum-dates/date_truth.tsv";
    private static final String VERDICTS = "edtf/edtfjs_cases.tsv";
    private static final int ABOUT = 10;
    /// A museum that gives one text to records of different years is no truth for it.
    private static final double AGREES = 0.75;
    private static final Pattern YEAR = Pattern.compile("-?\\d{4}");
    private static final Pattern DAY = Pattern.compile("-?\\d{4}-\\d{2}-\\d{2}");

    private final PrintWriter out;
    private final boolean verbose;

    private DateMeasure(PrintWriter out, boolean verbose) {
        this.out = out;
        this.verbose = verbose;
    }

    /// Whether the folder holds the truth.
    public static boolean canRun(Path folder) {
        return Files.isRegularFile(folder.resolve(DATES)) && Files.isRegularFile(folder.resolve(VERDICTS));
    }

    /// Measures, prints a table, and tells whether the floors hold.
    public static boolean run(Path folder, PrintWriter out, boolean verbose) throws IOException {
        DateMeasure measure = new DateMeasure(out, verbose);
        out.printf(Locale.ROOT, "%-58s %6s %6s %8s%n", "measure", "got", "of", "floor");
        boolean holds = measure.dates(rows(folder.resolve(DATES)));
        holds &= measure.verdicts(rows(folder.resolve(VERDICTS)));
        out.flush();
        return holds;
    }

    private static List<List<String>> rows(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .skip(1)
                .map(line -> List.of(line.split("\t", -1)))
                .toList();
    }

    private boolean dates(List<List<String>> rows) {
        int right = 0;
        int agreed = 0;
        int agreedRight = 0;
        int unread = 0;
        List<String> texts = new ArrayList<>();
        for (List<String> row : rows) {
            texts.add(row.get(1));
            Optional<Edtf> read = DateText.read(row.get(1), DayOrder.MONTH_FIRST);
            boolean same = isRight(read, row.get(2), row.get(3));
            boolean agrees = Double.parseDouble(row.get(5)) >= AGREES;
            right += same ? 1 : 0;
            agreed += agrees ? 1 : 0;
            agreedRight += agrees && same ? 1 : 0;
            unread += read.isEmpty() ? 1 : 0;
            if (!same && verbose) {
                out.println("  date: " + String.join(" | ", row) + ": read "
                        + read.map(it -> it.text() + " " + it.possible()).orElse("nothing"));
            }
        }
        boolean holds = line("written dates with the years of the museum", right, rows.size(), DATES_FLOOR);
        line("  of those on which a museum agrees with itself", agreedRight, agreed, 0);
        line("  written dates left unread", unread, rows.size(), 0);
        out.printf(Locale.ROOT, "written dates: %,d a second%n", Math.round(speed(texts)));
        return holds;
    }

    /// Lines a second, once the machine is warm.
    private static double speed(List<String> texts) {
        long took = 0;
        int read = 0;
        for (int round = 0; round < 10; round++) {
            long start = System.nanoTime();
            read = 0;
            for (String text : texts) {
                read += DateText.read(text).isPresent() ? 1 : 0;
            }
            took = System.nanoTime() - start;
        }
        return read == 0 ? 0 : texts.size() * 1e9 / took;
    }

    private static boolean isRight(Optional<Edtf> read, String earliest, String latest) {
        if (!isDate(earliest)) {
            return read.isEmpty();
        }
        if (read.isEmpty() || !isDate(latest)) {
            return false;
        }
        Edtf date = read.get();
        boolean whole =
                date.days().earliest().isPresent() && date.days().latest().isPresent();
        boolean exact = date.certainty() == Certainty.CERTAIN && whole;
        Days days = exact ? date.days() : date.possible();
        return isNear(days.firstYear(), year(earliest), exact) && isNear(days.lastYear(), year(latest), exact);
    }

    private static boolean isNear(Optional<Integer> read, int museum, boolean exact) {
        return read.map(it -> Math.abs(it - museum) <= (exact ? 0 : ABOUT)).orElse(true);
    }

    private static boolean isDate(String text) {
        return YEAR.matcher(text).matches() || DAY.matcher(text).matches();
    }

    private static int year(String text) {
        int year;
        if (YEAR.matcher(text).matches()) {
            year = Integer.parseInt(text);
        } else {
            LocalDate day = LocalDate.parse(text);
            boolean shifted = day.getYear() < 1583 && day.getMonth() == Month.DECEMBER && day.getDayOfMonth() >= 15;
            year = day.getYear() + (shifted ? 1 : 0);
        }
        return year < 0 ? year + 1 : year;
    }

    private boolean verdicts(List<List<String>> rows) {
        int right = 0;
        int valid = 0;
        int level = 0;
        for (List<String> row : rows) {
            Optional<Edtf> read = Edtf.parse(row.get(0));
            boolean expected = row.get(1).equals("valid");
            right += read.isPresent() == expected ? 1 : 0;
            boolean same = read.map(it -> Integer.toString(it.level()))
                    .filter(row.get(2)::equals)
                    .isPresent();
            valid += expected ? 1 : 0;
            level += expected && same ? 1 : 0;
            if (verbose && (read.isPresent() != expected || (expected && !same))) {
                out.println("  edtf: " + row + ": read "
                        + read.map(it -> "level " + it.level()).orElse("invalid"));
            }
        }
        boolean holds = line("verdicts on EDTF", right, rows.size(), 1);
        // Years before 0000 are level 1 in the specification, and level 0 to the other program.
        line("  levels of EDTF the same as those of edtf.js", level, valid, 0);
        return holds;
    }

    private boolean line(String measure, int got, int of, double floor) {
        boolean holds = got >= floor * of;
        out.printf(
                Locale.ROOT,
                "%-58s %6d %6d %8s %6.2f %%%s%n",
                measure,
                got,
                of,
                floor == 0 ? "" : String.format(Locale.ROOT, "%.0f %%", 100 * floor),
                100.0 * got / of,
                holds ? "" : "  BELOW THE FLOOR");
        return holds;
    }
}
