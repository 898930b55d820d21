package org.nguon.indexer.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.nguon.indexer.rights.OpenRooms.TODAY;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nguon.indexer.ledger.LedgerCheck;
import org.nguon.indexer.ledger.LedgerHead;
import org.nguon.schemas.asset.AssetId;
import org.nguon.schemas.asset.Layer;
import org.nguon.schemas.codes.ArchiveException;
import org.nguon.schemas.codes.Code;
import org.nguon.schemas.production.Act;
import org.nguon.schemas.rights.Covered;
import org.nguon.schemas.rights.Evidence;
import org.nguon.schemas.rights.Extent;
import org.nguon.schemas.rights.Finding;
import org.nguon.schemas.rights.PartyId;
import org.nguon.schemas.rights.RightsRecord;

class ForgettingTest {

    private static final String WORDS = "Tôi, Nguyễn Thị Lan, 12 Hàng Bạc, đồng ý.";

    @TempDir
    Path folder;

    private OpenRooms rooms;
    private AssetId picture;
    private PartyId lan;
    private PartyId minh;
    private Evidence letter;
    private RightsRecord grant;
    private RightsRecord denial;

    @BeforeEach
    void open() throws IOException {
        rooms = new OpenRooms(folder);
        picture = rooms.picture();
        lan = rooms.party("Nguyễn Thị Lan");
        minh = rooms.party("Trần Văn Minh");
        letter = kept(WORDS);
        grant = rooms.rights.file(grant(lan, letter), "lan");
        denial = rooms.rights.file(
                RightsRecord.Denial.of(
                        rooms.rights.freshId(),
                        lan,
                        List.of(Covered.of(picture, Layer.PHOTOGRAPH)),
                        Set.of(Act.TRAIN),
                        "không"),
                "lan");
        rooms.rights.find(
                picture,
                new Finding(Layer.PEOPLE, Finding.Presence.PRESENT, Optional.empty(), List.of(lan), "lan", TODAY),
                "lan");
    }

    @AfterEach
    void close() {
        rooms.close();
    }

    private Evidence kept(String words) throws IOException {
        return rooms.rights.keep(
                new EvidenceFile("thư.txt", new ByteArrayInputStream(words.getBytes(StandardCharsets.UTF_8))));
    }

    private RightsRecord.Grant grant(PartyId from, Evidence proof) {
        return new RightsRecord.Grant(
                rooms.rights.freshId(),
                from,
                Optional.empty(),
                List.of(Covered.of(picture, Layer.PHOTOGRAPH)),
                List.of(Extent.unlimited(Act.SHOW)),
                false,
                Optional.empty(),
                true,
                false,
                List.of(),
                Optional.empty(),
                true,
                Optional.empty(),
                List.of(proof));
    }

