package org.nguon.indexer.catalogue;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.nguon.schemas.ledger.Fact;
import org.nguon.schemas.rights.RightId;
import org.nguon.schemas.rights.RightsRecord.Request;

/// How far the requests have come that a group of facts speaks of: at first from the tables, then
/// also from the facts of the group that were accepted before. Two people who move one request at
/// once cannot both succeed where only one move is legal.
final class Asked {

    /// @param answers how many came
    private record Course(Request.State state, int answers) {}

    private final Map<RightId, Course> courses = new HashMap<>();
    private final Map<String, RightId> links = new HashMap<>();

    private Asked() {}

    static Asked of(Connection connection, Collection<Fact> facts) throws SQLException {
        Set<String> ids = new LinkedHashSet<>();
        for (Fact fact : facts) {
            if (fact instanceof Fact.AboutRequest about) {
                ids.add(about.requestId().value());
            }
        }
        Asked asked = new Asked();
        if (!ids.isEmpty()) {
            asked.load(connection, ids);
        }
        return asked;
    }

    private void load(Connection connection, Set<String> ids) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("select id, state, answers from requests where id = any (?)")) {
            query.setArray(1, connection.createArrayOf("varchar", ids.toArray()));
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    courses.put(
                            new RightId(row.getString(1)),
                            new Course(Request.State.valueOf(row.getString(2)), row.getInt(3)));
                }
            }
        }
        try (PreparedStatement query = connection.prepareStatement(
                "select secret, request from answer_links where not revoked and request = any (?)")) {
            query.setArray(1, connection.createArrayOf("varchar", ids.toArray()));
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    links.put(row.getString(1), new RightId(row.getString(2)));
                }
            }
        }
    }

    /// @throws IllegalArgumentException when a request is not there, cannot make this move, or has
    /// another answer     already
    void require(Fact fact) {
        if (!(fact instanceof Fact.AboutRequest about)) {
            return;
        }
        switch (about) {
            case Fact.RequestDrafted _ -> {
                // that it is new is seen among the records of rights
            }
            case Fact.RequestMoved moved -> requireMove(moved.requestId(), moved.to(), false);
            case Fact.RequestReminded reminded -> {
                if (!course(reminded.requestId()).state().isOpen()) {
                    throw new IllegalArgumentException("nobody is waited for: " + reminded.requestId());
                }
            }
            case Fact.RequestNoted noted -> course(noted.requestId());
            case Fact.AnswerLinkMade made -> {
                if (course(made.requestId()).state() == Request.State.WITHDRAWN) {
                    throw new IllegalArgumentException("this request is withdrawn: " + made.requestId());
                }
            }
            case Fact.AnswerLinkRevoked revoked -> {
                if (!revoked.requestId().equals(links.get(revoked.secret().hex()))) {
                    throw new IllegalArgumentException("no such address for answering");
                }
            }
            case Fact.AnswerFiled filed -> {
                Course course = course(filed.requestId());
                if (!course.state().takesAnswers()) {
                    throw new IllegalArgumentException("nobody can answer this request: " + filed.requestId());
                }
                if (filed.answer().number() != course.answers() + 1) {
                    throw new IllegalArgumentException("another answer came before: " + filed.requestId());
                }
                requireMove(filed.requestId(), filed.to(), true);
            }
            case Fact.RequestCompleted completed -> {
                if (course(completed.requestId()).answers() == 0) {
                    throw new IllegalArgumentException("nobody has answered yet: " + completed.requestId());
                }
                requireMove(completed.requestId(), completed.to(), true);
            }
        }
    }

    private Course course(RightId id) {
        Course course = courses.get(id);
        if (course == null) {
            throw new IllegalArgumentException("no such request: " + id);
        }
        return course;
    }

    private void requireMove(RightId id, Request.State to, boolean mayStay) {
        Request.State from = course(id).state();
        boolean stays = mayStay && from == to;
        if (!stays && !from.mayBecome(to)) {
            throw new IllegalArgumentException("a request goes from " + from + " to " + from.next() + ", not " + to);
        }
    }

    /// Takes note of an accepted fact.
    void learn(Fact fact) {
        if (fact instanceof Fact.RightRecorded recorded && recorded.right() instanceof Request request) {
            courses.put(request.id(), new Course(request.state(), 0));
        }
        if (!(fact instanceof Fact.AboutRequest about)) {
            return;
        }
        switch (about) {
            case Fact.RequestDrafted drafted -> courses.put(drafted.requestId(), new Course(Request.State.DRAFT, 0));
            case Fact.RequestMoved moved ->
                courses.put(
                        moved.requestId(),
                        new Course(moved.to(), course(moved.requestId()).answers()));
            case Fact.AnswerFiled filed ->
                courses.put(
                        filed.requestId(), new Course(filed.to(), filed.answer().number()));
            case Fact.RequestCompleted completed ->
                courses.put(
                        completed.requestId(),
                        new Course(completed.to(), course(completed.requestId()).answers()));
            case Fact.AnswerLinkMade made -> links.put(made.secret().hex(), made.requestId());
            case Fact.AnswerLinkRevoked revoked -> links.remove(revoked.secret().hex());
            case Fact.RequestReminded _, Fact.RequestNoted _ -> {
                // says nothing of how far a request has come
            }
        }
    }
}
