package org.nguon.indexer.credits;

import java.util.Locale;
import java.util.stream.Collectors;
import org.nguon.indexer.bundle.Sheet;
import org.nguon.schemas.credit.CreditLine;
import org.nguon.schemas.credit.CreditProof;
import org.nguon.schemas.credit.CreditRoll;
import org.nguon.schemas.credit.Section;

/// A roll and its proof, written down.
///
/// @param proof that must hold, or the roll is no roll
public record CreditSheet(CreditRoll roll, CreditProof proof) {

    public CreditSheet {
        if (!proof.holds()) {
            throw new IllegalArgumentException(proof.sentence().english());
        }
    }

    /// The forms in which it can be written.
    public enum Format {
        TEXT,
        HTML,
        CSV
    }

    /// Writes it.
    public String write(Format format, Locale language) {
        return switch (format) {
            case TEXT -> roll.text(language, proof);
            case HTML -> html(language);
            case CSV -> csv();
        };
    }

    /// A row for each line and picture, with what the line rests on, in both languages.
    private String csv() {
        Sheet sheet = new Sheet(
                "section", "asset", "inventory_number", "role", "rests_on", "fact", "missing", "text_vi", "text_en");
        for (CreditLine line : roll.lines()) {
            line.credited()
                    .forEach(credited -> sheet.row(
                            line.section().name(),
                            credited.asset().toString(),
                            credited.inventoryNumber().orElse(""),
                            credited.role().name(),
                            credited.basis().name(),
                            credited.fact(),
                            String.join(" ", line.missing()),
                            line.text().vietnamese(),
                            line.text().english()));
        }
        return sheet.text();
    }

    private String html(Locale language) {
        StringBuilder page = new StringBuilder("<!doctype html>\n<html lang=\"")
                .append(language.getLanguage().equals("vi") ? "vi" : "en")
                .append("\"><head><meta charset=\"utf-8\"><title>")
                .append(language.getLanguage().equals("vi") ? "Ghi công" : "Credits")
                .append("</title></head><body>\n");
        for (Section section : Section.values()) {
            if (!roll.in(section).isEmpty()) {
                page.append("<h2>")
                        .append(escaped(section.heading().in(language)))
                        .append("</h2>\n<ul>\n");
                for (CreditLine line : roll.in(section)) {
                    String rests = line.credited().stream()
                            .map(it -> it.asset() + " " + it.role() + ": " + it.basis() + " " + it.fact())
                            .collect(Collectors.joining("; "));
                    page.append("<li title=\"")
                            .append(escaped(rests))
                            .append("\">")
                            .append(escaped(line.text().in(language)))
                            .append("</li>\n");
                }
                page.append("</ul>\n");
            }
        }
        roll.aiStatement()
                .ifPresent(statement -> page.append("<h2>")
                        .append(escaped(Section.AI_TOOLS.heading().in(language)))
                        .append("</h2>\n<p>")
                        .append(escaped(statement.in(language)))
                        .append("</p>\n"));
        return page.append("<p><small>")
                .append(escaped(proof.sentence().in(language)))
                .append("</small></p>\n</body></html>\n")
                .toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
