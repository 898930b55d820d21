package org.nguon.indexer.metadata;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nguon.indexer.metadata.Boxes.Box;
import org.nguon.schemas.codes.Code;

/// Reads HEIF and AVIF (ISO 23008-12): the items of the `meta` box that carry Exif and XMP, and size and
/// colour of the primary item; of image sequences the size of the first track.
final class HeifFile {

    private static final int MOST_ITEMS = 10_000;
    private static final int MOST_EXTENTS = 1_000;

    private final Bytes file;
    private final Findings findings;
    private final Map<Long, Item> items = new LinkedHashMap<>();
    private final Map<Long, List<Extent>> places = new HashMap<>();
    private final List<Box> properties = new ArrayList<>();
    private final Map<Long, List<Integer>> propertiesOf = new HashMap<>();
    private long primary = -1;
    private Optional<Bytes> itemData = Optional.empty();

    private record Item(String type, String contentType) {}

    private record Extent(int construction, long at, long length) {}

    private HeifFile(Bytes file, Findings findings) {
        this.file = file;
        this.findings = findings;
    }

    static void read(Bytes file, Findings findings) throws IOException {
        new HeifFile(file, findings).boxes();
    }

    private void boxes() throws IOException {
        for (Box box : Boxes.in(file, findings)) {
            switch (box.type()) {
                case "meta" -> findings.attempt("HEIF", () -> meta(box.content()));
                case "moov" -> findings.attempt("HEIF", () -> movie(box.content(), 0));
                case "uuid" -> findings.attempt("uuid box", () -> UuidBox.read(box.content(), findings));
                default -> {}
            }
        }
    }

    private void meta(Bytes content) throws IOException {
        for (Box box : Boxes.in(content.from(4), findings)) {
            switch (box.type()) {
                case "pitm" ->
                    primary = box.content().u8(0) == 0
                            ? box.content().u16(4)
                            : box.content().u32(4);
                case "iinf" -> findings.attempt("HEIF iinf", () -> itemInfo(box.content()));
                case "iloc" -> findings.attempt("HEIF iloc", () -> itemLocations(box.content()));
                case "iprp" -> findings.attempt("HEIF iprp", () -> itemProperties(box.content()));
                case "idat" -> itemData = Optional.of(box.content());
                default -> {}
            }
        }
        describePrimary();
        int carriers = 0;
        for (Map.Entry<Long, Item> item : items.entrySet()) {
            boolean exif = item.getValue().type().equals("Exif");
            boolean xmp = item.getValue().type().equals("mime")
                    && item.getValue().contentType().equals("application/rdf+xml");
            if ((exif || xmp) && ++carriers > Limits.CARRIERS) {
                findings.fault(Code.MD_LIMIT, "HEIF: more than " + Limits.CARRIERS + " items of metadata");
                break;
            }
            if (exif) {
                findings.attempt("HEIF Exif", () -> exif(Bytes.of(data(item.getKey()))));
            } else if (xmp) {
                findings.attempt("HEIF XMP", () -> Xmp.read(Bytes.of(data(item.getKey())), findings));
            }
        }
    }

    /// Four bytes tell how far behind them the TIFF structure starts.
    private void exif(Bytes block) throws IOException {
        long offset = block.u32(0);
        Bytes tiff = block.from(4 + offset);
        if (!isTiff(tiff)) {
            // Written without, or with the header of JPEG counted in another way.
            for (long at = 0; at < Math.min(16, block.length()); at++) {
                if (isTiff(block.from(at))) {
                    tiff = block.from(at);
                    break;
                }
            }
        }
        Exif.read(tiff, false, findings);
    }

    private static boolean isTiff(Bytes bytes) throws IOException {
        return bytes.startsWith(0, "II*\0") || bytes.startsWith(0, "MM\0*");
    }

    private byte[] data(long item) throws IOException {
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        for (Extent extent : places.getOrDefault(item, List.of())) {
            Bytes source = switch (extent.construction()) {
                case 0 -> file;
                case 1 -> itemData.orElseThrow(() -> BrokenContent.because("no idat box"));
                default -> throw BrokenContent.because("construction method " + extent.construction());
            };
            long length = extent.length() == 0 ? source.length() - extent.at() : extent.length();
            data.writeBytes(source.copy(extent.at(), length));
            if (data.size() > Bytes.LARGEST_COPY) {
                throw BrokenContent.because("an item of more than " + Bytes.LARGEST_COPY + " bytes");
            }
        }
        return data.toByteArray();
    }

