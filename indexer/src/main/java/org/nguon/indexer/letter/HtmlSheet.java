package org.nguon.indexer.letter;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.nguon.schemas.asset.ContentHash;

/// Blocks as one page that stands by itself: style and pictures within, nothing from outside.
final class HtmlSheet {

    private static final String STYLE = """
        :root{color-scheme:light}
        body{font:17px/1.5 "Be Vietnam Pro","Noto Sans",system-ui,sans-serif;color:#1b1a17;background:#faf7f2;margin:0}
        main{max-width:44rem;margin:auto;padding:1.5rem}
        h1{font-size:1.6rem;line-height:1.25}h2{font-size:1.1rem;margin:1.6rem 0 .4rem;color:#9e2a2b}
        figure{margin:1rem 0 .3rem;display:flex;gap:1rem;align-items:flex-start}
        figure img{width:9rem;max-height:9rem;object-fit:contain;background:#efe9df}
        figcaption small{display:block;color:#5a564d;overflow-wrap:anywhere}
        dl{display:grid;grid-template-columns:minmax(8rem,1fr) 2fr;gap:.3rem 1rem;margin:0}
        dt{color:#5a564d}dd{margin:0;overflow-wrap:anywhere}hr{margin:3rem 0;border:0;border-top:1px solid #c8963e}
        p{overflow-wrap:anywhere}@media print{body{background:#fff}}
        """;

    private HtmlSheet() {}

    static String of(String title, List<Block> blocks, Function<ContentHash, Optional<Path>> thumbnails)
            throws IOException {
        StringBuilder html = new StringBuilder("<!DOCTYPE html>\n<html lang=\"vi\"><head><meta charset=\"utf-8\">"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">"
                + "<meta name=\"robots\" content=\"noindex\"><title>" + escape(title) + "</title><style>" + STYLE
                + "</style></head><body><main lang=\"vi\">\n");
        String open = "";
        for (Block block : blocks) {
            String wanted = switch (block) {
                case Block.Item _ -> "ul";
                case Block.Pair _ -> "dl";
                case Block.Title _, Block.Heading _, Block.Paragraph _, Block.Picture _, Block.Break _ -> "";
            };
            if (!open.equals(wanted)) {
                html.append(open.isEmpty() ? "" : "</" + open + ">\n");
                html.append(wanted.isEmpty() ? "" : "<" + wanted + ">");
                open = wanted;
            }
            html.append(
                    switch (block) {
                        case Block.Title it -> "<h1>" + escape(it.text()) + "</h1>\n";
                        case Block.Heading it -> "<h2>" + escape(it.text()) + "</h2>\n";
                        case Block.Paragraph it -> "<p>" + linked(escape(it.text())) + "</p>\n";
                        case Block.Item it -> "<li>" + escape(it.text()) + "</li>";
                        case Block.Pair it -> "<dt>" + escape(it.label()) + "</dt><dd>" + escape(it.text()) + "</dd>";
                        case Block.Picture it -> figure(it, thumbnails.apply(it.contentHash()));
                        case Block.Break _ -> "</main><hr><main lang=\"en\">\n";
                    });
        }
        html.append(open.isEmpty() ? "" : "</" + open + ">");
        return html.append("</main></body></html>\n").toString();
    }

    private static String figure(Block.Picture picture, Optional<Path> thumbnail) throws IOException {
        String image = thumbnail.isEmpty()
                ? ""
                : "<img alt=\"\" src=\"data:image/jpeg;base64,"
                        + Base64.getEncoder().encodeToString(Files.readAllBytes(thumbnail.get())) + "\">";
        return "<figure>" + image + "<figcaption><strong>" + escape(picture.title()) + "</strong><small>"
                + escape(picture.small()) + "</small></figcaption></figure>\n";
    }

    private static String linked(String escaped) {
        return escaped.replaceAll("(https?://[^\\s<]+[^\\s<.,;])", "<a href=\"$1\">$1</a>");
    }

    /// For text between tags and in quoted attributes.
    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
