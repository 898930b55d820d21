package org.nguon.indexer.records;

import java.util.List;
import org.nguon.schemas.asset.AssetId;

/// What came of one address.
///
/// @param joined records that were joined to pictures which were there before
/// @param pictures addresses of the pictures of its records that have none yet, each once
/// @param named addresses of manifests and collections that it only names
/// @param licences records that claim other rights than they did before
public record Harvest(long joined, List<String> pictures, List<String> named, List<ChangedLicence> licences) {

    public Harvest {
        pictures = List.copyOf(pictures);
        named = List.copyOf(named);
        licences = List.copyOf(licences);
    }

    /// What a record claimed of rights, and what it claims now, in its own words or as the address of a licence.
    public record ChangedLicence(AssetId record, List<String> before, List<String> now) {
        public ChangedLicence {
            before = List.copyOf(before);
            now = List.copyOf(now);
        }
    }
}
