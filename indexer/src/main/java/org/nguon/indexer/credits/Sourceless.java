package org.nguon.indexer.credits;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Why a shot owes nobody a credit, as a person answers for it, or as it can be seen. Such words stand in the column of
/// sources of a shot list.
public enum Sourceless {
    /// The makers of the film shot it themselves.
    OWN("!own"),
    /// Text and titles, and nothing behind them.
    TITLES("!titles"),
    /// Generated, from words alone.
    GENERATED("!generated"),
    /// Black, or another single colour.
    PLAIN("!plain");

    private final String word;

    Sourceless(String word) {
        this.word = word;
    }

    /// How it is written in a shot list.
    public String word() {
        return word;
    }

    /// What is written in the column of sources, where it is one of these.
    public static Optional<Sourceless> of(String source) {
        String written = source.strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(it -> it.word.equals(written)).findFirst();
    }
}
