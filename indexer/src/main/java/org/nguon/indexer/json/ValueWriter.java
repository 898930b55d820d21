package org.nguon.indexer.json;

import org.nguon.schemas.asset.StatementValue;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ser.std.StdSerializer;

/// A statement's value as the JSON that it resembles: string, array, object.
final class ValueWriter extends StdSerializer<StatementValue> {

    ValueWriter() {
        super(StatementValue.class);
    }

    @Override
    public void serialize(StatementValue value, JsonGenerator generator, SerializationContext context) {
        write(value, generator);
    }

    private static void write(StatementValue value, JsonGenerator generator) {
        switch (value) {
            case StatementValue.Text(String text) -> generator.writeString(text);
            case StatementValue.Many(var items) -> {
                generator.writeStartArray();
                items.forEach(item -> write(item, generator));
                generator.writeEndArray();
            }
            case StatementValue.Structure(var parts) -> {
                generator.writeStartObject();
                parts.forEach((name, part) -> {
                    generator.writeName(name);
                    write(part, generator);
                });
                generator.writeEndObject();
            }
        }
    }
}
