package org.nguon.indexer.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nguon.schemas.asset.StatementValue;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;

/// Reads what [ValueWriter] wrote.
final class ValueReader extends StdDeserializer<StatementValue> {

    ValueReader() {
        super(StatementValue.class);
    }

    @Override
    public StatementValue deserialize(JsonParser parser, DeserializationContext context) {
        return switch (parser.currentToken()) {
            case VALUE_STRING -> new StatementValue.Text(parser.getString());
            case START_ARRAY -> {
                List<StatementValue> items = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    items.add(deserialize(parser, context));
                }
                yield new StatementValue.Many(items);
            }
            case START_OBJECT -> {
                Map<String, StatementValue> parts = new LinkedHashMap<>();
                while (parser.nextToken() != JsonToken.END_OBJECT) {
                    String name = parser.currentName();
                    parser.nextToken();
                    parts.put(name, deserialize(parser, context));
                }
                yield new StatementValue.Structure(parts);
            }
            default -> (StatementValue) context.handleUnexpectedToken(StatementValue.class, parser);
        };
    }
}
