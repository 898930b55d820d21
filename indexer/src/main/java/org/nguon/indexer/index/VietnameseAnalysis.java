package org.nguon.indexer.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.util.ElisionFilter;
import org.jspecify.annotations.Nullable;

/// Cuts text into words, the same way for what is indexed and for what is searched, and gives each text its
/// four forms.
///
/// A text is cut once and its forms are made from the list of words; four analyzers would cut it four times.
final class VietnameseAnalysis {

    /// The forms of a text, each a Lucene field of its own: `title_ex`, `title_fo`, `title_ex2`, `title_fo2`.
    enum Form {
        /// Words by their exact key.
        EX,
        /// Words by their folded key.
        FO,
        /// Pairs of neighbouring words by exact key.
        EX2,
        /// Pairs of neighbouring words by folded key.
        FO2;

        private final String suffix = "_" + name().toLowerCase(Locale.ROOT);

        String fieldOf(String text) {
            return text + suffix;
        }

        boolean isPair() {
            return this == EX2 || this == FO2;
        }

        /// The terms of this form for the words of one text.
        List<String> terms(List<String> words) {
            List<String> keys = new ArrayList<>(words.size());
            for (String word : words) {
                keys.add(
                        this == EX || this == EX2
                                ? keys(word).exact()
                                : keys(word).folded());
            }
            return isPair() ? pairs(keys) : keys;
        }

        static List<String> pairs(List<String> keys) {
            List<String> pairs = new ArrayList<>(Math.max(0, keys.size() - 1));
            for (int i = 1; i < keys.size(); i++) {
                pairs.add(keys.get(i - 1) + ' ' + keys.get(i));
            }
            return pairs;
        }
    }

    /// Vietnamese has some seven thousand syllables, so most words were seen before.
    private static final int REMEMBERED_WORDS = 1 << 14;

    private static final @Nullable Keys[] REMEMBERED = new Keys[REMEMBERED_WORDS];

    private record Keys(String word, String exact, String folded) {}

    private static final Analyzer WORDS = new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String fieldName) {
            StandardTokenizer source = new StandardTokenizer();
            TokenStream words = new LowerCaseFilter(source);
            // l'Annam, d'Hanoï; Hanoi's
            words = new ElisionFilter(words, FrenchAnalyzer.DEFAULT_ARTICLES);
            words = new EnglishPossessiveFilter(words);
            return new TokenStreamComponents(source, words);
        }
    };

    private VietnameseAnalysis() {}

    /// The terms of all forms, as [Form#terms] gives them one by one; each word is looked up once.
    static Map<Form, List<String>> terms(List<String> words) {
        List<String> exact = new ArrayList<>(words.size());
        List<String> folded = new ArrayList<>(words.size());
        for (String word : words) {
            Keys keys = keys(word);
            exact.add(keys.exact());
            folded.add(keys.folded());
        }
        return Map.of(Form.EX, exact, Form.FO, folded, Form.EX2, Form.pairs(exact), Form.FO2, Form.pairs(folded));
    }

    /// A race between threads costs a second look at a word and nothing else.
    private static Keys keys(String word) {
        int slot = word.hashCode() & (REMEMBERED_WORDS - 1);
        Keys known = REMEMBERED[slot];
        if (known == null || !known.word().equals(word)) {
            known = new Keys(word, VietnameseKeys.exact(word), VietnameseKeys.folded(word));
            REMEMBERED[slot] = known;
        }
        return known;
    }

    /// The words of a text in order, in lower case, otherwise as written. An underscore parts words.
    static List<String> words(String text) {
        List<String> words = new ArrayList<>(text.length() / 5 + 1);
        try (TokenStream stream = WORDS.tokenStream("", text.replace('_', ' '))) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                words.add(term.toString());
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException("a string in memory cannot fail to be read", e);
        }
        return words;
    }
}
