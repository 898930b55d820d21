package org.nguon.indexer.isolation;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// What parent and child say to each other: one byte for the kind of message, then parts of bytes, each after
/// its length.
final class Frames {

    /// Longest part, in bytes. A child whose mind is not its own could claim any length; the parent reserves
    /// no more than this.
    static final int LIMIT = 64 << 20;

    /// The child is ready; the parent sends nothing before.
    static final int READY = 'r';

    /// Task name and request.
    static final int CALL = 'c';

    /// Kinds of answer, each with one part.
    static final int ANSWER = 'a';

    static final int REFUSAL = 'x';
    static final int NO_MEMORY = 'm';

    private Frames() {}

    static void write(DataOutputStream out, int kind, byte[]... parts) throws IOException {
        out.writeByte(kind);
        for (byte[] part : parts) {
            out.writeInt(part.length);
            out.write(part);
        }
        out.flush();
    }

    /// The kind of the next message, or -1 at the end.
    static int kind(DataInputStream in) throws IOException {
        return in.read();
    }

    /// @throws IOException when the stream ends, or the length is beyond the limit
    static byte[] part(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > LIMIT) {
            throw new IOException("a part of " + Integer.toUnsignedString(length) + " bytes is beyond the limit");
        }
        byte[] part = new byte[length];
        in.readFully(part);
        return part;
    }

    static byte[] text(@Nullable String text) {
        return String.valueOf(text).getBytes(StandardCharsets.UTF_8);
    }

    static String text(byte[] part) {
        return new String(part, StandardCharsets.UTF_8);
    }
}
