package org.nguon.indexer.archive;

import java.util.stream.Stream;
import org.nguon.indexer.catalogue.Catalogue;
import org.nguon.indexer.intake.Intake;
import org.nguon.indexer.vault.HeldOriginal;
import org.nguon.indexer.vault.Vault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Finds originals that the vault holds and the catalogue does not know, and gives them their place. They are
/// what a crash leaves between the vault and the database, and what a rebuild finds beyond the ledger.
record Adoption(Vault vault, Catalogue catalogue, Intake intake) {

    private static final Logger LOG = LoggerFactory.getLogger(Adoption.class);

    void run() {
        try (Stream<HeldOriginal> originals = vault.originals()) {
            originals
                    .filter(original ->
                            catalogue.withHash(original.contentHash()).isEmpty())
                    .forEach(original -> {
                        LOG.info("Adopting {} after an unclean end", original.contentHash());
                        intake.adopt(original);
                    });
        }
    }
}
