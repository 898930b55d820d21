package org.nguon.indexer.catalogue;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nguon.indexer.json.Json;
import org.nguon.schemas.asset.AssetId;
import org.nguon.schemas.asset.AssetState;
import org.nguon.schemas.asset.ContentHash;
import org.nguon.schemas.asset.Custody;
import org.nguon.schemas.asset.Dimensions;
import org.nguon.schemas.asset.Fault;
import org.nguon.schemas.asset.Layer;
import org.nguon.schemas.asset.Provenance;
import org.nguon.schemas.asset.Reading;
import org.nguon.schemas.asset.RightsClaim;
import org.nguon.schemas.asset.Statement;
import org.nguon.schemas.asset.StatementValue;
import org.nguon.schemas.asset.Thumbnail;
import org.nguon.schemas.codes.Code;

/// Reads assets back, some hundreds at a time: one query each for assets, statements, claims and faults.
final class Records {

    /// Assets whose rows are fetched together.
    private static final int BATCH = 250;

    /// Numbers that lie this close are read in one run.
    private static final int NEIGHBOURS = 4;

    /// Runs that are asked for in one query.
    private static final int TOGETHER = 16;

    private static final String ASSETS = """
            select number, id, content_hash, state, byte_size, custody, brought_by, channel, location, modified_at,
                received_at, media_type, width, height, orientation, thumbnail_width, thumbnail_height,
                thumbnail_placeholder, quarantine_code, quarantine_detail, attached_to, revision
            from assets\s""";

    private final Connection connection;

    Records(Connection connection) {
        this.connection = connection;
    }

    /// Gives the parameters of a query their values.
    @FunctionalInterface
    interface Parameters {
        void set(PreparedStatement query) throws SQLException;
    }

    /// A row of `assets` and what hangs on it.
    private static final class Draft {
        final long number;
        final AssetRecord bare;
        final List<Statement> statements = new ArrayList<>();
        final List<RightsClaim> claims = new ArrayList<>();
        final List<Fault> faults = new ArrayList<>();

        Draft(long number, AssetRecord bare) {
            this.number = number;
            this.bare = bare;
        }

        AssetRecord whole() {
            Reading read = bare.reading();
            return new AssetRecord(
                    bare.id(),
                    bare.contentHash(),
                    bare.state(),
                    bare.byteSize(),
                    bare.custody(),
                    bare.provenance(),
                    bare.receivedAt(),
                    new Reading(read.mediaType(), read.dimensions(), read.orientation(), statements, claims, faults),
                    bare.thumbnail(),
                    bare.quarantine(),
                    bare.attachedTo(),
                    bare.revision());
        }
    }

