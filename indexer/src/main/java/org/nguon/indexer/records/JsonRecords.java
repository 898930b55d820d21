package org.nguon.indexer.records;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Deque;
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

    /// Whether what looks like an object a line is a whole document in one line, with the list where it should be.
    static boolean isADocumentInALine(RecordFile file, String list) throws IOException {
        JsonNode place = firstLine(file).map(JsonNode.class::cast).orElseGet(MissingNode::getInstance);
        for (String name : list.split("\\.", -1)) {
            place = place.path(name);
        }
        return place.isArray();
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

    /// @param list names with points between, under which the list stands; empty where it is the document
    static void readDocument(RecordFile file, String list, RecordFile.Listener listener) throws IOException {
        try (Reader text = file.text();
                JsonParser parser = IN_A_LIST.createParser(text)) {
            JsonToken first = parser.nextToken();
            if (first == JsonToken.START_OBJECT) {
                goTo(list, parser);
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

    /// Where the first list of objects stands in a document; empty where the document is the list, or there is none.
    static String placeOfTheList(RecordFile file) throws IOException {
        Deque<String> names = new ArrayDeque<>();
        try (Reader text = file.text();
                JsonParser parser = IN_A_LIST.createParser(text)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return "";
            }
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.PROPERTY_NAME) {
                    names.addLast(parser.currentName());
                    JsonToken value = parser.nextToken();
                    if (value == JsonToken.START_ARRAY) {
                        if (parser.nextToken() == JsonToken.START_OBJECT) {
                            return String.join(".", names);
                        }
                        passOver(parser);
                        names.removeLast();
                    } else if (value != JsonToken.START_OBJECT) {
                        names.removeLast();
                    }
                } else if (token == JsonToken.END_OBJECT && !names.isEmpty()) {
                    names.removeLast();
                }
            }
            return "";
        } catch (JacksonException e) {
            throw unreadable(e);
        }
    }

    /// Passes the rest of a list over, whose first item was just read.
    private static void passOver(JsonParser parser) {
        parser.skipChildren();
        while (parser.currentToken() != null && parser.currentToken() != JsonToken.END_ARRAY) {
            parser.nextToken();
            parser.skipChildren();
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
