package org.nguon.indexer.records;

import java.io.IOException;
import java.io.Reader;
import java.util.Optional;
import java.util.function.Predicate;
import org.nguon.schemas.codes.ArchiveException;
import org.nguon.schemas.codes.Code;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/// JSON: an object a line, or one document with a list in it. Of a document everything after a place that is no
/// JSON is lost; of lines only that line.
final class JsonRecords {

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(RecordLimits.NESTING)
                            .maxStringLength(RecordLimits.RECORD)
                            .maxNumberLength(100)
                            .maxNameLength(1_000)
                            .build())
                    .build())
            .build();

    /// Reads one value after the other from a list.
    private static final JsonMapper IN_A_LIST = MAPPER.rebuild()
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /// Reads whole documents into memory, and so only those that are not too long.
    private static final JsonMapper WHOLE = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(RecordLimits.NESTING)
                            .maxStringLength(RecordLimits.RECORD)
                            .maxNumberLength(100)
                            .maxNameLength(1_000)
                            .maxDocumentLength(RecordLimits.DOCUMENT)
                            .build())
                    .build())
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private JsonRecords() {}

    /// Reads a document, or several one after the other.
    ///
    /// @param take is given each, and says whether to go on
    static void readDocuments(RecordFile file, Predicate<JsonNode> take) throws IOException {
        try (Reader text = file.text();
                JsonParser parser = WHOLE.createParser(text)) {
            boolean goOn = true;
            while (goOn && parser.nextToken() != null) {
                goOn = take.test(WHOLE.readTree(parser));
            }
        } catch (JacksonException e) {
            throw unreadable(e);
        }
    }

    /// Whether the first line that says anything is an object by itself.
    static boolean isAnObjectALine(RecordFile file) throws IOException {
        return firstLine(file).isPresent();
    }

    /// Whether what looks like an object a line is a whole document in one line, with the list where the profile has
    /// it.
    static boolean isADocumentInALine(RecordFile file, MappingProfile profile) throws IOException {
        JsonNode list = firstLine(file).map(JsonNode.class::cast).orElseGet(MissingNode::getInstance);
        for (String name : profile.records().split("\\.", -1)) {
            list = list.path(name);
        }
        return list.isArray();
    }

    private static Optional<ObjectNode> firstLine(RecordFile file) throws IOException {
        try (BoundedLines lines = new BoundedLines(file.text())) {
            Optional<BoundedLines.Line> line = lines.next();
            while (line.isPresent() && line.get().text().isBlank()) {
                line = lines.next();
            }
            return line.flatMap(it -> object(it.text()));
        }
    }

    static void readLines(RecordFile file, RecordFile.Listener listener) throws IOException {
        try (BoundedLines lines = new BoundedLines(file.text())) {
            boolean goOn = true;
            for (var line = lines.next(); goOn && line.isPresent(); line = lines.next()) {
                BoundedLines.Line it = line.get();
                if (it.cut()) {
                    goOn = listener.broken(it.number(), Code.MR_CELL_LONG, "");
                } else if (!it.text().isBlank()) {
                    Optional<ObjectNode> said = object(it.text());
                    goOn = said.isPresent()
                            ? listener.found(new FoundRecord(it.number(), said.get()))
                            : listener.broken(it.number(), Code.MR_ROW_BROKEN, "not a JSON object");
                }
            }
        }
    }

    private static Optional<ObjectNode> object(String text) {
        try {
            return MAPPER.readTree(text) instanceof ObjectNode object ? Optional.of(object) : Optional.empty();
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    /// The list stands under the profile's path, or is the document.
    static void readDocument(RecordFile file, MappingProfile profile, RecordFile.Listener listener) throws IOException {
        try (Reader text = file.text();
                JsonParser parser = IN_A_LIST.createParser(text)) {
            JsonToken first = parser.nextToken();
            if (first == JsonToken.START_OBJECT) {
                goTo(profile.records(), parser);
            } else if (first != JsonToken.START_ARRAY) {
                throw new ArchiveException(Code.MR_UNREADABLE, "neither a list nor an object");
            }
            boolean goOn = true;
            for (long row = 1; goOn && parser.nextToken() != JsonToken.END_ARRAY; row++) {
                JsonNode node = IN_A_LIST.readTree(parser);
                goOn = node instanceof ObjectNode object
                        ? listener.found(new FoundRecord(row, object))
                        : listener.broken(row, Code.MR_ROW_BROKEN, "not a JSON object");
            }
        } catch (JacksonException e) {
            throw unreadable(e);
        }
    }

    private static ArchiveException unreadable(JacksonException e) {
        TokenStreamLocation at = e.getLocation();
        String where = at == null ? "" : "line " + at.getLineNr() + ": ";
        return new ArchiveException(Code.MR_UNREADABLE, where + e.getOriginalMessage(), e);
    }

    /// Moves into the list under a path of names.
    private static void goTo(String path, JsonParser parser) {
        for (String name : path.isEmpty() ? new String[0] : path.split("\\.")) {
            boolean found = false;
            while (!found && parser.nextToken() == JsonToken.PROPERTY_NAME) {
                found = parser.currentName().equals(name);
                JsonToken value = parser.nextToken();
                if (!found && value.isStructStart()) {
                    parser.skipChildren();
                }
            }
            if (!found) {
                throw new ArchiveException(Code.MR_UNREADABLE, "nothing is called " + name + " in the document");
            }
        }
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            throw new ArchiveException(Code.MR_UNREADABLE, "no list of records under \"" + path + "\"");
        }
    }
}
