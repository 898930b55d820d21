package org.nguon.schemas.asset;

import java.util.Optional;

/// One thing that one source says about an asset. Statements are never changed; a correction is another
/// statement.
///
/// @param field what it speaks of, in the archive's own names (`creator`, `description`, `copyrightNotice`
///     …), or the source's own name where the archive has none
/// @param value what it says
/// @param source where it stands: `IFD0:Artist`, `IPTC:By-line`, `XMP-dc:Creator`,
///     `sidecar:XMP-dc:Creator`, `museum-csv:creditline`, `person:NAME`
/// @param language BCP 47 tag where the source gives one (XMP language alternatives)
public record Statement(String field, StatementValue value, String source, Optional<String> language) {
    public Statement {
        if (field.isBlank() || source.isBlank()) {
            throw new IllegalArgumentException("a statement names its field and its source");
        }
    }

    /// A statement in no particular language.
    public static Statement of(String field, String value, String source) {
        return new Statement(field, new StatementValue.Text(value), source, Optional.empty());
    }
}
