package org.nguon.indexer.letter;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Mail addresses in words that people wrote.
final class MailAddresses {

    /// The usual form; comments and quoted parts of RFC 5322 are not looked for.
    private static final Pattern ADDRESS =
            Pattern.compile("[A-Za-z0-9._%+'-]+@[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\\.[A-Za-z0-9-]+)+");

    private MailAddresses() {}

    static boolean isOne(String text) {
        return ADDRESS.matcher(text).matches();
    }

    /// The first address in some words.
    static Optional<String> in(String words) {
        Matcher found = ADDRESS.matcher(words);
        return found.find() ? Optional.of(found.group()) : Optional.empty();
    }
}
