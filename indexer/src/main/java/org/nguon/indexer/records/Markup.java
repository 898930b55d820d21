package org.nguon.indexer.records;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Words out of HTML that strangers wrote, as IIIF and Wikimedia Commons have it in their values. Nothing is kept but
/// text: tags go, scripts and styles go with what they hold, references to characters become these. A stray `<` stays
/// as it is.
final class Markup {

    private static final int LONGEST_REFERENCE = 10;
    private static final Map<String, String> NAMED = Map.of(
            "amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", " ", "ndash", "–", "mdash", "—",
            "copy", "©", "hellip", "…");

    private Markup() {}

    /// The words, with one space where there were several or a line break.
    static String text(String html) {
        StringBuilder words = new StringBuilder();
        int at = 0;
        while (at < html.length()) {
            char c = html.charAt(at);
            if (c == '<' && isTag(html, at)) {
                at = afterTag(html, at, words);
            } else if (c == '&') {
                at = afterReference(html, at, words);
            } else {
                words.append(c);
                at++;
            }
        }
        return words.toString().replaceAll("[\\s\\u00a0]+", " ").strip();
    }

    private static boolean isTag(String html, int at) {
        if (at + 1 >= html.length()) {
            return false;
        }
        char next = html.charAt(at + 1);
        return next == '/' || next == '!' || next == '?' || Character.isLetter(next);
    }

    /// Passes a tag or a comment over; of scripts and styles also what they hold.
    private static int afterTag(String html, int at, StringBuilder words) {
        if (html.startsWith("<!--", at)) {
            return after(html, "-->", at);
        }
        int end = html.indexOf('>', at);
        if (end < 0) {
            return html.length();
        }
        boolean closing = html.charAt(at + 1) == '/';
        String name = html.substring(closing ? at + 2 : at + 1, end)
                .split("[\\s/]", 2)[0]
                .toLowerCase(Locale.ROOT);
        if (!closing && (name.equals("script") || name.equals("style"))) {
            int close = html.toLowerCase(Locale.ROOT).indexOf("</" + name, end);
            return close < 0 ? html.length() : after(html, ">", close);
        }
        boolean parts = switch (name) {
            case "br", "p", "div", "li", "ul", "ol", "td", "tr", "table", "h1", "h2", "h3", "dd", "dt" -> true;
            default -> false;
        };
        if (parts) {
            words.append(' ');
        }
        return end + 1;
    }

    private static int after(String html, String end, int from) {
        int found = html.indexOf(end, from);
        return found < 0 ? html.length() : found + end.length();
    }

    private static int afterReference(String html, int at, StringBuilder words) {
        int end = html.indexOf(';', at);
        if (end > at + 1 && end - at <= LONGEST_REFERENCE) {
            Optional<String> meant = meant(html.substring(at + 1, end));
            if (meant.isPresent()) {
                words.append(meant.get());
                return end + 1;
            }
        }
        words.append('&');
        return at + 1;
    }

    private static Optional<String> meant(String name) {
        if (!name.startsWith("#")) {
            return Optional.ofNullable(NAMED.get(name));
        }
        boolean hex = name.startsWith("#x") || name.startsWith("#X");
        try {
            int point = hex ? Integer.parseInt(name.substring(2), 16) : Integer.parseInt(name.substring(1));
            boolean isText = Character.isValidCodePoint(point)
                    && !Character.isISOControl(point)
                    && (point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE);
            return isText ? Optional.of(Character.toString(point)) : Optional.of(" ");
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }
}
