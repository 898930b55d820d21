package org.nguon.indexer.index;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nguon.indexer.index.VietnameseAnalysis.Form;
import org.nguon.schemas.vocabulary.Synonyms;

/// Finds names in the words of a request that have other names, and the others.
///
/// A name is known by its exact spelling; without accents only when nothing was typed with accents and the
/// name has two words or more, because single syllables mean too many things.
final class OtherNames {

    private static final int LONGEST_NAME = 6;

    private static final OtherNames SHIPPED = new OtherNames(Synonyms.groups());

    private final Map<String, List<Name>> byExact = new HashMap<>();
    private final Map<String, List<Name>> byFolded = new HashMap<>();

    /// A name as shown and as searched.
    record Name(String shown, List<String> words, String exact, String folded) {
        static Name of(String shown) {
            List<String> words = VietnameseAnalysis.words(shown);
            return new Name(shown, words, key(Form.EX.terms(words)), key(Form.FO.terms(words)));
        }
    }

    /// A name found in a request.
    ///
    /// @param first index of its first word
    /// @param end index after its last word
    /// @param others the other names, without those that differ in accents only
    record Found(int first, int end, List<Name> others) {}

    private OtherNames(List<Synonyms.Group> groups) {
        for (Synonyms.Group group : groups) {
            List<Name> names = group.names().stream().map(Name::of).toList();
            for (Name name : names) {
                byExact.putIfAbsent(name.exact(), names);
                if (name.words().size() > 1) {
                    byFolded.putIfAbsent(name.folded(), names);
                }
            }
        }
    }

    /// The names that ship with the program.
    static OtherNames shipped() {
        return SHIPPED;
    }

    /// All names in some words, the longest where several begin at the same word.
    List<Found> in(List<String> words) {
        List<Found> found = new ArrayList<>();
        int first = 0;
        while (first < words.size()) {
            int next = first + 1;
            for (int end = Math.min(words.size(), first + LONGEST_NAME); end > first; end--) {
                Optional<Found> name = name(words, first, end);
                if (name.isPresent()) {
                    found.add(name.get());
                    next = end;
                    break;
                }
            }
            first = next;
        }
        return found;
    }

    private Optional<Found> name(List<String> words, int first, int end) {
        List<String> span = words.subList(first, end);
        List<Name> names = byExact.get(key(Form.EX.terms(span)));
        String folded = key(Form.FO.terms(span));
        if (names == null && end - first > 1 && span.stream().allMatch(VietnameseKeys::isAscii)) {
            names = byFolded.get(folded);
        }
        return Optional.ofNullable(names)
                .map(all -> new Found(
                        first,
                        end,
                        all.stream()
                                .filter(name -> !name.folded().equals(folded))
                                .toList()));
    }

    private static String key(List<String> terms) {
        return String.join(" ", terms);
    }
}
