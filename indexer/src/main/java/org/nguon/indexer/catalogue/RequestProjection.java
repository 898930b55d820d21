package org.nguon.indexer.catalogue;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.nguon.indexer.json.Json;
import org.nguon.schemas.ledger.Fact;
import org.nguon.schemas.production.ProductionId;
import org.nguon.schemas.request.Letter;
import org.nguon.schemas.rights.PartyId;
import org.nguon.schemas.rights.RightId;
import org.nguon.schemas.rights.RightsRecord;
import org.nguon.schemas.rights.RightsRecord.Request.State;

/// From facts about requests to their rows.
final class RequestProjection {

    private final Connection connection;
    private final RightsProjection rights;

    RequestProjection(Connection connection, RightsProjection rights) {
        this.connection = connection;
        this.rights = rights;
    }

    void apply(long revision, Fact.AboutRequest fact) throws SQLException {
        switch (fact) {
            case Fact.RequestDrafted drafted -> {
                Letter letter = drafted.letter();
                rights.file(revision, letter.request());
                insert(
                        revision,
                        letter.id(),
                        letter.production(),
                        letter.to(),
                        State.DRAFT,
                        Optional.of(letter),
                        Optional.of(letter.writtenAt()));
            }
            case Fact.RequestMoved moved
            when moved.sentAt().isPresent() ->
                moveBack(revision, moved, moved.sentAt().get());
            case Fact.RequestMoved moved -> move(revision, moved.requestId(), moved.to(), moved.movedAt());
            case Fact.RequestReminded reminded -> remind(revision, reminded);
            case Fact.RequestNoted noted -> touch(revision, noted.requestId());
            case Fact.AnswerLinkMade made -> {
                insert(revision, made);
                touch(revision, made.requestId());
            }
            case Fact.AnswerLinkRevoked revoked -> {
                revoke(revision, revoked);
                touch(revision, revoked.requestId());
            }
            case Fact.AnswerFiled filed -> {
                replace(
                        revision,
                        filed.rights(),
                        filed.superseded(),
                        "answer " + filed.answer().number());
                insert(revision, filed);
                move(revision, filed.requestId(), filed.to(), filed.answer().givenAt());
            }
            case Fact.RequestCompleted completed -> {
                replace(revision, completed.rights(), completed.superseded(), "completed");
                complete(revision, completed);
                move(revision, completed.requestId(), completed.to(), completed.completedAt());
            }
        }
    }

    /// A request that was put on file as a mere record: its letter went another way.
    void fileWithoutLetter(long revision, RightsRecord.Request request) throws SQLException {
        insert(
                revision,
                request.id(),
                request.production(),
                request.to(),
                request.state(),
                Optional.empty(),
                request.sentOn().map(day -> day.atStartOfDay(ZoneOffset.UTC).toInstant()));
        if (request.sentOn().isPresent()) {
            sentAt(
                    request.id(),
                    request.sentOn().get().atStartOfDay(ZoneOffset.UTC).toInstant());
        }
    }

