package org.nguon.catalog.picture.ui;

import java.util.List;
import java.util.Set;
import org.nguon.catalog.look.Texts;

/// Which of the archive's fields stand under "About", in the order in which one asks: what, who, when, where, whose.
/// All others stand in the table of what the file said.
final class ShownFields {

    static final List<String> IN_ORDER = List.of(
            "title",
            "headline",
            "description",
            "creator",
            "creatorJobTitle",
            "dateCreated",
            "dateTimeOriginal",
            "sublocation",
            "city",
            "state",
            "country",
            "keywords",
            "creditLine",
            "copyrightNotice",
            "rightsOwner",
            "usageTerms",
            "licence",
            "webStatement",
            "source",
            "instructions",
            "digitalSourceType",
            "contentCredentials",
            "claimGenerator",
            "aiSystemUsed",
            "generationTool",
            "generationModel",
            "generationPrompt",
            "make",
            "model");

    static final Set<String> DATES = Set.of("dateCreated", "dateTimeOriginal");

    private ShownFields() {}

    /// What a field is called; its own name where it comes from a source's own table.
    static String name(String field, Texts texts) {
        return texts.sayIfKnown("field." + field).orElse(field);
    }
}
