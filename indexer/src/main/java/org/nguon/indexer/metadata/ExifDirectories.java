package org.nguon.indexer.metadata;

import com.drew.imaging.tiff.TiffHandler;
import com.drew.lang.RandomAccessReader;
import com.drew.lang.Rational;
import com.drew.metadata.StringValue;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.nguon.schemas.codes.Code;

/// Takes the values that metadata-extractor meets in the directories of one TIFF structure and says them
/// with the names of the directories they stand in. Maker notes stay unread: they are undocumented and the
/// original is kept.
final class ExifDirectories implements TiffHandler {

    private static final int MOST_DIRECTORIES = 64;
    private static final int LARGEST_VALUE = 1 << 16;
    private static final int FORMAT_UTF8 = 129;

    private static final int IMAGE_WIDTH = 0x100;
    private static final int IMAGE_HEIGHT = 0x101;
    private static final int BITS_PER_SAMPLE = 0x102;
    private static final int PHOTOMETRIC = 0x106;
    private static final int ORIENTATION = 0x112;
    private static final int SUB_IFDS = 0x14a;
    private static final int XMP = 0x2bc;
    private static final int COPYRIGHT = 0x8298;
    private static final int IIM = 0x83bb;
    private static final int PHOTOSHOP = 0x8649;
    private static final int C2PA = 0xcd41;
    private static final int EXIF_IFD = 0x8769;
    private static final int ICC = 0x8773;
    private static final int GPS_IFD = 0x8825;
    private static final int MAKER_NOTE = 0x927c;
    private static final int USER_COMMENT = 0x9286;
    private static final int INTEROP_IFD = 0xa005;
    private static final Set<Integer> WINDOWS_TEXTS = Set.of(0x9c9b, 0x9c9c, 0x9c9d, 0x9c9e, 0x9c9f);
    private static final Set<Integer> PIXEL_TABLES =
            Set.of(0x111, 0x117, 0x140, 0x144, 0x145, 0x15b, 0x201, 0x202, 0xc634, 0xc640, MAKER_NOTE);

    private final Bytes bytes;
    private final BytesReader reader;
    private final boolean isFile;
    private final Findings findings;
    private final Deque<String> path = new ArrayDeque<>();
    private final Map<String, Long> sizes = new HashMap<>();
    private final Location location = new Location();
    private int directories;
    private int mainDirectories;
    private int marker;
    private boolean utf8;
    private long taken;

    ExifDirectories(Bytes bytes, BytesReader reader, boolean isFile, Findings findings) {
        this.bytes = bytes;
        this.reader = reader;
        this.isFile = isFile;
        this.findings = findings;
        path.push("IFD0");
    }

    /// Says what only the whole of it tells: dimensions and location.
    void finish() {
        if (isFile && marker == 0x55) {
            // Panasonic raw: the borders of the image on the sensor (tags 4 to 7: top, left, bottom, right).
            findings.dimensions(size(7) - size(5), size(6) - size(4));
        }
        if (isFile && marker == 42) {
            findings.depth((int) size(BITS_PER_SAMPLE));
            findings.colours(photometric());
        }
        if (isFile && marker == 0x1bc) {
            findings.dimensions(size(0xbc80), size(0xbc81));
        }
        if (isFile) {
            findings.dimensions(size(IMAGE_WIDTH), size(IMAGE_HEIGHT));
        }
        location.say(findings);
    }

    /// TIFF 6.0, PhotometricInterpretation; nothing where the tag is not there.
    private String photometric() {
        if (!sizes.containsKey("IFD0:" + PHOTOMETRIC)) {
            return "";
        }
        return switch ((int) size(PHOTOMETRIC)) {
            case 0, 1 -> "Greyscale";
            case 2 -> "RGB";
            case 3 -> "Palette";
            case 5 -> "CMYK";
            case 6 -> "YCbCr";
            case 8, 9, 10 -> "Lab";
            default -> "";
        };
    }

    private long size(int tag) {
        return sizes.getOrDefault("IFD0:" + tag, 0L);
    }

    private String directory() {
        String top = path.peek();
        return top == null ? "IFD0" : top;
    }

    @Override
    public void setTiffMarker(int value) {
        marker = value;
        if (value != 42 && value != 0x55 && value != 0x1bc && value != 0x4f52 && value != 0x5352) {
            findings.fault(Code.MD_BROKEN, "Exif: marker " + value + " instead of 42");
        }
    }

