package org.nguon.indexer.records;

import java.util.Optional;
import org.nguon.schemas.asset.AssetId;
import org.nguon.schemas.codes.Code;

/// What became of one record. When it is handed on, it is true on disk.
public sealed interface RecordOutcome {

    /// The word in reports.
    String word();

    /// It was not known.
    record Added(AssetId record) implements RecordOutcome {
        @Override
        public String word() {
            return "added";
        }
    }

    /// It was known and says something else now.
    record Changed(AssetId record) implements RecordOutcome {
        @Override
        public String word() {
            return "changed";
        }
    }

    /// It was known and says what it said.
    record AlreadyHeld(AssetId record) implements RecordOutcome {
        @Override
        public String word() {
            return "already-held";
        }
    }

    /// It could not be read or told from others. The file that holds it is kept, unless nothing in it could be read.
    record Refused(Code code, String detail) implements RecordOutcome {
        @Override
        public String word() {
            return "refused";
        }
    }

    /// The asset that the record is; absent for what was refused.
    default Optional<AssetId> asset() {
        return switch (this) {
            case Added(AssetId record) -> Optional.of(record);
            case Changed(AssetId record) -> Optional.of(record);
            case AlreadyHeld(AssetId record) -> Optional.of(record);
            case Refused _ -> Optional.empty();
        };
    }
}
