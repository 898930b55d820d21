package org.nguon.indexer.archive;

import java.util.List;
import java.util.Optional;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import org.nguon.indexer.catalogue.Catalogue;
import org.nguon.indexer.intake.Intake;
import org.nguon.indexer.vault.HeldOriginal;
import org.nguon.indexer.vault.OriginalNote;
import org.nguon.indexer.vault.Vault;
import org.nguon.schemas.asset.ContentHash;
import org.nguon.schemas.codes.ArchiveException;
import org.nguon.schemas.codes.Code;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Finds originals that the vault holds and the catalogue does not know, and gives them their place. They are
/// what a crash leaves between the vault and the database, and what a rebuild finds beyond the ledger.
record Adoption(Vault vault, Catalogue catalogue, Intake intake) {

    private static final Logger LOG = LoggerFactory.getLogger(Adoption.class);

    /// Originals that the catalogue is asked about in one query.
    private static final int TOGETHER = 1000;

    /// Only the notes of unknown originals are read, so that a large vault costs a list of names and no more.
    void run() {
        try (Stream<ContentHash> hashes = vault.hashes()) {
            hashes.gather(Gatherers.windowFixed(TOGETHER)).forEach(this::adoptUnknown);
        }
    }

    private void adoptUnknown(List<ContentHash> hashes) {
        catalogue.unknown(hashes).forEach(this::adopt);
    }

    /// An orphan that is not whole was never answered for (a power cut came first), or its disk is failing: it
    /// is left to the check of the vault and to whoever brings the file again, and the archive opens all the same.
    private void adopt(ContentHash orphan) {
        Optional<OriginalNote> note = note(orphan);
        if (note.isEmpty() || !vault.isSound(orphan)) {
            LOG.error("Not adopting {}: what the vault holds of it is incomplete or damaged", orphan);
            return;
        }
        LOG.info("Adopting {} after an unclean end", orphan);
        intake.adopt(new HeldOriginal(orphan, note.get()));
    }

    private Optional<OriginalNote> note(ContentHash orphan) {
        try {
            return vault.note(orphan);
        } catch (ArchiveException e) {
            if (e.code() == Code.VA_DAMAGED) {
                return Optional.empty();
            }
            throw e;
        }
    }
}
