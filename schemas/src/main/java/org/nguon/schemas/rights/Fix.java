package org.nguon.schemas.rights;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.nguon.schemas.asset.Layer;
import org.nguon.schemas.production.Act;
import org.nguon.schemas.production.Territory;

/// The cheapest thing that would clear a layer: "ask Nguyễn A for CONDITION, and UPLOAD to Runway,
/// worldwide, to 2031".
///
/// @param whom names of those to ask; empty when nobody is known yet
/// @param acts that are missing
/// @param platforms names of those to which pictures are sent, where UPLOAD is missing
/// @param until the day to which it is needed; absent: without end
public record Fix(
        Kind kind,
        Layer layer,
        List<String> whom,
        Set<Act> acts,
        List<String> platforms,
        Set<Territory> territories,
        Optional<LocalDate> until) {

    /// What to do.
    public enum Kind {
        /// Look for the layer and say what was found.
        EXAMINE,
        /// Ask the holder.
        ASK,
        /// Find out who holds the rights, or what the words mean.
        FIND_OUT,
        /// Wait for the answer, or remind.
        REMIND,
        /// See to it that the permission comes into force: signature, payment, condition, evidence.
        COMPLETE,
        /// Ask for more time.
        RENEW,
        /// Get the consent of who is shown, or of who owns the place.
        RELEASE,
        /// Let a named person decide.
        DETERMINE,
        /// Nothing clears it: choose another picture or another role.
        REPLACE
    }

    public Fix {
        whom = List.copyOf(whom);
        acts = Collections.unmodifiableSet(new TreeSet<>(acts));
        platforms = List.copyOf(platforms);
        territories = Collections.unmodifiableSet(new TreeSet<>(territories));
    }

    /// The same without acts and platforms: what two fixes share that can be done in one go.
    Fix forNothing() {
        return new Fix(kind, layer, whom, Set.of(), List.of(), territories, until);
    }

    /// Both in one go.
    Fix and(Fix other) {
        Set<Act> allActs = new TreeSet<>(acts);
        allActs.addAll(other.acts);
        Set<String> allPlatforms = new TreeSet<>(platforms);
        allPlatforms.addAll(other.platforms);
        return new Fix(kind, layer, whom, allActs, List.copyOf(allPlatforms), territories, until);
    }
}
