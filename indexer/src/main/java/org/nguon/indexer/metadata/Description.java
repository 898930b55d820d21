package org.nguon.indexer.metadata;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.nguon.indexer.json.Json;
import org.nguon.schemas.asset.ContentHash;
import org.nguon.schemas.asset.Precedence;
import org.nguon.schemas.asset.Reading;
import org.nguon.schemas.asset.ShownValue;
import org.nguon.schemas.asset.Statement;
import org.nguon.schemas.asset.StatementValue;
import org.nguon.schemas.time.Days;
import org.nguon.schemas.time.Edtf;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// A reading as one JSON object for people and programs outside: `file, sha256, mime, width, height,
/// orientation, technical, statements, values, dates, claims, faults`.
///
/// Properties of the IPTC and PLUS schemas are gathered under the field of their schema (`iptcCore`,
/// `iptcExt`, `plus`, `cc`), each told apart by its source; degrees are numbers and `marked` is a truth
/// value.
public final class Description {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private static final Map<String, String> SCHEMAS =
            Map.of("XMP-iptcCore:", "iptcCore", "XMP-iptcExt:", "iptcExt", "XMP-plus:", "plus", "XMP-cc:", "cc");

    private Description() {}

    /// One object for one file.
    ///
    /// @param file how the file is named in the answer
    public static ObjectNode of(String file, ContentHash hash, Reading reading) {
        ObjectNode line = JSON.objectNode();
        line.put("file", file);
        line.put("sha256", hash.hex());
        if (reading.mediaType().equals(MediaTypes.UNKNOWN)) {
            line.putNull("mime");
        } else {
            line.put("mime", reading.mediaType());
        }
        reading.dimensions()
                .ifPresentOrElse(
                        it -> line.put("width", it.width()).put("height", it.height()),
                        () -> line.putNull("width").putNull("height"));
        line.put("orientation", reading.orientation());
        line.set("technical", technical(reading));
        ArrayNode statements = line.putArray("statements");
        reading.statements().forEach(it -> statements.add(statement(it)));
        line.set("values", values(reading.statements()));
        ArrayNode dates = line.putArray("dates");
        WrittenDate.in(reading.statements()).forEach(it -> dates.add(date(it)));
        ArrayNode repairs = line.putArray("repairs");
        TextRepair.in(reading.statements()).forEach(it -> repairs.add(repair(it)));
        ArrayNode claims = line.putArray("claims");
        reading.claims().forEach(it -> claims.add(Json.mapper().valueToTree(it)));
        ArrayNode faults = line.putArray("faults");
        reading.faults().forEach(it -> faults.add(Json.mapper().valueToTree(it)));
        return line;
    }

    /// What the file is in the words of preservation; what is not known is not there.
    private static ObjectNode technical(Reading reading) {
        ObjectNode technical = JSON.objectNode();
        for (String field : List.of("formatIdentifier", "formatName", "bitDepth", "colours", "icc")) {
            reading.statements().stream()
                    .filter(it -> it.field().equals(field))
                    .findFirst()
                    .ifPresent(it -> technical.put(field, it.value().text()));
        }
        return technical;
    }

    private static ObjectNode statement(Statement statement) {
        ObjectNode node = JSON.objectNode();
        String schema = schema(statement.source()).orElse(statement.field());
        node.put("field", schema);
        if (!schema.equals(statement.field())) {
            node.put("property", statement.field());
        }
        set(node, "value", statement.field(), statement.value());
        node.put("source", statement.source());
        statement.language().ifPresent(it -> node.put("language", it));
        return node;
    }

    private static ObjectNode date(WrittenDate written) {
        Optional<Days> days = written.date().map(Edtf::possible);
        return JSON.objectNode()
                .put("field", written.field())
                .put("source", written.source())
                .put("text", written.text())
                .put("edtf", written.date().map(Edtf::text).orElse(null))
                .put(
                        "earliest",
                        days.flatMap(Days::earliest).map(LocalDate::toString).orElse(null))
                .put(
                        "latest",
                        days.flatMap(Days::latest).map(LocalDate::toString).orElse(null))
                .put(
                        "certainty",
                        written.date().map(it -> it.certainty().text()).orElse("unknown"));
    }

    private static ObjectNode repair(TextRepair proposal) {
        return JSON.objectNode()
                .put("field", proposal.field())
                .put("source", proposal.source())
                .put("value", proposal.misread())
                .put("proposal", proposal.text())
                .put("encoding", proposal.encoding().shown())
                .put("confidence", Math.round(proposal.confidence() * 100) / 100.0);
    }

    private static ObjectNode values(List<Statement> statements) {
        ObjectNode values = JSON.objectNode();
        SequencedMap<String, ShownValue> shown = Precedence.shown(statements);
        shown.forEach((field, value) -> {
            Optional<String> schema = schema(value.source());
            ObjectNode parent = schema.isEmpty()
                    ? values
                    : values.get(schema.get()) instanceof ObjectNode known ? known : values.putObject(schema.get());
            set(parent, schema.isEmpty() ? field : value.source(), field, value.value());
        });
        return values;
    }

    private static Optional<String> schema(String source) {
        return SCHEMAS.entrySet().stream()
                .filter(it -> source.startsWith(it.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static void set(ObjectNode node, String name, String field, StatementValue value) {
        String text = value.text().strip();
        switch (field) {
            case "gpsLat", "gpsLon" -> node.put(name, Double.parseDouble(text));
            case "marked" -> {
                if (text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false")) {
                    node.put(name, text.equalsIgnoreCase("true"));
                } else {
                    node.put(name, text);
                }
            }
            default -> node.set(name, Json.mapper().valueToTree(value));
        }
    }
}
