package org.nguon.indexer.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.nguon.indexer.index.VietnameseAnalysis.Form;

/// The words of one request as they are searched: repaired where they have to be, and turned into two
/// queries, one that says which pictures match and one that says how well.
final class Words {

    private static final int MOST_CHARACTERS = 1_000;
    /// Four forms of six texts each make at most 24 terms a word.
    private static final int MOST_WORDS = 32;
    private static final float OTHER_NAME_WEIGHT = 0.5f;

    private final List<String> words;
    private final List<Notice> notices;
    private final List<Alternative> alternatives;

    /// Another name for some of the words, in one of its spellings and in one text.
    ///
    /// @param first index of the first word that it stands for
    /// @param end index after the last one
    /// @param terms all of which the text must have
    /// @param weight of each term
    private record Alternative(int first, int end, List<Term> terms, float weight) {}

    private Words(List<String> words, List<Notice> notices, List<Alternative> alternatives) {
        this.words = words;
        this.notices = notices;
        this.alternatives = alternatives;
    }

    /// Reads what was typed, with the index as the dictionary.
    ///
    /// @param otherNames whether other names of the same thing are searched too
    static Words read(String typed, boolean otherNames, IndexReader reader) throws IOException {
        List<Notice> notices = new ArrayList<>();
        String text = typed;
        if (text.length() > MOST_CHARACTERS) {
            text = text.substring(0, MOST_CHARACTERS);
        }
        List<String> words = VietnameseAnalysis.words(text);
        if (words.size() > MOST_WORDS || typed.length() > MOST_CHARACTERS) {
            words = words.subList(0, Math.min(MOST_WORDS, words.size()));
            notices.add(new Notice.Shortened(words.size()));
        }
        List<String> searched = new ArrayList<>(words.size());
        for (String word : words) {
            Optional<String> repaired = repair(word, reader);
            repaired.ifPresent(right -> notices.add(new Notice.Repaired(word, right)));
            searched.add(repaired.orElse(word));
        }
        List<Alternative> alternatives = new ArrayList<>();
        if (otherNames) {
            for (OtherNames.Found found : OtherNames.shipped().in(searched)) {
                List<String> known = new ArrayList<>();
                for (OtherNames.Name other : found.others()) {
                    List<Alternative> spellings = alternatives(found, other, reader);
                    if (!spellings.isEmpty()) {
                        known.add(other.shown());
                        alternatives.addAll(spellings);
                    }
                }
                if (!known.isEmpty()) {
                    String phrase = String.join(" ", searched.subList(found.first(), found.end()));
                    notices.add(new Notice.AlsoSearched(phrase, known));
                }
            }
        }
        return new Words(searched, notices, alternatives);
    }

    /// A name in each text that has it, as it is spelled and as it is spelled without any accent. Other
    /// spellings that fold to the same are other words: `gia đình` is no Gia Định.
    private static List<Alternative> alternatives(OtherNames.Found found, OtherNames.Name other, IndexReader reader)
            throws IOException {
        boolean pairs = other.words().size() > 1;
        Form form = pairs ? Form.EX2 : Form.EX;
        Set<List<String>> spellings = new LinkedHashSet<>();
        spellings.add(form.terms(other.words()));
        if (pairs) {
            spellings.add(form.terms(Form.FO.terms(other.words())));
        }
        List<Alternative> alternatives = new ArrayList<>();
        for (List<String> spelling : spellings) {
            for (IndexedText text : IndexedText.values()) {
                List<Term> terms = spelling.stream()
                        .map(term -> new Term(text.field(form), term))
                        .toList();
                boolean known = true;
                for (Term term : terms) {
                    known = known && reader.docFreq(term) > 0;
                }
                if (known) {
                    float weight = OTHER_NAME_WEIGHT * weight(form, true) * text.boost();
                    alternatives.add(new Alternative(found.first(), found.end(), terms, weight));
                }
            }
        }
        return alternatives;
    }

