package org.nguon.indexer.records;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A mapping profile while a person makes it: each column of a file and what it is.
///
/// @param name of the profile and of the collection: small letters, digits and hyphens
/// @param holder who keeps the objects; may be empty
/// @param records where the list of records stands in a JSON document; empty where the document is the list
/// @param columns what each column is, in their order
public record ProfileDraft(String name, String holder, String records, Map<String, Meaning> columns) {

    private static final Set<Meaning> SEVERAL_IN_A_CELL = EnumSet.of(Meaning.MAKER, Meaning.KEYWORDS);

    public ProfileDraft {
        columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
    }

    /// What is still to be decided before records can be read.
    public enum Lack {
        /// The name is none that a profile can have, or that of a profile of the program.
        NAME,
        /// No column tells records apart.
        NUMBER,
        /// No column says anything of the object.
        FIELD
    }

    /// What is still to be decided; empty where the profile is complete.
    public Set<Lack> lacks() {
        Set<Lack> lacks = EnumSet.noneOf(Lack.class);
        if (!MappingProfile.NAME.matcher(name).matches() || MappingProfiles.isBuiltIn(name)) {
            lacks.add(Lack.NAME);
        }
        if (key().isEmpty()) {
            lacks.add(Lack.NUMBER);
        }
        if (fields().isEmpty()) {
            lacks.add(Lack.FIELD);
        }
        return lacks;
    }

    /// The same under a name that is good for looking at records, while the person has found none.
    ProfileDraft named() {
        return lacks().contains(Lack.NAME) ? new ProfileDraft("preview", holder, records, columns) : this;
    }

    MappingProfile profile() {
        return new MappingProfile(
                name, holder.strip(), records, key(), all(Meaning.INVENTORY_NUMBER), all(Meaning.PICTURE), fields());
    }

    private List<String> key() {
        List<String> keys = all(Meaning.KEY);
        return keys.isEmpty() ? all(Meaning.INVENTORY_NUMBER) : keys;
    }

    private List<String> all(Meaning meaning) {
        return columns.entrySet().stream()
                .filter(column -> column.getValue() == meaning)
                .map(Map.Entry::getKey)
                .toList();
    }

    private List<MappingProfile.Field> fields() {
        List<MappingProfile.Field> fields = new ArrayList<>();
        for (Meaning meaning : Meaning.values()) {
            List<String> from = all(meaning);
            if (!meaning.field().isEmpty() && !from.isEmpty()) {
                fields.add(new MappingProfile.Field(
                        meaning.field(), from, SEVERAL_IN_A_CELL.contains(meaning) ? ";" : ""));
            }
        }
        return fields;
    }
}
