package org.nguon.indexer.json;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.nguon.schemas.asset.AssetId;
import org.nguon.schemas.asset.ContentHash;
import org.nguon.schemas.asset.Look;
import org.nguon.schemas.asset.StatementValue;
import org.nguon.schemas.codes.Code;
import org.nguon.schemas.ledger.Fact;
import org.nguon.schemas.production.PickId;
import org.nguon.schemas.production.ProductionId;
import org.nguon.schemas.production.SceneId;
import org.nguon.schemas.production.Territory;
import org.nguon.schemas.rights.PartyId;
import org.nguon.schemas.rights.RightId;
import org.nguon.schemas.rights.RightsRecord;
import org.nguon.schemas.rights.WorkId;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.NamedType;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/// Records of `schemas` as JSON and back.
///
/// Properties stand in the order of the record's components, so the same value always gives the same text;
/// absent optionals are left out; instants are ISO 8601 in UTC, days `2026-11-21`; ids, hashes, codes and
/// territories are strings; a [StatementValue] is a string, an array or an object; a [Fact] and a
/// [RightsRecord] name their case in `kind`. Text is neither normalised nor trimmed. A property that the
/// record does not know is refused, so that nothing is lost unnoticed.
public final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .changeDefaultVisibility(checker -> checker.withGetterVisibility(Visibility.NONE)
                    .withIsGetterVisibility(Visibility.NONE)
                    .withFieldVisibility(Visibility.ANY))
            .changeDefaultPropertyInclusion(value -> value.withValueInclusion(JsonInclude.Include.NON_ABSENT))
            .addMixIn(Fact.class, NamesItsKind.class)
            .addMixIn(RightsRecord.class, NamesItsKind.class)
            .registerSubtypes(Stream.concat(cases(Fact.class), cases(RightsRecord.class))
                    .map(type -> new NamedType(type, type.getSimpleName()))
                    .toArray(NamedType[]::new))
            .addModule(words())
            .build();

    private Json() {}

    /// The mapper itself, for streams and for records of one's own.
    public static JsonMapper mapper() {
        return MAPPER;
    }

    /// One line of JSON, without a line end. Half of a surrogate pair is written as an escape, so that the text
    /// survives UTF-8; so is U+0000.
    public static String write(Object value) {
        return escapeHalfPairs(MAPPER.writeValueAsString(value));
    }

    /// JSON for people: indented, with the same order.
    public static String pretty(Object value) {
        return escapeHalfPairs(MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(value));
    }

    /// Reads what [#write] wrote.
    ///
    /// @throws JacksonException when it is not JSON, or not of this type
    public static <T> T read(String json, Class<T> type) {
        return MAPPER.readValue(json, type);
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    private interface NamesItsKind {}

    private static Stream<Class<?>> cases(Class<?> type) {
        Class<?>[] permitted = type.getPermittedSubclasses();
        return permitted == null ? Stream.of(type) : Stream.of(permitted).flatMap(Json::cases);
    }

    private static JacksonModule words() {
        SimpleModule module = new SimpleModule("nguon");
        word(module, AssetId.class, AssetId::toString, text -> new AssetId(UUID.fromString(text)));
        word(module, Look.class, Look::toString, Look::parse);
        word(module, ContentHash.class, ContentHash::hex, ContentHash::new);
        word(
                module,
                Code.class,
                Code::id,
                id -> Code.withId(id).orElseThrow(() -> new IllegalArgumentException("no such code: " + id)));
        word(module, ProductionId.class, ProductionId::toString, ProductionId::parse);
        word(module, SceneId.class, SceneId::toString, SceneId::parse);
        word(module, PickId.class, PickId::toString, PickId::parse);
        word(module, PartyId.class, PartyId::value, PartyId::new);
        word(module, WorkId.class, WorkId::value, WorkId::new);
        word(module, RightId.class, RightId::value, RightId::new);
        word(module, Territory.class, Territory::code, Territory::new);
        module.addSerializer(StatementValue.class, new ValueWriter());
        module.addDeserializer(StatementValue.class, new ValueReader());
        return module;
    }

    /// Makes a type a plain JSON string.
    private static <T> void word(
            SimpleModule module, Class<T> type, Function<T, String> write, Function<String, T> read) {
        module.addSerializer(type, new StdSerializer<T>(type) {
            @Override
            public void serialize(T value, JsonGenerator generator, SerializationContext context) {
                generator.writeString(write.apply(value));
            }
        });
        module.addDeserializer(type, new StdDeserializer<T>(type) {
            @Override
            public T deserialize(JsonParser parser, DeserializationContext context) {
                String text = parser.getValueAsString();
                try {
                    return read.apply(text);
                } catch (IllegalArgumentException e) {
                    return type.cast(context.handleWeirdStringValue(type, text, "not a %s", type.getSimpleName()));
                }
            }
        });
    }

    private static String escapeHalfPairs(String json) {
        int at = halfPair(json, 0);
        if (at == json.length()) {
            return json;
        }
        StringBuilder escaped = new StringBuilder(json.length() + 16);
        int from = 0;
        while (at < json.length()) {
            escaped.append(json, from, at).append(String.format("\\u%04x", (int) json.charAt(at)));
            from = at + 1;
            at = halfPair(json, from);
        }
        return escaped.append(json, from, json.length()).toString();
    }

    /// Where the next surrogate without its other half stands, or the length of the text.
    private static int halfPair(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isSurrogate(c)) {
                if (Character.isHighSurrogate(c)
                        && i + 1 < text.length()
                        && Character.isLowSurrogate(text.charAt(i + 1))) {
                    i++;
                } else {
                    return i;
                }
            }
        }
        return text.length();
    }
}
