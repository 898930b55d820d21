package org.nguon.indexer.catalogue;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.nguon.indexer.ledger.Facts;
import org.nguon.indexer.ledger.Ledger;
import org.nguon.indexer.ledger.LedgerHead;
import org.nguon.indexer.ledger.LedgerMoved;
import org.nguon.indexer.ledger.VaultLedger;
import org.nguon.schemas.asset.AssetId;
import org.nguon.schemas.codes.ArchiveException;
import org.nguon.schemas.codes.Code;
import org.nguon.schemas.ledger.Fact;
import org.nguon.schemas.ledger.LedgerEntry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The one thread that writes to ledger and tables. It takes what waits, however little that is, as one
/// transaction, so a lone caller waits for nobody and many callers share a commit.
///
/// Rows first, then the journal, then the commit, then the answers: an entry that the tables refuse never
/// reaches the journal, and an entry that was answered stands in both.
final class Appender implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Appender.class);

    private static final int WAITING = 2048;
    private static final int GROUP = 1024;
    /// Open entries from which the tail is sealed.
    static final int SEGMENT = 1000;

    private final DataSource database;
    private final VaultLedger vault;
    private final Clock clock;
    private final BlockingQueue<Work> queue = new ArrayBlockingQueue<>(WAITING);
    private final Thread thread;
    private volatile LedgerHead head;
    private volatile boolean closed;
    /// Whether a commit ended in a way that does not tell whether it happened.
    private boolean inDoubt;

    private long sealAgainAt = SEGMENT;

    /// What the thread is asked to do.
    private sealed interface Work {
        /// The caller gets this failure instead of an answer.
        void fail(Throwable failure);
    }

    /// A fact that waits to be recorded.
    private record Waiting(
            Fact fact,
            String actor,
            String document,
            @Nullable Long madeOn,
            CompletableFuture<Verdict> answer) implements Work {
        @Override
        public void fail(Throwable failure) {
            answer.completeExceptionally(failure);
        }
    }

    private record SealTail(CompletableFuture<LedgerHead> answer) implements Work {
        @Override
        public void fail(Throwable failure) {
            answer.completeExceptionally(failure);
        }
    }

    /// What became of one fact.
    sealed interface Verdict {
        record Written(LedgerEntry entry) implements Verdict {}

        record Present(AssetId assetId) implements Verdict {}

        record Stale(long revision) implements Verdict {}

        record Refused(RuntimeException why) implements Verdict {}
    }

    private record Answer(Waiting to, Verdict verdict) {}

    Appender(DataSource database, VaultLedger vault, LedgerHead head, Clock clock) {
        this.database = database;
        this.vault = vault;
        this.head = head;
        this.clock = clock;
        this.thread = Thread.ofPlatform().name("nguon-appender").daemon(true).unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    LedgerHead head() {
        return head;
    }

    /// Hands a fact over. Waits while the queue is full.
    ///
    /// @param madeOn revision that what is changed must still have, 0 where it must be new; null to ask none
    CompletableFuture<Verdict> submit(Fact fact, String actor, @Nullable Long madeOn) {
        if (actor.isBlank()
                || actor.chars().anyMatch(c -> Character.isISOControl(c) || Character.isSurrogate((char) c))) {
            throw new IllegalArgumentException("not an actor: " + actor);
        }
        CompletableFuture<Verdict> answer = new CompletableFuture<>();
        put(new Waiting(fact, actor, Facts.document(fact), madeOn, answer));
        return answer;
    }

    CompletableFuture<LedgerHead> sealTail() {
        CompletableFuture<LedgerHead> answer = new CompletableFuture<>();
        put(new SealTail(answer));
        return answer;
    }

    private void put(Work work) {
        try {
            boolean taken = false;
            while (!taken) {
                if (closed) {
                    throw new IllegalStateException("the catalogue is closed");
                }
                taken = queue.offer(work, 100, TimeUnit.MILLISECONDS);
            }
            if (!thread.isAlive() && thread.getState() == Thread.State.TERMINATED) {
                failWaiting();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the catalogue", e);
        }
    }

    private void run() {
        List<Work> taken = new ArrayList<>();
        while (!closed || !queue.isEmpty()) {
            taken.clear();
            try {
                Work first = queue.poll(100, TimeUnit.MILLISECONDS);
                if (first == null) {
                    continue;
                }
                taken.add(first);
                queue.drainTo(taken, GROUP - 1);
                work(taken);
            } catch (InterruptedException e) {
                closed = true;
            } catch (Throwable e) {
                taken.forEach(work -> work.fail(e));
                LOG.error("The catalogue's writer met something unforeseen", e);
            }
        }
        failWaiting();
    }

    private void failWaiting() {
        List<Work> left = new ArrayList<>();
        queue.drainTo(left);
        left.forEach(work -> work.fail(new IllegalStateException("the catalogue is closed")));
    }

    private void work(List<Work> taken) {
        List<Waiting> facts = new ArrayList<>();
        List<SealTail> seals = new ArrayList<>();
        for (Work work : taken) {
            switch (work) {
                case Waiting waiting -> facts.add(waiting);
                case SealTail seal -> seals.add(seal);
            }
        }
        if (!facts.isEmpty()) {
            record(facts);
            if (vault.openTail() >= sealAgainAt) {
                sealWhenPossible();
            }
        }
        for (SealTail seal : seals) {
            try {
                vault.sealTail();
                sealAgainAt = SEGMENT;
                seal.answer().complete(head);
            } catch (RuntimeException e) {
                seal.fail(e);
            }
        }
    }

    /// What is not sealed stays in the journal, so trouble here stops nobody.
    private void sealWhenPossible() {
        try {
            vault.sealTail();
            sealAgainAt = SEGMENT;
        } catch (RuntimeException e) {
            sealAgainAt = vault.openTail() + SEGMENT;
            LOG.warn("The ledger's open tail could not be sealed; it stays in the journal", e);
        }
    }

    private void record(List<Waiting> group) {
        List<Answer> answers;
        try {
            answers = attempt(group);
        } catch (SQLException e) {
            if (group.size() == 1 || inDoubt || SqlTrouble.isOfTheDatabase(e)) {
                ArchiveException told = SqlTrouble.with("recording in the catalogue", e);
                group.forEach(waiting -> waiting.fail(told));
                return;
            }
            // one fact that the tables refuse must not fail its neighbours
            group.forEach(waiting -> record(List.of(waiting)));
            return;
        } catch (LedgerMoved e) {
            ArchiveException told = new ArchiveException(Code.CA_OTHER_ARCHIVE, "somebody else writes to it", e);
            group.forEach(waiting -> waiting.fail(told));
            return;
        } catch (RuntimeException e) {
            if (group.size() == 1 || e instanceof ArchiveException) {
                group.forEach(waiting -> waiting.fail(e));
                return;
            }
            group.forEach(waiting -> record(List.of(waiting)));
            return;
        }
        for (Answer answer : answers) {
            if (answer.verdict() instanceof Verdict.Refused(RuntimeException why)) {
                answer.to().fail(why);
            } else {
                answer.to().answer().complete(answer.verdict());
            }
        }
    }

    /// Connections from the pool may have died since they were last used; that is no trouble of the facts, so
    /// others are tried.
    private List<Answer> attempt(List<Waiting> group) throws SQLException, LedgerMoved {
        for (int left = Database.CONNECTIONS; ; left--) {
            try (Connection connection = database.getConnection()) {
                return commit(connection, group);
            } catch (SQLException e) {
                if (inDoubt || left == 0 || !SqlTrouble.isLostConnection(e)) {
                    throw e;
                }
            }
        }
    }

    private List<Answer> commit(Connection connection, List<Waiting> group) throws SQLException, LedgerMoved {
        if (inDoubt) {
            settle(connection);
        }
        connection.setAutoCommit(false);
        boolean done = false;
        try {
            List<Answer> answers = new ArrayList<>(group.size());
            List<LedgerEntry> entries = new ArrayList<>(group.size());
            write(connection, group, answers, entries);
            if (!entries.isEmpty()) {
                vault.append(entries);
                commit(connection, LedgerHead.at(entries.getLast()));
            }
            done = true;
            return answers;
        } finally {
            if (!done) {
                rollBack(connection);
            }
        }
    }

    private void write(Connection connection, List<Waiting> group, List<Answer> answers, List<LedgerEntry> entries)
            throws SQLException, LedgerMoved {
        Standing standing =
                Standing.of(connection, group.stream().map(Waiting::fact).toList());
        Projection projection = new Projection(connection);
        LedgerHead next = head;
        for (Waiting waiting : group) {
            Verdict decided = decide(connection, standing, projection, waiting);
            if (decided != null) {
                answers.add(new Answer(waiting, decided));
                continue;
            }
            Fact fact = waiting.fact();
            Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            LedgerEntry entry = LedgerEntry.following(
                    next.hash(),
                    next.revision() + 1,
                    now,
                    waiting.actor(),
                    fact.getClass().getSimpleName(),
                    fact.subject(),
                    waiting.document());
            projection.apply(entry.revision(), fact);
            standing.learn(fact);
            entries.add(entry);
            next = LedgerHead.at(entry);
            answers.add(new Answer(waiting, new Verdict.Written(entry)));
        }
        projection.flush();
        Ledger.append(connection, head, entries);
    }

    /// What can be said of a fact without writing it; null when it is to be written.
    private static @Nullable Verdict decide(
            Connection connection, Standing standing, Projection projection, Waiting waiting) throws SQLException {
        Fact fact = waiting.fact();
        AssetId present = standing.alreadyPresent(fact).orElse(null);
        if (present != null) {
            return new Verdict.Present(present);
        }
        try {
            standing.require(fact);
        } catch (IllegalArgumentException e) {
            return new Verdict.Refused(e);
        }
        if (waiting.madeOn() != null) {
            projection.flush();
            long now = revision(connection, fact);
            if (now != waiting.madeOn()) {
                return new Verdict.Stale(now);
            }
        }
        return null;
    }

    /// The revision at which what a fact changes stands now; 0 for what is not there yet.
    private static long revision(Connection connection, Fact fact) throws SQLException {
        return switch (fact) {
            case Fact.AboutAsset about ->
                revision(connection, "assets", about.assetId().value());
            case Fact.Exported exported ->
                revision(connection, "productions", exported.productionId().value());
            case Fact.ShotListKept kept ->
                revision(connection, "productions", kept.productionId().value());
            case Fact.ProductionRecorded recorded ->
                revision(connection, "productions", recorded.productionId().value());
            case Fact.SceneRecorded recorded ->
                revision(connection, "scenes", recorded.scene().id().value());
            case Fact.SceneRemoved removed ->
                revision(connection, "scenes", removed.sceneId().value());
            case Fact.PickRecorded recorded ->
                revision(connection, "picks", recorded.pick().id().value());
            case Fact.PickRemoved removed ->
                revision(connection, "picks", removed.pickId().value());
            case Fact.PartyRecorded recorded ->
                revision(connection, "parties", recorded.party().id().value());
            case Fact.PartyForgotten forgotten ->
                revision(connection, "parties", forgotten.partyId().value());
            case Fact.WorkRecorded recorded ->
                revision(connection, "works", recorded.work().id().value());
            case Fact.RightRecorded recorded ->
                revision(connection, "rights_records", recorded.right().id().value());
            case Fact.RightWithdrawn withdrawn ->
                revision(connection, "rights_records", withdrawn.rightId().value());
            case Fact.RightSuperseded superseded ->
                revision(connection, "rights_records", superseded.rightId().value());
            case Fact.AboutRequest about ->
                revision(connection, "requests", about.requestId().value());
            case Fact.ArchiveFounded _ -> 0;
        };
    }

    private static long revision(Connection connection, String table, Object id) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select revision from " + table + " where id = ?")) {
            query.setObject(1, id);
            try (ResultSet rows = query.executeQuery()) {
                return rows.next() ? rows.getLong(1) : 0;
            }
        }
    }

    private void commit(Connection connection, LedgerHead next) throws SQLException {
        try {
            connection.commit();
        } catch (SQLException e) {
            inDoubt = true;
            try (Connection fresh = database.getConnection()) {
                settle(fresh);
            } catch (SQLException | RuntimeException f) {
                e.addSuppressed(f);
                throw e;
            }
            if (!head.equals(next)) {
                throw e;
            }
        }
        head = next;
    }

    private void rollBack(Connection connection) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            LOG.debug("A transaction could not be rolled back; its connection is given up", e);
        }
        if (!inDoubt && vault.head().revision() > head.revision()) {
            vault.cutTo(head);
        }
    }

    /// After a commit that failed half-way the database says whether it happened; the journal follows.
    private void settle(Connection connection) throws SQLException {
        LedgerHead there = Ledger.head(connection);
        if (there.equals(vault.head())) {
            head = there;
        } else if (there.equals(head)) {
            vault.cutTo(head);
        } else {
            throw new ArchiveException(
                    Code.LE_BROKEN, "the database stands at " + there + ", the journal at " + vault.head());
        }
        inDoubt = false;
    }

    /// Lets what waits be written, then ends.
    @Override
    public void close() {
        closed = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        failWaiting();
    }
}
