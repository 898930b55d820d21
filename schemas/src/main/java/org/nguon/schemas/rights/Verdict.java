package org.nguon.schemas.rights;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nguon.schemas.asset.AssetId;
import org.nguon.schemas.asset.Layer;
import org.nguon.schemas.production.Role;

/// Whether a picture may be used in a role for a use on a day, and why.
///
/// @param standing of the strictest act in the strictest layer
/// @param decidedBy the layer that decides; absent when nothing stands in the way
/// @param obligations what has to be done when it is used; empty unless it may be used
/// @param lapsesOn the first day on which a permission that it rests on is over; absent when none ends
/// @param proof layer by layer, act by act
public record Verdict(
        AssetId asset,
        Role role,
        LocalDate day,
        Standing standing,
        Optional<Layer> decidedBy,
        List<Obligation> obligations,
        Optional<LocalDate> lapsesOn,
        List<ProofStep> proof) {

    /// Version of the document's shape; see the JSON Schema `verdict` beside it.
    public static final int SCHEMA_VERSION = 1;

    public Verdict {
        obligations = List.copyOf(obligations);
        proof = List.copyOf(proof);
        if (!standing.allows() && !obligations.isEmpty()) {
            throw new IllegalArgumentException("what may not be used obliges to nothing");
        }
    }

    /// What stands in the way: the steps that do not allow, the strictest first.
    public List<ProofStep> obstacles() {
        return proof.stream()
                .filter(step -> !step.standing().allows())
                .sorted(Comparator.comparing(ProofStep::standing))
                .toList();
    }

    /// The fixes that together would clear it, one for each layer and whom to ask, the cheapest kind first.
    public List<Fix> fixes() {
        Map<Fix, Fix> merged = new LinkedHashMap<>();
        obstacles().stream()
                .flatMap(step -> step.fix().stream())
                .forEach(fix -> merged.merge(fix.forNothing(), fix, Fix::and));
        return merged.values().stream()
                .sorted(Comparator.comparing(Fix::kind).thenComparing(Fix::layer))
                .toList();
    }
}
