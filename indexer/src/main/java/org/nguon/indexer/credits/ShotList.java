package org.nguon.indexer.credits;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.nguon.schemas.codes.Code;
import org.nguon.schemas.production.Role;

/// A shot list as a person writes it in a spreadsheet: `shot, in, out, source, role`, one line a shot and
/// source, with commas or semicolons. The first line names the columns and may be left out.
///
/// @param errors what is wrong, each with its line; when there are any, the shots are not to be
///     used
public record ShotList(List<ShotLine> shots, List<Problem> errors) {

    private static final int COLUMNS = 5;
    private static final int IN = 1;
    private static final int OUT = 2;
    private static final int SOURCE = 3;
    private static final int ROLE = 4;
    private static final int MOST_LINES = 100_000;
    private static final int LONGEST_CELL = 1_000;
    private static final Pattern TIMECODE = Pattern.compile("(\\d{1,2}:){0,3}\\d{1,6}([.,;:]\\d{1,6})?");

    /// Something that cannot be read.
    ///
    /// @param line of the file, from 1
    /// @param column of the table, from 1; absent where the whole line is meant
    /// @param detail what stands there
    public record Problem(int line, Optional<Integer> column, Code code, String detail) {

        /// Where it is, what is wrong, and what stands there.
        public String words(Locale language) {
            boolean vietnamese = language.getLanguage().equals("vi");
            String where = (vietnamese ? "Dòng " : "Line ")
                    + line
                    + column.map(it -> (vietnamese ? ", cột " : ", column ") + it)
                            .orElse("");
            return where + ": " + code + " " + code.text(language) + (detail.isEmpty() ? "" : " (" + detail + ")");
        }
    }

    public ShotList {
        shots = List.copyOf(shots);
        errors = List.copyOf(errors);
    }

    /// Reads the text of a file.
    public static ShotList read(String csv) {
        List<ShotLine> shots = new ArrayList<>();
        List<Problem> errors = new ArrayList<>();
        List<String> lines = csv.replace("\uFEFF", "").lines().toList();
        if (lines.size() > MOST_LINES) {
            return new ShotList(List.of(), List.of(ofLine(MOST_LINES, Code.CR_SHOTS_MANY, "> " + MOST_LINES)));
        }
        char comma = lines.isEmpty() || lines.getFirst().indexOf(',') >= 0 ? ',' : ';';
        for (int number = 1; number <= lines.size(); number++) {
            String line = lines.get(number - 1);
            if (line.isBlank() || (number == 1 && isHeading(line))) {
                continue;
            }
            read(number, cells(line, comma), shots, errors);
        }
        if (shots.isEmpty() && errors.isEmpty()) {
            errors.add(ofLine(1, Code.CR_SHOTS_NONE, ""));
        }
        return new ShotList(shots, errors);
    }

    private static boolean isHeading(String line) {
        return line.toLowerCase(Locale.ROOT).startsWith("shot")
                && line.toLowerCase(Locale.ROOT).contains("role");
    }

    private static void read(int number, List<String> cells, List<ShotLine> shots, List<Problem> errors) {
        if (cells.size() != COLUMNS) {
            errors.add(ofLine(number, Code.CR_SHOT_COLUMNS, String.valueOf(cells.size())));
            return;
        }
        for (int i = 0; i < COLUMNS; i++) {
            if (cells.get(i).length() > LONGEST_CELL) {
                errors.add(ofCell(number, i, Code.CR_SHOT_LONG, "> " + LONGEST_CELL));
                return;
            }
        }
        for (int i = IN; i <= OUT; i++) {
            if (!cells.get(i).isEmpty() && !TIMECODE.matcher(cells.get(i)).matches()) {
                errors.add(ofCell(number, i, Code.CR_SHOT_TIMECODE, cells.get(i)));
                return;
            }
        }
        // who answers for a shot without a source names no role
        Optional<Role> role =
                cells.get(ROLE).isEmpty() && Sourceless.of(cells.get(SOURCE)).isPresent()
                        ? Optional.of(Role.SHOWN)
                        : role(cells.get(ROLE));
        if (role.isEmpty()) {
            errors.add(ofCell(number, ROLE, Code.CR_SHOT_ROLE, cells.get(ROLE)));
            return;
        }
        shots.add(new ShotLine(number, cells.get(0), cells.get(1), cells.get(2), cells.get(3), role.get()));
    }

    private static Problem ofLine(int number, Code code, String detail) {
        return new Problem(number, Optional.empty(), code, detail);
    }

    private static Problem ofCell(int number, int cell, Code code, String detail) {
        return new Problem(number, Optional.of(cell + 1), code, detail);
    }

    private static Optional<Role> role(String name) {
        String wanted = name.toUpperCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
        for (Role role : Role.values()) {
            if (role.name().equals(wanted)) {
                return Optional.of(role);
            }
        }
        return Optional.empty();
    }

    /// Cells of one line, with quotes as RFC 4180 has them.
    private static List<String> cells(String line, char comma) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                if (quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                    cell.append('"');
                    i++;
                } else {
                    quoted = !quoted;
                }
            } else if (c == comma && !quoted) {
                cells.add(cell.toString().strip());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString().strip());
        return cells;
    }
}
