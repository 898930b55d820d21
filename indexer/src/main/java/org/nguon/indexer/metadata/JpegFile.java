package org.nguon.indexer.metadata;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nguon.schemas.codes.Code;

/// Walks the segments of a JPEG stream (ITU-T T.81, Exif 3.0, XMP part 3) up to the picture data, and those of an EXV
/// file, which is the same without a picture.
final class JpegFile {

    private static final String EXIF = "Exif\0";
    private static final String XMP = "http://ns.adobe.com/xap/1.0/\0";
    private static final String XMP_EXTENSION = "http://ns.adobe.com/xmp/extension/\0";
    private static final String ICC = "ICC_PROFILE\0";
    private static final String PHOTOSHOP = "Photoshop 3.0\0";
    private static final String PHOTOSHOP_OLD = "Adobe_Photoshop2.5:";
    private static final int LONGEST_GAP = 1 << 16;

    private final Bytes file;
    private final Findings findings;
    private final boolean isExv;
    private final ByteArrayOutputStream photoshop = new ByteArrayOutputStream();
    private final List<IccPart> icc = new ArrayList<>();
    private final Map<String, List<ExtensionPart>> extensions = new LinkedHashMap<>();

    private final Map<Integer, List<JumbfPart>> jumbf = new LinkedHashMap<>();

    private record IccPart(int number, Bytes content) {}

    private int adobe = -1;

    private record JumbfPart(long number, Bytes content) {}

    private record ExtensionPart(long offset, long fullLength, Bytes content) {}

    private JpegFile(Bytes file, Findings findings) throws IOException {
        this.file = file;
        this.isExv = file.startsWith(0, "\u00ff\u0001Exiv2");
        this.findings = findings;
    }

    static void read(Bytes file, Findings findings) throws IOException {
        JpegFile jpeg = new JpegFile(file, findings);
        try {
            jpeg.segments(jpeg.isExv ? 7 : 2);
        } finally {
            jpeg.finish();
        }
    }

    private void segments(long start) throws IOException {
        long at = start;
        for (int count = 0; count < Limits.PARTS; count++) {
            if (!file.has(at, 2)) {
                findings.fault(Code.MD_TRUNCATED, "JPEG: ends before its picture data");
                return;
            }
            if (file.u8(at) != 0xff) {
                long next = nextMarker(at);
                findings.fault(
                        Code.MD_BROKEN,
                        next < 0
                                ? "JPEG: no marker after " + at
                                : "JPEG: " + (next - at) + " bytes that belong nowhere");
                if (next < 0) {
                    return;
                }
                at = next;
            }
            int marker = file.u8(at + 1);
            if (marker == 0xff) {
                at++;
                continue;
            }
            if (marker == 0xda || marker == 0xd9) {
                if (marker == 0xd9 && findings.dimensions().isEmpty() && start == 2) {
                    findings.fault(Code.MD_TRUNCATED, "JPEG: has no picture data");
                }
                return;
            }
            if (marker == 0 || marker == 1 || (marker >= 0xd0 && marker <= 0xd8)) {
                at += 2;
                continue;
            }
            if (!file.has(at, 4)) {
                findings.fault(Code.MD_TRUNCATED, "JPEG: ends before its picture data");
                return;
            }
            int length = file.u16(at + 2);
            if (length < 2) {
                findings.fault(Code.MD_BROKEN, "JPEG: a segment of length " + length);
                at += 2;
                continue;
            }
            Bytes content = file.upTo(at + 4, length - 2L);
            if (content.length() < length - 2L) {
                findings.fault(Code.MD_TRUNCATED, "JPEG: segment 0x%02x is cut off".formatted(marker));
            }
            segment(marker, content);
            at += 2 + (long) length;
        }
        findings.fault(Code.MD_LIMIT, "JPEG: more than " + Limits.PARTS + " segments");
    }