    private void describePrimary() throws IOException {
        List<Integer> associated = propertiesOf.getOrDefault(primary, List.of());
        for (int index : associated) {
            if (index < 1 || index > properties.size()) {
                continue;
            }
            Box property = properties.get(index - 1);
            Bytes content = property.content();
            switch (property.type()) {
                case "ispe" -> findings.attempt("ispe", () -> findings.dimensions(content.u32(4), content.u32(8)));
                case "pixi" -> {
                    if (content.has(0, 6)) {
                        findings.depth(content.u8(5));
                    }
                }
                case "colr" -> {
                    if (content.startsWith(0, "prof") || content.startsWith(0, "rICC")) {
                        findings.attempt("ICC", () -> IccProfile.read(content.from(4), findings));
                    }
                }
                default -> {}
            }
        }
        if (!findings.hasSaid("ICC_Profile:ProfileDescription")) {
            // A picture put together from tiles leaves its colour to the tiles.
            for (Box property : properties) {
                if (property.type().equals("colr") && property.content().startsWith(0, "prof")) {
                    findings.attempt(
                            "ICC", () -> IccProfile.read(property.content().from(4), findings));
                    break;
                }
            }
        }
        if (findings.dimensions().isEmpty()) {
            // No primary item: the largest extent that is told.
            long width = 0;
            long height = 0;
            for (Box property : properties) {
                if (property.type().equals("ispe") && property.content().has(0, 12)) {
                    long w = property.content().u32(4);
                    long h = property.content().u32(8);
                    if (w * h > width * height) {
                        width = w;
                        height = h;
                    }
                }
            }
            findings.dimensions(width, height);
        }
    }

    private void itemInfo(Bytes content) throws IOException {
        int version = content.u8(0);
        long count = version == 0 ? content.u16(4) : content.u32(4);
        if (count > MOST_ITEMS) {
            findings.fault(Code.MD_LIMIT, "HEIF: " + count + " items");
        }
        for (Box box : Boxes.in(content.from(version == 0 ? 6 : 8), findings)) {
            if (!box.type().equals("infe") || items.size() >= MOST_ITEMS) {
                continue;
            }
            Bytes entry = box.content();
            int entryVersion = entry.u8(0);
            if (entryVersion < 2) {
                continue;
            }
            boolean wide = entryVersion >= 3;
            long id = wide ? entry.u32(4) : entry.u16(4);
            long at = wide ? 10 : 8;
            String type = entry.name(at);
            String contentType = "";
            if (type.equals("mime")) {
                String[] texts = new String(entry.upTo(at + 4, 512).copy(), StandardCharsets.UTF_8).split("\0", 3);
                contentType = texts.length > 1 ? texts[1] : "";
            }
            items.put(id, new Item(type, contentType));
        }
    }

    private void itemLocations(Bytes content) throws IOException {
        int version = content.u8(0);
        int sizes = content.u16(4);
        int offsetSize = sizes >> 12;
        int lengthSize = (sizes >> 8) & 15;
        int baseSize = (sizes >> 4) & 15;
        int indexSize = version == 0 ? 0 : sizes & 15;
        long at = 6;
        long count = version < 2 ? content.u16(at) : content.u32(at);
        at += version < 2 ? 2 : 4;
        for (long i = 0; i < Math.min(count, MOST_ITEMS); i++) {
            long id = version < 2 ? content.u16(at) : content.u32(at);
            at += version < 2 ? 2 : 4;
            int construction = 0;
            if (version > 0) {
                construction = content.u16(at) & 15;
                at += 2;
            }
            at += 2;
            long base = number(content, at, baseSize);
            at += baseSize;
            int extents = content.u16(at);
            at += 2;
            List<Extent> list = new ArrayList<>();
            for (int e = 0; e < extents; e++) {
                at += indexSize;
                long offset = number(content, at, offsetSize);
                at += offsetSize;
                long length = number(content, at, lengthSize);
                at += lengthSize;
                if (list.size() < MOST_EXTENTS) {
                    list.add(new Extent(construction, base + offset, length));
                }
            }
            places.put(id, list);
        }
    }

    private static long number(Bytes content, long at, int size) throws IOException {
        return switch (size) {
            case 0 -> 0;
            case 4 -> content.u32(at);
            case 8 -> content.i64(at);
            default -> throw BrokenContent.because("numbers of " + size + " bytes");
        };
    }

    private void itemProperties(Bytes content) throws IOException {
        for (Box box : Boxes.in(content, findings)) {
            if (box.type().equals("ipco")) {
                properties.addAll(Boxes.in(box.content(), findings));
            } else if (box.type().equals("ipma")) {
                associations(box.content());
            }
        }
    }

    private void associations(Bytes content) throws IOException {
        int version = content.u8(0);
        boolean wide = (content.u8(3) & 1) == 1;
        long count = content.u32(4);
        long at = 8;
        for (long i = 0; i < Math.min(count, MOST_ITEMS); i++) {
            long id = version == 0 ? content.u16(at) : content.u32(at);
            at += version == 0 ? 2 : 4;
            int number = content.u8(at++);
            List<Integer> indices = new ArrayList<>();
            for (int n = 0; n < number; n++) {
                indices.add(wide ? content.u16(at) & 0x7fff : content.u8(at) & 0x7f);
                at += wide ? 2 : 1;
            }
            propertiesOf.put(id, indices);
        }
    }

    /// The first track header with a size (ISO 14496-12, 8.3.2): width and height are 16.16 fixed point at its end.
    private void movie(Bytes content, int depth) throws IOException {
        if (depth > Limits.NESTING) {
            return;
        }
        for (Box box : Boxes.in(content, findings)) {
            switch (box.type()) {
                case "trak" -> movie(box.content(), depth + 1);
                case "tkhd" -> {
                    Bytes header = box.content();
                    if (header.length() >= 8) {
                        findings.dimensions(
                                header.u32(header.length() - 8) >> 16, header.u32(header.length() - 4) >> 16);
                    }
                }
                default -> {}
            }
        }
    }
}
