package org.nguon.indexer.metadata;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Stream;
import org.nguon.indexer.json.Json;
import org.nguon.indexer.metadata.Boxes.Box;
import org.nguon.schemas.asset.StatementValue;
import org.nguon.schemas.codes.Code;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/// Reads what Content Credentials (C2PA 2.x, JUMBF of ISO 19566-5) say: who made the claim, what was done,
/// which ingredients went in and in what role, and whether mining and training are allowed (in the spelling of
/// C2PA 1.x and of CAWG). Signatures and hashes are not checked: whatever is read here is present and not verified.
final class ContentCredentials {

    /// What is said of every store, so that nobody takes presence for proof.
    static final String PRESENT = "present, not verified";

    private static final String STORE = "c2pa";
    private static final String ASSERTIONS = "c2pa.assertions";
    private static final int LONGEST_LABEL = 512;

    private ContentCredentials() {}

    /// A superbox: its label and what stands in it.
    private record Labelled(String label, List<Box> content) {}

    /// Reads a store of manifests; JUMBF that is none is passed over.
    ///
    /// @param jumbf one or more superboxes
    static void read(Bytes jumbf, Findings findings) throws IOException {
        for (Box box : Boxes.in(jumbf, findings)) {
            if (!box.type().equals("jumb")) {
                continue;
            }
            Labelled store = labelled(box, findings);
            if (store.label().equals(STORE)) {
                findings.say("C2PA:Store", PRESENT);
                findings.attempt("C2PA", () -> manifests(store, findings));
            }
        }
    }

    /// The last manifest is the active one and speaks of this file; the others speak of its ingredients.
    private static void manifests(Labelled store, Findings findings) throws IOException {
        List<Labelled> manifests = superboxes(store, findings);
        if (manifests.isEmpty()) {
            findings.fault(Code.MD_BROKEN, "C2PA: a store without a manifest");
            return;
        }
        Labelled active = manifests.getLast();
        findings.say("C2PA:ActiveManifest", active.label());
        for (Labelled part : superboxes(active, findings)) {
            if (part.label().startsWith("c2pa.claim")) {
                claim(content(part), findings);
            } else if (part.label().equals(ASSERTIONS)) {
                assertions(part, findings);
            }
        }
        // What was asked for a part is worth knowing where the whole is silent.
        for (Labelled manifest : manifests.subList(0, Math.min(manifests.size() - 1, Limits.CARRIERS))) {
            for (Labelled part : superboxes(manifest, findings)) {
                if (part.label().equals(ASSERTIONS)) {
                    for (Labelled assertion : superboxes(part, findings)) {
                        if (isMining(assertion)) {
                            mining("C2PA:IngredientTrainingMining", content(assertion), findings);
                        }
                    }
                }
            }
        }
    }

    private static void claim(JsonNode claim, Findings findings) {
        JsonNode info = claim.path("claim_generator_info");
        JsonNode first = info.isArray() ? info.path(0) : info;
        String named = (text(first, "name") + " " + text(first, "version")).strip();
        findings.say("C2PA:ClaimGenerator", named.isEmpty() ? text(claim, "claim_generator") : named);
        findings.say("C2PA:Title", text(claim, "dc:title"));
        findings.say("C2PA:InstanceID", text(claim, "instanceID"));
    }

    private static void assertions(Labelled part, Findings findings) throws IOException {
        List<StatementValue> ingredients = new ArrayList<>();
        List<StatementValue> actions = new ArrayList<>();
        Set<String> sourceTypes = new LinkedHashSet<>();
        for (Labelled assertion : superboxes(part, findings)) {
            String label = assertion.label();
            findings.attempt("C2PA " + label, () -> {
                if (label.startsWith("c2pa.ingredient")) {
                    ingredients.add(parts(
                            content(assertion),
                            "dc:title",
                            "dc:format",
                            "relationship",
                            "instanceID",
                            "documentID",
                            "description"));
                } else if (label.startsWith("c2pa.actions")) {
                    actions(content(assertion), actions, sourceTypes);
                } else if (isMining(assertion)) {
                    mining("C2PA:TrainingMining", content(assertion), findings);
                }
            });
        }
        say("C2PA:Ingredients", ingredients, findings);
        say("C2PA:Actions", actions, findings);
        if (sourceTypes.size() == 1) {
            findings.say("C2PA:DigitalSourceType", sourceTypes.iterator().next());
        } else {
            say(
                    "C2PA:DigitalSourceType",
                    sourceTypes.stream()
                            .map(StatementValue.Text::new)
                            .map(StatementValue.class::cast)
                            .toList(),
                    findings);
        }
    }

