package org.nguon.catalog.accounts;

import java.text.Normalizer;
import java.time.Instant;
import java.util.Locale;
import java.util.regex.Pattern;

/// A person who may sign in.
///
/// @param name what the person types, in lower case; letters (of any alphabet), digits, `. - _ @`
/// @param shownName the name by which colleagues know the person
/// @param mustChangePassword whether the password is one that was handed out, good for one sign-in only
/// @param enabled whether the person may still sign in
/// @param version counts the changes; an edit carries the version it was made on
public record Account(
        String name,
        String shownName,
        Role role,
        boolean mustChangePassword,
        boolean enabled,
        Instant madeAt,
        long version) {

    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._@-]{0,63}");

    public Account {
        if (!isName(name)) {
            throw new IllegalArgumentException("not a name to sign in with: " + name);
        }
    }

    /// The form in which names are kept and compared: NFC, lower case, without space around.
    public static String foldedName(String typed) {
        return Normalizer.normalize(typed.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }

    /// Whether someone can be called so.
    public static boolean isName(String folded) {
        return NAME.matcher(folded).matches() && folded.equals(foldedName(folded));
    }
}
