package org.nguon.indexer.metadata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nguon.schemas.asset.Statement;

/// Captions as old programs left them, byte by byte, and what was meant.
class TextRepairTest {

    private static final Charset LATIN = StandardCharsets.ISO_8859_1;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "TCVN3 | 50 68 E8 20 63 E6 20 48 B5 20 4E E9 69 | Phố cổ Hà Nội",
                "TCVN3 | AE AD EA 6E 67 20 6C B5 6E 67 20 76 B5 6F 20 6D EF 61 | đường làng vào mùa",
                "TCVN3 | 56 49 D6 54 20 4E 41 4D 2C 20 B6 6E 68 20 63 E6 | VIỆT NAM, ảnh cổ",
                "VNI | 50 68 6F E1 20 63 6F E5 20 48 61 F8 20 4E 6F E4 69 | Phố cổ Hà Nội",
                "VNI | D1 F6 F4 F8 6E 67 20 6C 61 F8 6E 67 | Đường làng",
                "VNI | 56 69 65 E4 74 20 4E 61 6D 20 6B 79 F9 20 F6 F9 63 | Việt Nam ký ức",
                "VISCII | 50 68 AF 20 63 B1 20 48 E0 20 4E B5 69 | Phố cổ Hà Nội",
                "VISCII | C4 6E 68 20 63 FB 20 63 FC 61 20 56 F5 | Ảnh cũ của Võ",
                "WINDOWS_1258 | 50 68 F4 EC 20 63 F4 D2 20 48 E0 20 4E F4 F2 69 | Phố cổ Hà Nội"
            })
    void readsEachOldEncoding(OldEncoding encoding, String hex, String meant) {
        String misread =
                Charsets.guess(HexFormat.ofDelimiter(" ").parseHex(hex.strip())).text();
        Optional<TextRepair> repair = TextRepair.propose("title", "IPTC:ObjectName", misread);
        assertThat(repair).get().satisfies(it -> {
            assertThat(it.text()).isEqualTo(meant);
            assertThat(it.encoding()).isEqualTo(encoding);
            assertThat(it.misread()).isEqualTo(misread);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Chợ nổi Cái Răng buổi sớm, ghe thuyền chở đầy trái cây",
                "Người thợ gốm ở làng Bát Tràng đang vẽ hoa văn lên chiếc bình lớn",
                "Đường phố Sài Gòn những năm trước, xe xích lô chờ khách"
            })
    void readsWholeCaptionsBackFromVisciiAndFromWindows1258(String caption) {
        String viscii = misread(viscii(caption));
        assertThat(TextRepair.propose("description", "IPTC:Caption-Abstract", viscii))
                .get()
                .extracting(TextRepair::text, TextRepair::encoding)
                .containsExactly(caption, OldEncoding.VISCII);
        String windows = misread(windows1258(caption));
        assertThat(TextRepair.propose("description", "IPTC:Caption-Abstract", windows))
                .get()
                .extracting(TextRepair::text, TextRepair::encoding)
                .containsExactly(caption, OldEncoding.WINDOWS_1258);
    }

    @Test
    void readsUtf8ThatWasTakenForWindows1252OnceAndTwiceAndForCodePage437() {
        String meant = "Bến đò sông Hương, Huế";
        byte[] utf8 = meant.getBytes(StandardCharsets.UTF_8);
        String once = misread(utf8);
        String twice = misread(once.getBytes(StandardCharsets.UTF_8));
        for (String misread : List.of(once, twice)) {
            assertThat(TextRepair.propose("title", "XMP-dc:Title", misread))
                    .get()
                    .extracting(TextRepair::text, TextRepair::encoding)
                    .containsExactly(meant, OldEncoding.UTF_8);
        }
        assertThat(TextRepair.propose("title", "XMP-dc:Title", new String(utf8, Charset.forName("IBM437"))))
                .get()
                .extracting(TextRepair::text, TextRepair::encoding)
                .containsExactly(meant, OldEncoding.UTF_8_AS_437);
    }

    @Test
    void readsFrenchThatWasMisreadToo() {
        String misread = misread("École française d’Extrême-Orient".getBytes(StandardCharsets.UTF_8));
        assertThat(TextRepair.propose("creditLine", "IPTC:Credit", misread))
                .get()
                .extracting(TextRepair::text)
                .isEqualTo("École française d’Extrême-Orient");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Phố cổ Hà Nội",
                "Musée Guimet, été 1925",
                "Ein Mädchen aus München grüßt",
                "© 1998 José Núñez, São Paulo",
                "thé à la menthe déjà servi",
                "Göteborg",
                "naïve Noël",
                "Trần Phú - Đà Nẵng",
                "日本の写真",
                "Фотография",
                "© Corbis.  All Rights Reserved.",
                "2008:09:0¯ 09:42:29",
                "Chaïm Soutine",
                "‘I Thought as Much.’",
                "plain words",
                "“quoted” – dash…"
            })
    void leavesATextAloneThatReadsWellAsItIs(String text) {
        assertThat(TextRepair.propose("title", "XMP-dc:Title", text)).isEmpty();
    }

    @Test
    void isSurerOfManyWordsThanOfOne() {
        double one = TextRepair.propose("title", "x", misread(viscii("Huế")))
                .orElseThrow()
                .confidence();
        double many = TextRepair.propose("title", "x", misread(viscii("Phố cổ Hà Nội một buổi sớm")))
                .orElseThrow()
                .confidence();
        assertThat(one).isCloseTo(0.5, within(0.01));
        assertThat(many).isGreaterThan(0.95);
    }

    @Test
    void losesNoByteInReadingWhatItCannotRead() {
        byte[] all = new byte[128];
        for (int i = 0; i < all.length; i++) {
            all[i] = (byte) (0x80 + i);
        }
        assertThat(OldEncoding.bytes(Charsets.guess(all).text()))
                .hasValueSatisfying(bytes -> assertThat(bytes).isEqualTo(all));
    }

    @Test
    void findsGarbledTextsInListsAndStructures() {
        String misread = misread("Gốm".getBytes(StandardCharsets.UTF_8));
        assertThat(TextRepair.in(List.of(
                        Statement.of("title", "Gốm", "XMP-dc:Title"),
                        Statement.of("keywords", misread, "IPTC:Keywords"))))
                .extracting(TextRepair::field, TextRepair::text)
                .containsExactly(tuple("keywords", "Gốm"));
    }

    private static String misread(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        for (byte b : bytes) {
            text.append(Charsets.letterOf1252(b));
        }
        return text.toString();
    }

    /// RFC 1456, letter by letter.
    private static byte[] viscii(String text) {
        String table =
                "ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲÕắằặấầẩậẽẹếềểễệốồổỗỠƠộờởịỰỨỪỬơớƯÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳĐứÒÓÔạỷừửÙÚỹỵÝỡưàáâãảăữẫèéêẻìíĩỉđựòóôõỏọụùúũủýợỮ";
        StringBuilder latin = new StringBuilder();
        for (char c : text.toCharArray()) {
            latin.append(c < 0x80 ? c : (char) (0x80 + table.indexOf(c)));
        }
        return latin.toString().getBytes(LATIN);
    }

    /// Letters with circumflex, breve and horn stay whole, tones follow.
    private static byte[] windows1258(String text) {
        StringBuilder parted = new StringBuilder();
        for (char c : text.toCharArray()) {
            String decomposed = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
            int last = decomposed.length() - 1;
            boolean tone = last > 0 && "\u0300\u0301\u0303\u0309\u0323".indexOf(decomposed.charAt(last)) >= 0;
            boolean dotFirst = decomposed.indexOf('\u0323') == 1 && last > 1;
            if (dotFirst) {
                parted.append(Normalizer.normalize(decomposed.charAt(0) + decomposed.substring(2), Normalizer.Form.NFC))
                        .append('\u0323');
            } else if (tone) {
                parted.append(Normalizer.normalize(decomposed.substring(0, last), Normalizer.Form.NFC))
                        .append(decomposed.charAt(last));
            } else {
                parted.append(c);
            }
        }
        return parted.toString().getBytes(Charset.forName("windows-1258"));
    }
}
