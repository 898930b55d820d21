package org.nguon.indexer.rights;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// What kind of file can prove something, told by its first bytes and never by its name alone. A page of
/// HTML is none: it can be saved as PDF.
public enum EvidenceKind {
    PDF("application/pdf"),
    JPEG("image/jpeg"),
    PNG("image/png"),
    TIFF("image/tiff"),
    WEBP("image/webp"),
    HEIF("image/heic"),
    /// A letter with its headers (RFC 5322).
    MAIL("message/rfc822"),
    /// A letter as Outlook keeps it, in a compound file (MS-CFB).
    OUTLOOK("application/vnd.ms-outlook"),
    /// Words in UTF-8: a message copied out of a chat.
    TEXT("text/plain");

    /// So many first bytes are enough to tell.
    static final int HEAD = 4_096;

    /// Bytes of a letter in UTF-8.
    private static final int LONGEST_LETTER = 4;

    private static final Set<String> HEIF_BRANDS = Set.of("heic", "heix", "mif1", "msf1", "heim", "heis", "avif");
    private static final Pattern HEADER =
            Pattern.compile("(?im)\\A(?=From |[!-9;-~]+:)(?s:.)*?^(?:from|date|received|message-id|return-path)\\s*:");

    private final String mediaType;

    EvidenceKind(String mediaType) {
        this.mediaType = mediaType;
    }

    /// The type under which it is kept and handed out again.
    public String mediaType() {
        return mediaType;
    }

    /// The kind of a file.
    ///
    /// @param head its first bytes, up to [#HEAD]
    static Optional<EvidenceKind> of(byte[] head, String fileName) {
        String name = fileName.toLowerCase(Locale.ROOT);
        if (starts(head, "%PDF-")) {
            return Optional.of(PDF);
        }
        if (starts(head, 0xFF, 0xD8, 0xFF)) {
            return Optional.of(JPEG);
        }
        if (starts(head, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n')) {
            return Optional.of(PNG);
        }
        if (starts(head, 'I', 'I', 42, 0) || starts(head, 'M', 'M', 0, 42)) {
            return Optional.of(TIFF);
        }
        if (starts(head, "RIFF") && text(head, 8, 12).equals("WEBP")) {
            return Optional.of(WEBP);
        }
        if (text(head, 4, 8).equals("ftyp") && HEIF_BRANDS.contains(text(head, 8, 12))) {
            return Optional.of(HEIF);
        }
        if (starts(head, 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1) && name.endsWith(".msg")) {
            return Optional.of(OUTLOOK);
        }
        boolean letter = name.endsWith(".eml")
                && HEADER.matcher(new String(head, StandardCharsets.ISO_8859_1)).find();
        if (letter) {
            return Optional.of(MAIL);
        }
        return name.endsWith(".txt") && isWords(head) ? Optional.of(TEXT) : Optional.empty();
    }

    /// Words and nothing that a program reads: no controls, no markup at the beginning, and UTF-8 up to the letter
    /// that the end of the head may have cut.
    private static boolean isWords(byte[] head) {
        ByteBuffer bytes = ByteBuffer.wrap(head);
        CharBuffer letters = CharBuffer.allocate(head.length);
        CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(bytes, letters, false);
        String text = letters.flip().toString().replace("\uFEFF", "");
        return !result.isError()
                && bytes.remaining() < LONGEST_LETTER
                && !text.stripLeading().startsWith("<")
                && !text.startsWith("#!")
                && text.chars().noneMatch(c -> Character.isISOControl(c) && "\t\n\r\f".indexOf(c) < 0);
    }

    /// The kind that is kept under a type; empty for a type that none has.
    public static Optional<EvidenceKind> withType(String mediaType) {
        return Arrays.stream(values())
                .filter(kind -> kind.mediaType.equals(mediaType))
                .findFirst();
    }

    private static String text(byte[] head, int from, int to) {
        return head.length < to ? "" : new String(head, from, to - from, StandardCharsets.ISO_8859_1);
    }

    private static boolean starts(byte[] head, String text) {
        return text(head, 0, text.length()).equals(text);
    }

    private static boolean starts(byte[] head, int... bytes) {
        if (head.length < bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if ((head[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }
}
