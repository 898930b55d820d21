package org.nguon.indexer.catalogue;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class H2CatalogueTest extends CatalogueContract {

    @TempDir
    Path databases;

    private int made;

    @Override
    DatabaseSettings emptyDatabase() {
        return DatabaseSettings.h2(databases.resolve("h2 " + made++));
    }
}
