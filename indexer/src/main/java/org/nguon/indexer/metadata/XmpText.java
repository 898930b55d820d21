package org.nguon.indexer.metadata;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nguon.schemas.codes.Code;

/// Turns the bytes of an XMP packet into characters that an XML parser accepts: any UTF, wrong bytes taken for
/// windows-1252, padding and forbidden characters removed.
final class XmpText {

    private static final Pattern REFERENCE = Pattern.compile("&#(x[0-9a-fA-F]{1,8}|[0-9]{1,9});");

    private XmpText() {}

    static String of(Bytes packet, Findings findings) throws IOException {
        if (packet.length() > Limits.XMP) {
            findings.fault(Code.MD_LIMIT, "XMP of " + packet.length() + " bytes");
        }
        byte[] bytes = packet.upTo(0, Limits.XMP).copy();
        String text = decode(bytes, findings);
        int start = text.indexOf('<');
        if (start < 0) {
            return "";
        }
        // What follows the packet is padding, or remains of a longer packet that stood there before.
        int end = text.indexOf("<?xpacket end");
        if (end < 0) {
            end = text.lastIndexOf('>') + 1;
        }
        return legal(text.substring(start, Math.max(start, end)));
    }

    private static String decode(byte[] bytes, Findings findings) {
        Charset charset = charset(bytes);
        if (!charset.equals(StandardCharsets.UTF_8)) {
            return new String(bytes, charset);
        }
        if (Charsets.isAscii(bytes) || Charsets.validUtf8(bytes) == bytes.length) {
            return new String(bytes, StandardCharsets.UTF_8);
        }
        findings.fault(Code.MD_CHARSET_GUESSED, "XMP is not valid UTF-8");
        return mixed(bytes);
    }

    /// By the byte-order mark or the zeros around the first `<`; UTF-8 otherwise.
    private static Charset charset(byte[] bytes) {
        if (bytes.length >= 4) {
            int first = ByteBuffer.wrap(bytes).getInt();
            if (first == 0x0000feff || first == 0x0000003c) {
                return Charset.forName("UTF-32BE");
            }
            if (first == 0xfffe0000 || first == 0x3c000000) {
                return Charset.forName("UTF-32LE");
            }
            int two = first >>> 16;
            if (two == 0xfeff || two == 0x003c) {
                return StandardCharsets.UTF_16BE;
            }
            if (two == 0xfffe || two == 0x3c00) {
                return StandardCharsets.UTF_16LE;
            }
        }
        return StandardCharsets.UTF_8;
    }

    /// UTF-8 where it is valid, windows-1252 for each byte where it is not.
    private static String mixed(byte[] bytes) {
        StringBuilder text = new StringBuilder(bytes.length);
        int i = 0;
        while (i < bytes.length) {
            int length = sequence(bytes, i);
            if (length > 0) {
                text.append(new String(bytes, i, length, StandardCharsets.UTF_8));
                i += length;
            } else {
                text.append(new String(bytes, i, 1, Charsets.WINDOWS_1252));
                i++;
            }
        }
        return text.toString();
    }

    private static int sequence(byte[] bytes, int at) {
        int lead = bytes[at] & 0xff;
        int length = 0;
        if (lead < 0x80) {
            length = 1;
        } else if (lead >= 0xc2 && lead < 0xe0) {
            length = 2;
        } else if (lead >= 0xe0 && lead < 0xf0) {
            length = 3;
        } else if (lead >= 0xf0 && lead < 0xf5) {
            length = 4;
        }
        if (length == 0 || at + length > bytes.length) {
            return 0;
        }
        for (int i = 1; i < length; i++) {
            if ((bytes[at + i] & 0xc0) != 0x80) {
                return 0;
            }
        }
        return length;
    }

    /// XML 1.0 allows few controls, neither as they are nor by number.
    private static String legal(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean pair = Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1));
            if (pair) {
                kept.append(c).append(text.charAt(++i));
            } else if ((c >= 0x20 && c < 0xfffe && !Character.isSurrogate(c)) || c == '\n' || c == '\r' || c == '\t') {
                kept.append(c);
            } else {
                kept.append(' ');
            }
        }
        Matcher reference = REFERENCE.matcher(kept);
        return reference.replaceAll(found -> Matcher.quoteReplacement(allowed(found.group(1)) ? found.group() : " "));
    }

    private static boolean allowed(String number) {
        long code = number.startsWith("x") ? Long.parseLong(number.substring(1), 16) : Long.parseLong(number);
        return code == 9
                || code == 10
                || code == 13
                || (code >= 0x20 && code < 0xd800)
                || (code >= 0xe000 && code < 0xfffe)
                || (code >= 0x10000 && code <= 0x10ffff);
    }
}
