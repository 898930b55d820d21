package org.nguon.schemas.rights;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.nguon.schemas.asset.Layer;
import org.nguon.schemas.production.Act;

/// What stands in the way of one picture, for a person to read: a proof says the same thing for each act in each
/// layer, and in each role; here each reason is told once, and each thing to do.
///
/// @param reasons the strictest first
/// @param fixes that together would clear it, the cheapest kind first
public record Obstacles(List<Reason> reasons, List<Fix> fixes) {

    public Obstacles {
        reasons = List.copyOf(reasons);
        fixes = List.copyOf(fixes);
    }

    /// One rule that does not allow.
    ///
    /// @param standing the strictest to which it leads
    /// @param layers which it holds up
    /// @param acts which it holds up; empty where whole layers are meant
    /// @param facts on which it rests; empty where it rests on silence
    public record Reason(Rule rule, Standing standing, Set<Layer> layers, Set<Act> acts, List<String> facts) {

        public Reason {
            layers = Collections.unmodifiableSet(new TreeSet<>(layers));
            acts = Collections.unmodifiableSet(new TreeSet<>(acts));
            facts = List.copyOf(facts);
        }

        private static Reason of(ProofStep step) {
            return new Reason(
                    step.rule(),
                    step.standing(),
                    Set.of(step.layer()),
                    step.act().map(Set::of).orElse(Set.of()),
                    step.fact().isBlank() ? List.of() : List.of(step.fact()));
        }

        private Reason and(Reason other) {
            Set<Layer> allLayers = new TreeSet<>(layers);
            allLayers.addAll(other.layers);
            Set<Act> allActs = new TreeSet<>(acts);
            allActs.addAll(other.acts);
            List<String> allFacts = Stream.concat(facts.stream(), other.facts.stream())
                    .distinct()
                    .toList();
            return new Reason(rule, standing.and(other.standing), allLayers, allActs, allFacts);
        }
    }

    /// Of one picture in all its roles.
    ///
    /// @param verdicts on that picture; those that allow add nothing
    public static Obstacles of(Collection<Verdict> verdicts) {
        Map<Rule, Reason> reasons = new EnumMap<>(Rule.class);
        Map<Fix, Fix> fixes = new LinkedHashMap<>();
        for (Verdict verdict : verdicts) {
            verdict.obstacles().forEach(step -> reasons.merge(step.rule(), Reason.of(step), Reason::and));
            verdict.fixes().forEach(fix -> fixes.merge(fix.forNothing(), fix, Fix::and));
        }
        List<Reason> strictestFirst = new ArrayList<>(reasons.values());
        strictestFirst.sort(Comparator.comparing(Reason::standing).thenComparing(Reason::rule));
        return new Obstacles(
                strictestFirst,
                fixes.values().stream()
                        .sorted(Comparator.comparing(Fix::kind).thenComparing(Fix::layer))
                        .toList());
    }

    /// The fixes by kind, so that what is to be done in several layers is said once.
    Collection<List<Fix>> fixesByKind() {
        Map<Fix.Kind, List<Fix>> byKind = new EnumMap<>(Fix.Kind.class);
        fixes.forEach(fix ->
                byKind.computeIfAbsent(fix.kind(), _ -> new ArrayList<>()).add(fix));
        return byKind.values();
    }
}
