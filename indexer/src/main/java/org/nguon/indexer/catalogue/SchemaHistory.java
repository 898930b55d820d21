package org.nguon.indexer.catalogue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32;
import org.nguon.schemas.db.Migrations;

/// Sees from Flyway's own notes that there is nothing to migrate, without starting it: that costs a command
/// more than the rest of opening a catalogue. In any doubt the answer is no, and Flyway has the word.
final class SchemaHistory {

    private SchemaHistory() {}

    /// Whether exactly these scripts, as they are now, have been applied.
    static boolean shows(Connection connection, List<String> scripts) throws SQLException {
        Map<String, Integer> expected = new HashMap<>();
        for (String script : scripts) {
            expected.put(script.substring(script.lastIndexOf('/') + 1), checksum(script));
        }
        if (!exists(connection)) {
            return false;
        }
        Set<String> seen = new HashSet<>();
        try (PreparedStatement query = connection.prepareStatement(
                        "select script, checksum, success from flyway_schema_history where installed_rank > 0");
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                String script = row.getString(1);
                Integer checksum = expected.get(script);
                if (checksum == null || checksum != row.getInt(2) || !row.getBoolean(3)) {
                    return false;
                }
                seen.add(script);
            }
        }
        return seen.equals(expected.keySet());
    }

    private static boolean exists(Connection connection) throws SQLException {
        try (ResultSet tables = connection
                .getMetaData()
                .getTables(
                        null, connection.getSchema(), "flyway_schema_history", new String[] {"TABLE", "BASE TABLE"})) {
            return tables.next();
        }
    }

    /// Flyway's checksum of a script: CRC-32 of its lines without their ends.
    private static int checksum(String script) {
        CRC32 crc = new CRC32();
        try (InputStream stream = Migrations.class.getClassLoader().getResourceAsStream(script)) {
            if (stream == null) {
                throw new IllegalStateException(script + " is missing from the build");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                crc.update(line.getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(script, e);
        }
        return (int) crc.getValue();
    }
}
