package org.nguon.indexer.metadata;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SequencedSet;
import org.nguon.schemas.asset.StatementValue;

/// A value of the XMP data model (ISO 16684-1, 6): text, array, language alternatives, structure.
sealed interface XmpNode {

    String DEFAULT = "x-default";

    /// One text.
    ///
    /// @param language `xml:lang`, lower case; empty when none was given
    record Text(String text, String language) implements XmpNode {}

    /// An array.
    ///
    /// @param alternative `rdf:Alt`, whose items say the same thing in several ways
    record Items(List<XmpNode> items, boolean alternative) implements XmpNode {}

    record Structure(SequencedMap<String, XmpNode> parts) implements XmpNode {}

    /// The languages in which this value speaks, [#DEFAULT] for no particular one.
    static SequencedSet<String> languages(XmpNode node) {
        SequencedSet<String> languages = new LinkedHashSet<>();
        switch (node) {
            case Text text -> languages.add(text.language().isEmpty() ? DEFAULT : text.language());
            case Items several -> several.items().forEach(it -> languages.addAll(languages(it)));
            case Structure _ -> languages.add(DEFAULT);
        }
        return languages;
    }

    /// What the value says in one language. Alternatives are one text; an array of alternatives is a list again.
    static Optional<StatementValue> in(String language, XmpNode node) {
        return switch (node) {
            case Text text ->
                (text.language().isEmpty() ? DEFAULT : text.language()).equals(language)
                        ? Optional.of(new StatementValue.Text(text.text()))
                        : Optional.empty();
            case Items several
            when isAlternative(several) ->
                several.items().stream()
                        .flatMap(it -> in(language, it).stream())
                        .findFirst();
            case Items several -> {
                // An item that is silent in this language keeps its place.
                List<StatementValue> said = several.items().stream()
                        .map(it -> in(language, it).orElseGet(() -> new StatementValue.Text("")))
                        .toList();
                yield said.isEmpty() ? Optional.empty() : Optional.of(new StatementValue.Many(said));
            }
            case Structure(SequencedMap<String, XmpNode> parts) ->
                language.equals(DEFAULT) ? Optional.of(structure(parts)) : Optional.empty();
        };
    }

    /// Whether the items are one text in several languages.
    private static boolean isAlternative(Items items) {
        boolean all = items.items().stream()
                .allMatch(it -> it instanceof Text text && !text.language().isEmpty());
        return items.alternative() || (all && !items.items().isEmpty());
    }

    private static StatementValue structure(SequencedMap<String, XmpNode> parts) {
        SequencedMap<String, StatementValue> said = new LinkedHashMap<>();
        parts.forEach((name, part) -> {
            for (String language : languages(part)) {
                in(language, part).ifPresent(value -> said.put(name + suffix(language), value));
            }
        });
        return new StatementValue.Structure(said);
    }

    /// `-vi`, `-en-US`; nothing for the default.
    static String suffix(String language) {
        if (language.equals(DEFAULT)) {
            return "";
        }
        List<String> tags = new ArrayList<>(List.of(language.split("-", -1)));
        if (tags.size() > 1 && tags.get(1).length() == 2) {
            tags.set(1, tags.get(1).toUpperCase(Locale.ROOT));
        }
        return "-" + String.join("-", tags);
    }
}
