package org.nguon.schemas.db;

import java.util.List;

/// Class-path locations of the versioned migrations, for each database that the archive can use.
public final class Migrations {

    private static final String COMMON = "org/nguon/schemas/db/common";
    private static final String POSTGRESQL = "org/nguon/schemas/db/postgresql";

    private Migrations() {}

    /// Locations for H2 in its PostgreSQL mode.
    public static List<String> forH2() {
        return List.of(COMMON);
    }

    /// Locations for PostgreSQL 14 and later.
    public static List<String> forPostgreSql() {
        return List.of(COMMON, POSTGRESQL);
    }
}