    @Override
    public boolean tryEnterSubIfd(int tag) {
        String name = switch (tag) {
            case EXIF_IFD -> "ExifIFD";
            case GPS_IFD -> "GPS";
            case INTEROP_IFD -> "InteropIFD";
            case SUB_IFDS -> "SubIFD";
            default -> "";
        };
        if (name.isEmpty() || ++directories > MOST_DIRECTORIES) {
            return false;
        }
        path.push(name);
        return true;
    }

    @Override
    public boolean hasFollowerIfd() {
        if (!directory().startsWith("IFD") || ++directories > MOST_DIRECTORIES) {
            return false;
        }
        path.push("IFD" + ++mainDirectories);
        return true;
    }

    @Override
    public void endingIFD() {
        path.poll();
    }

    @Override
    public @Nullable Long tryCustomProcessFormat(int tag, int format, long count) {
        if (format == FORMAT_UTF8) {
            utf8 = true;
            return count;
        }
        if (format == 13) {
            return 4 * count;
        }
        if (format == 0 && tag == 0) {
            findings.fault(Code.MD_TRUNCATED, "Exif: " + directory() + " has fewer entries than it says");
            return 0L;
        }
        return null;
    }

    @Override
    public boolean customProcessTag(
            int at, Set<Integer> processed, int header, RandomAccessReader source, int tag, int count)
            throws IOException {
        boolean isUtf8 = utf8;
        utf8 = false;
        if (count == 0 || (tag == 0 && !directory().equals("GPS"))) {
            return true;
        }
        if (!reader.isReal(at, count)) {
            findings.fault(Code.MD_TRUNCATED, "Exif: the value of tag 0x%04x lies after the end".formatted(tag));
            return true;
        }
        Bytes value = bytes.slice(at, count);
        String name = directory();
        boolean main = name.equals("IFD0");
        if (main && tag == XMP) {
            findings.attempt("XMP", () -> Xmp.read(value, findings));
            return true;
        }
        if (main && tag == IIM) {
            findings.attempt("IPTC", () -> Iim.read(value, findings));
            return true;
        }
        if (main && tag == PHOTOSHOP) {
            findings.attempt("Photoshop", () -> PhotoshopResources.read(value, findings));
            return true;
        }
        if (main && tag == C2PA) {
            findings.attempt("C2PA", () -> ContentCredentials.read(value, findings));
            return true;
        }
        if (main && tag == ICC) {
            findings.attempt("ICC", () -> IccProfile.read(value, findings));
            return true;
        }
        if (tag == EXIF_IFD || (tag == GPS_IFD && !name.equals("GPS"))) {
            findings.fault(Code.MD_BROKEN, "Exif: tag 0x%04x is no address of a directory".formatted(tag));
            return true;
        }
        if ((PIXEL_TABLES.contains(tag) && !name.equals("GPS")) || (count > LARGEST_VALUE && !isText(tag, isUtf8))) {
            return true;
        }
        taken += count;
        if (taken > Limits.EXIF_VALUES) {
            findings.fault(Code.MD_LIMIT, "Exif: more than " + Limits.EXIF_VALUES + " bytes of values");
            return true;
        }
        Optional<String> known = ExifNames.of(name, tag);
        if (isUtf8) {
            known.ifPresent(it -> text(it, value, true));
            return true;
        }
        if (tag == COPYRIGHT) {
            copyright(value.copy());
            return true;
        }
        if (tag == USER_COMMENT) {
            userComment(value.copy());
            return true;
        }
        if (WINDOWS_TEXTS.contains(tag)) {
            byte[] text = value.copy();
            known.ifPresent(it -> findings.say(name + ":" + it, untilNul(new String(text, StandardCharsets.UTF_16LE))));
            return true;
        }
        return false;
    }

    private static boolean isText(int tag, boolean isUtf8) {
        return isUtf8 || tag == COPYRIGHT || tag == USER_COMMENT || tag == 0x10e || WINDOWS_TEXTS.contains(tag);
    }

    private void text(String name, Bytes value, boolean isUtf8) {
        try {
            byte[] text = Charsets.untilNul(value.copy());
            say(name, isUtf8 ? Charsets.claimed(text, StandardCharsets.UTF_8) : Charsets.guess(text));
        } catch (IOException e) {
            findings.fault(Code.MD_BROKEN, "Exif: " + name + ": " + e.getMessage());
        }
    }

    private void say(String name, Charsets.Decoded decoded) {
        String source = directory() + ":" + name;
        findings.say(source, decoded.text());
        if (decoded.guessed()) {
            findings.fault(Code.MD_CHARSET_GUESSED, source);
        }
    }

