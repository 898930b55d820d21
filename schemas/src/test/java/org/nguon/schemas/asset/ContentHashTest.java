package org.nguon.schemas.asset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ContentHashTest {

    /// FIPS 180-4 examples, "One Block Message Sample".
    private static final String OF_ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    private static final byte[] ABC = "abc".getBytes(StandardCharsets.US_ASCII);

    @Test
    void isTheHashOfTheStandard() {
        assertThat(ContentHash.of(ABC).hex()).isEqualTo(OF_ABC);
    }

    @Test
    void isTheSameInOnePieceAndInMany() throws IOException {
        byte[] bytes = new byte[600_001];
        new Random(7).nextBytes(bytes);
        ContentHash.Running running = new ContentHash.Running();
        running.add(bytes, 0, 1).add(bytes, 1, 300_000).add(Arrays.copyOfRange(bytes, 300_001, bytes.length));
        assertThat(running.end())
                .isEqualTo(ContentHash.of(bytes))
                .isEqualTo(ContentHash.of(new ByteArrayInputStream(bytes)));
    }

    @Test
    void beginsAnewAfterItsEnd() {
        ContentHash.Running running = new ContentHash.Running();
        running.add(new byte[] {1}).end();
        assertThat(running.add(ABC).end().hex()).isEqualTo(OF_ABC);
    }

    @Test
    void refusesWhatIsNoHash() {
        assertThatIllegalArgumentException().isThrownBy(() -> new ContentHash(OF_ABC.substring(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> ContentHash.parseUrn("urn:md5:" + OF_ABC));
    }
}
