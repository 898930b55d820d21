package org.nguon.indexer.metadata;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;

/// Makes small files byte by byte, so that a test can say exactly what stands in them.
final class Shapes {

    private Shapes() {}

    static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] join(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    static byte[] u16(int value) {
        return new byte[] {(byte) (value >> 8), (byte) value};
    }

    static byte[] u32(long value) {
        return new byte[] {(byte) (value >> 24), (byte) (value >> 16), (byte) (value >> 8), (byte) value};
    }

    static byte[] le16(int value) {
        return new byte[] {(byte) value, (byte) (value >> 8)};
    }

    static byte[] le32(long value) {
        return new byte[] {(byte) value, (byte) (value >> 8), (byte) (value >> 16), (byte) (value >> 24)};
    }

    // ---- JPEG ----

    static byte[] segment(int marker, byte[]... content) {
        byte[] all = join(content);
        return join(new byte[] {(byte) 0xff, (byte) marker}, u16(all.length + 2), all);
    }

    /// A JPEG of 40 by 30 pixels whose picture data is nothing.
    static byte[] jpeg(byte[]... segments) {
        return join(
                new byte[] {(byte) 0xff, (byte) 0xd8},
                join(segments),
                segment(0xc0, new byte[] {8}, u16(30), u16(40), new byte[] {1, 1, 0x11, 0}),
                segment(0xda, new byte[] {1, 1, 0, 0, 63, 0}),
                new byte[] {0, (byte) 0xff, (byte) 0xd9});
    }

    static byte[] exif(byte[] tiff) {
        return segment(0xe1, latin("Exif\0\0"), tiff);
    }

    static byte[] xmp(String packet) {
        return segment(0xe1, latin("http://ns.adobe.com/xap/1.0/\0"), utf8(packet));
    }

    static byte[] photoshop(byte[]... resources) {
        return segment(0xed, latin("Photoshop 3.0\0"), join(resources));
    }

    static byte[] resource(int id, byte[] content) {
        byte[] padding = content.length % 2 == 0 ? new byte[0] : new byte[1];
        return join(latin("8BIM"), u16(id), new byte[2], u32(content.length), content, padding);
    }

    // ---- IIM ----

    static byte[] dataSet(int record, int dataSet, byte[] value) {
        return join(new byte[] {0x1c, (byte) record, (byte) dataSet}, u16(value.length), value);
    }

    // ---- PNG ----

    static byte[] chunk(String type, byte[]... content) {
        byte[] all = join(latin(type), join(content));
        CRC32 crc = new CRC32();
        crc.update(all);
        return join(u32(all.length - 4L), all, u32(crc.getValue()));
    }

    /// A PNG of 40 by 30 pixels without pixels.
    static byte[] png(byte[]... chunks) {
        return join(
                latin("\u0089PNG\r\n\u001a\n"),
                chunk("IHDR", u32(40), u32(30), new byte[] {8, 2, 0, 0, 0}),
                join(chunks),
                chunk("IEND"));
    }

    // ---- TIFF ----

    /// One entry of a directory.
    record Entry(int tag, int format, int count, byte[] value) {

        static Entry text(int tag, byte[] value) {
            return new Entry(tag, 2, value.length, value);
        }

        static Entry text(int tag, String value) {
            return text(tag, join(utf8(value), new byte[1]));
        }

        static Entry number(int tag, int value) {
            return new Entry(tag, 3, 1, u16(value));
        }

        static Entry bytes(int tag, int format, byte[] value) {
            return new Entry(tag, format, value.length, value);
        }

        static Entry rationals(int tag, long... parts) {
            byte[][] all = new byte[parts.length][];
            for (int i = 0; i < parts.length; i++) {
                all[i] = u32(parts[i]);
            }
            return new Entry(tag, 5, parts.length / 2, join(all));
        }
    }

    /// A big-endian TIFF structure: IFD0, and further directories by the tags that point to them.
    static byte[] tiff(List<Entry> main, Directory... directories) {
        List<Entry> entries = new ArrayList<>(main);
        for (Directory directory : directories) {
            entries.add(new Entry(directory.pointer(), 4, 1, new byte[4]));
        }
        long at = 8 + size(entries);
        ByteArrayOutputStream behind = new ByteArrayOutputStream();
        for (int i = 0; i < directories.length; i++) {
            Entry pointer = entries.get(main.size() + i);
            System.arraycopy(u32(at), 0, pointer.value(), 0, 4);
            byte[] written = directory(directories[i].entries(), at);
            behind.writeBytes(written);
            at += written.length;
        }
        return join(latin("MM\0*"), u32(8), directory(entries, 8), behind.toByteArray());
    }

    record Directory(int pointer, List<Entry> entries) {}

    private static long size(List<Entry> entries) {
        return 6
                + 12L * entries.size()
                + entries.stream()
                        .mapToLong(it -> it.value().length > 4 ? it.value().length + it.value().length % 2 : 0)
                        .sum();
    }

    private static byte[] directory(List<Entry> entries, long at) {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        ByteArrayOutputStream values = new ByteArrayOutputStream();
        head.writeBytes(u16(entries.size()));
        long valuesAt = at + 6 + 12L * entries.size();
        for (Entry entry : entries) {
            head.writeBytes(join(u16(entry.tag()), u16(entry.format()), u32(entry.count())));
            if (entry.value().length > 4) {
                head.writeBytes(u32(valuesAt + values.size()));
                values.writeBytes(entry.value());
                values.writeBytes(new byte[entry.value().length % 2]);
            } else {
                head.writeBytes(join(entry.value(), new byte[4 - entry.value().length]));
            }
        }
        head.writeBytes(u32(0));
        return join(head.toByteArray(), values.toByteArray());
    }

    // ---- XMP ----

    /// A packet with these properties inside one description; the usual prefixes are declared.
    static String packet(String properties) {
        return """
                <?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
                <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
                <rdf:Description rdf:about=""
                  xmlns:dc="http://purl.org/dc/elements/1.1/"
                  xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"
                  xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/"
                  xmlns:cc="http://creativecommons.org/ns#"
                  xmlns:Iptc4xmpCore="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/"
                  xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/"
                  xmlns:plus="http://ns.useplus.org/ldf/xmp/1.0/">%s</rdf:Description>
                </rdf:RDF></x:xmpmeta>
                <?xpacket end="w"?>""".formatted(properties);
    }

    // ---- boxes ----

    /// A superbox of JUMBF with a label.
    static byte[] jumb(String label, byte[]... content) {
        return box("jumb", box("jumd", new byte[16], new byte[] {3}, utf8(label), new byte[1]), join(content));
    }

    /// A map, list, text or whole number as CBOR.
    static byte[] cbor(Object value) {
        return switch (value) {
            case Map<?, ?> map -> {
                byte[] all = head(5, map.size());
                for (Map.Entry<?, ?> entry : map.entrySet()) {
                    all = join(all, cbor(entry.getKey()), cbor(entry.getValue()));
                }
                yield all;
            }
            case List<?> list -> {
                byte[] all = head(4, list.size());
                for (Object item : list) {
                    all = join(all, cbor(item));
                }
                yield all;
            }
            case String text -> join(head(3, utf8(text).length), utf8(text));
            case Integer number -> head(0, number);
            default -> throw new IllegalArgumentException("not written as CBOR here: " + value);
        };
    }

    private static byte[] head(int kind, int value) {
        return join(new byte[] {(byte) (kind << 5 | 26)}, u32(value));
    }

    static byte[] box(String type, byte[]... content) {
        byte[] all = join(content);
        return join(u32(all.length + 8L), latin(type), all);
    }
}
