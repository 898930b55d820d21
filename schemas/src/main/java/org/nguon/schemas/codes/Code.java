package org.nguon.schemas.codes;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;

/// Every outcome, fault and error that a person may meet, under a short name that never changes. The texts stand in
/// `codes_en.properties` and `codes_vi.properties`: `CODE` says what happened, `CODE.remedy` what to do.
///
/// Families: `IN` intake, `MD` metadata, `RE` rendition, `VA` vault, `CA` catalogue, `LE` ledger, `IX` index, `AR`
/// archive,
/// `AC` accounts.
public enum Code {
    // Intake: why a file is not an admitted picture
    IN_ALREADY_HELD("IN-ALREADY-HELD"),
    IN_EMPTY("IN-EMPTY"),
    IN_NO_PERMISSION("IN-NO-PERMISSION"),
    IN_VANISHED("IN-VANISHED"),
    IN_UNREADABLE("IN-UNREADABLE"),
    IN_TOO_LARGE("IN-TOO-LARGE"),
    IN_NOT_A_FILE("IN-NOT-A-FILE"),
    IN_NOT_A_PICTURE("IN-NOT-A-PICTURE"),
    IN_SIDECAR_ATTACHED("IN-SIDECAR-ATTACHED"),
    IN_SIDECAR_ALONE("IN-SIDECAR-ALONE"),
    IN_DISK_FULL("IN-DISK-FULL"),

    // Metadata: faults in what a file says
    MD_BROKEN("MD-BROKEN"),
    MD_LIMIT("MD-LIMIT"),
    MD_MISNAMED("MD-MISNAMED"),
    MD_CHARSET_GUESSED("MD-CHARSET-GUESSED"),
    MD_TRUNCATED("MD-TRUNCATED"),
    MD_UNRECOGNISED("MD-UNRECOGNISED"),
    MD_LOCATION_IMPOSSIBLE("MD-LOCATION-IMPOSSIBLE"),
    MD_OUT_OF_STEP("MD-OUT-OF-STEP"),
    MD_TIMEOUT("MD-TIMEOUT"),
    MD_CRASHED("MD-CRASHED"),

    // Renditions: why there is no thumbnail
    RE_DAMAGED("RE-DAMAGED"),
    RE_TRUNCATED("RE-TRUNCATED"),
    RE_NO_DECODER("RE-NO-DECODER"),
    RE_TOO_MANY_PIXELS("RE-TOO-MANY-PIXELS"),
    RE_NO_MEMORY("RE-NO-MEMORY"),
    RE_TIMEOUT("RE-TIMEOUT"),
    RE_CRASHED("RE-CRASHED"),
    RE_NO_CHILD("RE-NO-CHILD"),

    // Vault
    VA_DAMAGED("VA-DAMAGED"),
    VA_MISSING("VA-MISSING"),
    VA_RECORD_DAMAGED("VA-RECORD-DAMAGED"),
    VA_STRAY("VA-STRAY"),
    VA_DISK_FULL("VA-DISK-FULL"),
    VA_UNWRITABLE("VA-UNWRITABLE"),

    // Ledger and catalogue
    LE_BROKEN("LE-BROKEN"),
    CA_UNREACHABLE("CA-UNREACHABLE"),
    CA_DAMAGED("CA-DAMAGED"),
    CA_DISK_FULL("CA-DISK-FULL"),
    CA_OTHER_ARCHIVE("CA-OTHER-ARCHIVE"),
    CA_STALE_EDIT("CA-STALE-EDIT"),

    // Index
    IX_BAD_QUERY("IX-BAD-QUERY"),

    // Archive
    AR_IN_USE("AR-IN-USE"),
    AR_NOT_AN_ARCHIVE("AR-NOT-AN-ARCHIVE"),
    AR_NEWER("AR-NEWER"),
    AR_UNWRITABLE("AR-UNWRITABLE");

    private final String id;

    Code(String id) {
        this.id = id;
    }

    /// The stable name, as written in reports, logs and documents.
    public String id() {
        return id;
    }

    /// What happened, for a person.
    public String text(Locale language) {
        return textOf(language, id);
    }

    /// What the person can do about it.
    public String remedy(Locale language) {
        return textOf(language, id + ".remedy");
    }

    /// The code with this stable name.
    public static Optional<Code> withId(String id) {
        return Arrays.stream(values()).filter(code -> code.id.equals(id)).findFirst();
    }

    private static String textOf(Locale language, String key) {
        String text = texts(language).getProperty(key);
        if (text == null) {
            throw new IllegalStateException("no text for " + key + " in " + language.getLanguage());
        }
        return text;
    }

    private static Properties texts(Locale language) {
        return language.getLanguage().equals("vi") ? Texts.VIETNAMESE : Texts.ENGLISH;
    }

    @Override
    public String toString() {
        return id;
    }

    /// Both languages, read once when the first text is asked for.
    private static final class Texts {
        static final Properties ENGLISH = read("codes_en.properties");
        static final Properties VIETNAMESE = read("codes_vi.properties");

        private static Properties read(String name) {
            try (InputStream stream = Code.class.getResourceAsStream(name)) {
                if (stream == null) {
                    throw new IllegalStateException(name + " is missing from the build");
                }
                Properties properties = new Properties();
                properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
                return properties;
            } catch (IOException e) {
                throw new UncheckedIOException(name, e);
            }
        }
    }
}
