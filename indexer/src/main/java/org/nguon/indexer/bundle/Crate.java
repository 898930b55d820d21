package org.nguon.indexer.bundle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.nguon.indexer.json.Json;
import org.nguon.schemas.bundle.Bundle;
import org.nguon.schemas.bundle.BundledPicture;
import org.nguon.schemas.bundle.Shape;
import org.nguon.schemas.credit.CreditLine;
import org.nguon.schemas.credit.Phrase;
import org.nguon.schemas.credit.Section;
import org.nguon.schemas.vocabulary.Licences;

/// The payload as an RO-Crate 1.2: a description in schema.org's words for programs, and a page
/// for people.
final class Crate {

    private static final String DATA = "data/";

    private final Bundle bundle;
    private final List<Entry> payload;

    /// @param payload all files but the crate's own two
    Crate(Bundle bundle, List<Entry> payload) {
        this.bundle = bundle;
        this.payload = payload;
    }

    String metadata() {
        List<Map<String, Object>> graph = new ArrayList<>();
        graph.add(thing(
                "ro-crate-metadata.json",
                "CreativeWork",
                Map.of("about", reference("./"), "conformsTo", reference("https://w3id.org/ro/crate/1.2"))));
        Map<String, Object> root = thing("./", "Dataset", Map.of());
        root.put("name", bundle.production().title());
        root.put(
                "description",
                "Pictures cleared for " + bundle.production().title() + " on " + bundle.clearedFor()
                        + ", with captions, credits and rights");
        root.put("datePublished", bundle.clearedFor().toString());
        root.put("identifier", bundle.id());
        root.put("license", reference("RIGHTS.csv"));
        List<String> paths = new TreeSet<>(payload.stream()
                        .map(entry -> entry.path().substring(DATA.length()))
                        .toList())
                .stream().toList();
        root.put("hasPart", paths.stream().map(Crate::reference).toList());
        graph.add(root);
        Map<String, Entry> byPath = payload.stream()
                .collect(Collectors.toMap(entry -> entry.path().substring(DATA.length()), entry -> entry));
        Set<String> licences = new TreeSet<>();
        for (String path : paths) {
            graph.add(file(path, byPath, licences));
        }
        for (String licence : licences) {
            Map<String, Object> entity = thing(licence, "CreativeWork", Map.of());
            entity.put("name", licence);
            graph.add(entity);
        }
        Map<String, Object> crate = new LinkedHashMap<>();
        crate.put("@context", "https://w3id.org/ro/crate/1.2/context");
        crate.put("@graph", graph);
        return Json.pretty(crate) + "\n";
    }

    private Map<String, Object> file(String path, Map<String, Entry> byPath, Set<String> licences) {
        Entry entry = Objects.requireNonNull(byPath.get(path));
        Map<String, Object> file = new LinkedHashMap<>();
        Optional<BundledPicture> picture =
                bundle.pictures().stream().filter(it -> it.file().equals(path)).findFirst();
        file.put("@id", path);
        file.put("@type", picture.isPresent() ? List.of("File", "ImageObject") : "File");
        file.put("name", picture.map(BundledPicture::title).orElse(path));
        file.put("contentSize", String.valueOf(entry.length()));
        file.put("encodingFormat", mediaType(path));
        file.put("sha256", entry.sha256());
        if (picture.isPresent()) {
            file.put("identifier", "urn:uuid:" + picture.get().asset());
            picture.get().shape().ifPresent(shape -> {
                file.put("width", shape.width());
                file.put("height", shape.height());
                String said = description(shape);
                if (!said.isEmpty()) {
                    file.put("description", said);
                }
            });
            file.put("creditText", credits(picture.get(), Section.LICENCES, false));
            Optional<String> licence = Licences.recognise(credits(picture.get(), Section.LICENCES, true))
                    .map(it -> it.uri());
            licence.ifPresent(uri -> {
                file.put("license", reference(uri));
                licences.add(uri);
            });
        }
        return file;
    }

    private static String description(Shape shape) {
        String fitted = switch (shape.fitting()) {
            case AS_IT_IS -> "";
            case PADDED ->
                "A grey border was added, so that the sides stand between 1:2 and 2:1; nothing was cut off. The picture is"
                        + shape.shows()
                                .map(part -> String.format(
                                        Locale.ROOT,
                                        " at %.4f, %.4f, and takes %.4f of the width and %.4f of the height.",
                                        part.left(),
                                        part.top(),
                                        part.width(),
                                        part.height()))
                                .orElse(" all of it.");
            case LEFT_OUT_OF_SHAPE -> "The sides do not stand between 1:2 and 2:1, and the holder permits no change.";
        };
        String few = shape.fewPixels() ? "Few pixels: the long side has fewer than " + Shape.ENOUGH + "." : "";
        return fitted.isEmpty() || few.isEmpty() ? fitted + few : fitted + " " + few;
    }

    private String credits(BundledPicture picture, Section section, boolean inSection) {
        return bundle.credits().stream()
                .filter(line -> (line.section() == section) == inSection)
                .filter(line ->
                        line.credited().stream().anyMatch(it -> it.asset().equals(picture.asset())))
                .map(CreditLine::text)
                .map(Phrase::english)
                .collect(Collectors.joining("; "));
    }

    private static String mediaType(String path) {
        String ending = path.substring(path.lastIndexOf('.') + 1);
        return switch (ending) {
            case "jpg" -> "image/jpeg";
            case "json" -> "application/json";
            case "jsonl" -> "application/jsonl";
            case "csv" -> "text/csv";
            default -> "text/plain";
        };
    }

    private static Map<String, Object> thing(String id, String type, Map<String, Object> more) {
        Map<String, Object> thing = new LinkedHashMap<>();
        thing.put("@id", id);
        thing.put("@type", type);
        thing.putAll(new TreeMap<>(more));
        return thing;
    }

    private static Map<String, String> reference(String id) {
        return Map.of("@id", id);
    }

    String preview() {
        StringBuilder page = new StringBuilder("""
                <!doctype html>
                <html lang="vi"><head><meta charset="utf-8"><title>%s</title>
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <style>body{font-family:"Be Vietnam Pro",sans-serif;margin:2rem;max-width:70rem}
                figure{display:inline-block;width:16rem;margin:0 1rem 1rem 0;vertical-align:top}
                img{max-width:100%%;height:auto}</style></head><body>
                <h1>%s</h1>
                <p>Ảnh đã được xác lập quyền ngày %s. / Pictures cleared for %s.</p>
                """.formatted(
                        escaped(bundle.production().title()),
                        escaped(bundle.production().title()),
                        bundle.clearedFor(),
                        bundle.clearedFor()));
        for (BundledPicture picture : bundle.pictures()) {
            page.append("<figure><img src=\"")
                    .append(picture.file())
                    .append("\" alt=\"")
                    .append(escaped(picture.title()))
                    .append("\" loading=\"lazy\"><figcaption><strong>@")
                    .append(picture.tag())
                    .append("</strong> ")
                    .append(escaped(picture.title()))
                    .append("<br><small>")
                    .append(escaped(credits(picture, Section.LICENCES, false)))
                    .append("</small></figcaption></figure>\n");
        }
        return page.append("</body></html>\n").toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replaceAll("[\\p{Cc}]+", " ");
    }
}