    /// Exif 4.6.4: photographer NUL editor NUL; a single space stands for a missing photographer.
    private void copyright(byte[] value) {
        List<byte[]> parts = new ArrayList<>();
        int from = 0;
        for (int i = 0; i <= value.length && parts.size() < 2; i++) {
            if (i == value.length || value[i] == 0) {
                parts.add(Arrays.copyOfRange(value, from, i));
                from = i + 1;
            }
        }
        List<Charsets.Decoded> decoded = parts.stream().map(Charsets::guess).toList();
        String text = decoded.stream()
                .map(Charsets.Decoded::text)
                .filter(it -> !it.isBlank())
                .collect(Collectors.joining("\n"));
        say("Copyright", new Charsets.Decoded(text, decoded.stream().anyMatch(Charsets.Decoded::guessed)));
    }

    /// Exif 4.6.5: eight letters name the code, then the text.
    private void userComment(byte[] value) {
        if (value.length <= 8) {
            return;
        }
        String code = new String(value, 0, 8, StandardCharsets.ISO_8859_1);
        byte[] rest = Arrays.copyOfRange(value, 8, value.length);
        switch (code) {
            case "ASCII\0\0\0" -> say("UserComment", Charsets.guess(Charsets.untilNul(rest)));
            case "UNICODE\0" -> say("UserComment", new Charsets.Decoded(utf16(rest), false));
            case "JIS\0\0\0\0\0" ->
                say("UserComment", Charsets.claimed(Charsets.untilNul(rest), Charset.forName("ISO-2022-JP")));
            case "\0\0\0\0\0\0\0\0" -> say("UserComment", Charsets.guess(Charsets.untilNul(rest)));
            default -> {
                findings.fault(Code.MD_BROKEN, "Exif: UserComment names no known code");
                say("UserComment", Charsets.guess(Charsets.untilNul(value)));
            }
        }
    }

    /// By its byte-order mark, else in the order of the file, unless the other order gives far more ASCII.
    private String utf16(byte[] text) {
        if (text.length >= 2
                && ((text[0] == (byte) 0xfe && text[1] == (byte) 0xff)
                        || (text[0] == (byte) 0xff && text[1] == (byte) 0xfe))) {
            return untilNul(new String(text, StandardCharsets.UTF_16));
        }
        String big = untilNul(new String(text, StandardCharsets.UTF_16BE));
        String little = untilNul(new String(text, StandardCharsets.UTF_16LE));
        boolean motorola = reader.isMotorolaByteOrder();
        String expected = motorola ? big : little;
        String other = motorola ? little : big;
        return ascii(other) > ascii(expected) ? other : expected;
    }

    private static long ascii(String text) {
        return text.chars().filter(c -> c < 0x80).count();
    }

    private static String untilNul(String text) {
        int end = text.indexOf('\0');
        return end < 0 ? text : text.substring(0, end);
    }

    @Override
    public void warn(String message) {
        findings.fault(Code.MD_BROKEN, "Exif: " + message);
    }

    @Override
    public void error(String message) {
        findings.fault(Code.MD_BROKEN, "Exif: " + directory() + ": " + message);
    }

    @Override
    public void setString(int tag, StringValue text) {
        byte[] value = text.getBytes();
        if (directory().equals("GPS")) {
            location.reference(tag, new String(value, StandardCharsets.ISO_8859_1));
        }
        ExifNames.of(directory(), tag).ifPresent(name -> say(name, Charsets.guess(value)));
    }

    @Override
    public void setByteArray(int tag, byte[] value) {
        String name = directory();
        if (name.equals("GPS") && (tag == 0x1b || tag == 0x1c) && value.length > 8) {
            say(
                    tag == 0x1b ? "GPSProcessingMethod" : "GPSAreaInformation",
                    Charsets.guess(Charsets.untilNul(Arrays.copyOfRange(value, 8, value.length))));
        } else if (tag == 0x9000 || tag == 0xa000) {
            ExifNames.of(name, tag).ifPresent(it -> say(it, Charsets.guess(Charsets.untilNul(value))));
        } else if (isFile || !name.startsWith("IFD1")) {
            // Texts that were written with the type of mere bytes.
            if (tag == 0x13b || tag == 0x10e || tag == 0x10f || tag == 0x110 || tag == 0x131) {
                ExifNames.of(name, tag).ifPresent(it -> say(it, Charsets.guess(Charsets.untilNul(value))));
            }
        }
    }

