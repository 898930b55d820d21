package org.nguon.schemas.codes;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/// Texts that stand in a file beside a class, one file a language: properties in UTF-8.
public final class WordFile {

    private WordFile() {}

    /// Reads a file.
    ///
    /// @param beside the class in whose package it stands
    /// @throws IllegalStateException when it is missing from the build
    public static Properties read(Class<?> beside, String name) {
        try (InputStream stream = beside.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException(name + " is missing from the build");
            }
            Properties properties = new Properties();
            properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
