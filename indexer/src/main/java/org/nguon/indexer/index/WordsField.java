package org.nguon.indexer.index;

import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;
import org.jspecify.annotations.Nullable;

/// A field whose terms are already known. The stream is the writer's to use again for the next document.
final class WordsField extends Field {

    /// Terms with their number and the length of the text, for scoring.
    static final FieldType SCORED = type(IndexOptions.DOCS_AND_FREQS, false);
    /// Terms alone, for matching.
    static final FieldType MATCHED = type(IndexOptions.DOCS, true);

    private final List<String> terms;

    WordsField(String name, List<String> terms, FieldType type) {
        super(name, type);
        this.terms = terms;
        this.fieldsData = "";
    }

    private static FieldType type(IndexOptions options, boolean omitNorms) {
        FieldType type = new FieldType();
        type.setIndexOptions(options);
        type.setTokenized(true);
        type.setOmitNorms(omitNorms);
        type.freeze();
        return type;
    }

    @Override
    public TokenStream tokenStream(Analyzer analyzer, @Nullable TokenStream reuse) {
        Terms stream = reuse instanceof Terms known ? known : new Terms();
        stream.over(terms);
        return stream;
    }

    private static final class Terms extends TokenStream {
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private List<String> terms = List.of();
        private int next;

        void over(List<String> newTerms) {
            terms = newTerms;
            next = 0;
        }

        @Override
        public boolean incrementToken() {
            if (next == terms.size()) {
                return false;
            }
            clearAttributes();
            term.append(terms.get(next++));
            return true;
        }

        @Override
        public void reset() {
            next = 0;
        }
    }
}
