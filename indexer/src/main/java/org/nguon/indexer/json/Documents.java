package org.nguon.indexer.json;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.nguon.schemas.document.DocumentSchema;
import org.nguon.schemas.production.IntendedUse;
import org.nguon.schemas.production.ProductionId;
import org.nguon.schemas.production.Role;
import org.nguon.schemas.rights.Evidence;
import org.nguon.schemas.rights.Fix;
import org.nguon.schemas.rights.Obligation;
import org.nguon.schemas.rights.Party;
import org.nguon.schemas.rights.ProofStep;
import org.nguon.schemas.rights.RightId;
import org.nguon.schemas.rights.RightsFacts;
import org.nguon.schemas.rights.RightsRecord;
import org.nguon.schemas.rights.RightsWords;
import org.nguon.schemas.rights.Verdict;
import org.nguon.schemas.rights.Work;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.MutableConfigOverride;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Documents that come in or go out by themselves: each is checked against its [DocumentSchema] before it
/// is read, and a list or a yes that its author left out is empty or a no.
public final class Documents {

    private static final String VERSION = "schemaVersion";
    private static final int MOST_ERRORS = 20;

    private static final JsonMapper LENIENT = Json.mapper()
            .rebuild()
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .withConfigOverride(List.class, Documents::emptyWhenAbsent)
            .withConfigOverride(Set.class, Documents::emptyWhenAbsent)
            .withConfigOverride(Map.class, Documents::emptyWhenAbsent)
            .withConfigOverride(String.class, Documents::emptyWhenAbsent)
            .build();

    private static final Map<DocumentSchema, Schema> SCHEMAS = new EnumMap<>(DocumentSchema.class);

    private Documents() {}

    /// A use as a document: who asks, about which roles.
    ///
    /// @param production which film asks; without it, what was given to one film only does not count
    /// @param roles those to judge; empty for all
    public record UseDocument(Optional<ProductionId> production, List<Role> roles, IntendedUse use) {
        public UseDocument {
            roles = roles.isEmpty() ? List.of(Role.values()) : List.copyOf(roles);
        }
    }

    /// Reads facts about one picture.
    ///
    /// @throws DocumentException when the text is no such document
    public static RightsFacts facts(String json) throws DocumentException {
        return read(DocumentSchema.FACTS, json, RightsFacts.class);
    }

    /// Reads an intended use.
    ///
    /// @throws DocumentException when the text is no such document
    public static UseDocument use(String json) throws DocumentException {
        return read(DocumentSchema.USE, json, UseDocument.class);
    }

    /// Reads one record of rights, as a person writes it: of a kind that is known, under a new identity
    /// where it names none.
    ///
    /// @param kind simple name of the case of [RightsRecord]
    /// @param evidence files that prove it, beside those that it names itself; each is named once
    /// @throws DocumentException when the text is no such record
    public static RightsRecord right(String json, String kind, RightId id, List<Evidence> evidence)
            throws DocumentException {
        ObjectNode tree = object(json);
        if (tree.has("kind") && !tree.path("kind").stringValue("").equals(kind)) {
            throw new DocumentException(List.of("/kind: this is no " + kind));
        }
        tree.put("kind", kind);
        if (!tree.has("id")) {
            tree.put("id", id.value());
        }
        if (!evidence.isEmpty()) {
            ArrayNode files = tree.withArray("evidence");
            Set<String> named = new HashSet<>();
            files.forEach(file -> named.add(file.path("contentHash").stringValue("")));
            evidence.stream()
                    .filter(file -> named.add(file.contentHash().hex()))
                    .forEach(file -> files.add(Json.mapper().valueToTree(file)));
        }
        return part("records", tree).records().getFirst();
    }

    /// Reads one party, as a person writes it; an identity may be left out.
    ///
    /// @throws DocumentException when the text is no party
    public static Party party(String json) throws DocumentException {
        return part("parties", named(object(json))).parties().getFirst();
    }

    /// Reads one work, as a person writes it; an identity may be left out.
    ///
    /// @throws DocumentException when the text is no work
    public static Work work(String json) throws DocumentException {
        return part("works", named(object(json))).works().getFirst();
    }

    private static ObjectNode named(ObjectNode tree) {
        if (!tree.has("id")) {
            tree.put("id", "new");
        }
        return tree;
    }

    private static ObjectNode object(String json) throws DocumentException {
        try {
            if (Json.mapper().readTree(json) instanceof ObjectNode object) {
                return object;
            }
            throw new DocumentException(List.of("not a JSON object"));
        } catch (JacksonException e) {
            throw new DocumentException(List.of("not JSON: " + e.getOriginalMessage()));
        }
    }

    /// Reads a part of facts by the schema of facts.
    private static RightsFacts part(String list, ObjectNode part) throws DocumentException {
        ObjectNode facts = Json.mapper().createObjectNode();
        facts.put(VERSION, RightsFacts.SCHEMA_VERSION);
        facts.put("asset", "00000000-0000-0000-0000-000000000000");
        facts.putArray(list).add(part);
        try {
            return facts(facts.toString());
        } catch (DocumentException e) {
            throw new DocumentException(e.errors().stream()
                    .map(error -> error.replace("/" + list + "/0", ""))
                    .toList());
        }
    }

