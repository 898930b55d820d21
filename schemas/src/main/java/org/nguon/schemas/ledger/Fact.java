package org.nguon.schemas.ledger;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.nguon.schemas.asset.AssetId;
import org.nguon.schemas.asset.ContentHash;
import org.nguon.schemas.asset.Custody;
import org.nguon.schemas.asset.Fault;
import org.nguon.schemas.asset.Kinship;
import org.nguon.schemas.asset.Layer;
import org.nguon.schemas.asset.Look;
import org.nguon.schemas.asset.Provenance;
import org.nguon.schemas.asset.Reading;
import org.nguon.schemas.asset.RecordOrigin;
import org.nguon.schemas.asset.RightsClaim;
import org.nguon.schemas.asset.Statement;
import org.nguon.schemas.asset.Thumbnail;
import org.nguon.schemas.production.Pick;
import org.nguon.schemas.production.PickId;
import org.nguon.schemas.production.Production;
import org.nguon.schemas.production.ProductionId;
import org.nguon.schemas.production.Scene;
import org.nguon.schemas.production.SceneId;
import org.nguon.schemas.request.Answer;
import org.nguon.schemas.request.Letter;
import org.nguon.schemas.rights.Finding;
import org.nguon.schemas.rights.Party;
import org.nguon.schemas.rights.PartyId;
import org.nguon.schemas.rights.RightId;
import org.nguon.schemas.rights.RightsRecord;
import org.nguon.schemas.rights.Work;

/// Something that happened to the archive. A fact is written once into the ledger as a JSON document with
/// its `schemaVersion`; the catalogue is the sum of all facts and can be made again from them.
public sealed interface Fact {

    /// Version of the document's shape, written into each; see `MIGRATE.md` beside the JSON Schemas.
    int SCHEMA_VERSION = 1;

    /// What it speaks of: the text of the id of an asset, a production, a party, a work, a record of
    /// rights, or of the archive. Entries of the ledger carry it.
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

    /// Bytes came in that the archive did not hold, whatever they turned out to be.
    sealed interface Arrival extends AboutAsset {

        /// SHA-256 of the bytes.
        ContentHash contentHash();

        /// Length of the original in bytes.
        long byteSize();

        /// Whether the archive keeps the bytes.
        Custody custody();

        /// Where they came from.
        Provenance provenance();

        /// When they came in.
        Instant receivedAt();

        /// What they say about themselves.
        Reading reading();
    }

    /// The archive came into being. The first fact of every ledger, so that an archive rebuilt from its vault
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
    /// @param look absent where no decoder read it, and in ledgers from before looks were taken
    record AssetAdmitted(
            AssetId assetId,
            ContentHash contentHash,
            long byteSize,
            Custody custody,
            Provenance provenance,
            Instant receivedAt,
            Reading reading,
            Optional<Thumbnail> thumbnail,
            Optional<Look> look)
            implements Arrival {

        /// A picture whose look was not taken when it came in.
        public AssetAdmitted(
                AssetId assetId,
                ContentHash contentHash,
                long byteSize,
                Custody custody,
                Provenance provenance,
                Instant receivedAt,
                Reading reading,
                Optional<Thumbnail> thumbnail) {
            this(assetId, contentHash, byteSize, custody, provenance, receivedAt, reading, thumbnail, Optional.empty());
        }
    }

    /// The look of a picture was taken that came in without one, or with one of an older kind.
    record LookTaken(AssetId assetId, Look look, Instant takenAt) implements AboutAsset {}

    /// A person compared two pictures. It takes the place of what was said of the two before.
    ///
    /// @param assetId the better copy, or the whole of which the other is a detail
    /// @param comparedBy who looked
    record PicturesCompared(AssetId assetId, AssetId other, Kinship kinship, String comparedBy, Instant comparedAt)
            implements AboutAsset {

        public PicturesCompared {
            if (assetId.equals(other)) {
                throw new IllegalArgumentException("a picture is not compared with itself: " + other);
            }
        }
    }

    /// What was said of two pictures counts no more, as if nobody had compared them. It stays on file.
    record ComparisonWithdrawn(AssetId assetId, AssetId other, String withdrawnBy, Instant withdrawnAt)
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
            implements Arrival {}

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
            implements Arrival {}

    /// A sidecar that was held alone, or with another picture, was found to speak of this picture.
    ///
    /// @param assetId of the sidecar
    /// @param attachedTo the picture it speaks of
    record SidecarAttached(AssetId assetId, AssetId attachedTo, Instant attachedAt) implements AboutAsset {}

    /// A museum's record was seen for the first time. It speaks of a work, of which the archive may hold a picture or
    /// not.
    ///
    /// @param assetId of the record itself
    /// @param contentHash of the record as it was read; the file that it stands in has another
    /// @param attachedTo the picture it speaks of; absent when none was found yet
    record RecordSeen(
            AssetId assetId,
            ContentHash contentHash,
            long byteSize,
            Custody custody,
            Provenance provenance,
            Instant receivedAt,
            Reading reading,
            RecordOrigin origin,
            Optional<AssetId> attachedTo)
            implements Arrival {}

