package org.nguon.indexer.clearance;

import java.util.Locale;

/// The columns of a clearance log in their order. Shots and timecodes are those of the shot list that
/// was last kept
/// with the film, and empty where there is none or it does not name the picture. Who of the crew sees to
/// a row is not
/// on record and has no column, so that no empty one looks like an answer.
public enum Column {
    NUMBER(6),
    SCENE(18),
    TITLE(32),
    ROLE(16),
    SHOTS(20),
    TIMECODES(24),
    TOOL(24),
    RIGHT_NEEDED(30),
    STATUS(18),
    DECIDED_BY(16),
    BASIS(34),
    RULES(20),
    WORKS(28),
    CREATORS(24),
    HOLDERS(24),
    CONTACT(28),
    SOURCE(26),
    INVENTORY(16),
    DATES(20),
    GRANTS(34),
    MEDIA(18),
    TERRITORIES(16),
    TERM_FROM(12),
    TERM_TO(12),
    LAPSES_ON(12),
    AI_SCOPE(26),
    ALTERATIONS(14),
    PLATFORMS(16),
    CREDIT_WORDING(30),
    FEE(16),
    FEE_STATE(14),
    RELEASES(30),
    DETERMINATIONS(34),
    RESTRICTIONS(40),
    MISSING(44),
    EVIDENCE(26),
    EVIDENCE_SHA256(30),
    CORRESPONDENCE(34),
    ASSET(38),
    SHA256(30);

    private final int width;

    Column(int width) {
        this.width = width;
    }

    /// For programs, and the key of its heading.
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// In letters of the usual size.
    int width() {
        return width;
    }
}
