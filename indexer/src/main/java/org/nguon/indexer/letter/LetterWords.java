package org.nguon.indexer.letter;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.nguon.schemas.codes.WordFile;
import org.nguon.schemas.production.Medium;
import org.nguon.schemas.production.Platform;
import org.nguon.schemas.production.Territory;
import org.nguon.schemas.request.AskedTerms;
import org.nguon.schemas.request.Money;
import org.nguon.schemas.rights.RightsWords;

/// The words of a version of the template in one language. A version that letters were written with is
/// never changed: new words are a new version.
final class LetterWords {

    private static final Map<String, LetterWords> KNOWN = new ConcurrentHashMap<>();

    private final Locale language;
    private final Properties texts;

    private LetterWords(Locale language, Properties texts) {
        this.language = language;
        this.texts = texts;
    }

    /// @param version of the template
    /// @param language Vietnamese, or English for any other
    static LetterWords of(int version, Locale language) {
        Locale spoken = language.getLanguage().equals("vi") ? Locale.of("vi") : Locale.ENGLISH;
        return KNOWN.computeIfAbsent(
                "letter-" + version + "_" + spoken.getLanguage() + ".properties",
                name -> new LetterWords(spoken, WordFile.read(LetterWords.class, name)));
    }

    Locale language() {
        return language;
    }

    String say(String key, Object... parts) {
        String pattern = texts.getProperty(key);
        if (pattern == null) {
            throw new IllegalStateException("no text for " + key + " in " + language.getLanguage());
        }
        return parts.length == 0 ? pattern : new MessageFormat(pattern, language).format(parts);
    }

    String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language)
                .format(day);
    }

    /// A sum as people write it: 5.000.000 ₫, US$20.00.
    String money(Money money) {
        Currency currency = Currency.getInstance(money.currency());
        int digits = Math.max(0, currency.getDefaultFractionDigits());
        java.text.NumberFormat format = java.text.NumberFormat.getInstance(language);
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        return format.format(java.math.BigDecimal.valueOf(money.amount(), digits)) + " " + money.currency();
    }

    /// What is asked for, beside pictures and acts, label by label.
    List<Block.Pair> terms(AskedTerms terms) {
        RightsWords words = RightsWords.in(language);
        List<Block.Pair> blocks = new ArrayList<>();
        blocks.add(new Block.Pair(
                say("terms.media"),
                terms.media().stream().map((Medium it) -> words.name(it)).collect(Collectors.joining(", "))));
        blocks.add(new Block.Pair(
                say("terms.territories"),
                terms.territories().stream()
                        .map((Territory it) -> words.name(it))
                        .collect(Collectors.joining(", "))));
        blocks.add(new Block.Pair(say("terms.publication"), day(terms.publication())));
        blocks.add(
                new Block.Pair(say("terms.until"), terms.until().map(this::day).orElse(say("terms.without-end"))));
        blocks.add(new Block.Pair(
                say("terms.purpose"), say(terms.commercial() ? "terms.commercial" : "terms.not-commercial")));
        blocks.add(new Block.Pair(say("terms.fee"), terms.fee().map(this::money).orElse(say("terms.no-fee"))));
        blocks.add(new Block.Pair(
                say("terms.alterations"), say(terms.alterations() ? "terms.altered" : "terms.unaltered")));
        terms.platforms().forEach(platform -> blocks.add(new Block.Pair(say("terms.platform"), platform(platform))));
        return blocks;
    }

    private String platform(Platform platform) {
        StringBuilder said = new StringBuilder(platform.name());
        if (platform.kind() == Platform.Kind.GENERATION) {
            said.append(" · ").append(say("platform.trains." + platform.trainsOnInput()));
        }
        platform.checkedOn().ifPresent(day -> said.append(" · ").append(say("platform.checked", day(day))));
        platform.sourceUrl().ifPresent(url -> said.append(" · ").append(url));
        return said.toString();
    }
}
