package org.nguon.indexer.metadata;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.nguon.indexer.isolation.ChildTask;
import org.nguon.indexer.json.Json;

/// Reads one file inside a child process. The request is the path and the name, apart by U+0000; the answer is the
/// reading as JSON.
public final class MetadataTask implements ChildTask {

    private final MetadataReader reader = new MetadataReader();

    static byte[] request(Path file, String fileName) {
        return (file.toAbsolutePath() + "\0" + fileName).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public byte[] run(byte[] request) throws IOException {
        List<String> parts = List.of(new String(request, StandardCharsets.UTF_8).split("\0", 2));
        return Json.write(reader.read(Path.of(parts.getFirst()), parts.getLast()))
                .getBytes(StandardCharsets.UTF_8);
    }
}
