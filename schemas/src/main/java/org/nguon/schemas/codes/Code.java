package org.nguon.schemas.codes;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;

/// Every outcome, fault and error that a person may meet, under a short name that never changes. The texts
/// stand in `codes_en.properties` and `codes_vi.properties`: `CODE` says what happened, `CODE.remedy` what
/// to do.
///
/// Families: `IN` intake, `MR` records of museums, `MD` metadata, `RE` rendition, `VA` vault, `CA` catalogue, `LE`
/// ledger, `IX`
/// index, `RG` rules of a verdict, `PR` productions, `RR` records of rights, `RQ` requests, `BU`
/// bundles, `CR` credits, `CU` cuts, `AR` archive, `AC` accounts.
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

    // Records of museums: why a file, a profile or a row is refused
    MR_NO_PROFILE("MR-NO-PROFILE"),
    MR_BROKEN_PROFILE("MR-BROKEN-PROFILE"),
    MR_UNREADABLE("MR-UNREADABLE"),
    MR_TOO_LARGE("MR-TOO-LARGE"),
    MR_NO_COLUMN("MR-NO-COLUMN"),
    MR_ROW_BROKEN("MR-ROW-BROKEN"),
    MR_CELL_LONG("MR-CELL-LONG"),
    MR_NO_NUMBER("MR-NO-NUMBER"),
    MR_TWICE("MR-TWICE"),

    // Fetching: why an address gives no file
    FE_ADDRESS("FE-ADDRESS"),
    FE_PRIVATE("FE-PRIVATE"),
    FE_REDIRECTS("FE-REDIRECTS"),
    FE_REFUSED("FE-REFUSED"),
    FE_BUSY("FE-BUSY"),
    FE_TOO_LARGE("FE-TOO-LARGE"),
    FE_TOO_SLOW("FE-TOO-SLOW"),
    FE_BROKEN_OFF("FE-BROKEN-OFF"),
    FE_UNREACHABLE("FE-UNREACHABLE"),

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
    // and why words are not written back
    MD_NOTHING_TO_WRITE("MD-NOTHING-TO-WRITE"),
    MD_CANNOT_EMBED("MD-CANNOT-EMBED"),
    MD_EXISTS("MD-EXISTS"),

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
    LE_NOT_THIS_RECEIPT("LE-NOT-THIS-RECEIPT"),
    LE_NO_RECEIPT("LE-NO-RECEIPT"),
    LE_KEY_IS_BACK("LE-KEY-IS-BACK"),
    LE_ERASURE_MISSING("LE-ERASURE-MISSING"),
    CA_UNREACHABLE("CA-UNREACHABLE"),
    CA_IN_USE("CA-IN-USE"),
    CA_DAMAGED("CA-DAMAGED"),
    CA_DISK_FULL("CA-DISK-FULL"),
    CA_OTHER_ARCHIVE("CA-OTHER-ARCHIVE"),
    CA_STALE_EDIT("CA-STALE-EDIT"),

    // Index
    IX_BAD_QUERY("IX-BAD-QUERY"),

    // Rights: the rules of a verdict
    RG_VIEW("RG-VIEW"),
    RG_NOT_EXAMINED("RG-NOT-EXAMINED"),
    RG_UNDECIDED("RG-UNDECIDED"),
    RG_ABSENT("RG-ABSENT"),
    RG_TAKEN_DOWN("RG-TAKEN-DOWN"),
    RG_DENIED("RG-DENIED"),
    RG_OWN_WORK("RG-OWN-WORK"),
    RG_CC0("RG-CC0"),
    RG_PDM("RG-PDM"),
    RG_TERM_EXPIRED("RG-TERM-EXPIRED"),
    RG_CC_BY("RG-CC-BY"),
    RG_CC_SA("RG-CC-SA"),
    RG_CC_ND("RG-CC-ND"),
    RG_CC_ND_POLICY("RG-CC-ND-POLICY"),
    RG_CC_NC("RG-CC-NC"),
    RG_OTHER_LICENCE("RG-OTHER-LICENCE"),
    RG_IN_COPYRIGHT("RG-IN-COPYRIGHT"),
    RG_HOLDER_NOT_FOUND("RG-HOLDER-NOT-FOUND"),
    RG_ORPHAN_TRAINING("RG-ORPHAN-TRAINING"),
    RG_NOC_US("RG-NOC-US"),
    RG_NOC_RESTRICTED("RG-NOC-RESTRICTED"),
    RG_STATUS_UNKNOWN("RG-STATUS-UNKNOWN"),
    RG_TERMS_UNREAD("RG-TERMS-UNREAD"),
    RG_CLAIMS_CONTRADICT("RG-CLAIMS-CONTRADICT"),
    RG_GRANTED("RG-GRANTED"),
    RG_GRANT_LAPSED("RG-GRANT-LAPSED"),
    RG_GRANT_NOT_BEGUN("RG-GRANT-NOT-BEGUN"),
    RG_GRANT_NOT_IN_FORCE("RG-GRANT-NOT-IN-FORCE"),
    RG_GRANT_TOO_NARROW("RG-GRANT-TOO-NARROW"),
    RG_ASKED("RG-ASKED"),
    RG_DETERMINED("RG-DETERMINED"),
    RG_DETERMINATION_LAPSED("RG-DETERMINATION-LAPSED"),
    RG_AI_SIGNAL("RG-AI-SIGNAL"),
    RG_AI_TRAINING("RG-AI-TRAINING"),
    RG_ALTERATION("RG-ALTERATION"),
    RG_PLATFORM_TRAINS("RG-PLATFORM-TRAINS"),
    RG_RELEASE_MISSING("RG-RELEASE-MISSING"),
    RG_SIMULATION("RG-SIMULATION"),
    RG_GUARDIAN("RG-GUARDIAN"),
    RG_RELEASED("RG-RELEASED"),
    RG_PROPERTY("RG-PROPERTY"),
    RG_TRADEMARK("RG-TRADEMARK"),
    RG_COMMUNITY("RG-COMMUNITY"),
    RG_CONTESTED("RG-CONTESTED"),

    // Productions: why a pick, scene or selection is refused
    PR_NOT_HERE("PR-NOT-HERE"),
    PR_FOREIGN("PR-FOREIGN"),
    PR_NO_PICTURE("PR-NO-PICTURE"),
    PR_UNKNOWN_ROLE("PR-UNKNOWN-ROLE"),
    PR_NOTHING_PICKED("PR-NOTHING-PICKED"),

    // Records of rights: why one is not filed
    RR_NOT_HERE("RR-NOT-HERE"),
    RR_NO_EVIDENCE("RR-NO-EVIDENCE"),
    RR_EVIDENCE_KIND("RR-EVIDENCE-KIND"),
    RR_EVIDENCE_LARGE("RR-EVIDENCE-LARGE"),
    RR_EVIDENCE_MANY("RR-EVIDENCE-MANY"),
    RR_NOT_YOURS("RR-NOT-YOURS"),
    RR_OTHER_KIND("RR-OTHER-KIND"),
    RR_FORGOTTEN("RR-FORGOTTEN"),
    RR_NO_ERASURES("RR-NO-ERASURES"),
    RR_RADAR_BLIND("RR-RADAR-BLIND"),
    RR_NOT_WRITTEN("RR-NOT-WRITTEN"),

    // Requests: why a letter is not written, sent or answered
    RQ_NOT_HERE("RQ-NOT-HERE"),
    RQ_NOTHING_TO_ASK("RQ-NOTHING-TO-ASK"),
    RQ_ILLEGAL_MOVE("RQ-ILLEGAL-MOVE"),
    RQ_NO_LETTER("RQ-NO-LETTER"),
    RQ_BAD_ANSWER("RQ-BAD-ANSWER"),
    RQ_LINK_CLOSED("RQ-LINK-CLOSED"),
    RQ_NO_ADDRESS("RQ-NO-ADDRESS"),
    RQ_NO_MAIL_SERVER("RQ-NO-MAIL-SERVER"),
    RQ_ROUND_FAILED("RQ-ROUND-FAILED"),
    RQ_MAIL_NOT_SENT("RQ-MAIL-NOT-SENT"),

    // Bundles: why none is made, and what is wrong with one
    BU_NOT_CLEARED("BU-NOT-CLEARED"),
    BU_EMPTY("BU-EMPTY"),
    BU_NO_PICTURE("BU-NO-PICTURE"),
    BU_UNPROVED("BU-UNPROVED"),
    BU_EXISTS("BU-EXISTS"),
    BU_UNWRITABLE("BU-UNWRITABLE"),
    BU_NOT_A_BUNDLE("BU-NOT-A-BUNDLE"),
    BU_UNSAFE("BU-UNSAFE"),
    BU_MISSING("BU-MISSING"),
    BU_UNLISTED("BU-UNLISTED"),
    BU_DAMAGED("BU-DAMAGED"),
    BU_CRATE("BU-CRATE"),
    BU_SCHEMA("BU-SCHEMA"),
    BU_LAPSED("BU-LAPSED"),

    // Credits
    CR_UNKNOWN_ORIGIN("CR-UNKNOWN-ORIGIN"),
    CR_SHOTS_UNREADABLE("CR-SHOTS-UNREADABLE"),
    CR_SHOTS_MANY("CR-SHOTS-MANY"),
    CR_SHOTS_NONE("CR-SHOTS-NONE"),
    CR_SHOT_COLUMNS("CR-SHOT-COLUMNS"),
    CR_SHOT_LONG("CR-SHOT-LONG"),
    CR_SHOT_TIMECODE("CR-SHOT-TIMECODE"),
    CR_SHOT_ROLE("CR-SHOT-ROLE"),

    // Cuts of a film
    CU_UNREADABLE("CU-UNREADABLE"),
    CU_LIMIT("CU-LIMIT"),
    CU_NO_FILM("CU-NO-FILM"),
    CU_NO_FFMPEG("CU-NO-FFMPEG"),
    CU_NO_SHOT("CU-NO-SHOT"),

    // Archive
    AR_IN_USE("AR-IN-USE"),
    AR_NOT_AN_ARCHIVE("AR-NOT-AN-ARCHIVE"),
    AR_NOT_EMPTY("AR-NOT-EMPTY"),
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
        static final Properties ENGLISH = WordFile.read(Code.class, "codes_en.properties");
        static final Properties VIETNAMESE = WordFile.read(Code.class, "codes_vi.properties");
    }
}
