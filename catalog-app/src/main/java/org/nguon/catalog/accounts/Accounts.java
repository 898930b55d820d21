package org.nguon.catalog.accounts;

import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.nguon.schemas.codes.ArchiveException;
import org.nguon.schemas.codes.Code;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/// Everyone who may sign in. Only this process writes accounts, so a copy in memory answers what each request asks.
public final class Accounts {

    /// Fewest characters of a password that a person chooses (NIST SP 800-63B asks for at least eight, and for length
    /// rather than for kinds of characters).
    public static final int SHORTEST_PASSWORD = 10;
    /// Most characters of a password; more would only keep the hash function busy.
    public static final int LONGEST_PASSWORD = 200;

    private static final Logger LOG = LoggerFactory.getLogger(Accounts.class);
    private static final String PASSWORD_LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private final JdbcClient jdbc;
    private final PasswordEncoder encoder;
    private final SecureRandom random;
    private final Clock clock;
    private final ConcurrentHashMap<String, Account> known = new ConcurrentHashMap<>();

    /// Reads all accounts.
    ///
    /// @throws ArchiveException when the database does not answer
    public Accounts(DataSource database, PasswordEncoder encoder, SecureRandom random, Clock clock) {
        this.jdbc = JdbcClient.create(database);
        this.encoder = encoder;
        this.random = random;
        this.clock = clock;
        read().forEach(account -> known.put(account.name(), account));
    }

    /// The account with this name, typed in any case.
    public Optional<Account> find(String name) {
        return Optional.ofNullable(known.get(Account.foldedName(name)));
    }

    /// All accounts by name.
    public List<Account> all() {
        return known.values().stream()
                .sorted(java.util.Comparator.comparing(Account::name))
                .toList();
    }

    /// The mail addresses of all who do this and may sign in, as far as they sign in by their mail
    /// address.
    public List<String> addresses(Role role) {
        return all().stream()
                .filter(account -> account.role() == role && account.enabled())
                .map(Account::name)
                .filter(name -> name.contains("@"))
                .toList();
    }

    /// Whether anyone could look after the others.
    public boolean haveAdministrator() {
        return known.values().stream().anyMatch(account -> account.role() == Role.ADMINISTRATOR && account.enabled());
    }

    /// The salted hash of someone's password.
    ///
    /// @throws ArchiveException when the database does not answer
    public Optional<String> passwordHash(String name) {
        return asking(() -> jdbc.sql("select password_hash from accounts where name = ?")
                .param(Account.foldedName(name))
                .query(String.class)
                .optional());
    }

