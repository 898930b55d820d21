package org.nguon.indexer.records;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.nguon.schemas.codes.Code;
import tools.jackson.databind.JsonNode;

/// Manifests and collections of the IIIF Presentation API, versions 2 and 3. A manifest is a record; a collection is
/// one, too, and so is each manifest in it. What a collection only names is told as a mention.
///
/// Columns: `id`, `type`, `label`, `summary`, `attribution`, `rights`, `provider`, `homepage`, `navDate`, `picture`
/// (addresses of the images of its canvases), `details` (all pairs of its metadata) and, for each pair, `metadata/`
/// with its label in small letters.
final class IiifRecords {

    private static final Set<String> NO_LANGUAGE = Set.of("none", "@none", "");

    private final RecordFile.Listener listener;
    private long row;

    IiifRecords(RecordFile.Listener listener) {
        this.listener = listener;
    }

    /// Tells the record that a document is, and those in it.
    ///
    /// @return whether to go on
    boolean take(JsonNode document) {
        return take(document, false);
    }

    private boolean take(JsonNode node, boolean inCollection) {
        row++;
        String type = type(node);
        boolean manifest = type.equals("manifest");
        if (!manifest && !type.equals("collection")) {
            return listener.broken(row, Code.MR_ROW_BROKEN, "neither a manifest nor a collection");
        }
        boolean mention = inCollection && parts(node).isEmpty();
        boolean goOn = listener.found(new FoundRecord(row, read(node, manifest).columns(), mention));
        if (!manifest) {
            for (JsonNode part : parts(node)) {
                goOn = goOn && take(part, true);
            }
        }
        return goOn;
    }

    private static String type(JsonNode node) {
        String type = Said.text(node, "type", "@type").toLowerCase(Locale.ROOT);
        return type.substring(type.indexOf(':') + 1);
    }

    /// What a collection or a manifest consists of, in both versions.
    private static List<JsonNode> parts(JsonNode node) {
        List<JsonNode> parts = new ArrayList<>();
        for (String name : new String[] {"items", "sequences", "members", "collections", "manifests"}) {
            parts.addAll(Said.each(node.path(name)));
        }
        return parts;
    }

    private static Said read(JsonNode node, boolean manifest) {
        Said said = new Said();
        said.add("id", Said.key(Said.text(node, "id", "@id")));
        said.add("type", type(node));
        said.addInLanguages("label", languages(node.path("label")));
        said.addInLanguages(
                "summary", languages(node.has("summary") ? node.path("summary") : node.path("description")));
        JsonNode required = node.path("requiredStatement");
        said.addInLanguages(
                "attribution", languages(required.isObject() ? required.path("value") : node.path("attribution")));
        for (JsonNode right : Said.each(node.has("rights") ? node.path("rights") : node.path("license"))) {
            said.add("rights", address(right));
        }
        for (JsonNode provider : Said.each(node.path("provider"))) {
            said.addInLanguages("provider", languages(provider.path("label")));
        }
        for (JsonNode page : Said.each(node.has("homepage") ? node.path("homepage") : node.path("related"))) {
            said.add("homepage", address(page));
        }
        said.add("navDate", Said.text(node, "navDate"));
        Said.each(node.path("metadata")).forEach(pair -> addPair(said, pair));
        if (manifest) {
            canvases(node).forEach(canvas -> images(canvas).forEach(image -> said.add("picture", pictureOf(image))));
        }
        return said;
    }

    private static void addPair(Said said, JsonNode pair) {
        Map<String, List<String>> labels = languages(pair.path("label"));
        Map<String, List<String>> values = languages(pair.path("value"));
        List<String> first = Said.first(values);
        labels.values().stream()
                .flatMap(List::stream)
                .map(label -> "metadata/" + label.toLowerCase(Locale.ROOT).strip())
                .distinct()
                .forEach(column -> said.add(column, first));
        String label = Said.first(labels).stream().findFirst().orElse("");
        first.forEach(value -> said.add("details", label.isEmpty() ? value : label + ": " + value));
    }

    /// Texts by language: a map of version 3, or the strings and `@value` objects of version 2.
    private static Map<String, List<String>> languages(JsonNode node) {
        Map<String, List<String>> texts = Said.languages();
        if (node.isObject() && !node.has("@value")) {
            node.properties()
                    .forEach(entry -> Said.each(entry.getValue()).forEach(value -> put(texts, entry.getKey(), value)));
        } else {
            for (JsonNode value : Said.each(node)) {
                put(texts, Said.text(value, "@language"), value.isObject() ? value.path("@value") : value);
            }
        }
        return texts;
    }

    private static void put(Map<String, List<String>> texts, String language, JsonNode value) {
        if (value.isValueNode() && !value.isNull()) {
            String plain = Markup.text(value.asString());
            if (!plain.isEmpty()) {
                texts.computeIfAbsent(NO_LANGUAGE.contains(language) ? "" : language, _ -> new ArrayList<>())
                        .add(plain);
            }
        }
    }

    private static String address(JsonNode node) {
        return node.isObject() ? Said.text(node, "id", "@id") : node.isValueNode() ? node.asString() : "";
    }

    private static Stream<JsonNode> canvases(JsonNode manifest) {
        Stream<JsonNode> second = Said.each(manifest.path("sequences")).stream()
                .flatMap(sequence -> Said.each(sequence.path("canvases")).stream());
        return Stream.concat(Said.each(manifest.path("items")).stream(), second);
    }

    /// The images painted on a canvas: bodies of annotations, of a choice the first, of a part of an image the
    /// whole.
    private static Stream<JsonNode> images(JsonNode canvas) {
        Stream<JsonNode> third = Said.each(canvas.path("items")).stream()
                .flatMap(page -> Said.each(page.path("items")).stream())
                .flatMap(annotation -> Said.each(annotation.path("body")).stream())
                .map(body -> firstOf(firstOf(body, "items"), "source"));
        Stream<JsonNode> second = Said.each(canvas.path("images")).stream()
                .map(annotation -> firstOf(annotation.path("resource"), "default"));
        return Stream.concat(third, second).filter(body -> type(body).equals("image"));
    }

    private static JsonNode firstOf(JsonNode body, String name) {
        return Said.each(body.path(name)).stream().findFirst().orElse(body);
    }

    /// The whole picture from its image service, in the size that the service gives; where there is none, the image
    /// itself.
    private static String pictureOf(JsonNode image) {
        for (JsonNode service : Said.each(image.path("service"))) {
            String id = address(service);
            String kind = service.toString().toLowerCase(Locale.ROOT);
            if (!id.isEmpty() && kind.contains("image")) {
                boolean third = kind.contains("imageservice3") || kind.contains("image/3/");
                String base = id.endsWith("/") ? id.substring(0, id.length() - 1) : id;
                return base + (third ? "/full/max/0/default.jpg" : "/full/full/0/default.jpg");
            }
        }
        return address(image);
    }
}
