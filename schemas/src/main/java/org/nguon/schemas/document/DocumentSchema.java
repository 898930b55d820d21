package org.nguon.schemas.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// A JSON Schema of this program, by the name in its file.
public enum DocumentSchema {
    /// What is known about the rights in one picture.
    FACTS("facts"),
    /// What a production means to do.
    USE("use"),
    /// Whether a picture may be used, and why.
    VERDICT("verdict"),
    /// What a bundle says of itself.
    BUNDLE("bundle");

    /// Version of all schemas of this folder; a change that breaks a reader opens a new folder.
    public static final int VERSION = 1;

    private final String id;

    DocumentSchema(String id) {
        this.id = id;
    }

    /// Name of the schema, as in its `$id`.
    public String id() {
        return id;
    }

    /// Name of the resource on the class path.
    public String resource() {
        return "/org/nguon/schemas/json-schema/v" + VERSION + "/" + id + ".schema.json";
    }

    /// The schema itself, as JSON text.
    public String text() {
        try (InputStream stream = DocumentSchema.class.getResourceAsStream(resource())) {
            if (stream == null) {
                throw new IllegalStateException(resource() + " is missing from the build");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(resource(), e);
        }
    }
}
