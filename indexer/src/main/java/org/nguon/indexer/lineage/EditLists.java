package org.nguon.indexer.lineage;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.nguon.schemas.lineage.FrameRate;

/// Reads edit lists. The form is told from the bytes, and from the name only where they leave it open.
public final class EditLists {

    /// What no edit list of a film exceeds.
    public static final int MOST_BYTES = Limits.MOST_BYTES;

    private EditLists() {}

    /// Reads one.
    ///
    /// @param fileName may be empty
    /// @param rate of lists that do not say theirs, EDL and CSV; where absent it is guessed, and a note says so
    /// @throws UnreadableList when it is none, or is broken
    public static EditList read(String fileName, byte[] bytes, Optional<FrameRate> rate) throws UnreadableList {
        if (bytes.length > Limits.MOST_BYTES) {
            throw UnreadableList.beyond("more than " + Limits.MOST_BYTES + " bytes");
        }
        String text = text(bytes);
        String start = text.stripLeading();
        String name = fileName.toLowerCase(Locale.ROOT);
        try {
            if (start.startsWith("{") || start.startsWith("[")) {
                return new OtioReader().read(text);
            }
            if (start.startsWith("<")) {
                return xml(text);
            }
            if (!name.endsWith(".csv") && !name.endsWith(".tsv") && EdlReader.looksLikeOne(text)) {
                return new EdlReader(rate).read(text);
            }
            return CsvReader.read(text, rate);
        } catch (ArithmeticException | IllegalArgumentException e) {
            throw UnreadableList.broken(String.valueOf(e.getMessage()));
        }
    }

    private static EditList xml(String text) throws UnreadableList {
        Element root = Element.parse(text);
        return switch (root.name()) {
            case "fcpxml" -> new FcpxmlReader(root).read();
            // a piece that was copied out of a list, down to a filter, is read for the shots in it
            case "xmeml", "project", "bin", "sequence", "clip", "track", "clipitem", "filter", "effect" ->
                new XmemlReader(root).read();
            default -> throw UnreadableList.broken("XML with the root " + root.name());
        };
    }

    private static boolean startsWith(byte[] bytes, int first, int second) {
        return bytes[0] == (byte) first && bytes[1] == (byte) second;
    }

    /// UTF-8 or, with its mark, UTF-16; what is neither was written on an old machine in Windows-1252.
    private static String text(byte[] bytes) throws UnreadableList {
        if (bytes.length >= 2 && (startsWith(bytes, 0xFE, 0xFF) || startsWith(bytes, 0xFF, 0xFE))) {
            return new String(bytes, StandardCharsets.UTF_16);
        }
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            text = new String(bytes, Charset.forName("windows-1252"));
        }
        if (text.indexOf('\0') >= 0) {
            throw UnreadableList.broken("not a text");
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
