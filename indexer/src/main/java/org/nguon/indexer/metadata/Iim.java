package org.nguon.indexer.metadata;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nguon.schemas.asset.StatementValue;
import org.nguon.schemas.codes.Code;

/// Reads IPTC IIM 4.2 data sets. Record 1 tells the charset (1:90), record 2 holds the fields. Data sets of
/// other records and binary ones are passed over.
final class Iim {

    private static final int TAG_MARKER = 0x1c;

    private static final Map<Integer, String> NAMES = Map.ofEntries(
            Map.entry(3, "ObjectTypeReference"),
            Map.entry(4, "ObjectAttributeReference"),
            Map.entry(5, "ObjectName"),
            Map.entry(7, "EditStatus"),
            Map.entry(8, "EditorialUpdate"),
            Map.entry(10, "Urgency"),
            Map.entry(12, "SubjectReference"),
            Map.entry(15, "Category"),
            Map.entry(20, "SupplementalCategories"),
            Map.entry(22, "FixtureIdentifier"),
            Map.entry(25, "Keywords"),
            Map.entry(26, "ContentLocationCode"),
            Map.entry(27, "ContentLocationName"),
            Map.entry(30, "ReleaseDate"),
            Map.entry(35, "ReleaseTime"),
            Map.entry(37, "ExpirationDate"),
            Map.entry(38, "ExpirationTime"),
            Map.entry(40, "SpecialInstructions"),
            Map.entry(42, "ActionAdvised"),
            Map.entry(45, "ReferenceService"),
            Map.entry(47, "ReferenceDate"),
            Map.entry(50, "ReferenceNumber"),
            Map.entry(55, "DateCreated"),
            Map.entry(60, "TimeCreated"),
            Map.entry(62, "DigitalCreationDate"),
            Map.entry(63, "DigitalCreationTime"),
            Map.entry(65, "OriginatingProgram"),
            Map.entry(70, "ProgramVersion"),
            Map.entry(75, "ObjectCycle"),
            Map.entry(80, "By-line"),
            Map.entry(85, "By-lineTitle"),
            Map.entry(90, "City"),
            Map.entry(92, "Sub-location"),
            Map.entry(95, "Province-State"),
            Map.entry(100, "Country-PrimaryLocationCode"),
            Map.entry(101, "Country-PrimaryLocationName"),
            Map.entry(103, "OriginalTransmissionReference"),
            Map.entry(105, "Headline"),
            Map.entry(110, "Credit"),
            Map.entry(115, "Source"),
            Map.entry(116, "CopyrightNotice"),
            Map.entry(118, "Contact"),
            Map.entry(120, "Caption-Abstract"),
            Map.entry(121, "LocalCaption"),
            Map.entry(122, "Writer-Editor"),
            Map.entry(130, "ImageType"),
            Map.entry(131, "ImageOrientation"),
            Map.entry(135, "LanguageIdentifier"),
            Map.entry(184, "JobID"),
            Map.entry(185, "MasterDocumentID"),
            Map.entry(186, "ShortDocumentID"),
            Map.entry(187, "UniqueDocumentID"),
            Map.entry(188, "OwnerID"),
            Map.entry(221, "Prefs"),
            Map.entry(225, "ClassifyState"),
            Map.entry(228, "SimilarityIndex"),
            Map.entry(230, "DocumentNotes"),
            Map.entry(231, "DocumentHistory"),
            Map.entry(232, "ExifCameraInfo"));

    private Iim() {}

    static void read(Bytes block, Findings findings) throws IOException {
        findings.iim(block.copy());
        Map<Integer, List<byte[]>> values = new LinkedHashMap<>();
        Optional<Charset> charset = Optional.empty();
        long at = 0;
        try {
            for (int count = 0; at + 5 <= block.length(); count++) {
                int marker = block.u8(at);
                if (marker != TAG_MARKER) {
                    if (!isPadding(block, at)) {
                        findings.fault(
                                Code.MD_BROKEN, "IPTC: marker 0x%02x instead of 0x1c at %d".formatted(marker, at));
                    }
                    break;
                }
                if (count >= Limits.STATEMENTS) {
                    findings.fault(Code.MD_LIMIT, "IPTC: more than " + Limits.STATEMENTS + " data sets");
                    break;
                }
                int record = block.u8(at + 1);
                int dataSet = block.u8(at + 2);
                long length = block.u16(at + 3);
                at += 5;
                if ((length & 0x8000) != 0) {
                    // IIM 1.5 (b): the length of the length, then the length itself.
                    int bytes = (int) (length & 0x7fff);
                    if (bytes > 4) {
                        throw BrokenContent.because("a length of " + bytes + " bytes");
                    }
                    length = 0;
                    for (int i = 0; i < bytes; i++) {
                        length = (length << 8) | block.u8(at++);
                    }
                }
                if (!block.has(at, length)) {
                    findings.fault(Code.MD_TRUNCATED, "IPTC: data set %d:%02d is cut off".formatted(record, dataSet));
                    break;
                }
                if (record == 1 && dataSet == 90) {
                    charset = charset(new String(block.copy(at, length), StandardCharsets.ISO_8859_1));
                    if (charset.isEmpty()) {
                        findings.fault(Code.MD_BROKEN, "IPTC: unknown coded character set");
                    }
                } else if (record == 2 && NAMES.containsKey(dataSet) && length <= Limits.TEXT) {
                    values.computeIfAbsent(dataSet, _ -> new ArrayList<>()).add(block.copy(at, length));
                }
                at += length;
            }
        } finally {
            say(values, charset, findings);
        }
    }

    private static boolean isPadding(Bytes block, long at) throws IOException {
        for (long i = at; i < Math.min(block.length(), at + 64); i++) {
            if (block.u8(i) != 0) {
                return false;
            }
        }
        return true;
    }

    private static void say(Map<Integer, List<byte[]>> values, Optional<Charset> charset, Findings findings) {
        values.forEach((dataSet, texts) -> {
            String source = "IPTC:" + NAMES.get(dataSet);
            List<Charsets.Decoded> decoded = texts.stream()
                    .map(Charsets::untilNul)
                    .map(it -> charset.map(named -> Charsets.claimed(it, named)).orElseGet(() -> Charsets.guess(it)))
                    .toList();
            if (decoded.stream().anyMatch(Charsets.Decoded::guessed)) {
                findings.fault(Code.MD_CHARSET_GUESSED, source);
            }
            List<StatementValue> items = decoded.stream()
                    .<StatementValue>map(it -> new StatementValue.Text(it.text()))
                    .toList();
            findings.say(source, items.size() == 1 ? items.getFirst() : new StatementValue.Many(items));
        });
    }

    /// ISO 2022 escape sequences as IIM writes them into 1:90.
    private static Optional<Charset> charset(String escape) {
        String plain = escape.replace(" ", "");
        return switch (plain) {
            case "\u001b%G", "\u001b%/G", "\u001b%/H", "\u001b%/I" -> Optional.of(StandardCharsets.UTF_8);
            case "\u001b.A", "\u001b-A", "\u001b/A" -> Optional.of(Charsets.WINDOWS_1252);
            case "\u001b.B", "\u001b-B" -> Optional.of(Charset.forName("ISO-8859-2"));
            case "\u001b-L", "\u001b.L" -> Optional.of(Charset.forName("ISO-8859-5"));
            case "\u001b-F", "\u001b.F" -> Optional.of(Charset.forName("ISO-8859-7"));
            case "\u001b%/@", "\u001b%/C", "\u001b%/E" -> Optional.of(StandardCharsets.UTF_16BE);
            default -> Optional.empty();
        };
    }
}