    /// A museum's record was seen again and says something else now. What it said before stays in the ledger, and the
    /// file that said it in the vault.
    ///
    /// @param assetId of the record
    /// @param contentHash of the record as it was read this time
    /// @param reading all that it says now
    record RecordSeenAgain(
            AssetId assetId,
            ContentHash contentHash,
            long byteSize,
            Instant seenAt,
            Reading reading,
            RecordOrigin origin)
            implements AboutAsset {}

    /// A museum's record that waited was found to speak of this picture.
    ///
    /// @param assetId of the record
    /// @param attachedTo the picture it speaks of
    record RecordJoined(AssetId assetId, AssetId attachedTo, Instant joinedAt) implements AboutAsset {}

    /// Bytes that the archive already holds were met at another place, or at the same place with another
    /// date.
    record AssetSighted(AssetId assetId, ContentHash contentHash, long byteSize, Provenance provenance, Instant seenAt)
            implements AboutAsset {}

    /// A person says something about an asset. Nothing is overwritten; precedence decides what is shown.
    record StatementMade(AssetId assetId, Statement statement, String madeBy, Instant madeAt) implements AboutAsset {}

    /// What a person said about an asset counts no more. It stays on file.
    ///
    /// @param statement as it was made; its source begins with `person:`
    record StatementWithdrawn(AssetId assetId, Statement statement, String withdrawnBy, Instant withdrawnAt)
            implements AboutAsset {}

    /// What a person found when they looked for a layer of rights in a picture. It takes the place of
    /// what was found before for the same layer and work; where the layer is absent, of all that was
    /// found for the layer.
    record FindingMade(AssetId assetId, Finding finding) implements AboutAsset {}

    /// A person says something about the rights in a picture, beside what its file claims.
    ///
    /// @param claim its source is `person:` and the person's name
    record ClaimMade(AssetId assetId, RightsClaim claim, String madeBy, Instant madeAt) implements AboutAsset {}

    /// What was found about a layer counts no more, as if nobody had looked for it. It stays on file.
    ///
    /// @param reason in the person's own words
    record FindingsWithdrawn(AssetId assetId, Layer layer, String reason, String withdrawnBy, Instant withdrawnAt)
            implements AboutAsset {}

    /// What a person said about the rights in a picture counts no more. It stays on file.
    ///
    /// @param claim as it was made; its source is `person:` and the person's name
    /// @param reason in the person's own words
    record ClaimWithdrawn(AssetId assetId, RightsClaim claim, String reason, String withdrawnBy, Instant withdrawnAt)
            implements AboutAsset {}

    /// A fact about a production, its scenes or the pictures picked for it.
    sealed interface AboutProduction extends Fact {

        /// The production it speaks of.
        ProductionId productionId();

        @Override
        default String subject() {
            return productionId().toString();
        }
    }

    /// A production was begun, or is now to be this.
    record ProductionRecorded(Production production) implements AboutProduction {

        @Override
        public ProductionId productionId() {
            return production.id();
        }
    }

    /// A scene was added, or is now to be this.
    record SceneRecorded(Scene scene) implements AboutProduction {

        @Override
        public ProductionId productionId() {
            return scene.production();
        }
    }

    /// A scene was taken out. Its pictures lie on the production's table until it is recorded again.
    record SceneRemoved(ProductionId productionId, SceneId sceneId) implements AboutProduction {}

    /// A picture was picked, or is now picked like this. A pick that was taken out is back in its old place.
    record PickRecorded(Pick pick) implements AboutProduction {

        @Override
        public ProductionId productionId() {
            return pick.production();
        }
    }

    /// A pick was taken out.
    record PickRemoved(ProductionId productionId, PickId pickId) implements AboutProduction {}

    /// Pictures left the archive in a bundle.
    ///
    /// @param sceneId for which scene; absent when for the whole film
    /// @param bundleId as in its `bundle.json`
    /// @param manifest hash of its `manifest-sha256.txt`, and so of all that is in it
    record Exported(
            ProductionId productionId,
            Optional<SceneId> sceneId,
            String bundleId,
            ContentHash manifest,
            Instant exportedAt)
            implements AboutProduction {}

    /// A list of the shots that are in the film, as a person wrote it, of which credits were made. A later one
    /// takes its place; this one stays on file.
    ///
    /// @param fileName as it is called where it comes from
    /// @param contentHash SHA-256 of the text in UTF-8, and so of the file
    /// @param text the whole list
    record ShotListKept(
            ProductionId productionId, String fileName, ContentHash contentHash, String text, Instant keptAt)
            implements AboutProduction {

        public ShotListKept {
            if (!ContentHash.of(text.getBytes(StandardCharsets.UTF_8)).equals(contentHash)) {
                throw new IllegalArgumentException("the hash of a shot list is that of its text");
            }
        }
    }

