package org.nguon.schemas.codes;

import java.util.Locale;

/// Trouble of the machine (disk, network, database), or an archive that cannot be opened, turned once at a
/// room's door into a [Code] that a person can act on. It is logged where it is handled, not where it is
/// thrown.
public final class ArchiveException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Code code;
    private final String detail;

    /// @param detail what exactly: a path, an entry, the machine's own words; may be empty
    public ArchiveException(Code code, String detail) {
        super(message(code, detail));
        this.code = code;
        this.detail = detail;
    }

    /// @param detail what exactly: a path, an entry; may be empty
    /// @param cause what the machine said
    public ArchiveException(Code code, String detail, Throwable cause) {
        super(message(code, detail), cause);
        this.code = code;
        this.detail = detail;
    }

    /// What happened, as a stable code.
    public Code code() {
        return code;
    }

    /// What exactly; may be empty.
    public String detail() {
        return detail;
    }

    private static String message(Code code, String detail) {
        String text = code + ": " + code.text(Locale.ENGLISH);
        return detail.isEmpty() ? text : text + " (" + detail + ")";
    }
}
