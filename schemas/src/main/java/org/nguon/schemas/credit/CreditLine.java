package org.nguon.schemas.credit;

import java.util.List;

/// One entry of a roll.
///
/// @param section never [Section#AI_TOOLS], which names no picture
/// @param text with the word for how the pictures were used
/// @param sortName the name by which the line finds its place
/// @param credited the pictures it speaks of, at least one
/// @param missing what the licence asks for and nobody knows: `creator`, `title`
public record CreditLine(Section section, Phrase text, String sortName, List<Credited> credited, List<String> missing) {

    public CreditLine {
        credited = List.copyOf(credited);
        missing = List.copyOf(missing);
        if (credited.isEmpty()) {
            throw new IllegalArgumentException("a credit names a picture that was used");
        }
    }
}
