package org.nguon.indexer.records;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.nguon.indexer.metadata.RightsClaims;
import org.nguon.schemas.asset.RightsClaim;
import org.nguon.schemas.asset.Statement;
import org.nguon.schemas.asset.StatementValue;
import org.nguon.schemas.codes.ArchiveException;
import org.nguon.schemas.codes.Code;
import org.nguon.schemas.time.DateText;
import org.nguon.schemas.time.Edtf;
import tools.jackson.databind.JsonNode;

/// How a file would be read, before anything is taken in: its columns with some of their values, and the first records
/// as a profile reads them. Nothing is kept.
public final class RecordPreview {

    private static final int ROWS_FOR_COLUMNS = 20;
    private static final int SAMPLES = 3;
    private static final int MOST_COLUMNS = 200;
    private static final int DEEPEST = 3;
    private static final int SHOWN = 10;
    private static final int LOOKED_AT = 1_000;

    private RecordPreview() {}

    /// A column and some of what stands in it.
    ///
    /// @param name as a profile names it
    /// @param samples the first values, each once
    /// @param guess what it most likely is
    public record Column(String name, List<String> samples, Meaning guess) {
        public Column {
            samples = List.copyOf(samples);
        }
    }

    /// A file with its columns.
    ///
    /// @param records where the list of records stands in a JSON document
    /// @param ownProfile name of the profile by which the file is read anyhow, a manifest or an answer of Commons
    public record Look(String records, List<Column> columns, Optional<String> ownProfile) {
        public Look {
            columns = List.copyOf(columns);
        }
    }

    /// A record as it would be read; with trouble, one that would be refused.
    ///
    /// @param date as it is written
    /// @param read the date as it is understood; absent where it is not
    public record Shown(
            long row,
            String number,
            String title,
            String maker,
            String date,
            Optional<Edtf> read,
            List<RightsClaim> claims,
            String picture,
            Optional<Code> trouble) {
        public Shown {
            claims = List.copyOf(claims);
        }
    }

    /// The first records, and how many of those that were looked at would be refused, by reason.
    ///
    /// @param looked rows that were looked at
    /// @param all whether these were all
    public record Preview(List<Shown> first, long looked, boolean all, Map<Code, Long> troubles) {
        public Preview {
            first = List.copyOf(first);
            troubles = Map.copyOf(troubles);
        }
    }

    /// Looks at the columns of a file.
    ///
    /// @throws ArchiveException `MR-UNREADABLE` for what is no file of records, `MR-TOO-LARGE`
    /// @throws IOException when it cannot be read from its disk
    public static Look look(Path file) throws IOException {
        RecordFile records = RecordFile.at(file);
        if (records.kind().profile().isPresent()) {
            return new Look("", List.of(), records.kind().profile());
        }
        String list = records.kind() == RecordFile.Kind.JSON ? JsonRecords.placeOfTheList(records) : "";
        Map<String, Set<String>> values = new LinkedHashMap<>();
        records.walk(list, new RecordFile.Listener() {
            private int rows;

            @Override
            public boolean headings(List<String> headings) {
                headings.stream()
                        .filter(name -> !name.isEmpty())
                        .limit(MOST_COLUMNS)
                        .forEach(name -> values.put(name, new LinkedHashSet<>()));
                return true;
            }

            @Override
            public boolean found(FoundRecord record) {
                record.said().properties().forEach(entry -> gather(entry.getKey(), entry.getValue(), 1, values));
                return ++rows < ROWS_FOR_COLUMNS;
            }

            @Override
            public boolean broken(long row, Code code, String detail) {
                return ++rows < ROWS_FOR_COLUMNS;
            }
        });
        if (values.isEmpty()) {
            throw new ArchiveException(Code.MR_UNREADABLE, "no record");
        }
        return new Look(
                list,
                values.entrySet().stream()
                        .map(column -> new Column(
                                column.getKey(), List.copyOf(column.getValue()), Meaning.guess(column.getKey())))
                        .toList(),
                Optional.empty());
    }

    private static void gather(String name, JsonNode value, int depth, Map<String, Set<String>> values) {
        if (value.isObject() && depth < DEEPEST) {
            value.properties()
                    .forEach(entry -> gather(name + "." + entry.getKey(), entry.getValue(), depth + 1, values));
        } else if (value.isArray() && value.path(0).isObject() && depth < DEEPEST) {
            value.path(0)
                    .properties()
                    .forEach(entry -> gather(name + "[]." + entry.getKey(), entry.getValue(), depth + 1, values));
        } else if (values.containsKey(name) || values.size() < MOST_COLUMNS) {
            Set<String> samples = values.computeIfAbsent(name, _ -> new LinkedHashSet<>());
            JsonNode one = value.isArray() ? value.path(0) : value;
            if (samples.size() < SAMPLES
                    && one.isValueNode()
                    && !one.isNull()
                    && !one.asString().isBlank()) {
                samples.add(one.asString().strip());
            }
        }
    }

    /// Reads the first records as a draft says.
    ///
    /// @throws ArchiveException `MR-UNREADABLE` when the file ends early within its first thousand rows,
    ///     `MR-TOO-LARGE`
    /// @throws IllegalArgumentException when the draft lacks more than a name
    public static Preview of(Path file, ProfileDraft draft) throws IOException {
        MappingProfile profile = draft.named().profile();
        RecordMapping mapping = new RecordMapping(profile);
        List<Shown> first = new ArrayList<>();
        Map<Code, Long> troubles = new EnumMap<>(Code.class);
        Set<String> keys = new HashSet<>();
        long[] looked = new long[1];
        RecordFile.at(file).read(profile, new RecordFile.Listener() {
            @Override
            public boolean found(FoundRecord record) {
                String key = mapping.key(record.said());
                Optional<Code> trouble = key.isEmpty()
                        ? Optional.of(Code.MR_NO_NUMBER)
                        : keys.add(key) ? Optional.empty() : Optional.of(Code.MR_TWICE);
                if (first.size() < SHOWN) {
                    first.add(shown(record, key, mapping, trouble));
                }
                return count(trouble);
            }

            @Override
            public boolean broken(long row, Code code, String detail) {
                if (first.size() < SHOWN) {
                    first.add(new Shown(row, "", "", "", "", Optional.empty(), List.of(), "", Optional.of(code)));
                }
                return count(Optional.of(code));
            }

            private boolean count(Optional<Code> trouble) {
                trouble.ifPresent(code -> troubles.merge(code, 1L, Long::sum));
                return ++looked[0] < LOOKED_AT;
            }
        });
        return new Preview(first, looked[0], looked[0] < LOOKED_AT, troubles);
    }

    private static Shown shown(FoundRecord record, String key, RecordMapping mapping, Optional<Code> trouble) {
        List<Statement> said = mapping.statements(record.said());
        String date = part(said, "AODateCreated");
        String number = mapping.inventoryNumber(record.said());
        return new Shown(
                record.row(),
                number.isEmpty() ? key : number,
                part(said, "AOTitle"),
                part(said, "AOCreator"),
                date,
                DateText.read(date),
                RightsClaims.in(said),
                mapping.picture(record.said()).orElse(""),
                trouble);
    }

    private static String part(List<Statement> said, String name) {
        return said.stream()
                .map(Statement::value)
                .filter(StatementValue.Structure.class::isInstance)
                .map(value -> ((StatementValue.Structure) value).parts().get(name))
                .flatMap(value -> Optional.ofNullable(value).stream())
                .map(StatementValue::text)
                .findFirst()
                .orElse("");
    }
}