    private static Optional<String> repair(String word, IndexReader reader) throws IOException {
        boolean digits = word.chars().anyMatch(Words::isDigit);
        boolean latin = word.chars().allMatch(c -> (c >= 'a' && c <= 'z') || isDigit(c));
        if (!latin || word.length() < 2 || isKnown(word, reader)) {
            return Optional.empty();
        }
        Optional<String> decoded = digits ? TypingRepair.vni(word) : TypingRepair.telex(word);
        if (decoded.isEmpty()) {
            return Optional.empty();
        }
        String key = VietnameseKeys.exact(decoded.get());
        for (IndexedText text : IndexedText.values()) {
            if (reader.docFreq(new Term(text.field(Form.EX), key)) > 0) {
                return decoded;
            }
        }
        return Optional.empty();
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isKnown(String word, IndexReader reader) throws IOException {
        return reader.docFreq(new Term(AssetDocument.ALL_WORDS, VietnameseKeys.folded(word))) > 0;
    }

    List<Notice> notices() {
        return notices;
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    /// Which pictures match, without a score: those with enough of the words, in whatever text.
    Query matching() {
        return matching(required((int) Form.FO.terms(words).stream().distinct().count()));
    }

    /// The same for pictures with any of the words.
    Query matchingAny() {
        return matching(1);
    }

    private Query matching(int required) {
        if (words.isEmpty()) {
            return MatchAllDocsQuery.INSTANCE;
        }
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        Map<String, Set<Query>> clauses = new LinkedHashMap<>();
        List<String> keys = Form.FO.terms(words);
        for (int i = 0; i < keys.size(); i++) {
            Set<Query> ways = clauses.computeIfAbsent(keys.get(i), _ -> new LinkedHashSet<>());
            ways.add(new TermQuery(new Term(AssetDocument.ALL_WORDS, keys.get(i))));
            for (Alternative alternative : alternatives) {
                if (alternative.first() <= i && i < alternative.end()) {
                    ways.add(all(alternative.terms()));
                }
            }
        }
        clauses.values().forEach(ways -> query.add(any(ways), Occur.SHOULD));
        query.setMinimumNumberShouldMatch(required);
        return new ConstantScoreQuery(query.build());
    }

    private static Query all(List<Term> terms) {
        if (terms.size() == 1) {
            return new TermQuery(terms.getFirst());
        }
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        terms.forEach(term -> query.add(new TermQuery(term), Occur.FILTER));
        return query.build();
    }

    private static Query any(Set<Query> ways) {
        if (ways.size() == 1) {
            return ways.iterator().next();
        }
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        ways.forEach(way -> query.add(way, Occur.SHOULD));
        return query.build();
    }

    /// How many of so many words a picture must have. Two words are a name and both are meant; a sentence is full
    /// of words that no caption has.
    static int required(int words) {
        if (words <= 2) {
            return words;
        }
        return words <= 4 ? words - 1 : Math.max(3, (words + 3) / 4);
    }

    /// How well they match: a sum over all texts and forms, which weighs spelling as exactly as it was typed.
    Query scoring(IndexSearcher searcher) throws IOException {
        boolean accented = words.stream().anyMatch(word -> !VietnameseKeys.isAscii(word));
        Map<Term, Float> weights = new LinkedHashMap<>();
        for (Form form : Form.values()) {
            float weight = weight(form, accented);
            for (String term : form.terms(words)) {
                for (IndexedText text : IndexedText.values()) {
                    weights.merge(new Term(text.field(form), term), weight * text.boost(), Float::sum);
                }
            }
        }
        for (Alternative alternative : alternatives) {
            alternative.terms().forEach(term -> weights.merge(term, alternative.weight(), Math::max));
        }
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        int clauses = 0;
        for (Map.Entry<Term, Float> entry : weights.entrySet()) {
            // Looked up once: the query takes the answer with it instead of asking every leaf again.
            TermStates known = TermStates.build(searcher, entry.getKey(), true);
            if (known.docFreq() > 0) {
                query.add(new BoostQuery(new TermQuery(entry.getKey(), known), entry.getValue()), Occur.SHOULD);
                clauses++;
            }
        }
        return clauses == 0 ? new MatchNoDocsQuery("no word is known") : query.build();
    }

    private static float weight(Form form, boolean accented) {
        return switch (form) {
            case EX -> accented ? 1f : 0.2f;
            case FO -> accented ? 0.7f : 1f;
            case EX2 -> accented ? 2f : 0.2f;
            case FO2 -> accented ? 1.4f : 2f;
        };
    }
}