    private void insert(
            long revision,
            RightId id,
            ProductionId production,
            PartyId party,
            State state,
            Optional<Letter> letter,
            Optional<Instant> at)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
            insert into requests (id, production, party, state, document, reminders, answers, moved_at, revision)
            values (?, ?, ?, ?, ?, 0, 0, ?, ?)\
            """)) {
            insert.setString(1, id.value());
            insert.setObject(2, production.value());
            insert.setString(3, party.value());
            insert.setString(4, state.name());
            insert.setString(5, letter.map(Json::write).orElse(null));
            insert.setObject(6, at.map(Plain::instant).orElse(null), Types.TIMESTAMP_WITH_TIMEZONE);
            insert.setLong(7, revision);
            insert.executeUpdate();
        }
    }

    private void move(long revision, RightId id, State to, Instant at) throws SQLException {
        Optional<LocalDate> sentOn = Optional.empty();
        if (to == State.SENT) {
            sentAt(id, at);
            sentOn = Optional.of(LocalDate.ofInstant(at, zone(id)));
        }
        stand(revision, id, to, at);
        rights.move(revision, id, to, sentOn);
    }

    /// As it stood before a move that is taken back: the day on which it went out and its reminders
    /// count on.
    private void moveBack(long revision, Fact.RequestMoved moved, Instant sentAt) throws SQLException {
        RightId id = moved.requestId();
        stand(revision, id, moved.to(), moved.movedAt());
        rights.move(revision, id, moved.to(), Optional.of(LocalDate.ofInstant(sentAt, zone(id))));
    }

    private void stand(long revision, RightId id, State to, Instant at) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("update requests set state = ?, moved_at = ?, revision = ? where id = ?")) {
            update.setString(1, to.name());
            update.setObject(2, Plain.instant(at));
            update.setLong(3, revision);
            update.setString(4, id.value());
            update.executeUpdate();
        }
    }

    /// A letter that goes out again is chased from the beginning.
    private void sentAt(RightId id, Instant at) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "update requests set sent_at = ?, reminders = 0, reminded_at = null where id = ?")) {
            update.setObject(1, Plain.instant(at));
            update.setString(2, id.value());
            update.executeUpdate();
        }
    }

    private ZoneId zone(RightId id) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select document from requests where id = ?")) {
            query.setString(1, id.value());
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return Optional.ofNullable(row.getString(1))
                        .map(document ->
                                Json.read(document, Letter.class).terms().zone())
                        .orElse(ZoneOffset.UTC);
            }
        }
    }

    private void remind(long revision, Fact.RequestReminded reminded) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "update requests set reminders = reminders + 1, reminded_at = ?, revision = ? where id = ?")) {
            update.setObject(1, Plain.instant(reminded.remindedAt()));
            update.setLong(2, revision);
            update.setString(3, reminded.requestId().value());
            update.executeUpdate();
        }
    }

    private void touch(long revision, RightId id) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("update requests set revision = ? where id = ?")) {
            update.setLong(1, revision);
            update.setString(2, id.value());
            update.executeUpdate();
        }
    }

    private void insert(long revision, Fact.AnswerLinkMade made) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into answer_links (secret, request, expires_at, revoked, revision) values (?, ?, ?, false,"
                        + " ?)")) {
            insert.setString(1, made.secret().hex());
            insert.setString(2, made.requestId().value());
            insert.setObject(3, Plain.instant(made.expiresAt()));
            insert.setLong(4, revision);
            insert.executeUpdate();
        }
    }

    private void revoke(long revision, Fact.AnswerLinkRevoked revoked) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("update answer_links set revoked = true, revision = ? where secret = ?")) {
            update.setLong(1, revision);
            update.setString(2, revoked.secret().hex());
            update.executeUpdate();
        }
    }

    private void replace(long revision, List<RightsRecord> filed, List<RightId> superseded, String why)
            throws SQLException {
        for (RightId right : superseded) {
            rights.withdraw(revision, right, "superseded: " + why);
        }
        for (RightsRecord right : filed) {
            rights.file(revision, right);
        }
    }

    private void insert(long revision, Fact.AnswerFiled filed) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into answers (request, number, document, rights, revision) values (?, ?, ?, ?, ?)")) {
            insert.setString(1, filed.requestId().value());
            insert.setInt(2, filed.answer().number());
            insert.setString(3, Json.write(filed.answer()));
            insert.setString(4, Json.write(ids(filed.rights())));
            insert.setLong(5, revision);
            insert.executeUpdate();
        }
        try (PreparedStatement update = connection.prepareStatement("update requests set answers = ? where id = ?")) {
            update.setInt(1, filed.answer().number());
            update.setString(2, filed.requestId().value());
            update.executeUpdate();
        }
    }

    /// The last answer now stands for the completed records, and for those of its own that were
    /// not touched.
    private void complete(long revision, Fact.RequestCompleted completed) throws SQLException {
        String document;
        int number;
        try (PreparedStatement query = connection.prepareStatement(
                "select number, rights from answers where request = ? order by number desc limit 1")) {
            query.setString(1, completed.requestId().value());
            try (ResultSet row = query.executeQuery()) {
                row.next();
                number = row.getInt(1);
                document = row.getString(2);
            }
        }
        List<String> now = new java.util.ArrayList<>(List.of(Json.read(document, String[].class)));
        now.removeAll(completed.superseded().stream().map(RightId::value).toList());
        now.addAll(ids(completed.rights()));
        try (PreparedStatement update = connection.prepareStatement(
                "update answers set rights = ?, revision = ? where request = ? and number = ?")) {
            update.setString(1, Json.write(now));
            update.setLong(2, revision);
            update.setString(3, completed.requestId().value());
            update.setInt(4, number);
            update.executeUpdate();
        }
    }

    private static List<String> ids(List<RightsRecord> filed) {
        return filed.stream().map(right -> right.id().value()).toList();
    }
}
