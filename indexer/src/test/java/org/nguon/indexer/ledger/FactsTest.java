package org.nguon.indexer.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.nguon.schemas.codes.ArchiveException;
import org.nguon.schemas.codes.Code;
import org.nguon.schemas.ledger.Fact;
import org.nguon.schemas.ledger.LedgerEntry;
import org.nguon.schemas.rights.RightsRecord;

/// Ledgers that were written once and must be readable forever. Their files are never changed; a new version of
/// facts gets a new file.
class FactsTest {

    /// As version 1 began.
    private static final Path VERSION_1 = Path.of("src/test/resources/golden/ledger-v1.jsonl");
    /// With the kinds of facts that version 1 has since productions and rights came.
    private static final Path WITH_RIGHTS = Path.of("src/test/resources/golden/ledger-v1-rights.jsonl");
    /// With what leaves the archive.
    private static final Path WITH_EXPORTS = Path.of("src/test/resources/golden/ledger-v1-exports.jsonl");
    /// With letters to holders and their answers.
    private static final Path WITH_REQUESTS = Path.of("src/test/resources/golden/ledger-v1-requests.jsonl");
    /// With what was taken back, corrected and forgotten.
    private static final Path WITH_CORRECTIONS = Path.of("src/test/resources/golden/ledger-v1-corrections.jsonl");
    /// With records of museums.
    private static final Path WITH_RECORDS = Path.of("src/test/resources/golden/ledger-v1-records.jsonl");
    /// With looks, and what persons said of pictures that look alike.
    private static final Path WITH_LOOKS = Path.of("src/test/resources/golden/ledger-v1-looks.jsonl");
    /// With what persons put right and took back.
    private static final Path WITH_STATEMENTS = Path.of("src/test/resources/golden/ledger-v1-statements.jsonl");
    private static final Instant AT = Instant.parse("2026-11-21T00:00:00Z");

    @Test
    void readsEveryKindOfFactOfVersion1() throws IOException {
        List<LedgerEntry> all = new ArrayList<>();
        for (Path file : List.of(
                VERSION_1,
                WITH_RIGHTS,
                WITH_EXPORTS,
                WITH_REQUESTS,
                WITH_CORRECTIONS,
                WITH_RECORDS,
                WITH_LOOKS,
                WITH_STATEMENTS)) {
            List<LedgerEntry> entries = entries(file);
            Chain chain = new Chain(LedgerHead.EMPTY);
            assertThat(entries)
                    .allSatisfy(entry -> assertThat(chain.follow(entry)).isEmpty());
            all.addAll(entries);
        }
        List<Fact> facts = all.stream().map(Facts::of).toList();
        assertThat(facts.stream().map(Object::getClass))
                .containsAll(kinds(Fact.class).toList());
        assertThat(facts.stream()
                        .flatMap(fact -> fact instanceof Fact.RightRecorded recorded
                                ? Stream.of(recorded.right())
                                : Stream.empty())
                        .map(Object::getClass))
                .containsAll(kinds(RightsRecord.class).toList());
    }

    @Test
    void writesVersion1AsItWasWritten() throws IOException {
        for (Path file : List.of(
                VERSION_1,
                WITH_RIGHTS,
                WITH_EXPORTS,
                WITH_REQUESTS,
                WITH_CORRECTIONS,
                WITH_RECORDS,
                WITH_LOOKS,
                WITH_STATEMENTS)) {
            for (LedgerEntry entry : entries(file)) {
                assertThat(Facts.document(Facts.of(entry))).isEqualTo(entry.document());
                assertThat(Facts.of(entry).subject()).isEqualTo(entry.subject());
            }
            assertThat(entries(file).stream().map(LedgerLines::write)).isEqualTo(Files.readAllLines(file));
        }
    }

    /// Whoever changes an entry and forgets its hash is found at the entry; whoever makes the hash anew is found at the
    /// next one, and at the last by a receipt.
    @Test
    void findsOutWhoeverTampersWithAnEntryOfAnyKind() throws IOException {
        for (Path file : List.of(
                VERSION_1, WITH_RIGHTS, WITH_EXPORTS, WITH_REQUESTS, WITH_CORRECTIONS, WITH_LOOKS, WITH_STATEMENTS)) {
            List<LedgerEntry> entries = entries(file);
            LedgerHead head = LedgerHead.at(entries.getLast());
            for (int at = 0; at < entries.size(); at++) {
                LedgerEntry entry = entries.get(at);
                LedgerHead before = at == 0 ? LedgerHead.EMPTY : LedgerHead.at(entries.get(at - 1));
                for (LedgerEntry forged : forgeries(entry)) {
                    assertThat(new Chain(before).follow(forged))
                            .as("%s, %s", file, forged)
                            .isPresent();
                    LedgerEntry sealed = LedgerEntry.following(
                            before.hash(),
                            entry.revision(),
                            forged.at(),
                            forged.actor(),
                            forged.kind(),
                            forged.subject(),
                            forged.document());
                    Chain chain = new Chain(before);
                    assertThat(chain.follow(sealed)).isEmpty();
                    assertThat(chain.head()).isNotEqualTo(LedgerHead.at(entry));
                    if (at + 1 < entries.size()) {
                        assertThat(chain.follow(entries.get(at + 1))).isPresent();
                    } else {
                        assertThat(chain.head()).as("the head on receipts").isNotEqualTo(head);
                    }
                }
            }
        }
    }

