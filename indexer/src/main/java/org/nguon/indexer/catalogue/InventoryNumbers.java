package org.nguon.indexer.catalogue;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nguon.schemas.asset.Statement;
import org.nguon.schemas.asset.StatementValue;

/// Inventory numbers as they are compared: `2001.35.9106`, `2001-35-9106` and `2001_35_9106.JPG` name one object.
final class InventoryNumbers {

    private static final int LONGEST_KEY = 200;

    /// A file name shorter than this is no number that one would dare to join by.
    private static final int SHORTEST_IN_A_NAME = 5;

    private static final Set<String> FIELDS = Set.of("AOSourceInvNo", "artworkOrObject");

    /// The address of a whole picture in IIIF's Image API: service, region, size, rotation, quality and format.
    private static final Pattern IMAGE_SERVICE = Pattern.compile(
            ".*/(?<name>[^/]+)/[^/]+/[^/]+/!?\\d+(?:\\.\\d+)?/(?:default|native|color|gray|bitonal)(?<ending>\\.[a-z0-9]+)");

    private InventoryNumbers() {}

    /// Letters and digits, small, with one point for whatever stands between them; empty where there are none.
    static String key(String number) {
        StringBuilder key = new StringBuilder();
        boolean gap = false;
        String plain = Normalizer.normalize(number, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        for (int at = 0;
                at < plain.length() && key.length() < LONGEST_KEY;
                at += Character.charCount(plain.codePointAt(at))) {
            int letter = plain.codePointAt(at);
            if (Character.isLetterOrDigit(letter)) {
                if (gap && !key.isEmpty()) {
                    key.append('.');
                }
                gap = false;
                key.appendCodePoint(letter);
            } else {
                gap = true;
            }
        }
        return cut(key.toString());
    }

    /// The key of a file name without its ending, where it can be an inventory number: five characters or more with
    /// a digit among them; empty otherwise.
    static String keyOfFile(String fileName) {
        int dot = fileName.lastIndexOf('.');
        String key = key(dot > 0 ? fileName.substring(0, dot) : fileName);
        boolean usable = key.length() >= SHORTEST_IN_A_NAME && key.chars().anyMatch(Character::isDigit);
        return usable ? key : "";
    }

    /// The file name in the address of a picture, small; empty where the address ends in none. Of an image service all
    /// pictures end in the same name, so there it is the service's own name for the picture.
    static String pictureKey(String address) {
        String path = address.strip();
        for (char end : new char[] {'#', '?'}) {
            int at = path.indexOf(end);
            path = at < 0 ? path : path.substring(0, at);
        }
        Matcher service = IMAGE_SERVICE.matcher(path);
        if (service.matches()) {
            return cut((service.group("name") + service.group("ending")).toLowerCase(Locale.ROOT));
        }
        String name = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
        return name.indexOf('.') > 0 ? cut(name.toLowerCase(Locale.ROOT)) : "";
    }

    /// The keys under which the address of a picture with this file name, path or address may stand: Wikimedia Commons,
    /// and whoever else
    /// writes addresses, puts underscores for spaces and percent signs before the numbers of other letters.
    static Set<String> pictureKeysOf(String location) {
        String bare = location.substring(Math.max(location.lastIndexOf('/'), location.lastIndexOf('\\')) + 1);
        Set<String> keys = new LinkedHashSet<>();
        keys.add(pictureKey(location));
        for (String name : new String[] {bare, bare.replace(' ', '_')}) {
            keys.add(pictureKey(name));
            keys.add(pictureKey(URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20")));
        }
        keys.remove("");
        return keys;
    }

    /// Keys of the numbers that statements give to the works in a picture (IPTC `AOSourceInvNo`).
    static Set<String> in(List<Statement> statements) {
        Set<String> keys = new LinkedHashSet<>();
        statements.stream()
                .filter(statement -> FIELDS.contains(statement.field()))
                .forEach(statement -> collect(statement.value(), statement.field(), keys));
        keys.remove("");
        return keys;
    }

    private static void collect(StatementValue value, String name, Set<String> keys) {
        switch (value) {
            case StatementValue.Text text -> {
                if (name.equals("AOSourceInvNo")) {
                    keys.add(key(text.text()));
                }
            }
            case StatementValue.Many(List<StatementValue> items) -> items.forEach(item -> collect(item, name, keys));
            case StatementValue.Structure(Map<String, StatementValue> parts) ->
                parts.forEach((part, inner) -> collect(inner, part, keys));
        }
    }

    private static String cut(String key) {
        return key.substring(0, Math.min(key.length(), LONGEST_KEY));
    }
}
