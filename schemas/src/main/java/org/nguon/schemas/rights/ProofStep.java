package org.nguon.schemas.rights;

import java.util.Optional;
import org.nguon.schemas.asset.Layer;
import org.nguon.schemas.production.Act;

/// One step of a proof: how one act stands in one layer, by which rule, resting on which fact.
///
/// @param work where the layer is a known work
/// @param act absent where the step is about the layer as a whole
/// @param fact what it rests on, as found: an address, a notice, the id of a record; empty where it
/// rests on silence
/// @param fix the cheapest thing that would clear it; absent where it is cleared
public record ProofStep(
        Layer layer,
        Optional<WorkId> work,
        Optional<Act> act,
        Standing standing,
        Rule rule,
        String fact,
        Optional<Fix> fix) {}
