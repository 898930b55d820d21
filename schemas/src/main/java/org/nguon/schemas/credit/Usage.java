package org.nguon.schemas.credit;

import org.nguon.schemas.production.Role;

/// How a picture came into a film. It decides the section and the word before a name: who only gave a
/// reference did not make the picture that is seen.
public enum Usage {
    /// Given to a generation as a reference.
    CONDITIONED("Tham chiếu hình ảnh", "Visual reference"),
    /// Seen itself.
    SHOWN("Ảnh", "Photograph"),
    /// Looked at for research.
    CONSULTED("Tư liệu tham khảo", "Consulted");

    private final String vietnamese;
    private final String english;

    Usage(String vietnamese, String english) {
        this.vietnamese = vietnamese;
        this.english = english;
    }

    /// What a picture in this role is used for.
    public static Usage of(Role role) {
        return switch (role) {
            case STYLE, COMPOSITION, SUBJECT, LOCATION, PALETTE, FIRST_FRAME, LAST_FRAME, CONTROL -> CONDITIONED;
            case SHOWN -> SHOWN;
            case CONSULTED -> CONSULTED;
        };
    }

    /// The word before the name.
    public Phrase word() {
        return new Phrase(vietnamese, english);
    }
}
