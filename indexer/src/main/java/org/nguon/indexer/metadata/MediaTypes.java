package org.nguon.indexer.metadata;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.tika.Tika;

/// Tells what kind of file this is, from the bytes first and the name only where the bytes leave a choice.
/// What Tika does not tell apart (the brands of HEIF, animated PNG, the children of TIFF) is told from the
/// first bytes here; Tika knows the rest. The spelling is made one: the IANA registry's where there is one.
public final class MediaTypes {

    /// What stands for bytes that nobody knows.
    public static final String UNKNOWN = "application/octet-stream";

    static final String SIDECAR = "application/rdf+xml";

    private static final int HEAD = 1 << 16;

    /// The header of RW2 behind the address of the first directory; the older RAW of the same maker has none.
    private static final String PANASONIC = "\u0088\u00e7t\u00d8\u00f8%\u001dM";

    private static final Set<Long> BMP_HEADERS = Set.of(12L, 16L, 40L, 52L, 56L, 64L, 108L, 124L);

    private static final Set<String> PICTURES_BESIDE_IMAGE = Set.of("application/vnd.adobe.photoshop");

    private static final Set<String> TIFF_CHILDREN = Set.of(
            "image/tiff",
            "image/x-tiff-big",
            "image/x-adobe-dng",
            "image/x-canon-cr2",
            "image/x-nikon-nef",
            "image/x-pentax-pef",
            "image/x-sony-arw",
            "image/x-olympus-orf",
            "image/x-panasonic-rw2",
            "image/x-raw",
            "image/jxr");

    /// Endings by which raw files of cameras call themselves; the bytes of these are those of any TIFF.
    private static final Map<String, String> RAW_ENDINGS = Map.ofEntries(
            Map.entry("nef", "image/x-nikon-nef"),
            Map.entry("nrw", "image/x-nikon-nef"),
            Map.entry("pef", "image/x-pentax-pef"),
            Map.entry("arw", "image/x-sony-arw"),
            Map.entry("sr2", "image/x-sony-arw"),
            Map.entry("dng", "image/x-adobe-dng"),
            Map.entry("iiq", "image/x-raw"),
            Map.entry("3fr", "image/x-raw"),
            Map.entry("dcr", "image/x-raw"),
            Map.entry("kdc", "image/x-raw"),
            Map.entry("erf", "image/x-raw"),
            Map.entry("srw", "image/x-raw"));

    private static final Map<String, String> CANONICAL = Map.ofEntries(
            Map.entry("image/vnd.adobe.photoshop", "application/vnd.adobe.photoshop"),
            Map.entry("image/x-ms-bmp", "image/bmp"),
            Map.entry("image/x-bmp", "image/bmp"),
            Map.entry("image/vnd.ms-photo", "image/jxr"),
            Map.entry("image/x-jp2-codestream", "image/x-j2c"),
            Map.entry("image/x-jp2-container", "image/jp2"),
            Map.entry("image/vnd.microsoft.icon", "image/x-icon"),
            Map.entry("application/illustrator", "application/postscript"),
            // Two letters are no evidence.
            Map.entry("image/x-os2-graphics", UNKNOWN));

    /// Reads its list of types when it is first asked, which takes longer than to start a process; most pictures
    /// are known without.
    private static final class Others {
        static final Tika TIKA = new Tika();
    }

    /// The type of a file, read from its first bytes and its own name.
    public String detect(Path file) throws IOException {
        return detect(file, String.valueOf(file.getFileName()));
    }

    /// The type of a file that lies under another name than its own.
    public String detect(Path file, String fileName) throws IOException {
        try (InputStream stream = new BufferedInputStream(Files.newInputStream(file), HEAD)) {
            return detect(stream, fileName);
        }
    }

    /// The type of a stream that supports `mark`; it is left where it was.
    public String detect(InputStream stream, String fileName) throws IOException {
        stream.mark(HEAD);
        byte[] head = stream.readNBytes(HEAD);
        stream.reset();
        return detect(head, fileName);
    }

    private String detect(byte[] head, String fileName) throws IOException {
        Bytes bytes = Bytes.of(head);
        Optional<String> known = byHead(bytes, ending(fileName));
        if (known.isPresent()) {
            return known.get();
        }
        String fromBytes = canonical(Others.TIKA.detect(new ByteArrayInputStream(head)));
        if (fromBytes.equals("text/plain") || fromBytes.equals(UNKNOWN) || fromBytes.equals("application/xml")) {
            // The bytes say little: a name may only make a text more special, never make a picture of it.
            String named = canonical(Others.TIKA.detect(new ByteArrayInputStream(head), fileName));
            return isPicture(named) && !named.equals("image/svg+xml") ? fromBytes : named;
        }
        return fromBytes;
    }

    /// Whether the type is of a picture.
    public boolean isPicture(String mediaType) {
        return mediaType.startsWith("image/") || PICTURES_BESIDE_IMAGE.contains(mediaType);
    }

    /// Whether a file of this name is meant to be a picture, whatever its bytes are.
    public boolean isPictureName(String fileName) {
        return isPicture(canonical(Others.TIKA.detect(fileName)));
    }

    /// Whether the type is of a metadata file that may stand beside a picture.
    public boolean isSidecar(String mediaType) {
        return mediaType.equals(SIDECAR);
    }

    /// Whether the whole file is a TIFF structure.
    static boolean isTiff(String mediaType) {
        return TIFF_CHILDREN.contains(mediaType);
    }

