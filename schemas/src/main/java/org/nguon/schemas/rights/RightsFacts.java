package org.nguon.schemas.rights;

import java.util.List;
import org.nguon.schemas.asset.AssetId;
import org.nguon.schemas.asset.RightsClaim;

/// All that is known about the rights in one picture: what a verdict is computed from, and nothing else.
/// The order of the lists means nothing.
///
/// @param title for people; no rule looks at it
/// @param works those that the findings name
/// @param parties those that anything here names
/// @param claims as found in files and records, and as said by persons (`person:` before the source)
/// @param records those in force and those that are not; withdrawn ones are left out
public record RightsFacts(
        AssetId asset,
        String title,
        List<Finding> findings,
        List<Work> works,
        List<Party> parties,
        List<RightsClaim> claims,
        List<RightsRecord> records) {

    /// Version of the document's shape; see the JSON Schema `facts` beside it.
    public static final int SCHEMA_VERSION = 1;

    public RightsFacts {
        findings = List.copyOf(findings);
        works = List.copyOf(works);
        parties = List.copyOf(parties);
        claims = List.copyOf(claims);
        records = List.copyOf(records);
    }

    /// A picture of which nothing is known.
    public static RightsFacts none(AssetId asset, String title) {
        return new RightsFacts(asset, title, List.of(), List.of(), List.of(), List.of(), List.of());
    }
}
