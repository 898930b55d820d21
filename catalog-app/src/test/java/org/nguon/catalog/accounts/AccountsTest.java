package org.nguon.catalog.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nguon.schemas.codes.ArchiveException;
import org.nguon.schemas.codes.Code;
import org.nguon.schemas.db.Migrations;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;

class AccountsTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-01T08:00:00Z"), ZoneOffset.UTC);
    private static final PasswordEncoder ENCODER = new DelegatingPasswordEncoder(
            "quick",
            Map.of(
                    "quick",
                    new Pbkdf2PasswordEncoder(
                            "", 16, 10, Pbkdf2PasswordEncoder.SecretKeyFactoryAlgorithm.PBKDF2WithHmacSHA256)));

    private JdbcDataSource database;
    private Accounts accounts;

    @BeforeEach
    void openAnEmptyDatabase() {
        database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:" + UUID.randomUUID()
                + ";DB_CLOSE_DELAY=-1;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH");
        Flyway.configure()
                .dataSource(database)
                .locations(Migrations.foldersForH2().stream()
                        .map("classpath:"::concat)
                        .toArray(String[]::new))
                .load()
                .migrate();
        accounts = open();
    }

    @Test
    void takesSomeoneInWithAPasswordForOneSignIn() {
        Accounts.Joining.Joined joined = join("Lan.Nguyễn", Role.RESEARCHER);
        assertThat(joined.oneTimePassword()).matches("([a-z2-9]{4}-){3}[a-z2-9]{4}");
        Account account = accounts.find("lan.nguyễn").orElseThrow();
        assertThat(account.mustChangePassword()).isTrue();
        assertThat(account.role()).isEqualTo(Role.RESEARCHER);
        String hash = accounts.passwordHash("LAN.NGUYỄN").orElseThrow();
        assertThat(hash).startsWith("{quick}").doesNotContain(joined.oneTimePassword());
        assertThat(ENCODER.matches(joined.oneTimePassword(), hash)).isTrue();
    }

    @Test
    void refusesANameThatIsTakenInWhateverCaseOrUnicodeForm() {
        join("hoà", Role.DIRECTOR);
        assertThat(accounts.join("HOÀ", "", Role.DIRECTOR, "test")).isInstanceOf(Accounts.Joining.NameTaken.class);
        assertThat(accounts.join(
                        java.text.Normalizer.normalize("hoà", java.text.Normalizer.Form.NFD),
                        "",
                        Role.DIRECTOR,
                        "test"))
                .isInstanceOf(Accounts.Joining.NameTaken.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "two words", "<script>", "-lan", "a\nb"})
    void refusesWhatCannotBeAName(String name) {
        assertThat(Account.isName(Account.foldedName(name))).isFalse();
    }

    @Test
    void remembersEverythingWhenOpenedAgain() {
        join("lan", Role.RESEARCHER);
        Account minh = join("minh", Role.DIRECTOR).account();
        accounts.choosePassword(accounts.find("lan").orElseThrow(), "một hai ba bốn");
        accounts.change(minh, Role.ADMINISTRATOR, false, "test");
        Accounts again = open();
        assertThat(again.all()).isEqualTo(accounts.all());
        assertThat(again.find("lan").orElseThrow().mustChangePassword()).isFalse();
        assertThat(again.find("minh").orElseThrow().enabled()).isFalse();
        assertThat(again.haveAdministrator()).isFalse();
    }

    @Test
    void refusesAnEditOfWhatSomebodyElseChangedMeanwhile() {
        Account seen = join("lan", Role.RESEARCHER).account();
        accounts.change(seen, Role.DIRECTOR, true, "first");
        assertThatThrownBy(() -> accounts.change(seen, Role.RESEARCHER, false, "second"))
                .isInstanceOfSatisfying(
                        ArchiveException.class,
                        trouble -> assertThat(trouble.code()).isEqualTo(Code.CA_STALE_EDIT));
        assertThat(accounts.find("lan").orElseThrow().role()).isEqualTo(Role.DIRECTOR);
    }

    @Test
    void refusesAPasswordThatIsTooShort() {
        Account seen = join("lan", Role.RESEARCHER).account();
        assertThatThrownBy(() -> accounts.choosePassword(seen, "ngắn quá"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void firstRunMakesTheAdministratorAndLeavesThePasswordToTheOwnerOfTheProcess(@TempDir Path folder)
            throws Exception {
        FirstSignIn first = new FirstSignIn(accounts, folder);
        List<String> said = first.prepare();
        Path file = folder.resolve("first-sign-in.txt");
        assertThat(said.getFirst()).contains("admin");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        String password = Files.readAllLines(file).getLast().replaceAll(".* ", "");
        assertThat(said.getFirst()).contains(password);
        assertThat(ENCODER.matches(password, accounts.passwordHash("admin").orElseThrow()))
                .isTrue();
        assertThat(first.prepare()).singleElement().asString().contains(file.toString());

        accounts.choosePassword(accounts.find("admin").orElseThrow(), "đèn lồng bên sông");
        first.done();
        assertThat(file).doesNotExist();
        assertThat(first.prepare()).isEmpty();
    }

    @Test
    void makesANewPasswordWhenTheFirstWasLostUnused(@TempDir Path folder) throws Exception {
        FirstSignIn first = new FirstSignIn(accounts, folder);
        String before = first.prepare().getFirst();
        Files.delete(folder.resolve("first-sign-in.txt"));
        assertThat(first.prepare().getFirst()).contains("admin").isNotEqualTo(before);
    }

    private Accounts open() {
        return new Accounts(database, ENCODER, new SecureRandom(), CLOCK);
    }

    private Accounts.Joining.Joined join(String name, Role role) {
        return (Accounts.Joining.Joined) accounts.join(name, "", role, "test");
    }
}