    private long nextMarker(long from) throws IOException {
        Bytes gap = file.upTo(from, LONGEST_GAP);
        byte[] bytes = gap.copy();
        for (int i = 0; i + 1 < bytes.length; i++) {
            int next = bytes[i + 1] & 0xff;
            if (bytes[i] == (byte) 0xff && next >= 0xc0 && next < 0xff) {
                return from + i;
            }
        }
        return -1;
    }

    private void segment(int marker, Bytes content) throws IOException {
        switch (marker) {
            case 0xc0, 0xc1, 0xc2, 0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf, 0xf7 -> {
                if (content.has(0, 5)) {
                    findings.dimensions(content.u16(3), content.u16(1));
                    findings.depth(content.u8(0));
                }
                if (content.has(0, 6)) {
                    colours(content.u8(5));
                }
                if (!isExv) {
                    findings.version("raw");
                }
            }
            case 0xe0 -> {
                if (content.startsWith(0, "JFIF\0") && content.has(0, 7)) {
                    findings.version("JFIF %d.%02d".formatted(content.u8(5), content.u8(6)));
                }
            }
            case 0xe1 -> app1(content);
            case 0xee -> {
                if (content.startsWith(0, "Adobe") && content.has(0, 12)) {
                    adobe = content.u8(11);
                }
            }
            case 0xe2 -> {
                if (content.startsWith(0, ICC) && content.has(0, 14)) {
                    icc.add(new IccPart(content.u8(12), content.from(14)));
                }
            }
            // CI, box instance, packet number, then a piece of the box (ISO 19566-5, annex D)
            case 0xeb -> {
                if (content.startsWith(0, "JP") && content.has(0, 16)) {
                    jumbf.computeIfAbsent(content.u16(2), _ -> new ArrayList<>())
                            .add(new JumbfPart(content.u32(4), content.from(8)));
                }
            }
            case 0xed -> {
                if (photoshop.size() > Limits.JOINED) {
                    findings.fault(Code.MD_LIMIT, "JPEG: more than " + Limits.JOINED + " bytes of Photoshop resources");
                } else if (content.startsWith(0, PHOTOSHOP)) {
                    photoshop.writeBytes(content.from(PHOTOSHOP.length()).copy());
                } else if (content.startsWith(0, PHOTOSHOP_OLD)) {
                    photoshop.writeBytes(content.from(27).copy());
                } else if (content.length() > 5 && content.u8(0) == 0x1c) {
                    findings.attempt("IPTC", () -> Iim.read(content, findings));
                }
            }
            case 0xfe -> {
                Charsets.Decoded comment = Charsets.guess(Charsets.untilNul(content.copy()));
                findings.say("File:Comment", comment.text());
                if (comment.guessed()) {
                    findings.fault(Code.MD_CHARSET_GUESSED, "File:Comment");
                }
            }
            default -> {}
        }
    }

    /// By the number of components, and by what Adobe's segment says was done with them.
    private void colours(int components) {
        switch (components) {
            case 1 -> findings.colours("Greyscale");
            case 3 -> findings.colours(adobe == 0 ? "RGB" : "YCbCr");
            case 4 -> findings.colours(adobe == 2 ? "YCCK" : "CMYK");
            default -> {}
        }
    }