    private static void say(String source, List<StatementValue> values, Findings findings) {
        if (!values.isEmpty()) {
            findings.say(source, new StatementValue.Many(values));
        }
    }

    private static void actions(JsonNode assertion, List<StatementValue> actions, Set<String> sourceTypes) {
        for (JsonNode action : assertion.path("actions")) {
            String type = Stream.of(action, action.path("parameters"))
                    .map(it -> text(it, "digitalSourceType"))
                    .filter(it -> !it.isEmpty())
                    .findFirst()
                    .orElse("");
            if (!type.isEmpty()) {
                sourceTypes.add(type);
            }
            JsonNode agent = action.path("softwareAgent");
            SequencedMap<String, StatementValue> said = new LinkedHashMap<>();
            put(said, "Action", text(action, "action"));
            put(said, "DigitalSourceType", type);
            put(
                    said,
                    "SoftwareAgent",
                    agent.isObject()
                            ? (text(agent, "name") + " " + text(agent, "version")).strip()
                            : agent.asString(""));
            put(said, "When", text(action, "when"));
            put(said, "Description", text(action, "description"));
            actions.add(new StatementValue.Structure(said));
        }
    }

    private static boolean isMining(Labelled assertion) {
        return assertion.label().contains("training-mining");
    }

    /// Each entry with its use; the words of a constraint behind a colon. Both spellings of their name occur.
    private static void mining(String source, JsonNode assertion, Findings findings) {
        SequencedMap<String, StatementValue> said = new LinkedHashMap<>();
        assertion.path("entries").properties().forEach(entry -> {
            String words = Stream.of("constraint_info", "constraints_info")
                    .map(it -> text(entry.getValue(), it))
                    .filter(it -> !it.isEmpty())
                    .findFirst()
                    .map(it -> ": " + it)
                    .orElse("");
            put(said, entry.getKey(), text(entry.getValue(), "use") + words);
        });
        if (!said.isEmpty()) {
            findings.say(source, new StatementValue.Structure(said));
        }
    }

    private static StatementValue parts(JsonNode node, String... names) {
        SequencedMap<String, StatementValue> said = new LinkedHashMap<>();
        for (String name : names) {
            put(said, XmpNames.capital(name.substring(name.indexOf(':') + 1)), text(node, name));
        }
        return new StatementValue.Structure(said);
    }

    private static void put(SequencedMap<String, StatementValue> said, String name, String text) {
        if (!text.isBlank()) {
            said.put(name, new StatementValue.Text(text));
        }
    }

    private static String text(JsonNode node, String name) {
        JsonNode value = node.path(name);
        return value.isValueNode() && !value.isBinary() ? value.asString("") : "";
    }

    // ---- boxes ----

    private static List<Labelled> superboxes(Labelled box, Findings findings) throws IOException {
        List<Labelled> inside = new ArrayList<>();
        for (Box each : box.content()) {
            if (each.type().equals("jumb")) {
                inside.add(labelled(each, findings));
            }
        }
        return inside;
    }

    /// The label stands in the description box (ISO 19566-5, 5.3): type of 16 bytes, a byte of switches, a text.
    private static Labelled labelled(Box superbox, Findings findings) throws IOException {
        List<Box> content = Boxes.in(superbox.content(), findings);
        Optional<Box> description =
                content.stream().filter(it -> it.type().equals("jumd")).findFirst();
        String label = "";
        if (description.isPresent()) {
            Bytes bytes = description.get().content();
            if (bytes.has(0, 17) && (bytes.u8(16) & 2) != 0) {
                label = new String(
                        Charsets.untilNul(bytes.upTo(17, LONGEST_LABEL).copy()), StandardCharsets.UTF_8);
            }
        }
        return new Labelled(label, content);
    }

    private static JsonNode content(Labelled box) throws IOException {
        for (Box each : box.content()) {
            if (each.type().equals("cbor")) {
                return Cbor.read(each.content());
            }
            if (each.type().equals("json") && each.content().length() <= Limits.CBOR) {
                try {
                    return Json.mapper().readTree(new String(each.content().copy(), StandardCharsets.UTF_8));
                } catch (JacksonException e) {
                    throw BrokenContent.because("JSON: " + e.getOriginalMessage());
                }
            }
        }
        return MissingNode.getInstance();
    }
}
