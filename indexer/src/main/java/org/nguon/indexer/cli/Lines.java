package org.nguon.indexer.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.nguon.indexer.json.Json;
import tools.jackson.databind.node.ObjectNode;

/// Texts, one a line, each answered with one line of JSON: of the command line, of files, or else of what
/// is piped in.
final class Lines {

    private Lines() {}

    /// Answers all of them. When somebody types line by line, each answer is there before the next line.
    ///
    /// @param texts given on the command line
    /// @param files each with one text a line, in UTF-8; bytes that are none are read as U+FFFD
    /// @param piped read where neither texts nor files are given
    static void answer(
            List<String> texts,
            List<Path> files,
            InputStream piped,
            PrintWriter out,
            Function<String, ObjectNode> reading)
            throws IOException {
        texts.forEach(text -> out.println(Json.write(reading.apply(text))));
        for (Path file : files) {
            try (InputStream stream = Files.newInputStream(file)) {
                answer(stream, out, reading);
            }
        }
        if (texts.isEmpty() && files.isEmpty()) {
            answer(piped, out, reading);
        }
        out.flush();
    }

    private static void answer(InputStream stream, PrintWriter out, Function<String, ObjectNode> reading)
            throws IOException {
        BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            out.println(Json.write(reading.apply(line)));
            if (!lines.ready()) {
                out.flush();
            }
        }
    }
}
