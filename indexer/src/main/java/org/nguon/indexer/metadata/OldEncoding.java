package org.nguon.indexer.metadata;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Map;
import java.util.Optional;

/// Ways in which Vietnamese texts were written before everyone wrote UTF-8, or are misread since. Each turns a text
/// that
/// was read as windows-1252 (once as the page of MS-DOS) back into its bytes and reads those again.
public enum OldEncoding {
    /// UTF-8 whose bytes were taken for letters of windows-1252: `HÃ  Ná»™i`. Also twice over.
    UTF_8("UTF-8 read as windows-1252") {
        @Override
        public Optional<String> read(String misread) {
            return utf8(bytes(misread)).map(once -> utf8(bytes(once)).orElse(once));
        }
    },
    /// UTF-8 whose bytes were taken for letters of code page 437, as unpackers of zip files do.
    UTF_8_AS_437("UTF-8 read as code page 437") {
        @Override
        public Optional<String> read(String misread) {
            return utf8(encoded(misread, CP_437));
        }
    },
    /// TCVN 5712:1993, VN3, of the fonts whose names begin with `.Vn`: `Hµ Néi`.
    TCVN3("TCVN3") {
        @Override
        public Optional<String> read(String misread) {
            return bytes(misread).map(bytes -> likeItsNeighbours(byTable(bytes, TCVN3_FROM_A1, 0xa1)));
        }
    },
    /// VNI for Windows, of the fonts whose names begin with `VNI-`: a letter, then its marks: `Haø Noäi`.
    VNI("VNI") {
        @Override
        public Optional<String> read(String misread) {
            return bytes(misread).map(VniLetters::read);
        }
    },
    /// VISCII 1.1 (RFC 1456).
    VISCII("VISCII") {
        @Override
        public Optional<String> read(String misread) {
            return bytes(misread).map(bytes -> {
                StringBuilder text = new StringBuilder(byTable(bytes, VISCII_FROM_80, 0x80));
                for (int i = 0; i < text.length(); i++) {
                    text.setCharAt(i, VISCII_BELOW_20.getOrDefault(text.charAt(i), text.charAt(i)));
                }
                return text.toString();
            });
        }
    },
    /// windows-1258: letters of Latin with tone marks behind them: `Hà Nôòi`.
    WINDOWS_1258("windows-1258") {
        @Override
        public Optional<String> read(String misread) {
            return bytes(misread).flatMap(bytes -> decoded(bytes, CP_1258));
        }
    };

    private static final Charset CP_437 = Charset.forName("IBM437");
    private static final Charset CP_1258 = Charset.forName("windows-1258");

    /// TCVN 5712:1993 from 0xA1 on, as in its table; combining marks stand at 0xB0 to 0xB4.
    private static final String TCVN3_FROM_A1 =
            "ĂÂÊÔƠƯĐăâêôơưđẶ\u0300\u0309\u0303\u0301\u0323àảãáạẲằẳẵắẴẮẦẨẪẤỀặầẩẫấậèỂẻẽéẹềểễếệìỉỄẾỒĩíịòỔỏõóọồổỗốộờởỡớợùỖủũúụừửữứựỳỷỹýỵỐ";

    /// RFC 1456 from 0x80 on.
    private static final String VISCII_FROM_80 =
            "ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲÕắằặấầẩậẽẹếềểễệốồổỗỠƠộờởịỰỨỪỬơớƯÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳĐứÒÓÔạỷừửÙÚỹỵÝỡưàáâãảăữẫèéêẻìíĩỉđựòóôõỏọụùúũủýợỮ";

    /// The six letters of RFC 1456 that stand among the control characters.
    private static final Map<Character, Character> VISCII_BELOW_20 =
            Map.of('\u0002', 'Ẳ', '\u0005', 'Ẵ', '\u0006', 'Ẫ', '\u0014', 'Ỷ', '\u0019', 'Ỹ', '\u001e', 'Ỵ');

    private final String shown;

    OldEncoding(String shown) {
        this.shown = shown;
    }

    /// How it is named to people.
    public String shown() {
        return shown;
    }

    /// The text as it may have been meant, in NFC; empty where it cannot have been written in this way.
    public abstract Optional<String> read(String misread);

    /// The bytes that were read as windows-1252; empty where the text has letters that no byte stands for.
    static Optional<byte[]> bytes(String misread) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(misread.length());
        for (int i = 0; i < misread.length(); i++) {
            int b = Charsets.byteOf1252(misread.charAt(i));
            if (b < 0) {
                return Optional.empty();
            }
            bytes.write(b);
        }
        return Optional.of(bytes.toByteArray());
    }

    private static Optional<byte[]> encoded(String misread, Charset charset) {
        try {
            ByteBuffer bytes = charset.newEncoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .encode(CharBuffer.wrap(misread));
            byte[] all = new byte[bytes.remaining()];
            bytes.get(all);
            return Optional.of(all);
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> utf8(Optional<byte[]> bytes) {
        return bytes.filter(it -> !Charsets.isAscii(it)).flatMap(it -> decoded(it, StandardCharsets.UTF_8));
    }

    private static Optional<String> decoded(byte[] bytes, Charset charset) {
        try {
            String text = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return Optional.of(Normalizer.normalize(text, Normalizer.Form.NFC));
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static String byTable(byte[] bytes, String table, int from) {
        StringBuilder text = new StringBuilder(bytes.length);
        for (byte b : bytes) {
            int at = (b & 0xff) - from;
            text.append(at >= 0 && at < table.length() ? table.charAt(at) : (char) (b & 0xff));
        }
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /// Fonts of TCVN3 for headlines draw small letters as capitals, so that `VIÖT` is meant as `VIỆT`: a word whose
    /// plain letters are capitals, two of them at least, gets all of its letters so.
    private static String likeItsNeighbours(String text) {
        StringBuilder even = new StringBuilder(text.length());
        int from = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || !Character.isLetter(text.charAt(i))) {
                String word = text.substring(from, i);
                long small = word.chars().filter(c -> c >= 'a' && c <= 'z').count();
                long capitals = word.chars().filter(c -> c >= 'A' && c <= 'Z').count();
                even.append(small == 0 && capitals > 1 ? word.toUpperCase(java.util.Locale.ROOT) : word);
                if (i < text.length()) {
                    even.append(text.charAt(i));
                }
                from = i + 1;
            }
        }
        return even.toString();
    }
}
