package org.nguon.indexer.catalogue;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.nguon.indexer.json.Json;
import org.nguon.schemas.asset.AssetId;
import org.nguon.schemas.asset.Layer;
import org.nguon.schemas.ledger.Fact;
import org.nguon.schemas.rights.Covered;
import org.nguon.schemas.rights.Evidence;
import org.nguon.schemas.rights.Finding;
import org.nguon.schemas.rights.PartyId;
import org.nguon.schemas.rights.RightId;
import org.nguon.schemas.rights.RightsRecord;
import org.nguon.schemas.rights.Work;
import org.nguon.schemas.rights.WorkId;

/// From facts about rights to their rows. Whatever may change a verdict moves the revision of each
/// asset it touches, also by way of a work that the asset shows, so that the index catches up. The rows
/// of those assets must be written.
final class RightsProjection {

    /// What is found about a picture is seen from its copies.
    private static final String COPIES =
            "id in (select o.asset from copies o join copies c on c.master = o.master" + " where c.asset = any (?))";

    private final Connection connection;

    RightsProjection(Connection connection) {
        this.connection = connection;
    }

    void apply(long revision, Fact.AboutRights fact) throws SQLException {
        switch (fact) {
            case Fact.PartyRecorded recorded -> record(revision, recorded);
            case Fact.PartyForgotten forgotten -> forget(revision, forgotten.partyId());
            case Fact.WorkRecorded recorded -> record(revision, recorded.work());
            case Fact.RightRecorded recorded -> {
                file(revision, recorded.right());
                if (recorded.right() instanceof RightsRecord.Request request) {
                    new RequestProjection(connection, this).fileWithoutLetter(revision, request);
                }
            }
            case Fact.RightWithdrawn withdrawn -> withdraw(revision, withdrawn.rightId(), withdrawn.reason());
            case Fact.RightSuperseded superseded -> {
                withdraw(revision, superseded.rightId(), superseded.reason());
                file(revision, superseded.right());
            }
            case Fact.AboutRequest about -> new RequestProjection(connection, this).apply(revision, about);
        }
    }

