package org.nguon.schemas.credit;

import java.util.Locale;

/// The same words in both languages of the film.
public record Phrase(String vietnamese, String english) {

    /// Words that are the same in both: a name, what a holder wrote.
    public static Phrase same(String words) {
        return new Phrase(words, words);
    }

    /// The words in Vietnamese for `vi`, in English for every other language.
    public String in(Locale language) {
        return language.getLanguage().equals("vi") ? vietnamese : english;
    }
}
