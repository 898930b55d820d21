package org.nguon.schemas.vocabulary;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The twelve statements of RightsStatements.org 1.0. They say what is known; none of them is a licence.
public enum RightsStatement {
    IN_COPYRIGHT("InC", Category.IN_COPYRIGHT, "In Copyright"),
    IN_COPYRIGHT_EU_ORPHAN_WORK("InC-OW-EU", Category.IN_COPYRIGHT, "In Copyright - EU Orphan Work"),
    IN_COPYRIGHT_EDUCATIONAL("InC-EDU", Category.IN_COPYRIGHT, "In Copyright - Educational Use Permitted"),
    IN_COPYRIGHT_NON_COMMERCIAL("InC-NC", Category.IN_COPYRIGHT, "In Copyright - Non-Commercial Use Permitted"),
    IN_COPYRIGHT_HOLDER_UNKNOWN(
            "InC-RUU", Category.IN_COPYRIGHT, "In Copyright - Rights-holder(s) Unlocatable or Unidentifiable"),
    NO_COPYRIGHT_CONTRACTUAL("NoC-CR", Category.NO_COPYRIGHT, "No Copyright - Contractual Restrictions"),
    NO_COPYRIGHT_NON_COMMERCIAL("NoC-NC", Category.NO_COPYRIGHT, "No Copyright - Non-Commercial Use Only"),
    NO_COPYRIGHT_OTHER_LAW("NoC-OKLR", Category.NO_COPYRIGHT, "No Copyright - Other Known Legal Restrictions"),
    NO_COPYRIGHT_UNITED_STATES("NoC-US", Category.NO_COPYRIGHT, "No Copyright - United States"),
    NOT_EVALUATED("CNE", Category.UNCLEAR, "Copyright Not Evaluated"),
    UNDETERMINED("UND", Category.UNCLEAR, "Copyright Undetermined"),
    NO_KNOWN_COPYRIGHT("NKC", Category.UNCLEAR, "No Known Copyright");

    private static final Pattern ADDRESS = Pattern.compile(
            "rightsstatements\\.org/(?:vocab|page|data)/([a-z]{3}(?:-[a-z]{2,4}){0,2})(?![a-z-])",
            Pattern.CASE_INSENSITIVE);

    private static final int LONGEST_NAME = 500;

    private final String id;
    private final Category category;
    private final String label;

    RightsStatement(String id, Category category, String label) {
        this.id = id;
        this.category = category;
        this.label = label;
    }

    /// The three groups in which the statements are published.
    public enum Category {
        IN_COPYRIGHT,
        NO_COPYRIGHT,
        UNCLEAR
    }

    /// The first statement whose address stands in the text: http or https, `vocab` or `page`, with or
    /// without version, slash and language.
    public static Optional<RightsStatement> recognise(String text) {
        Matcher found = ADDRESS.matcher(text);
        while (found.find()) {
            String named = found.group(1).toLowerCase(Locale.ROOT);
            Optional<RightsStatement> statement = Arrays.stream(values())
                    .filter(it -> it.id.toLowerCase(Locale.ROOT).equals(named))
                    .findFirst();
            if (statement.isPresent()) {
                return statement;
            }
        }
        return Optional.empty();
    }

    /// The statement that a text is the published name or the short name of, with nothing else in it: *No
    /// Known Copyright*, `NoC-US`. The notice of libraries, *no known copyright restrictions*, is that
    /// statement too.
    public static Optional<RightsStatement> named(String text) {
        String bare = bare(text);
        if (bare.contains("no known copyright")) {
            return Optional.of(NO_KNOWN_COPYRIGHT);
        }
        return Arrays.stream(values())
                .filter(it -> bare(it.label).equals(bare) || bare(it.id).equals(bare))
                .findFirst();
    }

    /// Letters and single spaces alone; no more of a text than a name could take.
    private static String bare(String text) {
        StringBuilder bare = new StringBuilder();
        boolean gap = false;
        for (int i = 0; i < Math.min(text.length(), LONGEST_NAME); i++) {
            char letter = text.charAt(i);
            if (Character.isLetter(letter)) {
                if (gap && !bare.isEmpty()) {
                    bare.append(' ');
                }
                gap = false;
                bare.append(Character.toLowerCase(letter));
            } else {
                gap = true;
            }
        }
        return bare.toString();
    }

    /// The short name in the address: `InC-OW-EU`.
    public String id() {
        return id;
    }

    public Category category() {
        return category;
    }

    /// The published English label.
    public String label() {
        return label;
    }

    /// The canonical address, which is `http`.
    public String uri() {
        return "http://rightsstatements.org/vocab/" + id + "/1.0/";
    }
}