    /// Assets that a condition (and order) picks.
    List<AssetRecord> where(String condition, Parameters parameters) throws SQLException {
        List<Draft> drafts = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(ASSETS + condition)) {
            parameters.set(query);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    drafts.add(draft(row));
                }
            }
        }
        for (int from = 0; from < drafts.size(); from += BATCH) {
            fill(drafts.subList(from, Math.min(from + BATCH, drafts.size())));
        }
        return drafts.stream().map(Draft::whole).toList();
    }

    private void fill(List<Draft> drafts) throws SQLException {
        Map<Long, Draft> byNumber = new HashMap<>();
        drafts.forEach(draft -> byNumber.put(draft.number, draft));
        List<Run> runs =
                runs(drafts.stream().mapToLong(draft -> draft.number).sorted().toArray());
        each("id, field, source, language, plain_text, value_json, long_json from statements", runs, row -> {
            Draft draft = byNumber.get(RowId.asset(row.getLong(1)));
            if (draft == null) {
                return;
            }
            String json = row.getString(6) != null ? row.getString(6) : row.getString(7);
            StatementValue value =
                    json == null ? new StatementValue.Text(row.getString(5)) : Json.read(json, StatementValue.class);
            draft.statements.add(
                    new Statement(row.getString(2), value, row.getString(3), Optional.ofNullable(row.getString(4))));
        });
        each("id, layer, basis, claim_text, text_json, uri, source from claims", runs, row -> {
            Draft draft = byNumber.get(RowId.asset(row.getLong(1)));
            if (draft == null) {
                return;
            }
            draft.claims.add(claim(row));
        });
        each("id, code, detail from faults", runs, row -> {
            Draft draft = byNumber.get(RowId.asset(row.getLong(1)));
            if (draft != null) {
                draft.faults.add(new Fault(code(row.getString(2)), row.getString(3)));
            }
        });
    }

    /// The claim in a row of `id, layer, basis, claim_text, text_json, uri, source`.
    static RightsClaim claim(ResultSet row) throws SQLException {
        String json = row.getString(5);
        return new RightsClaim(
                Layer.valueOf(row.getString(2)),
                RightsClaim.Basis.valueOf(row.getString(3)),
                json == null ? row.getString(4) : Json.read(json, String.class),
                Optional.ofNullable(row.getString(6)),
                row.getString(7));
    }

    @FunctionalInterface
    private interface Row {
        void take(ResultSet row) throws SQLException;
    }

    /// A stretch of row ids, both ends included.
    private record Run(long first, long last) {}

    /// Assets that came in together have neighbouring numbers, so their rows are one stretch; reading over the
    /// rows of a few assets in between is cheaper than asking twice.
    private static List<Run> runs(long[] numbers) {
        List<Run> runs = new ArrayList<>();
        for (int from = 0, to; from < numbers.length; from = to) {
            to = from + 1;
            while (to < numbers.length && numbers[to] - numbers[to - 1] <= NEIGHBOURS) {
                to++;
            }
            runs.add(new Run(RowId.first(numbers[from]), RowId.last(numbers[to - 1])));
        }
        return runs;
    }

    /// Reads rows in the order of their ids, one query for several runs.
    private void each(String selection, List<Run> runs, Row use) throws SQLException {
        String one = "select " + selection + " where id between ? and ?";
        for (int from = 0; from < runs.size(); from += TOGETHER) {
            List<Run> some = runs.subList(from, Math.min(from + TOGETHER, runs.size()));
            String sql = String.join(" union all ", Collections.nCopies(some.size(), one));
            try (PreparedStatement query = connection.prepareStatement(sql + " order by 1")) {
                int parameter = 1;
                for (Run run : some) {
                    query.setLong(parameter++, run.first());
                    query.setLong(parameter++, run.last());
                }
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        use.take(row);
                    }
                }
            }
        }
    }

    private static Draft draft(ResultSet row) throws SQLException {
        Integer width = integer(row, 13);
        Integer height = integer(row, 14);
        Integer thumbnailWidth = integer(row, 16);
        Integer thumbnailHeight = integer(row, 17);
        String placeholder = row.getString(18);
        String quarantine = row.getString(19);
        AssetRecord bare = new AssetRecord(
                new AssetId(row.getObject(2, UUID.class)),
                new ContentHash(row.getString(3)),
                AssetState.valueOf(row.getString(4)),
                row.getLong(5),
                Custody.valueOf(row.getString(6)),
                new Provenance(
                        row.getString(7),
                        Provenance.Channel.valueOf(row.getString(8)),
                        row.getString(9),
                        Optional.ofNullable(row.getObject(10, OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant)),
                row.getObject(11, OffsetDateTime.class).toInstant(),
                new Reading(
                        row.getString(12),
                        width == null || height == null ? Optional.empty() : Optional.of(new Dimensions(width, height)),
                        row.getInt(15),
                        List.of(),
                        List.of(),
                        List.of()),
                thumbnailWidth == null || thumbnailHeight == null || placeholder == null
                        ? Optional.empty()
                        : Optional.of(new Thumbnail(thumbnailWidth, thumbnailHeight, placeholder)),
                quarantine == null ? Optional.empty() : Optional.of(new Fault(code(quarantine), row.getString(20))),
                Optional.ofNullable(row.getObject(21, UUID.class)).map(AssetId::new),
                row.getLong(22));
        return new Draft(row.getLong(1), bare);
    }

    static Code code(String id) {
        return Code.withId(id).orElseThrow(() -> new IllegalStateException("no such code: " + id));
    }

    private static @Nullable Integer integer(ResultSet row, int column) throws SQLException {
        int value = row.getInt(column);
        return row.wasNull() ? null : value;
    }
}
