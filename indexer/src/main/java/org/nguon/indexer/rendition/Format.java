package org.nguon.indexer.rendition;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/// Kinds of picture, as far as decoders care. The first bytes decide; the media type helps where cameras hide
/// behind TIFF, and where the first bytes are spoilt.
enum Format {
    JPEG("JPEG", false),
    PNG("PNG", false),
    GIF("GIF", true),
    BMP("BMP", false),
    TIFF("TIFF", false),
    WEBP("WebP", true),
    /// HEIC and its relatives (ISO/IEC 23008-12).
    HEIF("HEIF, HEIC", true),
    AVIF("AVIF", true),
    JPEG_2000("JPEG 2000", true),
    JPEG_XL("JPEG XL", true),
    PSD("Photoshop", false),
    CAMERA_RAW("camera raw (preview inside)", false),
    /// Never rendered: it is a program as much as a picture.
    SVG("SVG", false),
    OTHER("anything else", false);

    private static final int HEAD = 4096;
    private static final int DNG_VERSION = 0xC612;
    private static final Pattern RAW_TYPE = Pattern.compile("image/x-(raw|dcraw|(adobe|canon|casio|epson|fuji(film)?"
            + "|hasselblad|kodak|leica|minolta|nikon|olympus|panasonic|pentax|phaseone|ricoh|samsung|sigma|sony)-).*");

    private final String title;
    private final boolean whole;

    Format(String title, boolean whole) {
        this.title = title;
        this.whole = whole;
    }

    /// For people.
    String title() {
        return title;
    }

    /// Whether decoders need room for all pixels at once.
    boolean whole() {
        return whole;
    }

    /// Whether decoders turn the picture upright by what the container says, so that Exif Orientation is not
    /// applied (ISO/IEC 23008-12, 6.5.10; ISO/IEC 18181-1, annex on orientation).
    boolean orientsItself() {
        return this == HEIF || this == AVIF || this == JPEG_XL;
    }

    static Format of(Path file, String mediaType) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(HEAD);
        }
        Format seen = ofBytes(head);
        if (seen == TIFF && (RAW_TYPE.matcher(mediaType).matches() || isDng(head))) {
            return CAMERA_RAW;
        }
        return seen == OTHER ? ofType(mediaType.toLowerCase(Locale.ROOT)) : seen;
    }

    private static Format ofType(String mediaType) {
        if (RAW_TYPE.matcher(mediaType).matches()) {
            return CAMERA_RAW;
        }
        return switch (mediaType) {
            case "image/jpeg", "image/pjpeg", "image/mpo" -> JPEG;
            case "image/png", "image/apng", "image/vnd.mozilla.apng" -> PNG;
            case "image/gif" -> GIF;
            case "image/bmp", "image/x-ms-bmp" -> BMP;
            case "image/tiff", "image/x-tiff-big" -> TIFF;
            case "image/webp" -> WEBP;
            case "image/heic", "image/heif", "image/heic-sequence", "image/heif-sequence" -> HEIF;
            case "image/avif", "image/avif-sequence" -> AVIF;
            case "image/jp2", "image/jpx", "image/jpm", "image/x-j2c", "image/x-jp2-codestream", "image/j2c" ->
                JPEG_2000;
            case "image/jxl" -> JPEG_XL;
            case "image/vnd.adobe.photoshop", "application/vnd.adobe.photoshop" -> PSD;
            case "image/svg+xml" -> SVG;
            default -> OTHER;
        };
    }

    private static Format ofBytes(byte[] head) {
        if (begins(head, "ff d8")) {
            return JPEG;
        } else if (begins(head, "89 50 4e 47 0d 0a 1a 0a")) {
            return PNG;
        } else if (begins(head, "47 49 46 38")) {
            return GIF;
        } else if (begins(head, "42 4d")) {
            return BMP;
        } else if (begins(head, "38 42 50 53")) {
            return PSD;
        } else if (begins(head, "49 49 2a 00 10 00 00 00 43 52") || isRaw(head)) {
            return CAMERA_RAW;
        } else if (begins(head, "49 49 2a 00")
                || begins(head, "4d 4d 00 2a")
                || begins(head, "49 49 2b 00")
                || begins(head, "4d 4d 00 2b")) {
            return TIFF;
        } else if (begins(head, "52 49 46 46") && text(head, 8, 4).equals("WEBP")) {
            return WEBP;
        } else if (begins(head, "00 00 00 0c 6a 50 20 20 0d 0a 87 0a") || begins(head, "ff 4f ff 51")) {
            return JPEG_2000;
        } else if (begins(head, "00 00 00 0c 4a 58 4c 20 0d 0a 87 0a") || begins(head, "ff 0a")) {
            return JPEG_XL;
        }
        return text(head, 4, 4).equals("ftyp") ? ofBrands(head) : OTHER;
    }

    /// Canon CRW, Fujifilm, Panasonic, Olympus, Minolta, Sigma: kinds with a beginning of their own.
    private static boolean isRaw(byte[] head) {
        return text(head, 0, 15).equals("FUJIFILMCCD-RAW")
                || text(head, 6, 8).equals("HEAPCCDR")
                || begins(head, "49 49 55 00")
                || begins(head, "49 49 52 4f")
                || begins(head, "49 49 52 53")
                || begins(head, "4d 4d 4f 52")
                || begins(head, "00 4d 52 4d")
                || begins(head, "46 4f 56 62");
    }

    /// Major and compatible brands of an ISO base media file.
    private static Format ofBrands(byte[] head) {
        int end = Math.min(head.length, ByteBuffer.wrap(head).getInt(0));
        boolean heif = false;
        for (int at = 8; at + 4 <= end; at += 4) {
            switch (text(head, at, 4)) {
                case "avif", "avis" -> {
                    return AVIF;
                }
                case "crx " -> {
                    return CAMERA_RAW;
                }
                case "heic", "heix", "heim", "heis", "hevc", "hevx", "hevm", "hevs", "mif1", "mif2", "msf1" ->
                    heif = true;
                default -> {
                    // minor version, or a brand that says nothing of the coding
                }
            }
        }
        return heif ? HEIF : OTHER;
    }

    /// A TIFF whose first directory carries a DNG version (DNG specification 1.7, DNGVersion).
    private static boolean isDng(byte[] head) {
        ByteBuffer buffer =
                ByteBuffer.wrap(head).order(head[0] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        if (head.length < 10) {
            return false;
        }
        int directory = buffer.getInt(4);
        if (directory < 8 || directory + 2 > head.length) {
            return false;
        }
        int entries = Short.toUnsignedInt(buffer.getShort(directory));
        for (int at = directory + 2; entries > 0 && at + 12 <= head.length; at += 12, entries--) {
            if (Short.toUnsignedInt(buffer.getShort(at)) == DNG_VERSION) {
                return true;
            }
        }
        return false;
    }

    private static boolean begins(byte[] head, String hex) {
        byte[] wanted = HexFormat.ofDelimiter(" ").parseHex(hex);
        return head.length >= wanted.length && Arrays.equals(head, 0, wanted.length, wanted, 0, wanted.length);
    }

    private static String text(byte[] head, int from, int length) {
        return from + length <= head.length ? new String(head, from, length, StandardCharsets.ISO_8859_1) : "";
    }
}
