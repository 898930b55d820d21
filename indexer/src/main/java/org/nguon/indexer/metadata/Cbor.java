package org.nguon.indexer.metadata;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Reads one item of CBOR (RFC 8949) as the JSON that says the same, within limits. Tags are passed over, keys
/// are told as texts, byte strings stay bytes, and what follows the item is left alone.
final class Cbor {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int INDEFINITE = 31;
    private static final int BREAK = 0xff;

    private final byte[] bytes;
    private int at;
    private int items;

    private Cbor(byte[] bytes) {
        this.bytes = bytes;
    }

    /// @throws BrokenContent when it is no CBOR, ends early or is larger than the limits
    static JsonNode read(Bytes bytes) throws IOException {
        if (bytes.length() > Limits.CBOR) {
            throw BrokenContent.because("CBOR of " + bytes.length() + " bytes");
        }
        return new Cbor(bytes.copy()).item(0);
    }

    private JsonNode item(int depth) throws BrokenContent {
        if (++items > Limits.ELEMENTS || depth > Limits.DEPTH) {
            throw BrokenContent.because("CBOR with too many items or too deep");
        }
        int head = next();
        int more = head & 31;
        return switch (head >> 5) {
            case 0 -> JSON.numberNode(unsigned(more));
            case 1 -> JSON.numberNode(unsigned(more).not());
            case 2 -> JSON.binaryNode(string(2, more));
            case 3 -> JSON.stringNode(new String(string(3, more), StandardCharsets.UTF_8));
            case 4 -> list(more, depth);
            case 5 -> map(more, depth);
            case 6 -> {
                unsigned(more);
                yield item(depth + 1);
            }
            default -> simple(more);
        };
    }

    private ArrayNode list(int more, int depth) throws BrokenContent {
        ArrayNode list = JSON.arrayNode();
        if (more == INDEFINITE) {
            while (!atBreak()) {
                list.add(item(depth + 1));
            }
        } else {
            for (long left = count(more); left > 0; left--) {
                list.add(item(depth + 1));
            }
        }
        return list;
    }

    private ObjectNode map(int more, int depth) throws BrokenContent {
        ObjectNode map = JSON.objectNode();
        if (more == INDEFINITE) {
            while (!atBreak()) {
                entry(map, depth);
            }
        } else {
            for (long left = count(more); left > 0; left--) {
                entry(map, depth);
            }
        }
        return map;
    }

    private void entry(ObjectNode map, int depth) throws BrokenContent {
        String key = item(depth + 1).asString("");
        map.set(key, item(depth + 1));
    }

    private JsonNode simple(int more) throws BrokenContent {
        return switch (more) {
            case 20 -> JSON.booleanNode(false);
            case 21 -> JSON.booleanNode(true);
            case 24 -> {
                next();
                yield JSON.nullNode();
            }
            case 25 -> JSON.numberNode(Float.float16ToFloat((short) big(2)));
            case 26 -> JSON.numberNode(Float.intBitsToFloat((int) big(4)));
            case 27 -> JSON.numberNode(Double.longBitsToDouble(big(8)));
            case 28, 29, 30, INDEFINITE -> throw BrokenContent.because("CBOR: no item begins with 7/" + more);
            default -> JSON.nullNode();
        };
    }

    /// A string in one piece, or in pieces of its own kind.
    private byte[] string(int kind, int more) throws BrokenContent {
        if (more != INDEFINITE) {
            return piece(more);
        }
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        while (!atBreak()) {
            int head = next();
            if (head >> 5 != kind || (head & 31) == INDEFINITE || ++items > Limits.ELEMENTS) {
                throw BrokenContent.because("CBOR: a piece of another kind");
            }
            all.writeBytes(piece(head & 31));
        }
        return all.toByteArray();
    }

    private byte[] piece(int more) throws BrokenContent {
        long length = count(more);
        if (length > bytes.length - at) {
            throw BrokenContent.endsBefore(at + length, bytes.length);
        }
        byte[] piece = Arrays.copyOfRange(bytes, at, at + (int) length);
        at += (int) length;
        return piece;
    }

    /// How many items or bytes follow: never more than there are bytes left.
    private long count(int more) throws BrokenContent {
        BigInteger count = unsigned(more);
        if (count.bitLength() > 31) {
            throw BrokenContent.because("CBOR: " + count + " items or bytes");
        }
        return count.longValue();
    }

    private BigInteger unsigned(int more) throws BrokenContent {
        return switch (more) {
            case 24 -> BigInteger.valueOf(next());
            case 25 -> BigInteger.valueOf(big(2));
            case 26 -> BigInteger.valueOf(big(4));
            case 27 -> new BigInteger(Long.toUnsignedString(big(8)));
            case 28, 29, 30, INDEFINITE -> throw BrokenContent.because("CBOR: no length begins with " + more);
            default -> BigInteger.valueOf(more);
        };
    }

    private long big(int size) throws BrokenContent {
        long value = 0;
        for (int i = 0; i < size; i++) {
            value = value << 8 | next();
        }
        return value;
    }

    private boolean atBreak() throws BrokenContent {
        if (at < bytes.length && (bytes[at] & 0xff) == BREAK) {
            at++;
            return true;
        }
        if (at >= bytes.length) {
            throw BrokenContent.endsBefore(at + 1L, bytes.length);
        }
        return false;
    }

    private int next() throws BrokenContent {
        if (at >= bytes.length) {
            throw BrokenContent.endsBefore(at + 1L, bytes.length);
        }
        return bytes[at++] & 0xff;
    }
}
