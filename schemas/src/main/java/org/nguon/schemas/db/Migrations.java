package org.nguon.schemas.db;

import java.util.List;
import java.util.stream.Stream;

/// The versioned migrations of the catalogue, as class-path resources, for each database that the archive
/// can use.
public final class Migrations {

    private static final String ROOT = "org/nguon/schemas/db/";
    private static final String COMMON = ROOT + "common";
    private static final String POSTGRESQL = ROOT + "postgresql";

    private static final List<String> COMMON_SCRIPTS = List.of(
            "V1__ledger_and_assets.sql",
            "V2__accounts.sql",
            "V2_1__history_of_an_asset.sql",
            "V3__productions_and_rights.sql",
            "V4__requests.sql",
            "V6__records.sql",
            "V10__looks_and_copies.sql");
    private static final List<String> POSTGRESQL_SCRIPTS = List.of("V1_1__ledger_is_append_only.sql");

    private Migrations() {}

    /// Folders of the migrations for H2 in its PostgreSQL mode.
    public static List<String> foldersForH2() {
        return List.of(COMMON);
    }

    /// Folders of the migrations for PostgreSQL 14 and later.
    public static List<String> foldersForPostgreSql() {
        return List.of(COMMON, POSTGRESQL);
    }

    /// All migrations for H2, as names of resources.
    public static List<String> forH2() {
        return in(COMMON, COMMON_SCRIPTS).toList();
    }

    /// All migrations for PostgreSQL, as names of resources.
    public static List<String> forPostgreSql() {
        return Stream.concat(in(COMMON, COMMON_SCRIPTS), in(POSTGRESQL, POSTGRESQL_SCRIPTS))
                .toList();
    }

    private static Stream<String> in(String folder, List<String> scripts) {
        return scripts.stream().map(script -> folder + "/" + script);
    }
}