    private String read(Evidence evidence) throws IOException {
        try (InputStream in = rooms.rights.open(evidence).orElseThrow()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private boolean isInVault(String words) throws IOException {
        byte[] wanted = words.getBytes(StandardCharsets.UTF_8);
        try (Stream<Path> files = Files.walk(folder.resolve("vault"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                if (bytes.contains(new String(wanted, StandardCharsets.ISO_8859_1))) {
                    return true;
                }
            }
        }
        return false;
    }

    @Test
    void sealsEvidenceOnItsWayIntoTheVault() throws IOException {
        assertThat(read(letter)).isEqualTo(WORDS);
        assertThat(letter.byteSize()).isEqualTo(WORDS.getBytes(StandardCharsets.UTF_8).length);
        assertThat(isInVault("Hàng Bạc")).isFalse();
        assertThat(kept(WORDS).contentHash())
                .as("the same words are not recognised by who has only the vault")
                .isNotEqualTo(letter.contentHash());
    }

    @Test
    void forgetsHowToReachAPartyAndWhatItSignedAndKeepsItsRefusals() throws IOException {
        Evidence ofMinh = kept("Minh đồng ý.");
        RightsRecord.Grant other = grant(minh, ofMinh);
        rooms.rights.file(other, "lan");
        Forgetting would = rooms.parties.wouldForget(lan);
        assertThat(would.withdrawn()).containsExactly(grant);
        assertThat(would.kept()).containsExactly(denial);
        assertThat(read(letter)).as("nothing is done yet").isEqualTo(WORDS);

        assertThat(rooms.parties.forget(lan, "she asked for it", "lan")).isEqualTo(would);
        assertThat(rooms.rights.open(letter)).isEmpty();
        assertThat(rooms.parties.contact(lan)).isEmpty();
        assertThat(rooms.rights.facts(picture).records()).containsExactly(denial, other);
        assertThat(rooms.rights.find(grant.id()).orElseThrow().withdrawn())
                .hasValueSatisfying(why -> assertThat(why).contains("she asked for it"));
        assertThat(read(ofMinh)).as("nobody else is forgotten").isEqualTo("Minh đồng ý.");
        assertThat(rooms.parties.contact(minh)).isPresent();
        assertThat(rooms.catalogue.verifyLedger()).isInstanceOf(LedgerCheck.Sound.class);
        long revision = rooms.parties.get(lan).revision();
        assertThatThrownBy(() -> rooms.parties.reachBy(lan, "0903", "lan", revision))
                .isInstanceOfSatisfying(
                        ArchiveException.class, e -> assertThat(e.code()).isEqualTo(Code.RR_FORGOTTEN));
    }

    @Test
    void destroysAKeyAgainThatComesBackFromABackup() throws IOException {
        Path backup = folder.resolve("backup");
        copy(folder.resolve("keys"), backup);
        rooms.parties.forget(lan, "she asked for it", "lan");
        rooms.close();
        try (Stream<Path> keys = Files.list(folder.resolve("keys"))) {
            for (Path key : keys.toList()) {
                Files.delete(key);
            }
        }
        copy(backup, folder.resolve("keys"));

        rooms = new OpenRooms(folder);
        assertThat(rooms.rights.open(letter)).as("before the archive looks").isPresent();
        rooms.erasures.agree();
        assertThat(rooms.rights.open(letter)).isEmpty();
        assertThat(rooms.parties.contact(minh)).isPresent();
    }

    @Test
    void forgetsAgainWhenAWholeOlderArchiveIsPutBackUnderTheNewerKeys() throws IOException {
        Path backup = backedUp();
        rooms.parties.forget(lan, "she asked for it", "lan");
        putBack(backup, "vault", "catalogue");
        assertThat(rooms.erasures.all()).as("the older ledger does not know").isEmpty();
        assertThat(rooms.rights.facts(picture).records()).contains(grant);
        assertThat(rooms.erasures.check().untold()).hasSize(2);

        rooms.erasures.agree();
        assertThat(rooms.rights.open(letter)).isEmpty();
        assertThat(rooms.parties.contact(lan)).isEmpty();
        assertThat(rooms.rights.facts(picture).records()).containsExactly(denial);
        assertThat(rooms.erasures.check()).isEqualTo(new KeysCheck(1, 2, List.of(), List.of()));
        assertThat(rooms.catalogue.verifyLedger()).isInstanceOf(LedgerCheck.Sound.class);
    }

    @Test
    void forgetsAgainByAListWhenNothingNewerIsLeft() throws IOException {
        Path backup = backedUp();
        rooms.parties.forget(lan, "she asked for it", "lan");
        ErasureList list = new ErasureList(folder.resolve("elsewhere.jsonl"));
        list.add(rooms.erasures.all());
        UUID late = new UUID(7, 7);
        list.add(List.of(new Erasure(
                new PartyId(late.toString()), List.of(late), "known after the backup", rooms.clock.instant())));
        assertThat(Files.readString(list.file())).doesNotContain("Lan");
        putBack(backup, "vault", "catalogue", "keys");
        rooms.erasures.agree();
        assertThat(read(letter)).as("nothing here knows of it").isEqualTo(WORDS);

        assertThat(rooms.erasures.again(list.read(), "minh"))
                .as("the other party is not known to this ledger")
                .extracting(Erasure::party)
                .containsExactly(lan);
        assertThat(rooms.rights.open(letter)).isEmpty();
        assertThat(rooms.parties.contact(lan)).isEmpty();
        assertThat(rooms.rights.facts(picture).records()).containsExactly(denial);
        assertThat(rooms.parties.contact(minh)).isPresent();
        assertThat(rooms.erasures.check().isSound()).isTrue();
        LedgerHead head = rooms.catalogue.head();
        assertThat(rooms.erasures.again(list.read(), "minh")).isEmpty();
        assertThat(rooms.catalogue.head()).as("twice does no harm").isEqualTo(head);
        assertThat(rooms.catalogue.verifyLedger()).isInstanceOf(LedgerCheck.Sound.class);
    }

    @Test
    void saysWhenAKeyIsHereAgain() throws IOException {
        Path backup = backedUp();
        rooms.parties.forget(lan, "she asked for it", "lan");
        assertThat(rooms.erasures.check()).isEqualTo(new KeysCheck(1, 2, List.of(), List.of()));
        Path key = Path.of("keys", lan.value() + ".key");
        Files.copy(backup.resolve(key), folder.resolve(key));
        assertThat(rooms.erasures.check().here()).containsExactly(UUID.fromString(lan.value()));
        rooms.erasures.agree();
        assertThat(rooms.erasures.check().isSound()).isTrue();
    }

    @Test
    void refusesAListThatIsNone() throws IOException {
        Path list = Files.writeString(folder.resolve("list.jsonl"), "{\"party\":");
        assertThatThrownBy(() -> new ErasureList(list).add(List.of()))
                .isInstanceOfSatisfying(
                        ArchiveException.class, e -> assertThat(e.code()).isEqualTo(Code.RR_NO_ERASURES));
    }

    /// A copy of the whole data folder.
    private Path backedUp() throws IOException {
        rooms.close();
        Path backup = folder.resolve("backup");
        for (String part : List.of("vault", "catalogue", "keys")) {
            copy(folder.resolve(part), backup.resolve(part));
        }
        rooms = new OpenRooms(folder);
        return backup;
    }

    private void putBack(Path backup, String... parts) throws IOException {
        rooms.close();
        for (String part : parts) {
            delete(folder.resolve(part));
            copy(backup.resolve(part), folder.resolve(part));
        }
        rooms = new OpenRooms(folder);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path there = to.resolve(from.relativize(file));
                if (Files.isDirectory(file)) {
                    Files.createDirectories(there);
                } else {
                    Files.copy(file, there, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }

    @Test
    void handsOverAllThatIsOnFileAboutAParty() {
        rooms.parties.reachBy(lan, "0912", "minh", rooms.parties.get(lan).revision());
        Dossier data = rooms.parties.dossier(lan);
        assertThat(data.known())
                .extracting(Dossier.Known::contact)
                .containsExactly(Optional.of("0903 000 000"), Optional.of("0912"));
        assertThat(data.records()).extracting(filed -> filed.right().id()).containsExactly(grant.id(), denial.id());
        assertThat(data.found()).containsOnlyKeys(picture);
        rooms.parties.forget(lan, "she asked for it", "lan");
        assertThat(rooms.parties.dossier(lan).known())
                .extracting(Dossier.Known::contact)
                .containsOnly(Optional.empty());
    }
}
