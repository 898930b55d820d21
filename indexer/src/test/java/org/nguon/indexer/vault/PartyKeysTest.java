package org.nguon.indexer.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nguon.indexer.json.Json;
import org.nguon.schemas.codes.ArchiveException;
import org.nguon.schemas.codes.Code;
import org.nguon.schemas.ledger.SealedText;

class PartyKeysTest {

    private static final UUID LAN = new UUID(1, 1);
    private static final UUID MINH = new UUID(1, 2);
    private static final String ADDRESS = "Nguyễn Thị Lan, 12 Hàng Bạc, Hà Nội";

    @TempDir
    Path data;

    @Test
    void opensWhatItSealed() {
        SealedText sealed = keys().seal(LAN, ADDRESS);

        assertThat(keys().open(sealed)).contains(ADDRESS);
        assertThat(keys().open(Json.read(Json.write(sealed), SealedText.class))).contains(ADDRESS);
        assertThat(Json.write(sealed)).doesNotContain("Lan").doesNotContain("Bạc");
    }

    @Test
    void sealsTheSameTextDifferentlyEachTime() {
        PartyKeys keys = keys();
        SealedText first = keys.seal(LAN, ADDRESS);
        SealedText second = keys.seal(LAN, ADDRESS);
        assertThat(second.nonce()).isNotEqualTo(first.nonce());
        assertThat(second.ciphertext()).isNotEqualTo(first.ciphertext());
        assertThat(second.commitment()).isNotEqualTo(first.commitment());
    }

    @Test
    void forgetsAnErasedPartyAndNobodyElse() {
        PartyKeys keys = keys();
        SealedText lan = keys.seal(LAN, ADDRESS);
        SealedText minh = keys.seal(MINH, "Trần Văn Minh");

        keys.erase(LAN);
        keys.erase(LAN);

        assertThat(keys.open(lan)).isEmpty();
        assertThat(keys.isErased(LAN)).isTrue();
        assertThat(keys.open(minh)).contains("Trần Văn Minh");
        assertThat(folder().resolve(LAN + ".key")).doesNotExist();
        assertThatThrownBy(() -> keys.seal(LAN, "again")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void destroysAnErasedKeyThatComesBackFromABackup() throws IOException {
        SealedText sealed = keys().seal(LAN, ADDRESS);
        byte[] backup = Files.readAllBytes(folder().resolve(LAN + ".key"));
        keys().erase(LAN);
        Files.write(folder().resolve(LAN + ".key"), backup);

        assertThat(keys().open(sealed)).isEmpty();
        assertThat(folder().resolve(LAN + ".key")).doesNotExist();
    }

    @Test
    void finishesAnErasureThatWasCutOff() throws IOException {
        SealedText sealed = keys().seal(LAN, ADDRESS);
        Files.createFile(folder().resolve(LAN + ".erased"));

        assertThat(keys().open(sealed)).isEmpty();
        assertThat(folder().resolve(LAN + ".key")).doesNotExist();
    }

    @Test
    void keepsKeysFromOtherUsers() throws IOException {
        keys().seal(LAN, ADDRESS);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder())))
                .isEqualTo("rwx------");
        Path key = folder().resolve(LAN + ".key");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                .isEqualTo("rw-------");
        assertThat(key).hasSize(32);
    }

    @Test
    void refusesWhatWasChangedOrSealedForSomebodyElse() {
        PartyKeys keys = keys();
        SealedText lan = keys.seal(LAN, ADDRESS);
        keys.seal(MINH, "x");
        byte[] bytes = Base64.getDecoder().decode(lan.ciphertext());
        for (int i = 0; i < bytes.length; i++) {
            byte[] changed = bytes.clone();
            changed[i] ^= 4;
            refuses(keys, new SealedText(LAN, lan.nonce(), base64(changed), lan.commitment()));
        }
        refuses(keys, new SealedText(LAN, base64(new byte[12]), lan.ciphertext(), lan.commitment()));
        refuses(keys, new SealedText(MINH, lan.nonce(), lan.ciphertext(), lan.commitment()));
        refuses(
                keys,
                new SealedText(
                        LAN,
                        lan.nonce(),
                        lan.ciphertext(),
                        keys.seal(LAN, ADDRESS).commitment()));
    }

    private static void refuses(PartyKeys keys, SealedText sealed) {
        assertThatThrownBy(() -> keys.open(sealed))
                .isInstanceOfSatisfying(
                        ArchiveException.class, e -> assertThat(e.code()).isEqualTo(Code.VA_RECORD_DAMAGED));
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private PartyKeys keys() {
        return PartyKeys.open(folder(), new SecureRandom());
    }

    private Path folder() {
        return data.resolve("keys");
    }
}
