package org.nguon.indexer.clearance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nguon.indexer.json.Json;
import org.nguon.schemas.asset.AssetId;
import org.nguon.schemas.asset.RightsClaim;
import org.nguon.schemas.production.Act;
import org.nguon.schemas.production.Medium;
import org.nguon.schemas.production.Platform;
import org.nguon.schemas.production.Territory;
import org.nguon.schemas.rights.Extent;
import org.nguon.schemas.rights.Force;
import org.nguon.schemas.rights.PartyId;
import org.nguon.schemas.rights.RightId;
import org.nguon.schemas.rights.RightsRecord.Denial;
import org.nguon.schemas.rights.RightsRecord.Grant;
import org.nguon.schemas.vocabulary.Licence;
import org.nguon.schemas.vocabulary.Licences;

/// What holders permit and refuse, as ODRL 2.2 in JSON-LD: an Agreement for each picture of which a holder
/// said something, with its licence named beside. Acts that ODRL has no word for stay ours
/// (`urn:nguon:act:CONDITION`), each included in `odrl:use`. A grant that is not in force is left out: it
/// permits nothing yet.
final class Odrl {

    private static final String CONTEXT = "http://www.w3.org/ns/odrl.jsonld";
    private static final String PROFILE = "urn:nguon:odrl:1";

    private final CaseFile file;

    private Odrl(CaseFile file) {
        this.file = file;
    }

    /// One document on all pictures of a case; one of which no holder said anything is described alone.
    static String of(CaseFile file) {
        return new Odrl(file).document();
    }

    private String document() {
        Map<AssetId, Map<String, Object>> policies = new LinkedHashMap<>();
        for (CaseFile.Picked picked : file.picks()) {
            policies.computeIfAbsent(picked.asset().id(), _ -> policy(picked));
        }
        Map<String, Object> document = new LinkedHashMap<>();
        document.put(
                "@context",
                List.of(CONTEXT, Map.of("dcterms", "http://purl.org/dc/terms/", "schema", "https://schema.org/")));
        document.put("@graph", List.copyOf(policies.values()));
        return Json.pretty(document) + "\n";
    }

    private Map<String, Object> policy(CaseFile.Picked picked) {
        String target = "urn:uuid:" + picked.asset().id();
        List<Object> permissions = new ArrayList<>();
        List<Object> prohibitions = new ArrayList<>();
        for (Grant grant : records(picked, Grant.class)) {
            if (Force.of(grant, file.day()).isIn()) {
                grant.acts().forEach(extent -> permissions.add(permission(target, grant, extent)));
            }
        }
        for (Denial denial : records(picked, Denial.class)) {
            if (Force.of(denial, file.day()).isIn()) {
                denial.acts().forEach(act -> prohibitions.add(prohibition(target, denial, act)));
            }
        }
        if (permissions.isEmpty() && prohibitions.isEmpty()) {
            return picture(target, picked); // ODRL knows no policy without a rule
        }
        Map<String, Object> policy = new LinkedHashMap<>();
        policy.put("@type", "Agreement");
        policy.put(
                "uid",
                "urn:nguon:policy:" + file.film().id() + ":" + picked.asset().id());
        policy.put("profile", PROFILE);
        policy.put("target", picture(target, picked));
        put(policy, "permission", permissions);
        put(policy, "prohibition", prohibitions);
        return policy;
    }

    /// The picture in schema.org's words.
    private Map<String, Object> picture(String target, CaseFile.Picked picked) {
        Map<String, Object> picture = new LinkedHashMap<>();
        picture.put("@type", List.of("Asset", "schema:ImageObject"));
        picture.put("uid", target);
        picture.put("schema:name", picked.facts().title());
        picture.put("schema:sha256", picked.asset().contentHash().hex());
        List<String> licences = picked.facts().claims().stream()
                .filter(claim ->
                        claim.basis() == RightsClaim.Basis.LICENCE || claim.basis() == RightsClaim.Basis.PUBLIC_DOMAIN)
                .flatMap(claim -> Licences.recognise(claim.uri().orElse(claim.text())).stream())
                .map(Licence::uri)
                .distinct()
                .sorted()
                .toList();
        put(
                picture,
                "schema:license",
                licences.stream().map(uri -> Map.of("@id", uri)).toList());
        return picture;
    }

