package org.nguon.indexer.metadata;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Turns bytes into text where the file does not say how: by evidence. Bytes that are valid UTF-8 hardly ever are
/// anything else; what is not valid is taken for windows-1252, which holds all of Latin-1's letters. Its five bytes
/// without a letter become the control characters of the same number, so that the bytes can be had back from the text.
final class Charsets {

    static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    /// windows-1252 from 0x80 to 0x9F, as the Encoding Standard of the WHATWG has it.
    private static final String FROM_80 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

    private Charsets() {}

    /// A text.
    ///
    /// @param guessed whether the file left a choice
    record Decoded(String text, boolean guessed) {}

    static Decoded guess(byte[] bytes) {
        if (isAscii(bytes)) {
            return new Decoded(new String(bytes, StandardCharsets.US_ASCII), false);
        }
        int whole = validUtf8(bytes);
        if (whole >= 0) {
            return new Decoded(new String(bytes, 0, whole, StandardCharsets.UTF_8), true);
        }
        return new Decoded(windows1252(bytes), true);
    }

    /// Text that claims to be in a charset: believed when it fits, guessed when it does not.
    static Decoded claimed(byte[] bytes, Charset charset) {
        if (isAscii(bytes) && !charset.name().startsWith("UTF-16")) {
            return new Decoded(new String(bytes, StandardCharsets.US_ASCII), false);
        }
        if (charset.equals(StandardCharsets.UTF_8)) {
            int whole = validUtf8(bytes);
            return whole >= 0
                    ? new Decoded(new String(bytes, 0, whole, StandardCharsets.UTF_8), false)
                    : new Decoded(windows1252(bytes), true);
        }
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        try {
            return new Decoded(decoder.decode(ByteBuffer.wrap(bytes)).toString(), false);
        } catch (CharacterCodingException _) {
            return guess(bytes);
        }
    }

    private static String windows1252(byte[] bytes) {
        StringBuilder text = new StringBuilder(bytes.length);
        for (byte b : bytes) {
            text.append(letterOf1252(b));
        }
        return text.toString();
    }

    /// The letter of a byte.
    static char letterOf1252(byte b) {
        int number = b & 0xff;
        return number >= 0x80 && number < 0xa0 ? FROM_80.charAt(number - 0x80) : (char) number;
    }

    /// The byte of a letter, 0 to 255; -1 for a letter that no byte stands for.
    static int byteOf1252(char letter) {
        if (letter < 0x80 || (letter >= 0xa0 && letter < 0x100)) {
            return letter;
        }
        int at = FROM_80.indexOf(letter);
        return at < 0 ? -1 : 0x80 + at;
    }

    static boolean isAscii(byte[] bytes) {
        for (byte b : bytes) {
            if (b < 0) {
                return false;
            }
        }
        return true;
    }

    /// How many of the bytes are whole UTF-8 characters, or -1 when they are something else. A last
    /// character that was cut off, as IIM's limits do, is forgiven.
    static int validUtf8(byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(1024);
        while (true) {
            CoderResult result = decoder.decode(in, out, false);
            if (result.isError()) {
                return -1;
            }
            if (result.isUnderflow()) {
                // At least one whole character must speak for UTF-8 before a broken tail is forgiven.
                boolean spoken = !isAscii(Arrays.copyOf(bytes, in.position()));
                return in.hasRemaining() && !spoken ? -1 : in.position();
            }
            out.clear();
        }
    }

    /// Without what stands after the first NUL.
    static byte[] untilNul(byte[] bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == 0) {
                return Arrays.copyOf(bytes, i);
            }
        }
        return bytes;
    }
}
