package org.nguon.schemas.vocabulary;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One entry of a training and data mining assertion, in the spelling of C2PA 1.x (`c2pa.ai_training`) or of CAWG
/// 1.1 (`cawg.ai_training`), with what it says of the use: `cawg.ai_inference: notAllowed`.
///
/// @param entry which use is meant
/// @param use what is said of it
public record MiningTerm(Entry entry, Use use) {

    private static final Pattern WRITTEN = Pattern.compile(
            "\\b(?:c2pa|cawg)\\.(data_mining|ai_inference|ai_generative_training|ai_training)\\s*:\\s*"
                    + "(allowed|notallowed|constrained)\\b",
            Pattern.CASE_INSENSITIVE);

    /// The uses that the assertion knows (CAWG 1.1, training and data mining).
    public enum Entry {
        /// Any extraction by machines.
        DATA_MINING,
        /// As input to a trained model: what conditioning is.
        AI_INFERENCE,
        /// Training of models that generate.
        AI_GENERATIVE_TRAINING,
        /// Training of other models.
        AI_TRAINING
    }

    /// What is said of a use. A constraint without more means that the use is not allowed.
    public enum Use {
        ALLOWED,
        NOT_ALLOWED,
        CONSTRAINED
    }

    /// The term that a text names.
    public static Optional<MiningTerm> recognise(String text) {
        Matcher found = WRITTEN.matcher(text);
        if (!found.find()) {
            return Optional.empty();
        }
        Entry entry = Entry.valueOf(found.group(1).toUpperCase(Locale.ROOT));
        String said = found.group(2);
        return Arrays.stream(Use.values())
                .filter(it -> it.name().replace("_", "").equalsIgnoreCase(said))
                .findFirst()
                .map(use -> new MiningTerm(entry, use));
    }

    /// Whether it asks that the picture is given to no model, as an input either.
    public boolean forbidsInput() {
        return use != Use.ALLOWED && (entry == Entry.DATA_MINING || entry == Entry.AI_INFERENCE);
    }

    /// Whether it asks that no model is trained on the picture.
    public boolean forbidsTraining() {
        return use != Use.ALLOWED && (entry == Entry.AI_TRAINING || entry == Entry.AI_GENERATIVE_TRAINING);
    }
}