    private static String ending(String fileName) {
        return fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    private static String canonical(String mediaType) {
        int parameters = mediaType.indexOf(';');
        String plain =
                parameters < 0 ? mediaType : mediaType.substring(0, parameters).strip();
        return CANONICAL.getOrDefault(plain, plain);
    }

    private static Optional<String> byHead(Bytes head, String ending) throws IOException {
        if (head.startsWith(0, "\u00ff\u00d8\u00ff")) {
            return Optional.of("image/jpeg");
        }
        if (head.startsWith(0, "\u0089PNG\r\n\u001a\n")) {
            return Optional.of(isAnimated(head) ? "image/apng" : "image/png");
        }
        if (head.startsWith(0, "RIFF") && head.startsWith(8, "WEBP")) {
            return Optional.of("image/webp");
        }
        if (head.startsWith(0, "II") || head.startsWith(0, "MM")) {
            Optional<String> tiff = tiff(head, ending);
            if (tiff.isPresent()) {
                return tiff;
            }
        }
        if (head.startsWith(4, "ftyp")) {
            return brand(head);
        }
        if (head.startsWith(0, "\0\0\0\u000cjP  ")) {
            return Optional.of(head.startsWith(20, "jpx ") ? "image/jpx" : "image/jp2");
        }
        if (head.startsWith(0, "\u00ffO\u00ffQ")) {
            return Optional.of("image/x-j2c");
        }
        if (head.startsWith(0, "\0\0\0\u000cJXL ") || head.startsWith(0, "\u00ff\n")) {
            return Optional.of("image/jxl");
        }
        if (head.startsWith(0, "\u00ff\u0001Exiv2")) {
            return Optional.of("image/x-exv");
        }
        if (head.startsWith(0, "8BPS")) {
            return Optional.of("application/vnd.adobe.photoshop");
        }
        if (head.startsWith(0, "FUJIFILM")) {
            return Optional.of("image/x-fujifilm-raf");
        }
        if (head.startsWith(0, "BM")
                && head.has(14, 4)
                && BMP_HEADERS.contains(head.u32(14, ByteOrder.LITTLE_ENDIAN))) {
            return Optional.of("image/bmp");
        }
        if (head.startsWith(0, "\0MRM")) {
            return Optional.of("image/x-minolta-mrw");
        }
        if (head.startsWith(0, "FOVb")) {
            return Optional.of("image/x-sigma-x3f");
        }
        return isXmp(head) ? Optional.of(SIDECAR) : Optional.empty();
    }

    private static Optional<String> tiff(Bytes head, String ending) throws IOException {
        if (head.startsWith(6, "HEAPCCDR")) {
            return Optional.of("image/x-canon-crw");
        }
        if (!head.has(0, 8)) {
            return Optional.empty();
        }
        ByteOrder order = head.startsWith(0, "II") ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
        return switch (head.u16(2, order)) {
            case 42 -> {
                if (head.startsWith(8, "CR\u0002")) {
                    yield Optional.of("image/x-canon-cr2");
                }
                if (hasTag(head, order, 0xc612)) {
                    yield Optional.of("image/x-adobe-dng");
                }
                yield Optional.of(RAW_ENDINGS.getOrDefault(ending, "image/tiff"));
            }
            case 43 ->
                Optional.of(head.u16(4, order) == 8 && head.u16(6, order) == 0 ? "image/x-tiff-big" : "image/tiff");
            case 0x55 -> Optional.of(head.startsWith(8, PANASONIC) ? "image/x-panasonic-rw2" : "image/x-raw");
            case 0x4f52, 0x5352 -> Optional.of("image/x-olympus-orf");
            case 0x1bc -> Optional.of("image/jxr");
            default -> Optional.empty();
        };
    }

    private static boolean hasTag(Bytes head, ByteOrder order, int tag) throws IOException {
        long directory = head.u32(4, order);
        if (!head.has(directory, 2)) {
            return false;
        }
        int entries = head.u16(directory, order);
        for (int i = 0; i < entries && head.has(directory + 2 + i * 12L, 12); i++) {
            if (head.u16(directory + 2 + i * 12L, order) == tag) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAnimated(Bytes head) throws IOException {
        long at = 8;
        while (head.has(at, 8)) {
            String type = head.name(at + 4);
            if (type.equals("acTL")) {
                return true;
            }
            if (type.equals("IDAT")) {
                return false;
            }
            at += 12 + head.u32(at);
        }
        return false;
    }

    /// ISO 23008-12 annex B and the AVIF specification; anything else in this family is a film.
    private static Optional<String> brand(Bytes head) throws IOException {
        if (!head.has(8, 4)) {
            return Optional.empty();
        }
        return Optional.of(
                switch (head.name(8)) {
                    case "heic", "heim", "heis" -> "image/heic";
                    case "hevc", "hevx" -> "image/heic-sequence";
                    // Cameras write `heix` into files they call HIF; the wider type holds for all of them.
                    case "mif1", "heix" -> "image/heif";
                    case "msf1" -> "image/heif-sequence";
                    case "avif", "avis" -> "image/avif";
                    case "crx " -> "image/x-canon-cr3";
                    case "jp2 " -> "image/jp2";
                    case "jpx " -> "image/jpx";
                    case "jxl " -> "image/jxl";
                    case "qt  " -> "video/quicktime";
                    default -> "video/mp4";
                });
    }

    private static boolean isXmp(Bytes head) throws IOException {
        byte[] start = head.upTo(0, 4096).copy();
        String text = new String(start, StandardCharsets.ISO_8859_1).replace("\0", "");
        int open = text.indexOf('<');
        if (open < 0 || open > 4) {
            return false;
        }
        boolean isSvg = text.contains("<svg");
        return !isSvg
                && (text.contains("<x:xmpmeta")
                        || text.contains("<x:xapmeta")
                        || text.startsWith("<?xpacket", open)
                        || text.contains("<rdf:RDF"));
    }
}
