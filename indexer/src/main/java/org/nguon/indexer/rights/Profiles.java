package org.nguon.indexer.rights;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.nguon.indexer.catalogue.AssetRecord;
import org.nguon.schemas.asset.AssetId;
import org.nguon.schemas.asset.ContentHash;
import org.nguon.schemas.asset.Layer;
import org.nguon.schemas.asset.RightsClaim;
import org.nguon.schemas.rights.Assessment;
import org.nguon.schemas.rights.Covered;
import org.nguon.schemas.rights.Finding;
import org.nguon.schemas.rights.PartyId;
import org.nguon.schemas.rights.Question;
import org.nguon.schemas.rights.RightsFacts;
import org.nguon.schemas.rights.RightsRecord;
import org.nguon.schemas.rights.Standing;
import org.nguon.schemas.rights.Work;
import org.nguon.schemas.rights.WorkId;
import org.nguon.schemas.vocabulary.Licence;
import org.nguon.schemas.vocabulary.Licences;
import org.nguon.schemas.vocabulary.MiningTerm;
import org.nguon.schemas.vocabulary.PlusTerm;
import org.nguon.schemas.vocabulary.RightsStatement;

/// What decides about a picture, as a short keyword: two pictures with the same profile have the same
/// standing for every role, use and day. An archive of a million pictures has few profiles, so each
/// question is judged once a profile and not once a picture. Wording, titles, names and the identities
/// of pictures, works and records are left out.
///
/// Safe for many threads.
public final class Profiles {

    private static final String PERSON = "person:";
    /// Enough that no two profiles of an archive meet by chance.
    private static final int DIGITS = 32;

    private static final int REMEMBERED_QUESTIONS = 64;

