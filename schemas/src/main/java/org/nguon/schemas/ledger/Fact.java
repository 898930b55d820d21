package org.nguon.schemas.ledger;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.nguon.schemas.asset.AssetId;
import org.nguon.schemas.asset.ContentHash;
import org.nguon.schemas.asset.Custody;
import org.nguon.schemas.asset.Fault;
import org.nguon.schemas.asset.Provenance;
import org.nguon.schemas.asset.Reading;
import org.nguon.schemas.asset.Statement;
import org.nguon.schemas.asset.Thumbnail;

/// Something that happened to the archive. A fact is written once into the ledger as a JSON document
/// with its
/// `schemaVersion`; the catalogue is the sum of all facts and can be made again from them.
public sealed interface Fact {

    /// Version of the document's shape, written into each; see `MIGRATE.md` beside the JSON Schemas.
    int SCHEMA_VERSION = 1;

    /// What it speaks of: the text of an asset id, or of the archive id. Entries of the ledger carry it.
    String subject();

    /// A fact about one asset.
    sealed interface AboutAsset extends Fact {

        /// The asset it speaks of.
        AssetId assetId();

        @Override
        default String subject() {
            return assetId().toString();
        }
    }

    /// The archive came into being. The first fact of every ledger, so that an archive rebuilt from its
    /// vault
    /// is the same archive.
    record ArchiveFounded(UUID archiveId, Instant foundedAt) implements Fact {

        @Override
        public String subject() {
            return archiveId.toString();
        }
    }

    /// A picture came in and was read.
    ///
    /// @param byteSize length of the original in bytes
    record AssetAdmitted(
            AssetId assetId,
            ContentHash contentHash,
            long byteSize,
            Custody custody,
            Provenance provenance,
            Instant receivedAt,
            Reading reading,
            Optional<Thumbnail> thumbnail)
            implements AboutAsset {}

    /// A file that should be a picture came in and could not be read; its bytes are held.
    record AssetQuarantined(
            AssetId assetId,
            ContentHash contentHash,
            long byteSize,
            Custody custody,
            Provenance provenance,
            Instant receivedAt,
            Reading reading,
            Fault reason)
            implements AboutAsset {}

    /// A metadata sidecar came in.
    ///
    /// @param assetId of the sidecar itself
    /// @param attachedTo the picture it speaks of; absent when none was found and it is held alone
    record SidecarHeld(
            AssetId assetId,
            ContentHash contentHash,
            long byteSize,
            Custody custody,
            Provenance provenance,
            Instant receivedAt,
            Reading reading,
            Optional<AssetId> attachedTo)
            implements AboutAsset {}

    /// A sidecar that was held alone, or with another picture, was found to speak of this picture.
    ///
    /// @param assetId of the sidecar
    /// @param attachedTo the picture it speaks of
    record SidecarAttached(AssetId assetId, AssetId attachedTo, Instant attachedAt) implements AboutAsset {}

    /// Bytes that the archive already holds were met at another place, or at the same place with another
    /// date.
    record AssetSighted(AssetId assetId, ContentHash contentHash, long byteSize, Provenance provenance, Instant seenAt)
            implements AboutAsset {}

    /// A person says something about an asset. Nothing is overwritten; precedence decides what is shown.
    record StatementMade(AssetId assetId, Statement statement, String madeBy, Instant madeAt) implements AboutAsset {}
}
