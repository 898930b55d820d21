package org.nguon.catalog.answer.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.nguon.catalog.answer.TypedAnswer;
import org.nguon.catalog.look.Languages;
import org.nguon.catalog.look.Texts;
import org.nguon.indexer.letter.Letters;
import org.nguon.schemas.codes.Code;
import org.nguon.schemas.production.Act;
import org.nguon.schemas.request.Answer;
import org.nguon.schemas.request.Letter;
import org.nguon.schemas.request.LetterLine;
import org.springframework.web.util.HtmlUtils;

/// The answer page as HTML.
///
/// @param address of the page, with its secret
/// @param said words above the form, where something stopped it as a whole
record AnswerForm(Letter letter, String address, Texts texts, Letters letters, Optional<String> said) {

    private static final List<String> SAYS = List.of("YES", "YES_IF", "NO");

    AnswerForm saying(String words) {
        return new AnswerForm(letter, address, texts, letters, Optional.of(words));
    }

    /// An earlier answer as the fields of the page.
    static Map<String, String> fields(Letter letter, Answer answer) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (Answer.Decision decision : answer.decisions()) {
            fields.put(
                    "a-" + decision.line() + "-" + decision.act(),
                    decision.says().name());
            if (!decision.condition().isBlank()) {
                fields.put("c-" + decision.line(), decision.condition());
            }
        }
        for (int line = 1; line <= letter.lines().size(); line++) {
            int number = line;
            List<String> said = answer.decisions().stream()
                    .filter(it -> it.line() == number)
                    .map(it -> it.says().name())
                    .distinct()
                    .toList();
            if (said.size() == 1) {
                fields.put("p-" + line, said.getFirst());
                letter.lines().get(line - 1).acts().forEach(act -> fields.remove("a-" + number + "-" + act));
            }
        }
        answer.until().ifPresent(day -> fields.put("until", day.toString()));
        fields.put("owns", answer.ownsRights() ? "yes" : "no");
        fields.put("sitters", answer.sitters().name());
        fields.put("credit", answer.creditWording());
        fields.put("note", answer.note());
        fields.put("name", answer.signedBy());
        return fields;
    }

    /// The letter with its form.
    ///
    /// @param fields what was typed before
    /// @param troubles what is wrong, by field
    /// @param answered whether an answer is on file, which this one would take the place of
    String with(Map<String, String> fields, Map<String, String> troubles, boolean answered) {
        StringBuilder html = new StringBuilder();
        html.append("<form method=\"post\" action=\"")
                .append(address)
                .append("\" data-draft=\"")
                .append(fields.isEmpty() ? "restore" : "keep")
                .append("\" novalidate>");
        html.append("<input type=\"hidden\" name=\"lang\" value=\"")
                .append(texts.language().getLanguage())
                .append("\">");
        turn(html);
        html.append("<h1>").append(say("answer.title", letter.terms().film())).append("</h1>");
        html.append("<p>")
                .append(say(
                        "answer.intro",
                        letter.terms().addressee(),
                        letter.terms().askedBy(),
                        letter.lines().size()))
                .append("</p>");
        if (!letter.terms().message().isBlank()) {
            html.append("<blockquote>").append(escape(letter.terms().message())).append("</blockquote>");
        }
        said.ifPresent(words -> html.append("<p class=\"bad\" role=\"alert\">")
                .append(escape(words))
                .append("</p>"));
        if (answered) {
            html.append("<p class=\"note\">").append(say("answer.again")).append("</p>");
        }
        if (!troubles.isEmpty()) {
            html.append("<p class=\"bad\" role=\"alert\">")
                    .append(say("answer.incomplete", troubles.size()))
                    .append(" <a href=\"#")
                    .append(escape(troubles.keySet().iterator().next()))
                    .append("\">")
                    .append(say("answer.first-trouble"))
                    .append("</a></p>");
        }
        terms(html);
        html.append("<h2>").append(say("answer.pictures")).append("</h2>");
        for (int line = 1; line <= letter.lines().size(); line++) {
            picture(html, line, letter.lines().get(line - 1), fields, troubles);
        }
        if (letter.lines().size() > 1) {
            html.append("<fieldset><legend>").append(say("answer.rest")).append("</legend>");
            radio(
                    html,
                    "rest",
                    "",
                    say("answer.rest.none"),
                    fields.getOrDefault("rest", "").isEmpty());
            radio(html, "rest", "YES", say("answer.says.YES"), "YES".equals(fields.get("rest")));
            radio(html, "rest", "NO", say("answer.says.NO"), "NO".equals(fields.get("rest")));
            html.append("</fieldset>");
        }
        html.append("<h2>").append(say("answer.about")).append("</h2>");
        choice(
                html,
                "owns",
                Map.of("yes", "answer.owns.yes", "no", "answer.owns.no"),
                List.of("yes", "no"),
                fields,
                troubles);
        choice(
                html,
                "sitters",
                Map.of(
                        "NOBODY_SHOWN", "answer.sitters.NOBODY_SHOWN",
                        "CONSENTED", "answer.sitters.CONSENTED",
                        "NOT_ASKED", "answer.sitters.NOT_ASKED"),
                List.of("NOBODY_SHOWN", "CONSENTED", "NOT_ASKED"),
                fields,
                troubles);
        text(html, "credit", say("answer.credit"), "text", fields, troubles);
        text(html, "fee", say("answer.fee", TypedAnswer.currency(letter)), "decimal", fields, troubles);
        text(html, "until", say("answer.until"), "date", fields, troubles);
        area(html, "note", say("answer.note"), fields, troubles);
        html.append("<h2>").append(say("answer.sign")).append("</h2>");
        text(html, "name", say("answer.name"), "name", fields, troubles);
        html.append(
                        "<p class=\"field\" id=\"sign\"><label class=\"tick\"><input type=\"checkbox\" name=\"sign\" value=\"yes\"")
                .append("yes".equals(fields.get("sign")) ? " checked" : "")
                .append("> <span>")
                .append(say("answer.sign.words"))
                .append("</span></label>")
                .append(trouble("sign", troubles))
                .append("</p>");
        html.append("<p class=\"soft\">")
                .append(say("answer.kept", letter.terms().contact()))
                .append("</p>");
        html.append("<p><button type=\"submit\">").append(say("answer.send")).append("</button></p></form>");
        return page(texts, say("answer.title", letter.terms().film()), html.toString());
    }

    /// The language in one touch; what was typed stays.
    private void turn(StringBuilder html) {
        Locale other = Languages.other(texts.language());
        html.append("<p class=\"turn\"><button class=\"quiet\" name=\"turn\" value=\"")
                .append(other.getLanguage())
                .append("\" lang=\"")
                .append(other.getLanguage())
                .append("\">")
                .append(escape(Texts.in(other).say("language.this")))
                .append("</button></p>");
    }

    private void terms(StringBuilder html) {
        html.append("<section class=\"terms\"><h2>").append(say("answer.asked")).append("</h2><dl>");
        letters.terms(letter, texts.language())
                .forEach(term -> html.append("<dt>")
                        .append(escape(term.label()))
                        .append("</dt><dd>")
                        .append(escape(term.text()))
                        .append("</dd>"));
        html.append("</dl><p><strong>")
                .append(escape(letters.training(letter, texts.language())))
                .append("</strong></p></section>");
    }

    private void picture(
            StringBuilder html, int number, LetterLine line, Map<String, String> fields, Map<String, String> troubles) {
        String name = "p-" + number;
        String condition = "c-" + number;
        html.append("<fieldset class=\"picture\" id=\"")
                .append(name)
                .append("\"><legend>")
                .append(number)
                .append(". ")
                .append(escape(line.title()))
                .append("</legend>");
        html.append("<img src=\"")
                .append(address)
                .append("/picture/")
                .append(number)
                .append("\" alt=\"")
                .append(escape(line.title()))
                .append("\" loading=\"")
                .append(number == 1 ? "eager" : "lazy")
                .append("\">");
        html.append(trouble(name, troubles));
        html.append("<div class=\"says\">");
        for (String says : SAYS) {
            radio(html, name, says, say("answer.says." + says), says.equals(fields.get(name)));
        }
        html.append("</div>");
        html.append("<p class=\"field condition\" id=\"")
                .append(condition)
                .append("\"><label>")
                .append(say("answer.condition"))
                .append("<textarea name=\"")
                .append(condition)
                .append("\" rows=\"2\" placeholder=\" \" maxlength=\"")
                .append(TypedAnswer.LONGEST)
                .append("\">")
                .append(escape(fields.getOrDefault(condition, "")))
                .append("</textarea></label>")
                .append(trouble(condition, troubles))
                .append("</p>");
        boolean apart = line.acts().stream()
                .anyMatch(act ->
                        !fields.getOrDefault("a-" + number + "-" + act, "").isEmpty());
        html.append("<details")
                .append(apart ? " open" : "")
                .append("><summary>")
                .append(say("answer.apart"))
                .append("</summary>");
        for (Act act : line.acts()) {
            String each = "a-" + number + "-" + act;
            html.append("<p class=\"field\"><label>")
                    .append(escape(letters.act(letter, act, texts.language())))
                    .append("<select name=\"")
                    .append(each)
                    .append("\"><option value=\"\">")
                    .append(say("answer.as-above"))
                    .append("</option>");
            for (String says : SAYS) {
                html.append("<option value=\"")
                        .append(says)
                        .append("\"")
                        .append(says.equals(fields.get(each)) ? " selected" : "")
                        .append(">")
                        .append(say("answer.says." + says))
                        .append("</option>");
            }
            html.append("</select></label></p>");
        }
        html.append("</details><p class=\"hash\">SHA-256 ")
                .append(line.contentHash().hex())
                .append("</p></fieldset>");
    }

    private void choice(
            StringBuilder html,
            String name,
            Map<String, String> words,
            List<String> order,
            Map<String, String> fields,
            Map<String, String> troubles) {
        html.append("<fieldset id=\"")
                .append(name)
                .append("\"><legend>")
                .append(say("answer." + name))
                .append("</legend>")
                .append(trouble(name, troubles));
        order.forEach(
                value -> radio(html, name, value, say(words.getOrDefault(value, "")), value.equals(fields.get(name))));
        html.append("</fieldset>");
    }

    private static void radio(StringBuilder html, String name, String value, String label, boolean chosen) {
        html.append("<label class=\"tick\"><input type=\"radio\" name=\"")
                .append(name)
                .append("\" value=\"")
                .append(value)
                .append("\"")
                .append(chosen ? " checked" : "")
                .append("> <span>")
                .append(label)
                .append("</span></label>");
    }

    private void text(
            StringBuilder html,
            String name,
            String label,
            String kind,
            Map<String, String> fields,
            Map<String, String> troubles) {
        String how = switch (kind) {
            case "date" -> "type=\"date\"";
            case "decimal" -> "type=\"text\" inputmode=\"decimal\"";
            case "name" -> "type=\"text\" autocomplete=\"name\"";
            default -> "type=\"text\"";
        };
        html.append("<p class=\"field\" id=\"")
                .append(name)
                .append("\"><label>")
                .append(label)
                .append("<input ")
                .append(how)
                .append(" name=\"")
                .append(name)
                .append("\" maxlength=\"")
                .append(TypedAnswer.LONGEST)
                .append("\" value=\"")
                .append(escape(fields.getOrDefault(name, "")))
                .append("\"")
                .append(troubles.containsKey(name) ? " aria-invalid=\"true\"" : "")
                .append("></label>")
                .append(trouble(name, troubles))
                .append("</p>");
    }

    private void area(
            StringBuilder html, String name, String label, Map<String, String> fields, Map<String, String> troubles) {
        html.append("<p class=\"field\" id=\"")
                .append(name)
                .append("\"><label>")
                .append(label)
                .append("<textarea name=\"")
                .append(name)
                .append("\" rows=\"3\" maxlength=\"")
                .append(TypedAnswer.LONGEST)
                .append("\">")
                .append(escape(fields.getOrDefault(name, "")))
                .append("</textarea></label>")
                .append(trouble(name, troubles))
                .append("</p>");
    }

    private String trouble(String field, Map<String, String> troubles) {
        String key = troubles.get(field);
        return key == null ? "" : "<span class=\"bad\">" + say(key) + "</span>";
    }

    /// What came of an answer.
    String given(Answer answer) {
        String day = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(texts.language())
                .format(LocalDate.ofInstant(answer.givenAt(), letter.terms().zone()));
        Locale other = Languages.other(texts.language());
        return page(
                texts,
                say("answer.thanks"),
                "<p class=\"turn\"><a href=\"" + address + "/given?lang=" + other.getLanguage() + "\" lang=\""
                        + other.getLanguage() + "\">" + escape(Texts.in(other).say("language.this")) + "</a></p><h1>"
                        + say("answer.thanks") + "</h1><p data-given>" + say("answer.filed", answer.signedBy(), day)
                        + "</p><p><a class=\"button\" href=\"" + address + "/receipt.pdf\" download>"
                        + say("answer.receipt")
                        + "</a></p><p>" + say("answer.receipt.words") + "</p><p><a href=\"" + address + "\">"
                        + say("answer.change") + "</a></p>");
    }

    static String closed(Texts texts, Code code) {
        return page(
                texts,
                HtmlUtils.htmlEscape(code.text(texts.language())),
                "<h1>" + HtmlUtils.htmlEscape(code.text(texts.language())) + "</h1><p>"
                        + HtmlUtils.htmlEscape(code.remedy(texts.language())) + "</p>");
    }

    static String tooMany(Texts texts) {
        String words = HtmlUtils.htmlEscape(texts.say("answer.too-many"));
        return page(texts, words, "<h1>" + words + "</h1>");
    }

    private static String page(Texts texts, String title, String body) {
        return """
                <!DOCTYPE html>
                <html lang="%s"><head><meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="robots" content="noindex, nofollow"><meta name="referrer" content="no-referrer">
                <title>%s</title><link rel="icon" href="/icons/nguon.svg" type="image/svg+xml"><link rel="stylesheet" href="/css/answer.css">
                <script src="/js/answer.js" defer></script></head>
                <body><main>%s</main></body></html>
                """.formatted(texts.language().getLanguage(), title, body);
    }

    private String say(String key, Object... parts) {
        return escape(texts.say(key, parts));
    }

    private static String escape(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
