package org.nguon.indexer.lineage;

import org.nguon.schemas.codes.Code;

/// A file that should be an edit list cannot be read as one.
public final class UnreadableList extends Exception {

    private static final long serialVersionUID = 1L;

    private final Code code;
    private final String detail;

    UnreadableList(Code code, String detail) {
        super(code + " " + detail);
        this.code = code;
        this.detail = detail;
    }

    static UnreadableList broken(String detail) {
        return new UnreadableList(Code.CU_UNREADABLE, detail);
    }

    static UnreadableList beyond(String detail) {
        return new UnreadableList(Code.CU_LIMIT, detail);
    }

    /// What is wrong with it.
    public Code code() {
        return code;
    }

    /// What exactly, in English; may be empty.
    public String detail() {
        return detail;
    }
}
