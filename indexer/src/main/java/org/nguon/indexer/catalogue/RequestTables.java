package org.nguon.indexer.catalogue;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.nguon.indexer.json.Json;
import org.nguon.schemas.asset.ContentHash;
import org.nguon.schemas.production.ProductionId;
import org.nguon.schemas.request.Answer;
import org.nguon.schemas.request.Letter;
import org.nguon.schemas.rights.PartyId;
import org.nguon.schemas.rights.RightId;
import org.nguon.schemas.rights.RightsRecord.Request.State;

/// Requests, their answers and the addresses for answering, as they are on file. A withdrawn
/// record of rights takes its request with it.
public final class RequestTables {

    private static final String REQUESTS = """
        select r.id, r.production, r.party, r.state, r.document, r.sent_at, r.reminders, r.reminded_at, r.answers,
            r.moved_at, r.revision
        from requests r join rights_records f on f.id = r.id and f.withdrawn is null
        """;

    private final Queries queries;

    RequestTables(Queries queries) {
        this.queries = queries;
    }

    /// All requests, in the order in which they last changed.
    public List<FiledRequest> all() {
        return requests(REQUESTS + "order by r.revision, r.id", _ -> {});
    }

    /// The requests of a production, in the order in which they last changed.
    public List<FiledRequest> of(ProductionId production) {
        return requests(
                REQUESTS + "where r.production = ? order by r.revision, r.id",
                query -> query.setObject(1, production.value()));
    }

    /// The request with this identity.
    public Optional<FiledRequest> request(RightId id) {
        return requests(REQUESTS + "where r.id = ?", query -> query.setString(1, id.value())).stream()
                .findFirst();
    }

    /// The answers to a request, the first first.
    public List<FiledAnswer> answers(RightId request) {
        return select(
                "select document, rights, revision from answers where request = ? order by number",
                query -> query.setString(1, request.value()),
                row -> new FiledAnswer(
                        Json.read(row.getString(1), Answer.class),
                        Stream.of(Json.read(row.getString(2), String[].class))
                                .map(RightId::new)
                                .toList(),
                        row.getLong(3)));
    }

    /// The address with this hash of its secret, also when it answers no more.
    public Optional<AnswerLink> link(ContentHash secret) {
        return links("where secret = ?", secret.hex()).stream().findFirst();
    }

    /// The addresses of a request.
    public List<AnswerLink> links(RightId request) {
        return links("where request = ? order by revision", request.value());
    }

    private List<AnswerLink> links(String where, String value) {
        return select(
                "select secret, request, expires_at, revoked from answer_links " + where,
                query -> query.setString(1, value),
                row -> new AnswerLink(
                        new ContentHash(row.getString(1)),
                        new RightId(row.getString(2)),
                        row.getObject(3, OffsetDateTime.class).toInstant(),
                        row.getBoolean(4)));
    }

    private List<FiledRequest> requests(String sql, Records.Parameters parameters) {
        return select(
                sql,
                parameters,
                row -> new FiledRequest(
                        new RightId(row.getString(1)),
                        new ProductionId(row.getObject(2, UUID.class)),
                        new PartyId(row.getString(3)),
                        State.valueOf(row.getString(4)),
                        Optional.ofNullable(row.getString(5)).map(it -> Json.read(it, Letter.class)),
                        instant(row, 6),
                        row.getInt(7),
                        instant(row, 8),
                        row.getInt(9),
                        instant(row, 10),
                        row.getLong(11)));
    }

    private static Optional<Instant> instant(ResultSet row, int column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    @FunctionalInterface
    private interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> List<T> select(String sql, Records.Parameters parameters, Row<T> reader) {
        return queries.answer(connection -> {
            List<T> found = new ArrayList<>();
            try (PreparedStatement query = connection.prepareStatement(sql)) {
                parameters.set(query);
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        found.add(reader.read(row));
                    }
                }
            }
            return found;
        });
    }
}
