package org.nguon.indexer.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealedBytesTest {

    private static final int PIECE = 1 << 16;
    private static final UUID NAME = new UUID(1, 2);

    private final Random random = new Random(7);
    private final byte[] key = some(32);

    private byte[] some(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    private byte[] sealed(byte[] plain) throws IOException {
        try (InputStream in = SealedBytes.seal(key, NAME, some(7), new ByteArrayInputStream(plain))) {
            return in.readAllBytes();
        }
    }

    private byte[] opened(byte[] sealed, byte[] with, UUID name) throws IOException {
        try (InputStream in = SealedBytes.open(with, name, new ByteArrayInputStream(sealed))) {
            return in.readAllBytes();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 1_000, PIECE - 1, PIECE, PIECE + 1, 3 * PIECE, 3 * PIECE + 17})
    void opensWhatItSealed(int length) throws IOException {
        byte[] plain = some(length);
        byte[] sealed = sealed(plain);
        assertThat(opened(sealed, key, NAME)).isEqualTo(plain);
        assertThat((long) sealed.length).isLessThanOrEqualTo(SealedBytes.most(length));
    }

    @Test
    void noticesEachChangedByteEachMissingPieceAndAnotherKey() throws IOException {
        byte[] plain = some(2 * PIECE + 100);
        byte[] sealed = sealed(plain);
        for (int round = 0; round < 200; round++) {
            byte[] changed = sealed.clone();
            changed[random.nextInt(changed.length)] ^= (byte) (1 + random.nextInt(255));
            assertThatThrownBy(() -> opened(changed, key, NAME)).isInstanceOf(IOException.class);
        }
        int piece = PIECE + 16;
        for (int end : new int[] {5, 11, 11 + piece, 11 + 2 * piece, sealed.length - 1}) {
            assertThatThrownBy(() -> opened(Arrays.copyOf(sealed, end), key, NAME))
                    .as("cut at %s", end)
                    .isInstanceOf(IOException.class);
        }
        byte[] swapped = sealed.clone();
        System.arraycopy(sealed, 11, swapped, 11 + piece, piece);
        System.arraycopy(sealed, 11 + piece, swapped, 11, piece);
        assertThatThrownBy(() -> opened(swapped, key, NAME)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> opened(sealed, some(32), NAME)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> opened(sealed, key, new UUID(1, 3))).isInstanceOf(IOException.class);
    }
}
