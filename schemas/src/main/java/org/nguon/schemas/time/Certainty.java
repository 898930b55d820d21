package org.nguon.schemas.time;

/// How sure a date is, by the qualifiers of EDTF.
public enum Certainty {
    /// Said without reserve.
    CERTAIN("certain"),
    /// Its source doubts it, `?`: it may be right, and then exactly.
    UNCERTAIN("uncertain"),
    /// About then, `~`.
    APPROXIMATE("approximate"),
    /// Both, `%`.
    UNCERTAIN_AND_APPROXIMATE("uncertain and approximate");

    private final String text;

    Certainty(String text) {
        this.text = text;
    }

    static Certainty of(boolean uncertain, boolean approximate) {
        if (uncertain) {
            return approximate ? UNCERTAIN_AND_APPROXIMATE : UNCERTAIN;
        }
        return approximate ? APPROXIMATE : CERTAIN;
    }

    /// The word for it in answers of programs.
    public String text() {
        return text;
    }
}
