package org.nguon.indexer.records;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.nguon.schemas.codes.Code;
import tools.jackson.databind.JsonNode;

/// Answers of the API of Wikimedia Commons: `action=query&prop=imageinfo&iiprop=extmetadata|url|sha1|size|mime`, in
/// both
/// format versions, and beside it `wbgetentities` for captions, date and place. A file of Commons is a record.
///
/// Columns: `id` (`M` and the number of the page), `title`, `url`, `page`, `sha1`, `size`, `mime`, `width`, `height`,
/// each name of `extmetadata` as Commons has it, `licenceName` and `terms` where the file is not in the public domain,
/// `publicDomain` where it is, and of the structured data `caption`, `inception`, `latitude`, `longitude`.
final class CommonsRecords {

    private static final String PUBLIC_DOMAIN = "public domain";

    private final Map<String, Said> pages = new LinkedHashMap<>();
    private final RecordFile.Listener listener;
    private long row;

    CommonsRecords(RecordFile.Listener listener) {
        this.listener = listener;
    }

    /// Reads one answer; what is told waits for [#end()], since another answer may speak of the same file.
    ///
    /// @return whether to go on
    boolean take(JsonNode answer) {
        boolean goOn = true;
        JsonNode found = answer.path("query").path("pages");
        for (JsonNode page : found.isObject() ? found.values() : Said.each(found)) {
            goOn = goOn && page(page);
        }
        for (JsonNode entity : answer.path("entities").values()) {
            entity(entity);
        }
        return goOn;
    }

    /// Tells all files.
    void end() {
        boolean goOn = true;
        for (Said said : pages.values()) {
            goOn = goOn && listener.found(new FoundRecord(++row, said.columns(), false));
        }
    }

    private boolean page(JsonNode page) {
        JsonNode info = page.path("imageinfo").path(0);
        if (!info.isObject()) {
            return listener.broken(++row, Code.MR_ROW_BROKEN, "no such file: " + Said.text(page, "title"));
        }
        Said said = of(Said.text(page, "pageid"), Said.text(page, "title"));
        said.add("title", name(Said.text(page, "title")));
        said.add("url", Said.text(info, "url"));
        said.add("page", Said.text(info, "descriptionurl"));
        for (String column : List.of("sha1", "size", "mime", "width", "height")) {
            said.add(column, Said.text(info, column));
        }
        JsonNode further = info.path("extmetadata");
        further.properties()
                .forEach(entry -> said.addInLanguages(
                        entry.getKey(), languages(entry.getValue().path("value"))));
        String licence = Said.text(further.path("LicenseShortName"), "value");
        boolean free = licence.toLowerCase(Locale.ROOT).contains(PUBLIC_DOMAIN)
                || Said.text(further.path("Copyrighted"), "value").equalsIgnoreCase("False");
        if (free) {
            said.add("publicDomain", PUBLIC_DOMAIN.equalsIgnoreCase(licence) ? licence : "Public domain: " + licence);
        } else {
            said.add("licenceName", licence);
            said.add("terms", Markup.text(Said.text(further.path("UsageTerms"), "value")));
        }
        return true;
    }

    private void entity(JsonNode entity) {
        String id = Said.text(entity, "id");
        if (!id.startsWith("M")) {
            return;
        }
        Said said = of(id.substring(1), Said.text(entity, "title"));
        Map<String, List<String>> captions = Said.languages();
        for (JsonNode label : entity.path("labels").values()) {
            captions.put(Said.text(label, "language"), List.of(Said.text(label, "value")));
        }
        said.addInLanguages("caption", captions);
        JsonNode statements = entity.path("statements");
        JsonNode place = value(statements.path("P1259"));
        said.add("latitude", Said.text(place, "latitude"));
        said.add("longitude", Said.text(place, "longitude"));
        said.add("inception", day(value(statements.path("P571"))));
    }

    private Said of(String page, String title) {
        String id = page.isEmpty() ? title : "M" + page;
        return pages.computeIfAbsent(id, _ -> {
            Said said = new Said();
            said.add("id", Said.key(id));
            return said;
        });
    }

    private static JsonNode value(JsonNode statements) {
        return statements.path(0).path("mainsnak").path("datavalue").path("value");
    }

    /// A day of Wikibase, as exact as it says: 9 is a year, 10 a month, 11 a day.
    private static String day(JsonNode value) {
        String time = Said.text(value, "time");
        int length = switch (value.path("precision").asInt(0)) {
            case 9 -> "0000".length();
            case 10 -> "0000-00".length();
            case 11 -> "0000-00-00".length();
            default -> 0;
        };
        return time.startsWith("+") && time.length() > length ? time.substring(1, length + 1) : "";
    }

    /// `File:Chợ Bến Thành.jpg` without what is in front and behind.
    private static String name(String title) {
        String file = title.substring(title.indexOf(':') + 1);
        int dot = file.lastIndexOf('.');
        return dot > 0 ? file.substring(0, dot) : file;
    }

    private static Map<String, List<String>> languages(JsonNode value) {
        Map<String, List<String>> texts = Said.languages();
        if (value.isObject()) {
            value.properties().stream()
                    .filter(entry ->
                            !entry.getKey().startsWith("_") && entry.getValue().isValueNode())
                    .forEach(entry -> texts.put(
                            entry.getKey(), List.of(Markup.text(entry.getValue().asString()))));
        } else if (value.isValueNode() && !value.isNull()) {
            texts.put("", List.of(Markup.text(value.asString())));
        }
        return texts;
    }
}