    /// Takes someone in and hands out a password for the first sign-in. It is shown once and kept nowhere.
    ///
    /// @throws IllegalArgumentException when the name cannot be one
    public Joining join(String name, String shownName, Role role, String madeBy) {
        String folded = Account.foldedName(name);
        if (known.containsKey(folded)) {
            return new Joining.NameTaken(folded);
        }
        Account account = new Account(
                folded, shownName.isBlank() ? folded : shownName.strip(), role, true, true, clock.instant(), 1);
        String password = oneTimePassword();
        asking(() -> jdbc.sql("""
                        insert into accounts
                            (name, shown_name, role, password_hash, must_change_password, enabled, made_at, made_by, version)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        account.name(),
                        account.shownName(),
                        role.name(),
                        encoder.encode(password),
                        true,
                        true,
                        Timestamp.from(account.madeAt()),
                        madeBy,
                        account.version())
                .update());
        known.put(folded, account);
        LOG.info("account {} made with role {} by {}", folded, role, madeBy);
        return new Joining.Joined(account, password);
    }

    /// Gives someone another role, or ends or restores the right to sign in. Sessions feel it at their next request.
    ///
    /// @param seen the account as it was when the edit began
    /// @throws ArchiveException with `CA-STALE-EDIT` when someone else changed it meanwhile
    public Account change(Account seen, Role role, boolean enabled, String by) {
        Account changed = new Account(
                seen.name(),
                seen.shownName(),
                role,
                seen.mustChangePassword(),
                enabled,
                seen.madeAt(),
                seen.version() + 1);
        write(seen, changed, null);
        LOG.info("account {} now has role {}, {}, by {}", seen.name(), role, enabled ? "open" : "closed", by);
        return changed;
    }

    /// Sets the password that a person chose.
    ///
    /// @throws ArchiveException with `CA-STALE-EDIT` when someone else changed the account meanwhile
    public Account choosePassword(Account seen, String password) {
        if (password.length() < SHORTEST_PASSWORD || password.length() > LONGEST_PASSWORD) {
            throw new IllegalArgumentException("a password has " + SHORTEST_PASSWORD + " to 200 characters");
        }
        Account changed = new Account(
                seen.name(), seen.shownName(), seen.role(), false, seen.enabled(), seen.madeAt(), seen.version() + 1);
        write(seen, changed, encoder.encode(password));
        LOG.info("account {} chose a password", seen.name());
        return changed;
    }

    /// Hands out a new password for one sign-in, for someone who forgot theirs.
    public String resetPassword(Account seen, String by) {
        String password = oneTimePassword();
        write(
                seen,
                new Account(
                        seen.name(),
                        seen.shownName(),
                        seen.role(),
                        true,
                        seen.enabled(),
                        seen.madeAt(),
                        seen.version() + 1),
                encoder.encode(password));
        LOG.info("account {} got a new password from {}", seen.name(), by);
        return password;
    }

    /// Hashes the same password anew, when the hash function has moved on since it was set.
    public void strengthen(String name, String password) {
        String hash = encoder.encode(password);
        asking(() -> jdbc.sql("update accounts set password_hash = ? where name = ?")
                .param(hash)
                .param(name)
                .update());
    }

    private void write(Account seen, Account changed, @Nullable String hash) {
        int rows = asking(() -> jdbc.sql("""
                        update accounts set role = ?, must_change_password = ?, enabled = ?, version = ?,
                            password_hash = coalesce(cast(? as varchar(300)), password_hash)
                        where name = ? and version = ?""")
                .param(changed.role().name())
                .param(changed.mustChangePassword())
                .param(changed.enabled())
                .param(changed.version())
                .param(hash)
                .param(seen.name())
                .param(seen.version())
                .update());
        if (rows == 0) {
            throw new ArchiveException(Code.CA_STALE_EDIT, "account " + seen.name());
        }
        known.put(changed.name(), changed);
    }

    private List<Account> read() {
        return asking(() -> jdbc.sql(
                        "select name, shown_name, role, must_change_password, enabled, made_at, version from accounts")
                .query((row, _) -> new Account(
                        row.getString(1),
                        row.getString(2),
                        Role.valueOf(row.getString(3)),
                        row.getBoolean(4),
                        row.getBoolean(5),
                        row.getTimestamp(6).toInstant(),
                        row.getLong(7)))
                .list());
    }

    /// Four groups of four letters and digits that cannot be taken for each other: some 79 bits.
    private String oneTimePassword() {
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < 16; i++) {
            if (i > 0 && i % 4 == 0) {
                password.append('-');
            }
            password.append(PASSWORD_LETTERS.charAt(random.nextInt(PASSWORD_LETTERS.length())));
        }
        return password.toString();
    }

    private static <T> T asking(java.util.function.Supplier<T> question) {
        try {
            return question.get();
        } catch (DataAccessException e) {
            throw new ArchiveException(Code.CA_UNREACHABLE, "accounts", e);
        }
    }

    /// What came of taking someone in.
    public sealed interface Joining {
        /// The person may sign in once with this password and then chooses another.
        record Joined(Account account, String oneTimePassword) implements Joining {}

        /// Someone is called so already.
        record NameTaken(String name) implements Joining {}
    }
}
