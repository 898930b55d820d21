package org.nguon.indexer.bundle;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.nguon.schemas.asset.Statement;
import org.nguon.schemas.bundle.Captions;
import org.nguon.schemas.bundle.Captions.Caption;
import org.nguon.schemas.bundle.Captions.ToldBy;

/// Finds the captions of a picture among what is said of it: descriptions before titles, what a person said
/// before what a file says, and what names its language before what does not. Most files name no language; then it
/// is told from the words, where that can be done without guessing, and the caption says how.
final class Captioning {

    private static final Set<String> FIELDS = Set.of("description", "title");
    private static final Pattern SPACES = Pattern.compile("[^\\p{L}\\p{M}]+");
    private static final Pattern FILE_NAME = Pattern.compile("\\S+\\.\\p{Alnum}{2,5}");
    /// Letters with the marks of Vietnamese; ơ and ư stand outside of the block that has all others.
    private static final Pattern ONLY_VIETNAMESE = Pattern.compile("[\\u1EA0-\\u1EF9ƠơƯư]");
    /// Letters with marks that Vietnamese does not write, as French, German or Polish do.
    private static final Pattern FOREIGN = Pattern.compile("[çëïîûüöäåøœßñńłśżźčšžğışæ]", Pattern.CASE_INSENSITIVE);
    /// Small words that are no syllables of Vietnamese without its marks (unlike "an", "in", "to", "a").
    private static final Set<String> ONLY_ENGLISH =
            Set.of("the", "of", "and", "with", "from", "at", "by", "on", "for", "is", "are", "was", "were");
    private static final int ENOUGH_ENGLISH = 2;

    private Captioning() {}

    static Captions of(List<Statement> statements) {
        List<Statement> said = new ArrayList<>();
        for (Statement statement : statements) {
            String words = line(statement.value().text());
            if (FIELDS.contains(statement.field())
                    && !words.isEmpty()
                    && !FILE_NAME.matcher(words).matches()) {
                said.add(statement);
            }
        }
        // the last word of a person counts; among the others the order of the file stays
        said.sort(Comparator.comparing((Statement it) -> !it.field().equals("description"))
                .thenComparing(it -> !it.source().startsWith("person:")));
        return new Captions(first(said, "vi"), first(said, "en"));
    }

    /// Words in no language that could be told, for who needs some.
    static String inAnyLanguage(List<Statement> statements) {
        return statements.stream()
                .filter(it -> FIELDS.contains(it.field()))
                .sorted(Comparator.comparing(it -> !it.field().equals("description")))
                .map(it -> line(it.value().text()))
                .filter(words -> !words.isEmpty() && !FILE_NAME.matcher(words).matches())
                .findFirst()
                .orElse("");
    }

    private static Optional<Caption> first(List<Statement> said, String language) {
        Function<ToldBy, Optional<Caption>> by = how -> said.stream()
                .filter(it -> told(it, language).equals(Optional.of(how)))
                .findFirst()
                .map(it -> new Caption(line(it.value().text()), it.source(), how));
        return by.apply(ToldBy.TAG).or(() -> by.apply(language.equals("vi") ? ToldBy.LETTERS : ToldBy.WORDS));
    }

    private static Optional<ToldBy> told(Statement statement, String language) {
        Optional<String> tag = statement.language().filter(it -> !it.equals("x-default"));
        if (tag.isPresent()) {
            return tag.filter(it -> Locale.forLanguageTag(it).getLanguage().equals(language))
                    .map(_ -> ToldBy.TAG);
        }
        return tell(statement.value().text())
                .filter(it -> it == (language.equals("vi") ? ToldBy.LETTERS : ToldBy.WORDS));
    }

    /// What tells the language of words: letters for Vietnamese, small words for English; empty where neither does,
    /// or both do.
    static Optional<ToldBy> tell(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        List<String> words =
                SPACES.splitAsStream(plain).filter(word -> !word.isEmpty()).toList();
        long marked = words.stream()
                .filter(word -> ONLY_VIETNAMESE.matcher(word).find())
                .count();
        long english = words.stream().filter(ONLY_ENGLISH::contains).count();
        boolean foreign = FOREIGN.matcher(plain).find();
        if (marked > 0 && english == 0 && !foreign) {
            // one word in three: a French or Polish sentence about Huế has fewer
            return marked * 3 >= words.size() ? Optional.of(ToldBy.LETTERS) : Optional.empty();
        }
        // Vietnamese names stand in English sentences, too
        boolean isEnglish = english >= ENOUGH_ENGLISH || words.contains("the");
        return isEnglish && !foreign && marked * 2 <= words.size() ? Optional.of(ToldBy.WORDS) : Optional.empty();
    }

    private static String line(String text) {
        return text.replaceAll("[\\p{Cc}\\u2028\\u2029]+", " ").strip();
    }
}