    private final Rights rights;
    private final Map<Question, Map<String, Standing>> remembered =
            Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<Question, Map<String, Standing>> eldest) {
                    return size() > REMEMBERED_QUESTIONS;
                }
            });

    /// Profiles of the pictures of an archive.
    public Profiles(Rights rights) {
        this.rights = rights;
    }

    /// The profile of each of some pictures, as they stand on file now.
    public Map<AssetId, String> of(Collection<AssetRecord> pictures) {
        return rights.factsOf(pictures).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> of(entry.getValue())));
    }

    /// How each profile stands for a question. A profile that its picture no longer has is unknown
    /// until the index has caught up.
    ///
    /// @param examples for each profile a picture that had it when it was indexed
    public Map<String, Standing> standings(Question question, Map<String, AssetId> examples) {
        Map<String, Standing> known = remembered.computeIfAbsent(question, _ -> new ConcurrentHashMap<>());
        List<AssetId> toJudge = examples.entrySet().stream()
                .filter(example -> !known.containsKey(example.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        if (!toJudge.isEmpty()) {
            rights.facts(toJudge)
                    .values()
                    .forEach(facts ->
                            known.put(of(facts), Assessment.of(facts, question).standing()));
        }
        Map<String, Standing> standings = new HashMap<>();
        examples.keySet().forEach(profile -> standings.put(profile, known.getOrDefault(profile, Standing.UNKNOWN)));
        return standings;
    }

    /// The profile of a picture.
    public static String of(RightsFacts facts) {
        List<String> lines = new ArrayList<>();
        facts.claims().stream().flatMap(claim -> decisive(claim).stream()).forEach(lines::add);
        for (Layer layer : Layer.values()) {
            lines.addAll(layer(facts, layer));
        }
        return digest(String.join("\n", new TreeSet<>(lines)));
    }

    private static Optional<String> decisive(RightsClaim claim) {
        String named = claim.uri().orElse(claim.text());
        Optional<String> says = switch (claim.basis()) {
            case LICENCE ->
                Optional.of(claim.uri()
                        .flatMap(Licences::recognise)
                        .or(() -> Licences.recognise(claim.text()))
                        .map(Licence::uri)
                        .orElse(""));
            case PUBLIC_DOMAIN ->
                Optional.of(Licences.recognise(named)
                        .map(Licence::uri)
                        .or(() -> PlusTerm.recognise(named).map(PlusTerm::code))
                        .orElse(""));
            case RIGHTS_STATEMENT ->
                Optional.of(RightsStatement.recognise(named)
                        .map(RightsStatement::id)
                        .orElse(""));
            case USAGE_TERMS -> Optional.of(claim.uri().isPresent() ? "at an address" : "");
            case AI_SIGNAL ->
                Optional.of(PlusTerm.recognise(named)
                        .map(PlusTerm::code)
                        .or(() -> MiningTerm.recognise(named).map(MiningTerm::toString))
                        .orElse(""));
            case RELEASE -> Optional.of(named);
            case IN_COPYRIGHT, ALTERATION, AUTHORSHIP_CONTESTED -> Optional.of("");
            case CREDIT -> Optional.empty();
        };
        return says.map(what -> line(
                "claim", claim.layer(), claim.basis(), what, claim.source().startsWith(PERSON) ? "person" : "file"));
    }

    /// What was found in a layer, and the records that speak of it: each work with its own.
    private static Set<String> layer(RightsFacts facts, Layer layer) {
        Set<String> lines = new TreeSet<>();
        Map<Optional<WorkId>, Set<PartyId>> present = new HashMap<>();
        for (Finding finding : facts.findings()) {
            if (finding.layer() == layer) {
                lines.add(line("found", layer, finding.presence()));
                if (finding.presence() == Finding.Presence.PRESENT) {
                    present.computeIfAbsent(finding.work(), _ -> new TreeSet<>())
                            .addAll(layer == Layer.PEOPLE ? finding.holders() : List.of());
                }
            }
        }
        records(facts, Covered.of(facts.asset(), layer)).forEach(record -> lines.add(line("record", layer, record)));
        present.forEach((work, holders) -> lines.add(line(
                "part",
                layer,
                holders,
                work.flatMap(id -> facts.works().stream()
                                .filter(it -> it.id().equals(id))
                                .findFirst())
                        .map(Profiles::decisive)
                        .orElse(work.isPresent() ? "a work" : ""),
                work.map(id -> records(facts, Covered.of(id))).orElse(Set.of()))));
        return lines;
    }

    private static Set<String> records(RightsFacts facts, Covered speakingOf) {
        Set<String> lines = decisive(facts, speakingOf);
        long authors = facts.records().stream()
                .filter(record -> record.covers().contains(speakingOf))
                .filter(RightsRecord.OwnWork.class::isInstance)
                .map(record -> ((RightsRecord.OwnWork) record).author())
                .distinct()
                .count();
        if (authors > 1) {
            // two who say that it is theirs contest each other
            lines.add(line("authors", authors));
        }
        return lines;
    }

    private static Set<String> decisive(RightsFacts facts, Covered speakingOf) {
        return facts.records().stream()
                .filter(record -> record.covers().contains(speakingOf))
                .map(Profiles::decisive)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String decisive(Work work) {
        return line(
                work.kind(),
                work.anonymous(),
                work.created(),
                work.published(),
                work.publication(),
                work.lastCreatorDied(),
                work.origin());
    }

    private static String decisive(RightsRecord record) {
        return switch (record) {
            case RightsRecord.Grant grant ->
                line(
                        "grant",
                        grant.production(),
                        new TreeSet<>(grant.acts().stream().map(String::valueOf).toList()),
                        grant.countersigned(),
                        grant.conditions().stream().allMatch(RightsRecord.Condition::met),
                        grant.fee().map(RightsRecord.Fee::state),
                        grant.evidence().isEmpty(),
                        grant.zone());
            case RightsRecord.OwnWork _ -> "own work";
            case RightsRecord.Denial denial ->
                line(
                        "denial",
                        denial.production(),
                        denial.acts(),
                        denial.media(),
                        denial.territories(),
                        denial.platforms(),
                        denial.from(),
                        denial.to());
            case RightsRecord.Determination decision ->
                line(
                        "determination",
                        decision.basis(),
                        decision.production(),
                        new TreeSet<>(
                                decision.acts().stream().map(String::valueOf).toList()),
                        decision.evidence().isEmpty());
            case RightsRecord.Release release ->
                line(
                        "release",
                        release.subject(),
                        new TreeSet<>(release.releasedBy()),
                        release.everyone(),
                        release.production(),
                        release.depiction(),
                        release.simulation(),
                        release.minor(),
                        release.guardianSigned(),
                        release.territories(),
                        release.commercial(),
                        release.from(),
                        release.to(),
                        release.evidence().isEmpty());
            case RightsRecord.Takedown takedown -> line("takedown", takedown.at(), takedown.lifted());
            case RightsRecord.Request request ->
                line(
                        "request",
                        request.production(),
                        request.acts(),
                        request.state().isOpen());
        };
    }

    /// Parts one after another, so that no two lists of parts give the same line.
    private static String line(Object... parts) {
        StringBuilder line = new StringBuilder();
        for (Object part : parts) {
            String text = String.valueOf(part);
            line.append(text.length()).append(':').append(text);
        }
        return line.toString();
    }

    private static String digest(String text) {
        return ContentHash.of(text.getBytes(StandardCharsets.UTF_8)).hex().substring(0, DIGITS);
    }
}
