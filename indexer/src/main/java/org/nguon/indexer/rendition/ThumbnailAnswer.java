package org.nguon.indexer.rendition;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.nguon.schemas.asset.Fault;
import org.nguon.schemas.asset.Look;
import org.nguon.schemas.asset.Thumbnail;
import org.nguon.schemas.codes.Code;

/// What a child says about one original.
sealed interface ThumbnailAnswer {

    /// A picture, encoded.
    final class Drawn implements ThumbnailAnswer {
        private final Thumbnail thumbnail;
        private final byte[] jpeg;
        private final Optional<Look> look;

        Drawn(Thumbnail thumbnail, byte[] jpeg, Optional<Look> look) {
            this.thumbnail = thumbnail;
            this.jpeg = jpeg;
            this.look = look;
        }

        /// What the picture looks like; empty for pictures larger than a thumbnail, which have one already.
        Optional<Look> look() {
            return look;
        }

        Thumbnail thumbnail() {
            return thumbnail;
        }

        byte[] jpeg() {
            return jpeg;
        }
    }

    /// No decoder here for this kind.
    record Unknown(String detail) implements ThumbnailAnswer {}

    /// A decoder tried and failed.
    record Failed(Fault fault) implements ThumbnailAnswer {}

    /// The bytes could not be got at all.
    record Unreadable(String detail) implements ThumbnailAnswer {}

    /// The form in which it travels.
    default byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            switch (this) {
                case Drawn drawn -> {
                    out.writeByte('d');
                    out.writeInt(drawn.thumbnail().width());
                    out.writeInt(drawn.thumbnail().height());
                    out.writeUTF(drawn.thumbnail().placeholder());
                    out.writeInt(drawn.jpeg().length);
                    out.write(drawn.jpeg());
                    out.writeUTF(drawn.look().map(Look::toString).orElse(""));
                }
                case Unknown unknown -> {
                    out.writeByte('u');
                    out.writeUTF(shortened(unknown.detail()));
                }
                case Failed failed -> {
                    out.writeByte('f');
                    out.writeUTF(failed.fault().code().id());
                    out.writeUTF(shortened(failed.fault().detail()));
                }
                case Unreadable unreadable -> {
                    out.writeByte('x');
                    out.writeUTF(shortened(unreadable.detail()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail", e);
        }
        return bytes.toByteArray();
    }

    /// Reads [#bytes()].
    ///
    /// @throws IllegalArgumentException when the child talks nonsense
    static ThumbnailAnswer parse(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            int kind = in.readByte();
            return switch (kind) {
                case 'd' -> {
                    Thumbnail thumbnail = new Thumbnail(in.readInt(), in.readInt(), in.readUTF());
                    byte[] jpeg = in.readNBytes(in.readInt());
                    String look = in.readUTF();
                    yield new Drawn(thumbnail, jpeg, look.isEmpty() ? Optional.empty() : Optional.of(Look.parse(look)));
                }
                case 'u' -> new Unknown(in.readUTF());
                case 'f' -> new Failed(new Fault(Code.withId(in.readUTF()).orElseThrow(), in.readUTF()));
                case 'x' -> new Unreadable(in.readUTF());
                default -> throw new IllegalArgumentException("not an answer: " + kind);
            };
        } catch (IOException e) {
            throw new IllegalArgumentException("the answer is cut off", e);
        }
    }

    private static String shortened(String text) {
        return text.length() > 500 ? text.substring(0, 500) + "…" : text;
    }
}