    /// A fact about who holds or made what, and what was permitted or refused.
    sealed interface AboutRights extends Fact {}

    /// A party became known, or is now known like this.
    ///
    /// @param contact how to reach it, readable only while the party's key exists; absent when nobody knows
    record PartyRecorded(Party party, Optional<SealedText> contact) implements AboutRights {

        @Override
        public String subject() {
            return party.id().toString();
        }
    }

    /// The keys of a party were destroyed: how to reach it, and the files of evidence that speak of it, cannot be read
    /// any more, here and in every backup. The names of the keys stand here, so that one that comes back from a
    /// backup is destroyed again.
    ///
    /// @param keys of the party itself and of files of evidence
    /// @param reason in the person's own words
    record PartyForgotten(PartyId partyId, List<UUID> keys, String reason, Instant forgottenAt) implements AboutRights {

        public PartyForgotten {
            keys = List.copyOf(keys);
        }

        @Override
        public String subject() {
            return partyId.toString();
        }
    }

    /// A work became known, or is now known like this.
    record WorkRecorded(Work work) implements AboutRights {

        @Override
        public String subject() {
            return work.id().toString();
        }
    }

    /// A grant, a denial or another record of rights was put on file. It is never changed; another one
    /// takes its place when it is withdrawn.
    record RightRecorded(RightsRecord right) implements AboutRights {

        @Override
        public String subject() {
            return right.id().toString();
        }
    }

    /// A fact about a request: a letter, its moves, its links and its answers.
    sealed interface AboutRequest extends AboutRights {

        /// The request it speaks of.
        RightId requestId();

        @Override
        default String subject() {
            return requestId().toString();
        }
    }

    /// A letter was written, and with it a request put on file as a draft.
    record RequestDrafted(Letter letter) implements AboutRequest {

        @Override
        public RightId requestId() {
            return letter.id();
        }
    }

    /// A request went on to another state, or back to the one that it had.
    ///
    /// @param note in the person's own words, or how the letter went out; may be empty
    /// @param sentAt when the letter had gone out, where a move is taken back and the request stands as
    /// it stood;
    /// absent for every other move
    record RequestMoved(
            RightId requestId, RightsRecord.Request.State to, String note, Instant movedAt, Optional<Instant> sentAt)
            implements AboutRequest {

        /// A move on.
        public RequestMoved(RightId requestId, RightsRecord.Request.State to, String note, Instant movedAt) {
            this(requestId, to, note, movedAt, Optional.empty());
        }
    }

    /// The holder was reminded of a letter.
    ///
    /// @param means how: mail, telephone, chat
    record RequestReminded(RightId requestId, String means, Instant remindedAt) implements AboutRequest {}

    /// Somebody wrote something beside a request.
    record RequestNoted(RightId requestId, String words, Instant notedAt) implements AboutRequest {}

    /// A secret address was made under which the holder can answer. Only a hash of the secret is kept.
    ///
    /// @param secret SHA-256 of the secret, which has 256 bits of chance and cannot be guessed from it
    record AnswerLinkMade(RightId requestId, ContentHash secret, Instant madeAt, Instant expiresAt)
            implements AboutRequest {}

    /// A secret address answers no more.
    record AnswerLinkRevoked(RightId requestId, ContentHash secret, Instant revokedAt) implements AboutRequest {}

    /// A holder answered. What the answer gives and takes is filed with it in one piece; what an
    /// earlier answer gave counts no more and stays on file.
    ///
    /// @param rights grants, refusals and releases that it amounts to
    /// @param superseded records that it takes the place of
    record AnswerFiled(
            Answer answer, List<RightsRecord> rights, List<RightId> superseded, RightsRecord.Request.State to)
            implements AboutRequest {

        public AnswerFiled {
            rights = List.copyOf(rights);
            superseded = List.copyOf(superseded);
        }

        @Override
        public RightId requestId() {
            return answer.request();
        }
    }

    /// What was agreed was countersigned, paid, or its conditions were met: each changed grant takes the
    /// place of the one before.
    record RequestCompleted(
            RightId requestId,
            List<RightsRecord> rights,
            List<RightId> superseded,
            RightsRecord.Request.State to,
            Instant completedAt)
            implements AboutRequest {

        public RequestCompleted {
            rights = List.copyOf(rights);
            superseded = List.copyOf(superseded);
        }
    }

    /// A record of rights counts no more. It stays on file.
    ///
    /// @param reason in the person's own words
    record RightWithdrawn(RightId rightId, String reason) implements AboutRights {

        @Override
        public String subject() {
            return rightId.toString();
        }
    }

    /// A record of rights was put on file in the place of one that was wrong. That one counts no more and stays on
    /// file. It is one fact, so that at no moment both count, or none.
    ///
    /// @param rightId of the record that was wrong
    /// @param right of the same kind, under an identity of its own
    /// @param reason in the person's own words
    record RightSuperseded(RightId rightId, RightsRecord right, String reason) implements AboutRights {

        @Override
        public String subject() {
            return rightId.toString();
        }
    }
}