    /// Facts as a document.
    public static ObjectNode document(RightsFacts facts) {
        return versioned(RightsFacts.SCHEMA_VERSION, Json.mapper().valueToTree(facts));
    }

    /// A verdict as a document, with its words in both languages.
    public static ObjectNode document(Verdict verdict) {
        ObjectNode document = Json.mapper().createObjectNode();
        document.put(VERSION, Verdict.SCHEMA_VERSION);
        document.put("asset", verdict.asset().toString());
        document.put("role", verdict.role().name());
        document.put("day", verdict.day().toString());
        document.put("standing", verdict.standing().name());
        document.put("usable", verdict.standing().allows());
        verdict.decidedBy().ifPresent(layer -> document.put("decidedBy", layer.name()));
        verdict.lapsesOn().ifPresent(day -> document.put("lapsesOn", day.toString()));
        document.set("text", both(words -> words.text(verdict)));
        verdict.obligations().forEach(it -> document.withArray("obligations").add(obligation(it)));
        document.withArray("obligations");
        verdict.fixes().forEach(it -> document.withArray("fixes").add(fix(it)));
        document.withArray("fixes");
        verdict.proof().forEach(it -> document.withArray("proof").add(step(it)));
        document.withArray("proof");
        return document;
    }

    /// What is wrong with a document, one sentence an error; empty when nothing is.
    public static List<String> check(DocumentSchema schema, String json) {
        try {
            return compiled(schema).validate(json, InputFormat.JSON).stream()
                    .map(error -> error.getInstanceLocation() + ": " + error.getMessage())
                    .limit(MOST_ERRORS)
                    .toList();
        } catch (JacksonException e) {
            return List.of("not JSON: " + e.getOriginalMessage());
        }
    }

    private static void emptyWhenAbsent(MutableConfigOverride type) {
        type.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY));
    }

    private static synchronized Schema compiled(DocumentSchema schema) {
        return SCHEMAS.computeIfAbsent(
                schema,
                it -> SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(it.text()));
    }

    private static <T> T read(DocumentSchema schema, String json, Class<T> type) throws DocumentException {
        List<String> errors = check(schema, json);
        if (!errors.isEmpty()) {
            throw new DocumentException(errors);
        }
        ObjectNode tree = (ObjectNode) LENIENT.readTree(json);
        tree.remove(VERSION);
        try {
            return LENIENT.treeToValue(tree, type);
        } catch (JacksonException e) {
            throw new DocumentException(List.of(place(e) + ": " + reason(e)));
        }
    }

    private static String place(JacksonException e) {
        StringBuilder place = new StringBuilder();
        e.getPath()
                .forEach(part -> place.append('/')
                        .append(part.getPropertyName() == null ? part.getIndex() : part.getPropertyName()));
        return place.toString();
    }

    /// What the record said in its constructor, rather than that constructing failed.
    private static String reason(JacksonException e) {
        Throwable cause = e.getCause();
        return cause instanceof IllegalArgumentException && cause.getMessage() != null
                ? cause.getMessage()
                : e.getOriginalMessage();
    }

    private static ObjectNode versioned(int version, ObjectNode tree) {
        ObjectNode document = Json.mapper().createObjectNode();
        document.put(VERSION, version);
        document.setAll(tree);
        return document;
    }

    private static ObjectNode obligation(Obligation obligation) {
        ObjectNode node = Json.mapper().valueToTree(obligation);
        node.set("text", both(words -> words.text(obligation)));
        return node;
    }

    private static ObjectNode fix(Fix fix) {
        ObjectNode node = Json.mapper().valueToTree(fix);
        node.set("text", both(words -> words.text(fix)));
        return node;
    }

    private static ObjectNode step(ProofStep step) {
        ObjectNode node = Json.mapper().createObjectNode();
        node.put("layer", step.layer().name());
        step.work().ifPresent(work -> node.put("work", work.value()));
        step.act().ifPresent(act -> node.put("act", act.name()));
        node.put("standing", step.standing().name());
        node.put("rule", step.rule().code().id());
        node.put("ground", step.rule().ground().name());
        node.put("fact", step.fact());
        ObjectNode text = Json.mapper().createObjectNode();
        text.put("en", step.rule().text(Locale.ENGLISH));
        text.put("vi", step.rule().text(Locale.of("vi")));
        node.set("text", text);
        step.fix().ifPresent(fix -> node.set("fix", fix(fix)));
        return node;
    }

    private interface Saying {
        String in(RightsWords words);
    }

    private static JsonNode both(Saying saying) {
        ObjectNode text = Json.mapper().createObjectNode();
        text.put("en", saying.in(RightsWords.in(Locale.ENGLISH)));
        text.put("vi", saying.in(RightsWords.in(Locale.of("vi"))));
        return text;
    }
}
