package org.nguon.indexer.records;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.nguon.schemas.asset.Statement;
import org.nguon.schemas.asset.StatementValue;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Reads a record as a profile says: the parts of the work become one statement of IPTC's `ArtworkOrObject`, since a
/// museum speaks of the object and not of a photograph of it; everything else stands for itself.
record RecordMapping(MappingProfile profile) {

    private static final String WORK = "artworkOrObject";
    private static final String LIST = "[]";

    /// The number that tells the record from the others; empty where it has none.
    String key(ObjectNode said) {
        return first(said, profile.key());
    }

    String inventoryNumber(ObjectNode said) {
        return first(said, profile.inventoryNumber());
    }

    Optional<String> picture(ObjectNode said) {
        return Optional.of(first(said, profile.picture())).filter(address -> !address.isEmpty());
    }

    /// All addresses of pictures, where [#picture] is the first.
    List<String> pictures(ObjectNode said) {
        return profile.picture().stream()
                .flatMap(column -> values(said, column).stream())
                .distinct()
                .toList();
    }

    /// What the record says.
    List<Statement> statements(ObjectNode said) {
        Map<String, StatementValue> work = new LinkedHashMap<>();
        List<Statement> flat = new ArrayList<>();
        for (MappingProfile.Field field : profile.fields()) {
            Optional<Taken> taken = take(said, field);
            if (taken.isPresent() && field.isOfTheWork()) {
                work.put(field.to(), ofTheWork(field.to(), taken.get().values()));
            } else if (taken.isPresent()) {
                flat.addAll(flat(field.to(), taken.get()));
            }
            taken.ifPresent(it -> flat.addAll(inOtherLanguages(said, field.to(), it.column())));
        }
        List<Statement> statements = new ArrayList<>();
        if (!work.isEmpty()) {
            String number = inventoryNumber(said);
            if (!number.isEmpty()) {
                work.put("AOSourceInvNo", new StatementValue.Text(number));
            }
            if (!profile.holder().isEmpty()) {
                work.put("AOSource", new StatementValue.Text(profile.holder()));
            }
            statements.add(new Statement(WORK, new StatementValue.Structure(work), source("record"), Optional.empty()));
        }
        statements.addAll(flat);
        return statements;
    }

    /// Each licence is a statement of its own: whoever names two means both.
    private List<Statement> flat(String field, Taken taken) {
        String source = source(taken.column());
        if (field.equals("licence")) {
            return taken.values().stream()
                    .map(text -> new Statement(field, new StatementValue.Text(text), source, Optional.empty()))
                    .toList();
        }
        return List.of(new Statement(field, value(taken.values()), source, Optional.empty()));
    }

    /// What stands under `column@fr` is the same in French.
    private List<Statement> inOtherLanguages(ObjectNode said, String field, String column) {
        String prefix = column + "@";
        return said.propertyNames().stream()
                .filter(name -> name.startsWith(prefix))
                .filter(name -> !values(said, name).isEmpty())
                .map(name -> new Statement(
                        field, value(values(said, name)), source(name), Optional.of(name.substring(prefix.length()))))
                .toList();
    }

    /// @param column of which the values come
    private record Taken(String column, List<String> values) {}

    private static Optional<Taken> take(ObjectNode said, MappingProfile.Field field) {
        return field.from().stream()
                .map(column -> new Taken(column, parted(values(said, column), field.split())))
                .filter(taken -> !taken.values().isEmpty())
                .findFirst();
    }

    private String source(String column) {
        return "museum-" + profile.collection() + ":" + column;
    }

    /// The makers of a work are a list in the standard, its other parts are texts.
    private static StatementValue ofTheWork(String part, List<String> values) {
        return part.equals("AOCreator")
                ? new StatementValue.Many(values.stream()
                        .<StatementValue>map(StatementValue.Text::new)
                        .toList())
                : new StatementValue.Text(String.join("; ", values));
    }

    private static StatementValue value(List<String> values) {
        return values.size() == 1
                ? new StatementValue.Text(values.getFirst())
                : new StatementValue.Many(values.stream()
                        .<StatementValue>map(StatementValue.Text::new)
                        .toList());
    }

    private static String first(ObjectNode said, List<String> columns) {
        return columns.stream()
                .flatMap(column -> values(said, column).stream())
                .findFirst()
                .orElse("");
    }

    private static List<String> parted(List<String> values, String split) {
        return split.isEmpty()
                ? values
                : values.stream()
                        .flatMap(value -> Stream.of(value.split(java.util.regex.Pattern.quote(split))))
                        .map(String::strip)
                        .filter(value -> !value.isEmpty())
                        .toList();
    }

    /// What a column says, stripped, in NFC, without what is blank.
    private static List<String> values(ObjectNode said, String column) {
        List<String> values = new ArrayList<>();
        JsonNode whole = said.get(column);
        if (whole != null) {
            collect(whole, values);
        } else if (column.indexOf('.') >= 0 || column.endsWith(LIST)) {
            walk(said, column, values);
        }
        return values;
    }

    private static void walk(JsonNode node, String path, List<String> values) {
        int dot = path.indexOf('.');
        String step = dot < 0 ? path : path.substring(0, dot);
        String rest = dot < 0 ? "" : path.substring(dot + 1);
        boolean each = step.endsWith(LIST);
        JsonNode next = node.get(each ? step.substring(0, step.length() - LIST.length()) : step);
        if (next == null || (each && !next.isArray())) {
            return;
        }
        for (JsonNode one : each ? next : List.of(next)) {
            if (rest.isEmpty()) {
                collect(one, values);
            } else {
                walk(one, rest, values);
            }
        }
    }

    private static void collect(JsonNode node, List<String> values) {
        if (node.isArray()) {
            node.forEach(item -> {
                if (item.isValueNode()) {
                    collect(item, values);
                }
            });
        } else if (node.isValueNode() && !node.isNull()) {
            String text =
                    Normalizer.normalize(node.asString(), Normalizer.Form.NFC).strip();
            if (!text.isEmpty()) {
                values.add(text);
            }
        }
    }
}
