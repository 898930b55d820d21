package org.nguon.indexer.metadata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nguon.indexer.metadata.Shapes.box;
import static org.nguon.indexer.metadata.Shapes.chunk;
import static org.nguon.indexer.metadata.Shapes.join;
import static org.nguon.indexer.metadata.Shapes.jpeg;
import static org.nguon.indexer.metadata.Shapes.latin;
import static org.nguon.indexer.metadata.Shapes.le32;
import static org.nguon.indexer.metadata.Shapes.packet;
import static org.nguon.indexer.metadata.Shapes.png;
import static org.nguon.indexer.metadata.Shapes.resource;
import static org.nguon.indexer.metadata.Shapes.tiff;
import static org.nguon.indexer.metadata.Shapes.u16;
import static org.nguon.indexer.metadata.Shapes.u32;
import static org.nguon.indexer.metadata.Shapes.utf8;
import static org.nguon.indexer.metadata.Shapes.xmp;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nguon.indexer.metadata.Shapes.Entry;
import org.nguon.schemas.asset.Statement;

/// Every property of the IPTC Photo Metadata Standard, in every carrier: the table of them is the one in the
/// documentation, so that it cannot promise what is not read.
class IptcStandardTest {

    private static final int ALL = 66;

    /// A row of the table.
    private record Property(String xmp, String form, String field) {
        String value() {
            return form.equals("PLUS") ? "DMI-PROHIBITED" : "what " + xmp.replace(':', ' ') + " says";
        }

        String element() {
            String value = form.equals("PLUS") ? "http://ns.useplus.org/ldf/vocab/" + value() : value();
            String structure = "<" + xmp.split(":", -1)[0] + ":Part>" + value + "</" + xmp.split(":", -1)[0] + ":Part>";
            String content = switch (form) {
                case "text", "PLUS" -> value;
                case "LangAlt" ->
                    "<rdf:Alt><rdf:li xml:lang='x-default'>" + value + "</rdf:li><rdf:li xml:lang='vi'>" + value
                            + " vi</rdf:li></rdf:Alt>";
                case "Seq" -> "<rdf:Seq><rdf:li>" + value + "</rdf:li></rdf:Seq>";
                case "Bag" -> "<rdf:Bag><rdf:li>" + value + "</rdf:li><rdf:li>another</rdf:li></rdf:Bag>";
                case "structure" -> "<rdf:Description>" + structure + "</rdf:Description>";
                case "Seq of structures" ->
                    "<rdf:Seq><rdf:li rdf:parseType='Resource'>" + structure + "</rdf:li></rdf:Seq>";
                case "Bag of structures" ->
                    "<rdf:Bag><rdf:li><rdf:Description>" + structure + "</rdf:Description></rdf:li></rdf:Bag>";
                default -> throw new IllegalArgumentException("no form of XMP: " + form);
            };
            return "<" + xmp + ">" + content + "</" + xmp + ">";
        }
    }

    /// Files that carry a packet of XMP.
    private enum Carrier {
        JPEG {
            @Override
            byte[] file(String packet) {
                return jpeg(xmp(packet));
            }
        },
        PNG {
            @Override
            byte[] file(String packet) {
                return png(chunk("iTXt", latin("XML:com.adobe.xmp\0\0\0\0\0"), utf8(packet)));
            }
        },
        WEBP {
            @Override
            byte[] file(String packet) {
                byte[] bytes = utf8(packet);
                byte[] chunks = join(
                        latin("WEBPVP8X"),
                        le32(10),
                        new byte[10],
                        latin("XMP "),
                        le32(bytes.length),
                        bytes,
                        new byte[bytes.length % 2]);
                return join(latin("RIFF"), le32(chunks.length), chunks);
            }
        },
        HEIF {
            @Override
            byte[] file(String packet) {
                byte[] bytes = utf8(packet);
                byte[] type = box("ftyp", latin("heic"), u32(0));
                byte[] meta = meta(0, bytes.length);
                return join(type, meta(type.length + meta.length + 8, bytes.length), box("mdat", bytes));
            }

            private byte[] meta(int at, int length) {
                return box(
                        "meta",
                        u32(0),
                        box(
                                "iinf",
                                u32(0),
                                u16(1),
                                box("infe", u32(0x02000000), u16(1), u16(0), latin("mime\0application/rdf+xml\0"))),
                        box("iloc", u32(0), u16(0x4400), u16(1), u16(1), u16(0), u16(1), u32(at), u32(length)));
            }
        },
        PSD {
            @Override
            byte[] file(String packet) {
                byte[] resources = resource(0x0424, utf8(packet));
                return join(
                        latin("8BPS"),
                        u16(1),
                        new byte[6],
                        u16(3),
                        u32(4),
                        u32(4),
                        u16(8),
                        u16(3),
                        u32(0),
                        u32(resources.length),
                        resources,
                        u32(0));
            }
        },
        TIFF {
            @Override
            byte[] file(String packet) {
                return tiff(
                        List.of(Entry.number(0x100, 4), Entry.number(0x101, 4), Entry.bytes(0x2bc, 1, utf8(packet))));
            }
        },
        JPEG_2000 {
            @Override
            byte[] file(String packet) {
                return join(
                        HexFormat.of().parseHex("0000000c6a5020200d0a870a"),
                        box("ftyp", latin("jp2 "), u32(0), latin("jp2 ")),
                        box("uuid", HexFormat.of().parseHex("be7acfcb97a942e89c71999491e3afac"), utf8(packet)));
            }
        },
        SIDECAR {
            @Override
            byte[] file(String packet) {
                return utf8(packet);
            }
        };

        abstract byte[] file(String packet);
    }

    @ParameterizedTest
    @EnumSource
    void readsEveryPropertyFromEveryCarrier(Carrier carrier) throws IOException {
        List<Property> properties = documented();
        assertThat(properties).hasSize(ALL);
        String packet = packet(properties.stream().map(Property::element).collect(Collectors.joining("\n")));
        Map<String, List<String>> read = Read.of(carrier.file(packet)).reading().statements().stream()
                .collect(Collectors.groupingBy(
                        Statement::field, Collectors.mapping(it -> it.value().text(), Collectors.toList())));
        for (Property property : properties) {
            assertThat(read).as(property.xmp()).containsKey(property.field());
            assertThat(String.join("\n", read.get(property.field())))
                    .as(property.xmp())
                    .contains(property.value());
            if (property.form().equals("LangAlt")) {
                assertThat(read.get(property.field())).as(property.xmp()).contains(property.value() + " vi");
            }
        }
    }

    private static List<Property> documented() throws IOException {
        return Files.readString(Path.of("../docs/metadata.md"))
                .lines()
                .dropWhile(line -> !line.startsWith("## IPTC"))
                .skip(1)
                .takeWhile(line -> !line.startsWith("## "))
                .filter(line -> line.matches("\\|.*`\\w+:\\w+`.*"))
                .map(line -> line.replace("`", "").split("\\s*\\|\\s*", -1))
                .map(cells -> new Property(cells[2], cells[3], cells[4]))
                .toList();
    }
}
