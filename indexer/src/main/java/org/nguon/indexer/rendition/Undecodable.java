package org.nguon.indexer.rendition;

import java.util.Locale;
import java.util.regex.Pattern;
import org.nguon.schemas.codes.Code;

/// A decoder that knows this kind of picture could not read this one.
final class Undecodable extends Exception {
    private static final long serialVersionUID = 1L;

    private static final Pattern CUT_OFF = Pattern.compile(
            "truncat|premature|unexpected end|end of (file|input|stream|data)|\\beof\\b|out of data|not enough data"
                    + "|read error on|short read|eofexception");
    private static final Pattern UNKNOWN = Pattern.compile("not (yet )?implemented|no decoding plugin|unsupported codec"
            + "|not supported|is not configured|unsupported jpeg process|unsupported compression|unknown compression"
            + "|unsupported (feature|file-type)");
    private static final Pattern TOO_LARGE = Pattern.compile("security limit exceeded|exceeds the maximum image size");
    private static final Pattern NO_MEMORY = Pattern.compile("out of memory|insufficient memory|malloc|memory limit");

    private final Code code;

    private Undecodable(Code code, String message) {
        super(message);
        this.code = code;
    }

    Code code() {
        return code;
    }

    static Undecodable damaged(String message) {
        return new Undecodable(Code.RE_DAMAGED, message);
    }

    static Undecodable truncated(String message) {
        return new Undecodable(Code.RE_TRUNCATED, message);
    }

    static Undecodable tooManyPixels(String message) {
        return new Undecodable(Code.RE_TOO_MANY_PIXELS, message);
    }

    static Undecodable noMemory(String message) {
        return new Undecodable(Code.RE_NO_MEMORY, message);
    }

    /// Sorts a decoder's own complaint. Decoders have no codes, only words.
    static Undecodable because(String complaint) {
        String words = complaint.toLowerCase(Locale.ROOT);
        if (NO_MEMORY.matcher(words).find()) {
            return noMemory(complaint);
        }
        if (TOO_LARGE.matcher(words).find()) {
            return tooManyPixels(complaint);
        }
        if (UNKNOWN.matcher(words).find()) {
            return new Undecodable(Code.RE_NO_DECODER, complaint);
        }
        return CUT_OFF.matcher(words).find() ? truncated(complaint) : damaged(complaint);
    }
}