    /// What was found takes the place of what was found before for the same layer and work. Absence
    /// clears the layer; anything else clears absence; a named work clears what was unnamed.
    void find(long revision, AssetId asset, Finding finding) throws SQLException {
        String replaced = switch (finding.presence()) {
            case ABSENT -> "";
            case PRESENT, UNDECIDED -> " and (work is null or work = ?)";
        };
        try (PreparedStatement delete =
                connection.prepareStatement("delete from findings where asset = ? and layer = ?" + replaced)) {
            delete.setObject(1, asset.value());
            delete.setString(2, finding.layer().name());
            if (!replaced.isEmpty()) {
                delete.setString(3, finding.work().map(WorkId::value).orElse(""));
            }
            delete.executeUpdate();
        }
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into findings (revision, asset, layer, work, document) values (?, ?, ?, ?, ?)")) {
            insert.setLong(1, revision);
            insert.setObject(2, asset.value());
            insert.setString(3, finding.layer().name());
            insert.setString(4, finding.work().map(WorkId::value).orElse(null));
            insert.setString(5, Json.write(finding));
            insert.executeUpdate();
        }
        touch(revision, List.of(asset.value()), List.of());
    }

    /// Nobody has looked for this layer.
    void forgetFindings(long revision, AssetId asset, Layer layer) throws SQLException {
        try (PreparedStatement delete =
                connection.prepareStatement("delete from findings where asset = ? and layer = ?")) {
            delete.setObject(1, asset.value());
            delete.setString(2, layer.name());
            delete.executeUpdate();
        }
        touch(revision, List.of(asset.value()), List.of());
    }

    private void record(long revision, Fact.PartyRecorded recorded) throws SQLException {
        String document = Json.write(recorded.party());
        String contact = recorded.contact().map(Json::write).orElse(null);
        try (PreparedStatement update = connection.prepareStatement(
                "update parties set document = ?, contact = ?, revision = ? where id = ?")) {
            update.setString(1, document);
            update.setString(2, contact);
            update.setLong(3, revision);
            update.setString(4, recorded.party().id().value());
            if (update.executeUpdate() > 0) {
                return;
            }
        }
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into parties (id, document, contact, revision) values (?, ?, ?, ?)")) {
            insert.setString(1, recorded.party().id().value());
            insert.setString(2, document);
            insert.setString(3, contact);
            insert.setLong(4, revision);
            insert.executeUpdate();
        }
    }

    private void forget(long revision, PartyId party) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("update parties set contact = null, revision = ? where id = ?")) {
            update.setLong(1, revision);
            update.setString(2, party.value());
            update.executeUpdate();
        }
    }

    private void record(long revision, Work work) throws SQLException {
        String document = Json.write(work);
        try (PreparedStatement update =
                connection.prepareStatement("update works set document = ?, revision = ? where id = ?")) {
            update.setString(1, document);
            update.setLong(2, revision);
            update.setString(3, work.id().value());
            if (update.executeUpdate() > 0) {
                touch(revision, List.of(), List.of(work.id().value()));
                return;
            }
        }
        try (PreparedStatement insert =
                connection.prepareStatement("insert into works (id, document, revision) values (?, ?, ?)")) {
            insert.setString(1, work.id().value());
            insert.setString(2, document);
            insert.setLong(3, revision);
            insert.executeUpdate();
        }
    }

    void file(long revision, RightsRecord right) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
            insert into rights_records (id, kind, document, withdrawn, revision) values (?, ?, ?, null, ?)\
            """)) {
            insert.setString(1, right.id().value());
            insert.setString(2, right.getClass().getSimpleName());
            insert.setString(3, Json.write(right));
            insert.setLong(4, revision);
            insert.executeUpdate();
        }
        Set<UUID> assets = new LinkedHashSet<>();
        Set<String> works = new LinkedHashSet<>();
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into rights_covers (rights_record, place, asset, layer, work) values (?, ?, ?, ?, ?)")) {
            int place = 0;
            for (Covered covered : right.covers()) {
                insert.setString(1, right.id().value());
                insert.setInt(2, place++);
                insert.setObject(3, covered.asset().map(AssetId::value).orElse(null), Types.OTHER);
                insert.setString(4, covered.layer().map(Layer::name).orElse(null));
                insert.setString(5, covered.work().map(WorkId::value).orElse(null));
                insert.addBatch();
                covered.asset().ifPresent(asset -> assets.add(asset.value()));
                covered.work().ifPresent(work -> works.add(work.value()));
            }
            insert.executeBatch();
        }
        fileEvidence(right.id(), right.evidence());
        touch(revision, assets, works);
    }

    private void fileEvidence(RightId right, List<Evidence> evidence) throws SQLException {
        if (evidence.isEmpty()) {
            return;
        }
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into rights_evidence (rights_record, place, content_hash) values (?, ?, ?)")) {
            int place = 0;
            for (Evidence file : evidence) {
                insert.setString(1, right.value());
                insert.setInt(2, place++);
                insert.setString(3, file.contentHash().hex());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    void withdraw(long revision, RightId right, String reason) throws SQLException {
        String id = right.value();
        try (PreparedStatement update =
                connection.prepareStatement("update rights_records set withdrawn = ?, revision = ? where id = ?")) {
            update.setString(1, Plain.text(reason));
            update.setLong(2, revision);
            update.setString(3, id);
            update.executeUpdate();
        }
        touchCovered(revision, id);
    }

    /// Moves the revision of whatever a record speaks of.
    private void touchCovered(long revision, String id) throws SQLException {
        Set<UUID> assets = new LinkedHashSet<>();
        Set<String> works = new LinkedHashSet<>();
        try (PreparedStatement query =
                connection.prepareStatement("select asset, work from rights_covers where rights_record = ?")) {
            query.setString(1, id);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    Optional.ofNullable(row.getObject(1, UUID.class)).ifPresent(assets::add);
                    Optional.ofNullable(row.getString(2)).ifPresent(works::add);
                }
            }
        }
        touch(revision, assets, works);
    }

    /// Sets a request to the state that it has come to.
    void move(long revision, RightId id, RightsRecord.Request.State state, Optional<LocalDate> sentOn)
            throws SQLException {
        RightsRecord.Request request;
        try (PreparedStatement query =
                connection.prepareStatement("select document from rights_records where id = ?")) {
            query.setString(1, id.value());
            try (ResultSet row = query.executeQuery()) {
                row.next();
                request = (RightsRecord.Request) Json.read(row.getString(1), RightsRecord.class);
            }
        }
        RightsRecord moved = request.in(state, sentOn.or(request::sentOn));
        try (PreparedStatement update =
                connection.prepareStatement("update rights_records set document = ?, revision = ? where id = ?")) {
            update.setString(1, Json.write(moved));
            update.setLong(2, revision);
            update.setString(3, id.value());
            update.executeUpdate();
        }
        touchCovered(revision, id.value());
    }

    private void touch(long revision, Iterable<UUID> assets, Iterable<String> works) throws SQLException {
        touch("id = any (?)", "uuid", revision, assets);
        touch(COPIES, "uuid", revision, assets);
        touch("id in (select asset from findings where work = any (?))", "varchar", revision, works);
    }

    private void touch(String condition, String type, long revision, Iterable<?> values) throws SQLException {
        Set<Object> wanted = new LinkedHashSet<>();
        values.forEach(wanted::add);
        if (wanted.isEmpty()) {
            return;
        }
        try (PreparedStatement update =
                connection.prepareStatement("update assets set revision = ? where " + condition)) {
            update.setLong(1, revision);
            update.setArray(2, connection.createArrayOf(type, wanted.toArray()));
            update.executeUpdate();
        }
    }
}