    private void app1(Bytes content) throws IOException {
        if (content.startsWith(0, EXIF)) {
            findings.version("Exif");
            findings.attempt("Exif", () -> Exif.read(content.from(6), isExv, findings));
        } else if (content.startsWith(0, XMP)) {
            findings.attempt("XMP", () -> Xmp.read(content.from(XMP.length()), findings));
        } else if (content.startsWith(0, XMP_EXTENSION)) {
            int at = XMP_EXTENSION.length();
            if (content.has(at, 40)) {
                String guid = new String(content.copy(at, 32), StandardCharsets.ISO_8859_1);
                extensions
                        .computeIfAbsent(guid, _ -> new ArrayList<>())
                        .add(new ExtensionPart(content.u32(at + 36), content.u32(at + 32), content.from(at + 40)));
            }
        } else if (content.startsWith(0, "http://ns.adobe.com/xap/1.0/")) {
            findings.fault(Code.MD_BROKEN, "JPEG: XMP with a wrong header");
            findings.attempt("XMP", () -> Xmp.read(content.from(XMP.length() - 1), findings));
        } else if (content.startsWith(0, "<?xpacket") || content.startsWith(0, "<x:xmpmeta")) {
            findings.fault(Code.MD_BROKEN, "JPEG: XMP without its header");
            findings.attempt("XMP", () -> Xmp.read(content, findings));
        } else if (content.startsWith(0, "Exif") || content.startsWith(1, "Exif") || content.startsWith(2, "Exif")) {
            findings.fault(Code.MD_BROKEN, "JPEG: Exif with a wrong header");
            for (int at = 4; at < 12; at++) {
                if (content.startsWith(at, "II*\0") || content.startsWith(at, "MM\0*")) {
                    Bytes tiff = content.from(at);
                    findings.attempt("Exif", () -> Exif.read(tiff, false, findings));
                    break;
                }
            }
        }
    }

    /// What is spread over several segments is read when all have been met.
    private void finish() throws IOException {
        if (!icc.isEmpty()) {
            icc.sort(Comparator.comparingInt(IccPart::number));
            findings.attempt("ICC", () -> {
                ByteArrayOutputStream profile = new ByteArrayOutputStream();
                for (IccPart part : icc) {
                    if (profile.size() > Limits.JOINED) {
                        throw BrokenContent.because("a profile of more than " + Limits.JOINED + " bytes");
                    }
                    profile.writeBytes(part.content().copy());
                }
                IccProfile.read(Bytes.of(profile.toByteArray()), findings);
            });
        }
        if (photoshop.size() > 0) {
            findings.attempt("Photoshop", () -> PhotoshopResources.read(Bytes.of(photoshop.toByteArray()), findings));
        }
        for (List<JumbfPart> parts : jumbf.values()) {
            findings.attempt("C2PA", () -> join(parts));
        }
        for (List<ExtensionPart> parts : extensions.values()) {
            findings.attempt("extended XMP", () -> extension(parts));
        }
    }

    /// Every piece repeats the header of the box; only the first one's counts.
    private void join(List<JumbfPart> parts) throws IOException {
        parts.sort(Comparator.comparingLong(JumbfPart::number));
        ByteArrayOutputStream box = new ByteArrayOutputStream();
        for (JumbfPart part : parts) {
            if (box.size() > Limits.JOINED) {
                throw BrokenContent.because("a box of more than " + Limits.JOINED + " bytes");
            }
            int header = box.size() == 0 ? 0 : part.content().u32(0) == 1 ? 16 : 8;
            box.writeBytes(part.content().from(header).copy());
        }
        ContentCredentials.read(Bytes.of(box.toByteArray()), findings);
    }

    private void extension(List<ExtensionPart> parts) throws IOException {
        parts.sort(Comparator.comparingLong(ExtensionPart::offset));
        ByteArrayOutputStream packet = new ByteArrayOutputStream();
        for (ExtensionPart part : parts) {
            if (part.offset() > packet.size()) {
                findings.fault(Code.MD_BROKEN, "extended XMP: a part is missing at " + packet.size());
                break;
            }
            if (part.offset() == packet.size() && packet.size() <= Limits.XMP) {
                packet.writeBytes(part.content().copy());
            }
        }
        if (packet.size() < parts.getFirst().fullLength()) {
            findings.fault(
                    Code.MD_TRUNCATED,
                    "extended XMP: " + packet.size() + " of " + parts.getFirst().fullLength() + " bytes");
        }
        Xmp.read(Bytes.of(packet.toByteArray()), findings);
    }
}