    private <T> List<T> records(CaseFile.Picked picked, Class<T> kind) {
        return file.records(picked).stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    private Map<String, Object> permission(String target, Grant grant, Extent extent) {
        Map<String, Object> rule = rule(target, grant.id(), grant.licensor(), extent.act());
        List<Object> constraints = new ArrayList<>();
        extent.from().ifPresent(day -> constraints.add(day("gteq", day)));
        extent.to().ifPresent(day -> constraints.add(day("lteq", day)));
        if (!extent.territories().contains(Territory.WORLD)) {
            constraints.add(constraint(
                    "spatial",
                    "isAnyOf",
                    extent.territories().stream().map(Territory::code).toList()));
        }
        if (!extent.media().contains(Medium.ALL)) {
            constraints.add(constraint(
                    "media", "isAnyOf", extent.media().stream().map(Enum::name).toList()));
        }
        if (!extent.platforms().contains(Platform.ANY)) {
            constraints.add(constraint(
                    "systemDevice", "isAnyOf", extent.platforms().stream().toList()));
        }
        if (!extent.commercial()) {
            constraints.add(constraint("purpose", "neq", "urn:nguon:purpose:commercial"));
        }
        put(rule, "constraint", constraints);
        grant.creditWording()
                .filter(words -> !words.isBlank())
                .ifPresent(
                        words -> rule.put("duty", List.of(Map.of("action", "attribute", "schema:creditText", words))));
        return rule;
    }

    private Map<String, Object> prohibition(String target, Denial denial, Act act) {
        Map<String, Object> rule = rule(target, denial.id(), denial.by(), act);
        List<Object> constraints = new ArrayList<>();
        denial.from().ifPresent(day -> constraints.add(day("gteq", day)));
        denial.to().ifPresent(day -> constraints.add(day("lteq", day)));
        put(rule, "constraint", constraints);
        return rule;
    }

    private Map<String, Object> rule(String target, RightId right, PartyId assigner, Act act) {
        Map<String, Object> rule = new LinkedHashMap<>();
        rule.put("uid", "urn:nguon:right:" + right + ":" + act);
        rule.put("target", target);
        rule.put("assigner", party("urn:nguon:party:" + assigner, file.name(assigner)));
        rule.put("assignee", party("urn:uuid:" + file.film().id(), file.film().title()));
        rule.put("action", action(act));
        return rule;
    }

    private static Map<String, Object> party(String uid, String name) {
        Map<String, Object> party = new LinkedHashMap<>();
        party.put("@type", "Party");
        party.put("uid", uid);
        party.put("schema:name", name);
        return party;
    }

    /// The word of ODRL where one means the same; ours where it would say more or less.
    private static Object action(Act act) {
        return switch (act) {
            case VIEW, SHOW -> "display";
            case COPY -> "reproduce";
            case DERIVE -> "derive";
            case PUBLISH -> "distribute";
            case UPLOAD, CONDITION, TRAIN, LIKENESS -> {
                Map<String, Object> ours = new LinkedHashMap<>();
                ours.put("@id", "urn:nguon:act:" + act);
                ours.put("includedIn", "use");
                yield ours;
            }
        };
    }

    private static Map<String, Object> day(String operator, LocalDate day) {
        return constraint("dateTime", operator, typed(day));
    }

    private static Map<String, Object> typed(LocalDate day) {
        Map<String, Object> typed = new LinkedHashMap<>();
        typed.put("@value", day.toString());
        typed.put("@type", "http://www.w3.org/2001/XMLSchema#date");
        return typed;
    }

    private static Map<String, Object> constraint(String left, String operator, Object right) {
        Map<String, Object> constraint = new LinkedHashMap<>();
        constraint.put("leftOperand", left);
        constraint.put("operator", operator);
        constraint.put("rightOperand", right);
        return constraint;
    }

    private static void put(Map<String, Object> into, String key, List<?> values) {
        if (!values.isEmpty()) {
            into.put(key, values);
        }
    }
}