    private void number(int tag, String text) {
        String name = directory();
        if (name.equals("IFD0") && tag == ORIENTATION) {
            findings.orientation(whole(text));
        }
        if (name.equals("IFD0") && (tag == PHOTOMETRIC || tag == BITS_PER_SAMPLE)) {
            // Of one number a sample the first.
            sizes.putIfAbsent("IFD0:" + tag, whole(text.split(" ", 2)[0]));
        }
        if (name.equals("IFD0")
                && (tag < 8 || tag == IMAGE_WIDTH || tag == IMAGE_HEIGHT || tag == 0xbc80 || tag == 0xbc81)) {
            sizes.putIfAbsent("IFD0:" + tag, whole(text));
        }
        boolean isPlace = name.equals("GPS") && tag >= 1 && tag <= 4;
        if (!isPlace) {
            ExifNames.of(name, tag).ifPresent(it -> findings.say(name + ":" + it, text));
        }
    }

    private static long whole(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException _) {
            return 0;
        }
    }

    private void numbers(int tag, int count, IntStream positions, java.util.function.IntFunction<String> text) {
        if (count <= Limits.NUMBERS) {
            number(tag, positions.mapToObj(text).collect(Collectors.joining(" ")));
        }
    }

    private void numbers(int tag, int count, java.util.function.IntFunction<String> text) {
        numbers(tag, count, IntStream.range(0, count), text);
    }

    @Override
    public void setRational(int tag, Rational value) {
        if (directory().equals("GPS")) {
            location.angle(tag, List.of(value));
        }
        number(tag, plain(value));
    }

    @Override
    public void setRationalArray(int tag, Rational[] values) {
        if (directory().equals("GPS")) {
            location.angle(tag, List.of(values));
        }
        numbers(tag, values.length, i -> plain(values[i]));
    }

    private static String plain(Rational value) {
        return value.getDenominator() == 1
                ? Long.toString(value.getNumerator())
                : value.getNumerator() + "/" + value.getDenominator();
    }

    @Override
    public void setFloat(int tag, float value) {
        number(tag, Float.toString(value));
    }

    @Override
    public void setFloatArray(int tag, float[] values) {
        numbers(tag, values.length, i -> Float.toString(values[i]));
    }

    @Override
    public void setDouble(int tag, double value) {
        number(tag, Double.toString(value));
    }

    @Override
    public void setDoubleArray(int tag, double[] values) {
        numbers(tag, values.length, i -> Double.toString(values[i]));
    }

    @Override
    public void setInt8s(int tag, byte value) {
        number(tag, Byte.toString(value));
    }

    @Override
    public void setInt8sArray(int tag, byte[] values) {
        numbers(tag, values.length, i -> Byte.toString(values[i]));
    }

    @Override
    public void setInt8u(int tag, short value) {
        number(tag, Short.toString(value));
    }

    @Override
    public void setInt8uArray(int tag, short[] values) {
        numbers(tag, values.length, i -> Short.toString(values[i]));
    }

    @Override
    public void setInt16s(int tag, int value) {
        number(tag, Integer.toString(value));
    }

    @Override
    public void setInt16sArray(int tag, short[] values) {
        numbers(tag, values.length, i -> Short.toString(values[i]));
    }

    @Override
    public void setInt16u(int tag, int value) {
        number(tag, Integer.toString(value));
    }

    @Override
    public void setInt16uArray(int tag, int[] values) {
        numbers(tag, values.length, i -> Integer.toString(values[i]));
    }

    @Override
    public void setInt32s(int tag, int value) {
        number(tag, Integer.toString(value));
    }

    @Override
    public void setInt32sArray(int tag, int[] values) {
        numbers(tag, values.length, i -> Integer.toString(values[i]));
    }

    @Override
    public void setInt32u(int tag, long value) {
        number(tag, Long.toString(value));
    }

    @Override
    public void setInt32uArray(int tag, long[] values) {
        numbers(tag, values.length, i -> Long.toString(values[i]));
    }

    @Override
    public void setInt64s(int tag, long value) {
        number(tag, Long.toString(value));
    }

    @Override
    public void setInt64sArray(int tag, long[] values) {
        numbers(tag, values.length, i -> Long.toString(values[i]));
    }

    @Override
    public void setInt64u(int tag, long value) {
        number(tag, Long.toString(value));
    }

    @Override
    public void setInt64uArray(int tag, long[] values) {
        numbers(tag, values.length, i -> Long.toString(values[i]));
    }
}
