package org.nguon.indexer.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nguon.indexer.catalogue.Appender.Verdict;
import org.nguon.indexer.ledger.Ledger;
import org.nguon.indexer.ledger.LedgerHead;
import org.nguon.indexer.ledger.VaultLedger;
import org.nguon.indexer.vault.Vault;

/// What happens when a commit does not tell whether it happened: a driver throws before the database has
/// committed, or after it.
class AppenderTest {

    private enum Trouble {
        NONE,
        BEFORE_THE_COMMIT,
        INSTEAD_OF_THE_COMMIT,
        AFTER_THE_COMMIT
    }

    @TempDir
    Path folder;

    private final AtomicReference<Trouble> trouble = new AtomicReference<>(Trouble.NONE);
    private final SampleFacts samples = new SampleFacts(3);
    private Database database;
    private Vault vault;
    private VaultLedger kept;
    private Appender appender;

    @BeforeEach
    void open() {
        database = Database.open(DatabaseSettings.h2(folder.resolve("catalogue")));
        vault = Vault.open(folder.resolve("vault"), Clock.systemUTC());
        kept = new VaultLedger(vault);
        appender = new Appender(troubled(database.pool()), kept, LedgerHead.EMPTY, Clock.systemUTC());
        appender.start();
    }

    @AfterEach
    void close() {
        appender.close();
        vault.close();
        database.close();
    }

    @Test
    void answersWithFailureAndCutsTheJournalWhenTheCommitDidNotHappen() throws SQLException {
        record();
        trouble.set(Trouble.INSTEAD_OF_THE_COMMIT);
        assertThatThrownBy(this::record).isInstanceOf(CompletionException.class);
        assertThat(vault.journal().size()).isEqualTo(1);
        assertThat(record()).isInstanceOf(Verdict.Written.class);
        agree(2);
    }

    @Test
    void triesAgainWhenTheConnectionBrokeAndTheCommitDidNotHappen() throws SQLException {
        record();
        trouble.set(Trouble.BEFORE_THE_COMMIT);
        assertThat(record()).isInstanceOf(Verdict.Written.class);
        agree(2);
    }

    @Test
    void answersWithSuccessWhenTheCommitDidHappen() throws SQLException {
        record();
        trouble.set(Trouble.AFTER_THE_COMMIT);
        assertThat(record()).isInstanceOf(Verdict.Written.class);
        assertThat(record()).isInstanceOf(Verdict.Written.class);
        agree(3);
    }

    private Verdict record() {
        return appender.submit(samples.admitted(), "lan", null).join();
    }

    private void agree(long revision) throws SQLException {
        assertThat(appender.head().revision()).isEqualTo(revision);
        assertThat(kept.head()).isEqualTo(appender.head());
        try (Connection connection = database.pool().getConnection()) {
            assertThat(Ledger.head(connection)).isEqualTo(appender.head());
        }
    }

    private DataSource troubled(DataSource source) {
        return proxy(DataSource.class, (method, arguments) -> {
            Object answer = method.invoke(source, arguments);
            return answer instanceof Connection connection ? troubled(connection) : answer;
        });
    }

    private Connection troubled(Connection connection) {
        return proxy(Connection.class, (method, arguments) -> {
            if (!method.getName().equals("commit")) {
                return method.invoke(connection, arguments);
            }
            Trouble now = trouble.getAndSet(Trouble.NONE);
            if (now == Trouble.BEFORE_THE_COMMIT) {
                throw new SQLException("gone before the commit", "08006");
            }
            if (now == Trouble.INSTEAD_OF_THE_COMMIT) {
                throw new SQLException("the disk does not answer", "58030");
            }
            method.invoke(connection, arguments);
            if (now == Trouble.AFTER_THE_COMMIT) {
                throw new SQLException("gone after the commit", "08006");
            }
            return null;
        });
    }

    private interface Call {
        Object to(Method method, Object[] arguments) throws ReflectiveOperationException, SQLException;
    }

    private static <T> T proxy(Class<T> type, Call call) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (_, method, arguments) -> {
                    try {
                        return call.to(method, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }
}
