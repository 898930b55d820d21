package org.nguon.schemas.vocabulary;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A term of the PLUS Licence Data Format 1.2.1 about rights: files carry it as an address or as the
/// bare code.
///
/// @param code `DMI-PROHIBITED`, `CR-CCA` …
/// @param property the `plus:` property whose list it belongs to
/// @param meaning in a few English words
public record PlusTerm(String code, Property property, String meaning) {

    private static final String BASE = "http://ns.useplus.org/ldf/vocab/";
    private static final Pattern CODE = Pattern.compile(
            "(?<![A-Z0-9-])(DMI|MR|PR|AG|CR|CS|AL)-[A-Z0-9]+(?:-[A-Z]+)?(?![A-Z0-9-])", Pattern.CASE_INSENSITIVE);
    private static final Map<String, PlusTerm> TERMS = Arrays.stream(new PlusTerm[] {
                new PlusTerm("DMI-UNSPECIFIED", Property.DATA_MINING, "neither prohibited nor allowed"),
                new PlusTerm("DMI-ALLOWED", Property.DATA_MINING, "allowed"),
                new PlusTerm("DMI-PROHIBITED-AIMLTRAINING", Property.DATA_MINING, "prohibited for AI/ML training"),
                new PlusTerm(
                        "DMI-PROHIBITED-GENAIMLTRAINING",
                        Property.DATA_MINING,
                        "prohibited for generative AI/ML training"),
                new PlusTerm(
                        "DMI-PROHIBITED-EXCEPTSEARCHENGINEINDEXING",
                        Property.DATA_MINING,
                        "prohibited except for search engine indexing"),
                new PlusTerm("DMI-PROHIBITED", Property.DATA_MINING, "prohibited"),
                new PlusTerm(
                        "DMI-PROHIBITED-SEECONSTRAINT", Property.DATA_MINING, "prohibited, see plus:OtherConstraints"),
                new PlusTerm(
                        "DMI-PROHIBITED-SEEEMBEDDEDRIGHTSEXPR",
                        Property.DATA_MINING,
                        "prohibited, see Iptc4xmpExt:EmbdEncRightsExpr"),
                new PlusTerm(
                        "DMI-PROHIBITED-SEELINKEDRIGHTSEXPR",
                        Property.DATA_MINING,
                        "prohibited, see Iptc4xmpExt:LinkedEncRightsExpr"),
                new PlusTerm("MR-NON", Property.MODEL_RELEASE, "none"),
                new PlusTerm("MR-NAP", Property.MODEL_RELEASE, "not applicable"),
                new PlusTerm("MR-UMR", Property.MODEL_RELEASE, "unlimited"),
                new PlusTerm("MR-LMR", Property.MODEL_RELEASE, "limited or incomplete"),
                new PlusTerm("PR-NON", Property.PROPERTY_RELEASE, "none"),
                new PlusTerm("PR-NAP", Property.PROPERTY_RELEASE, "not applicable"),
                new PlusTerm("PR-UPR", Property.PROPERTY_RELEASE, "unlimited"),
                new PlusTerm("PR-LPR", Property.PROPERTY_RELEASE, "limited or incomplete"),
                new PlusTerm("AG-UNK", Property.MINOR_MODEL_AGE, "age unknown"),
                new PlusTerm("AG-A25", Property.MINOR_MODEL_AGE, "25 or over"),
                new PlusTerm("AG-A24", Property.MINOR_MODEL_AGE, "24"),
                new PlusTerm("AG-A23", Property.MINOR_MODEL_AGE, "23"),
                new PlusTerm("AG-A22", Property.MINOR_MODEL_AGE, "22"),
                new PlusTerm("AG-A21", Property.MINOR_MODEL_AGE, "21"),
                new PlusTerm("AG-A20", Property.MINOR_MODEL_AGE, "20"),
                new PlusTerm("AG-A19", Property.MINOR_MODEL_AGE, "19"),
                new PlusTerm("AG-A18", Property.MINOR_MODEL_AGE, "18"),
                new PlusTerm("AG-A17", Property.MINOR_MODEL_AGE, "17"),
                new PlusTerm("AG-A16", Property.MINOR_MODEL_AGE, "16"),
                new PlusTerm("AG-A15", Property.MINOR_MODEL_AGE, "15"),
                new PlusTerm("AG-U14", Property.MINOR_MODEL_AGE, "14 or under"),
                new PlusTerm("CR-NRQ", Property.CREDIT_LINE, "not required"),
                new PlusTerm("CR-COI", Property.CREDIT_LINE, "credit on the image"),
                new PlusTerm("CR-CAI", Property.CREDIT_LINE, "credit adjacent to the image"),
                new PlusTerm("CR-CCA", Property.CREDIT_LINE, "credit in the credits area"),
                new PlusTerm("CS-PRO", Property.COPYRIGHT_STATUS, "protected"),
                new PlusTerm("CS-PUB", Property.COPYRIGHT_STATUS, "public domain"),
                new PlusTerm("CS-UNK", Property.COPYRIGHT_STATUS, "unknown"),
                new PlusTerm("AL-CRP", Property.ALTERATION, "no cropping"),
                new PlusTerm("AL-FLP", Property.ALTERATION, "no flipping"),
                new PlusTerm("AL-RET", Property.ALTERATION, "no retouching"),
                new PlusTerm("AL-CLR", Property.ALTERATION, "no colourisation"),
                new PlusTerm("AL-DCL", Property.ALTERATION, "no de-colourisation"),
                new PlusTerm("AL-MRG", Property.ALTERATION, "no merging"),
            })
            .collect(Collectors.toMap(PlusTerm::code, Function.identity(), (first, _) -> first, TreeMap::new));

    /// The `plus:` properties whose terms matter here.
    public enum Property {
        DATA_MINING("DataMining"),
        MODEL_RELEASE("ModelReleaseStatus"),
        PROPERTY_RELEASE("PropertyReleaseStatus"),
        MINOR_MODEL_AGE("MinorModelAgeDisclosure"),
        CREDIT_LINE("CreditLineRequired"),
        COPYRIGHT_STATUS("CopyrightStatus"),
        ALTERATION("ImageAlterationConstraints");

        private final String xmpName;

        Property(String xmpName) {
            this.xmpName = xmpName;
        }

        /// The property's name in XMP, without prefix.
        public String xmpName() {
            return xmpName;
        }
    }

    /// The first term that the text names by address or code.
    public static Optional<PlusTerm> recognise(String text) {
        Matcher found = CODE.matcher(text);
        while (found.find()) {
            PlusTerm term = TERMS.get(found.group().toUpperCase(Locale.ROOT));
            if (term != null) {
                return Optional.of(term);
            }
        }
        return Optional.empty();
    }

    /// The term's address.
    public String uri() {
        return BASE + code;
    }
}
