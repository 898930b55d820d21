package org.nguon.schemas.asset;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// A value as a source gave it: a text, a list (XMP Bag, Seq, Alt; a repeated IIM data set), or a structure
/// (IPTC `ArtworkOrObject`, PLUS `Licensor` …), nested as in the file.
public sealed interface StatementValue {

    /// One line for a person or an index: items joined by `"; "`, a structure's values likewise.
    String text();

    /// A single text, in Unicode NFC, never blank-trimmed.
    record Text(String text) implements StatementValue {}

    /// Several values in the order of the file.
    record Many(List<StatementValue> items) implements StatementValue {
        public Many {
            items = List.copyOf(items);
        }

        @Override
        public String text() {
            return items.stream().map(StatementValue::text).collect(Collectors.joining("; "));
        }
    }

    /// Named parts, in the order of the file; names without a namespace prefix, as in the standard's own
    /// tables.
    record Structure(Map<String, StatementValue> parts) implements StatementValue {
        public Structure {
            parts = Collections.unmodifiableMap(new LinkedHashMap<>(parts));
        }

        @Override
        public String text() {
            return parts.values().stream().map(StatementValue::text).collect(Collectors.joining("; "));
        }
    }
}