    /// The same entry at another time, by another person, of another kind, about another thing, or with one letter of
    /// its document changed: the first, the last and one in the middle.
    private static List<LedgerEntry> forgeries(LedgerEntry entry) {
        String document = entry.document();
        return Stream.concat(
                        Stream.of(
                                forged(
                                        entry,
                                        AT.plusSeconds(1),
                                        entry.actor(),
                                        entry.kind(),
                                        entry.subject(),
                                        document),
                                forged(entry, entry.at(), "mallory", entry.kind(), entry.subject(), document),
                                forged(entry, entry.at(), entry.actor(), entry.kind() + "X", entry.subject(), document),
                                forged(
                                        entry,
                                        entry.at(),
                                        entry.actor(),
                                        entry.kind(),
                                        entry.subject() + "1",
                                        document)),
                        Stream.of(0, document.length() / 2, document.length() - 1)
                                .map(place -> forged(
                                        entry,
                                        entry.at(),
                                        entry.actor(),
                                        entry.kind(),
                                        entry.subject(),
                                        document.substring(0, place)
                                                + (document.charAt(place) == '#' ? '+' : '#')
                                                + document.substring(place + 1))))
                .toList();
    }

    private static LedgerEntry forged(
            LedgerEntry entry, Instant at, String actor, String kind, String subject, String document) {
        return new LedgerEntry(entry.revision(), at, actor, kind, subject, document, entry.previous(), entry.hash());
    }

    @Test
    void refusesAFactOfANewerVersion() {
        assertThat(codeOf("{\"schemaVersion\":2,\"kind\":\"ArchiveFounded\"}")).isEqualTo(Code.AR_NEWER);
    }

    @Test
    void refusesWhatIsNoFact() {
        assertThat(codeOf("{\"kind\":\"ArchiveFounded\"}")).isEqualTo(Code.LE_BROKEN);
        assertThat(codeOf("[]")).isEqualTo(Code.LE_BROKEN);
        assertThat(codeOf("{\"schemaVersion\":1,\"kind\":\"AssetPainted\"}")).isEqualTo(Code.LE_BROKEN);
        assertThatThrownBy(() -> LedgerLines.read("{")).isInstanceOf(ArchiveException.class);
    }

    @Test
    void namesTheFirstEntryThatDoesNotFollow() throws IOException {
        List<LedgerEntry> entries = entries(VERSION_1);
        Chain chain = new Chain(LedgerHead.EMPTY);
        chain.follow(entries.getFirst());
        assertThat(chain.follow(entries.get(2)))
                .hasValueSatisfying(why -> assertThat(why).contains("revision 2 is missing"));
        LedgerEntry second = entries.get(1);
        LedgerEntry changed = new LedgerEntry(
                2,
                second.at(),
                "minh",
                second.kind(),
                second.subject(),
                second.document(),
                second.previous(),
                second.hash());
        assertThat(chain.follow(changed))
                .hasValueSatisfying(why -> assertThat(why).contains("its hash"));
        LedgerEntry elsewhere = LedgerEntry.following(
                LedgerEntry.GENESIS, 2, AT, "lan", second.kind(), second.subject(), second.document());
        assertThat(chain.follow(elsewhere))
                .hasValueSatisfying(why -> assertThat(why).contains("entry before it"));
        assertThat(chain.follow(second)).isEmpty();
    }

    private static Code codeOf(String document) {
        LedgerEntry entry = LedgerEntry.following(LedgerEntry.GENESIS, 1, AT, "lan", "ArchiveFounded", "x", document);
        try {
            Facts.of(entry);
        } catch (ArchiveException e) {
            return e.code();
        }
        throw new AssertionError("was read: " + document);
    }

    private static List<LedgerEntry> entries(Path file) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.map(LedgerLines::read).toList();
        }
    }

    private static Stream<Class<?>> kinds(Class<?> type) {
        return type.isSealed() ? Stream.of(type.getPermittedSubclasses()).flatMap(FactsTest::kinds) : Stream.of(type);
    }
}
