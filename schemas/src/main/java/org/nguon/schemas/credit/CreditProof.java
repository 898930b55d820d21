package org.nguon.schemas.credit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.nguon.schemas.asset.AssetId;
import org.nguon.schemas.production.Role;

/// Whether every use is credited and every credit is of a use. It knows nothing of how a roll is made: it walks from
/// the list of uses to the lines, and back.
///
/// @param uses how many there are, each picture and role counted once
/// @param credited how many of them a line names rightly; a use that two lines name counts once, so that both numbers
///     count the same thing
/// @param lines how many lines name pictures, licences left out
/// @param uncredited used, and in no line of the section for such a use
/// @param unused named in a line, and not used like that
public record CreditProof(int uses, int credited, int lines, List<Use> uncredited, List<Use> unused) {

    /// One picture in one role.
    public record Use(AssetId asset, Role role) {}

    public CreditProof {
        uncredited = List.copyOf(uncredited);
        unused = List.copyOf(unused);
    }

    /// Compares what was used with what a roll says.
    public static CreditProof of(Collection<Use> used, CreditRoll roll) {
        Set<Use> uses = new LinkedHashSet<>(used);
        Set<Use> named = new LinkedHashSet<>();
        List<Use> misplaced = new ArrayList<>();
        int lines = 0;
        for (CreditLine line : roll.lines()) {
            if (line.section() == Section.LICENCES) {
                continue;
            }
            lines++;
            boolean worded = !line.text().vietnamese().isBlank()
                    && !line.text().english().isBlank();
            for (Credited credited : line.credited()) {
                Use use = new Use(credited.asset(), credited.role());
                if (worded && belongs(line.section(), credited.role())) {
                    named.add(use);
                } else {
                    misplaced.add(use);
                }
            }
        }
        List<Use> unused = new ArrayList<>(misplaced);
        named.stream().filter(use -> !uses.contains(use)).forEach(unused::add);
        return new CreditProof(
                uses.size(),
                (int) uses.stream().filter(named::contains).count(),
                lines,
                uses.stream().filter(use -> !named.contains(use)).toList(),
                unused);
    }

    private static boolean belongs(Section section, Role role) {
        return switch (section) {
            case VISUAL_REFERENCES -> role != Role.SHOWN && role != Role.CONSULTED;
            case SHOWN, ARTWORKS -> role == Role.SHOWN;
            case RESEARCH -> role == Role.CONSULTED;
            case LICENCES, AI_TOOLS -> false;
        };
    }

    /// Whether it is proved.
    public boolean holds() {
        return uncredited.isEmpty() && unused.isEmpty();
    }

    /// The proof as a sentence to stand under the roll.
    public Phrase sentence() {
        return holds()
                ? new Phrase(
                        "Đã chứng minh: được ghi công khi và chỉ khi được dùng. " + uses + " lượt dùng, " + credited
                                + " lượt được ghi công, trong " + lines + " dòng.",
                        "Proved: credited if and only if used. Uses: " + uses + ", credited: " + credited
                                + ", in lines: " + lines + ".")
                : new Phrase(
                        "Không đúng: dùng mà không ghi công " + uncredited + "; ghi công mà không dùng " + unused + ".",
                        "Does not hold: used and not credited " + uncredited + "; credited and not used " + unused
                                + ".");
    }
}
