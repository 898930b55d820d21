package org.nguon.indexer.records;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nguon.schemas.asset.ContentHash;
import org.nguon.schemas.asset.RecordOrigin;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// A record out of a document that is no table, gathered under names of columns, so that a [MappingProfile] can read
/// it. What is said in several languages stands under the name in the first of them, and under `name@fr` in others.
final class Said {

    private final ObjectNode columns = JsonNodeFactory.instance.objectNode();

    ObjectNode columns() {
        return columns;
    }

    /// Adds a value, unless it is blank or too long to be read.
    void add(String column, String value) {
        String text = Normalizer.normalize(value, Normalizer.Form.NFC).strip();
        if (!text.isEmpty() && text.length() <= RecordLimits.CELL) {
            ArrayNode values = columns.withArray(column);
            if (values.size() < RecordLimits.VALUES) {
                values.add(text);
            }
        }
    }

    void add(String column, Collection<String> values) {
        values.forEach(value -> add(column, value));
    }

    /// Adds what is said in several languages; `""` is the language of what names none.
    void addInLanguages(String column, Map<String, List<String>> byLanguage) {
        List<String> first = first(byLanguage);
        byLanguage.forEach((language, values) -> {
            boolean isFirst = values.equals(first) || language.isEmpty();
            add(isFirst ? column : column + "@" + language, isFirst && columns.has(column) ? List.of() : values);
        });
    }

    /// The values without a language, or those of the first.
    static List<String> first(Map<String, List<String>> byLanguage) {
        return byLanguage.getOrDefault(
                "", byLanguage.values().stream().findFirst().orElse(List.of()));
    }

    /// The number that tells the record apart: the address, or the beginning of a very long one and its hash.
    static String key(String address) {
        String plain = address.strip();
        if (plain.length() <= RecordOrigin.LONGEST) {
            return plain;
        }
        String hash = ContentHash.of(plain.getBytes(StandardCharsets.UTF_8)).hex();
        return plain.substring(0, RecordOrigin.LONGEST - hash.length() - 1) + " " + hash;
    }

    /// The text of a node; empty where it is none.
    static String text(JsonNode node, String... names) {
        for (String name : names) {
            JsonNode value = node.path(name);
            if (value.isValueNode() && !value.isNull() && !value.asString().isBlank()) {
                return value.asString().strip();
            }
        }
        return "";
    }

    /// The items of a list, or the one value that stands where a list could.
    static List<JsonNode> each(JsonNode node) {
        List<JsonNode> all = new ArrayList<>();
        if (node.isArray()) {
            node.forEach(all::add);
        } else if (!node.isMissingNode() && !node.isNull()) {
            all.add(node);
        }
        return all;
    }

    /// A map of languages that keeps its order.
    static Map<String, List<String>> languages() {
        return new LinkedHashMap<>();
    }
}
