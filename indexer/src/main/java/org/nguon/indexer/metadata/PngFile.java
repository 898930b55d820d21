package org.nguon.indexer.metadata;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.nguon.schemas.codes.Code;

/// Walks the chunks of a PNG file (third edition): size, texts, Exif, XMP, ICC, and the raw profiles that ImageMagick
/// writes as text.
final class PngFile {

    private static final String XMP = "XML:com.adobe.xmp";
    private static final Set<String> READ = Set.of("IHDR", "tEXt", "zTXt", "iTXt", "eXIf", "iCCP", "caBX");

    private final Bytes file;
    private final Findings findings;

    private boolean international;
    private boolean coloured;
    private boolean animated;

    private PngFile(Bytes file, Findings findings) {
        this.file = file;
        this.findings = findings;
    }

    static void read(Bytes file, Findings findings) throws IOException {
        PngFile png = new PngFile(file, findings);
        try {
            png.chunks();
        } finally {
            if (!png.animated) {
                findings.version(png.international ? "1.2" : png.coloured ? "1.1" : "1.0");
            }
        }
    }

    private void chunks() throws IOException {
        long at = 8;
        boolean first = true;
        for (int count = 0; count < Limits.PARTS; count++) {
            if (!file.has(at, 12)) {
                findings.fault(Code.MD_TRUNCATED, "PNG: ends without its last chunk");
                return;
            }
            long length = file.u32(at);
            String type = file.name(at + 4);
            if (!type.chars().allMatch(c -> (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'))) {
                findings.fault(Code.MD_BROKEN, "PNG: no chunk where one should be, at " + at);
                return;
            }
            if (first && !type.equals("IHDR")) {
                findings.fault(Code.MD_BROKEN, "PNG: starts with " + type + " instead of IHDR");
            }
            first = false;
            if (type.equals("IEND")) {
                return;
            }
            if (!file.has(at + 8, length + 4)) {
                findings.fault(Code.MD_TRUNCATED, "PNG: chunk " + type + " is cut off");
                return;
            }
            switch (type) {
                case "iTXt" -> international = true;
                case "acTL" -> animated = true;
                case "iCCP", "sRGB", "sPLT" -> coloured = true;
                default -> {}
            }
            if (READ.contains(type)) {
                Bytes content = file.slice(at + 8, length);
                if (length <= Bytes.LARGEST_COPY) {
                    check(type, content, file.u32(at + 8 + length));
                    findings.attempt("PNG " + type, () -> chunk(type, content));
                } else {
                    findings.fault(Code.MD_LIMIT, "PNG: " + type + " of " + length + " bytes");
                }
            }
            at += 12 + length;
        }
        findings.fault(Code.MD_LIMIT, "PNG: more than " + Limits.PARTS + " chunks");
    }

    private static String colours(int type) {
        return switch (type) {
            case 0 -> "Greyscale";
            case 2 -> "RGB";
            case 3 -> "Palette";
            case 4 -> "Greyscale with alpha";
            case 6 -> "RGB with alpha";
            default -> "";
        };
    }

    private void check(String type, Bytes content, long expected) throws IOException {
        CRC32 crc = new CRC32();
        crc.update(type.getBytes(StandardCharsets.ISO_8859_1));
        crc.update(content.copy());
        if (crc.getValue() != expected) {
            findings.fault(Code.MD_BROKEN, "PNG: the checksum of " + type + " is wrong");
        }
    }

    private void chunk(String type, Bytes content) throws IOException {
        switch (type) {
            case "IHDR" -> {
                findings.dimensions(content.u32(0), content.u32(4));
                if (content.has(8, 2)) {
                    findings.depth(content.u8(8));
                    findings.colours(colours(content.u8(9)));
                }
            }
            case "caBX" -> ContentCredentials.read(content, findings);
            case "eXIf" -> Exif.read(withoutHeader(content), false, findings);
            case "tEXt" -> {
                byte[] bytes = content.copy();
                int end = nul(bytes, 0);
                text(latin(bytes, 0, end), part(bytes, end + 1), StandardCharsets.ISO_8859_1);
            }
            case "zTXt" -> {
                byte[] bytes = content.copy();
                int end = nul(bytes, 0);
                text(latin(bytes, 0, end), inflate(part(bytes, end + 2)), StandardCharsets.ISO_8859_1);
            }
            case "iTXt" -> international(content.copy());
            case "iCCP" -> {
                byte[] bytes = content.copy();
                int end = nul(bytes, 0);
                IccProfile.read(Bytes.of(inflate(part(bytes, end + 2))), findings);
            }
            default -> throw new IllegalStateException("not a chunk that is read: " + type);
        }
    }

    private void international(byte[] bytes) throws IOException {
        int end = nul(bytes, 0);
        String keyword = latin(bytes, 0, end);
        if (end + 3 > bytes.length) {
            throw BrokenContent.endsBefore(end + 3L, bytes.length);
        }
        boolean compressed = bytes[end + 1] == 1;
        int language = nul(bytes, end + 3);
        int translated = nul(bytes, language + 1);
        byte[] value = part(bytes, translated + 1);
        byte[] plain = compressed ? inflate(value) : value;
        if (keyword.equals(XMP)) {
            Xmp.read(Bytes.of(plain), findings);
        } else {
            text(keyword, plain, StandardCharsets.UTF_8);
        }
    }

    private void text(String keyword, byte[] value, Charset charset) throws IOException {
        if (keyword.startsWith("Raw profile type ")) {
            profile(keyword.substring("Raw profile type ".length()).strip(), value);
            return;
        }
        if (keyword.equals(XMP)) {
            Xmp.read(Bytes.of(value), findings);
            return;
        }
        // Latin-1 by the standard; many writers put UTF-8 there all the same.
        Charsets.Decoded decoded =
                charset.equals(StandardCharsets.UTF_8) ? Charsets.claimed(value, charset) : Charsets.guess(value);
        String source = "PNG:" + name(keyword);
        findings.say(source, decoded.text());
        if (decoded.guessed() && Charsets.validUtf8(value) > 0) {
            findings.fault(Code.MD_CHARSET_GUESSED, source);
        }
    }

    /// `Creation Time` becomes `CreationTime`.
    private static String name(String keyword) {
        StringBuilder name = new StringBuilder();
        for (String word : keyword.strip().split("\\s+", -1)) {
            name.append(XmpNames.capital(word));
        }
        return name.isEmpty() ? "Text" : name.toString();
    }

    /// A line feed, the name, the length in decimal, then hexadecimal digits in lines.
    private void profile(String type, byte[] value) throws IOException {
        String[] lines = new String(value, StandardCharsets.ISO_8859_1).strip().split("\\R", 3);
        if (lines.length < 3) {
            throw BrokenContent.because("a raw profile without data");
        }
        Bytes data = Bytes.of(hexadecimal(lines[2]));
        switch (type) {
            case "exif", "APP1", "app1" -> {
                if (data.startsWith(0, "http://ns.adobe.com/xap/1.0/\0")) {
                    Xmp.read(data.from(29), findings);
                } else {
                    Exif.read(withoutHeader(data), false, findings);
                }
            }
            case "xmp" -> Xmp.read(data, findings);
            case "iptc", "8bim" -> {
                if (data.startsWith(0, "8BIM")) {
                    PhotoshopResources.read(data, findings);
                } else {
                    Iim.read(data, findings);
                }
            }
            case "icc", "icm" -> IccProfile.read(data, findings);
            default -> {}
        }
    }

    private static byte[] hexadecimal(String text) throws BrokenContent {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length() / 2);
        int high = -1;
        for (int i = 0; i < text.length(); i++) {
            int digit = Character.digit(text.charAt(i), 16);
            if (digit < 0) {
                if (!Character.isWhitespace(text.charAt(i))) {
                    throw BrokenContent.because("a raw profile with something that is no digit");
                }
            } else if (high < 0) {
                high = digit;
            } else {
                bytes.write((high << 4) | digit);
                high = -1;
            }
        }
        return bytes.toByteArray();
    }

    static Bytes withoutHeader(Bytes exif) throws IOException {
        return exif.startsWith(0, "Exif\0\0") ? exif.from(6) : exif;
    }

    private byte[] inflate(byte[] packed) throws BrokenContent {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(packed);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] buffer = new byte[8192];
            while (!inflater.finished()) {
                int count = inflater.inflate(buffer);
                if (count == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
                    throw BrokenContent.endsBefore(packed.length + 1L, packed.length);
                }
                out.write(buffer, 0, count);
                findings.unpacked(count);
                if (findings.mayUnpack() < 0) {
                    throw BrokenContent.because("unpacks to more than " + Limits.UNPACKED + " bytes");
                }
            }
            return out.toByteArray();
        } catch (DataFormatException e) {
            throw BrokenContent.because("cannot be unpacked: " + e.getMessage());
        } finally {
            inflater.end();
        }
    }

    private static int nul(byte[] bytes, int from) throws BrokenContent {
        for (int i = from; i < bytes.length; i++) {
            if (bytes[i] == 0) {
                return i;
            }
        }
        throw BrokenContent.because("a text without its end");
    }

    private static String latin(byte[] bytes, int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
    }

    private static byte[] part(byte[] bytes, int from) {
        return from >= bytes.length ? new byte[0] : Arrays.copyOfRange(bytes, from, bytes.length);
    }
}
