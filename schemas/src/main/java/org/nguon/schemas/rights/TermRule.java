package org.nguon.schemas.rights;

/// The rules by which a term of protection is counted, with their source. All terms end with a calendar
/// year.
public enum TermRule {
    VN_PUBLICATION("75 years from first publication", "Vietnam, IP Law 50/2005 as amended, art. 27(2)(a)"),
    VN_FIXATION(
            "100 years from fixation when not published within 25",
            "Vietnam, IP Law 50/2005 as amended, art. 27(2)(a)"),
    VN_BEFORE_1960(
            "published before 1960, when the older term had run out", "Vietnam, IP Law 50/2005, art. 27 and 220"),
    VN_LIFE("life of the author and 50 years", "Vietnam, IP Law 50/2005 as amended, art. 27(2)(b)"),
    US_PUBLICATION("95 years from publication", "United States, 17 U.S.C. 302(c), 304(a)"),
    US_LIFE("life of the author and 70 years", "United States, 17 U.S.C. 302(a)"),
    US_CREATION("120 years from creation when anonymous and unpublished", "United States, 17 U.S.C. 302(c), 303(a)"),
    EU_LIFE("life of the author and 70 years", "European Union, Directive 2006/116/EC, art. 1(1)"),
    EU_PUBLICATION("70 years from publication when anonymous", "European Union, Directive 2006/116/EC, art. 1(3)"),
    EU_CREATION(
            "70 years from creation when anonymous and unpublished",
            "European Union, Directive 2006/116/EC, art. 1(6)"),
    EU_SHORTER("free in the country of origin", "European Union, Directive 2006/116/EC, art. 7(1)"),
    ELSEWHERE("the longest general term, life and 100 years", "house rule"),
    TOO_OLD("made so long ago that no author can have lived within the term", "house rule"),
    NOT_KNOWN("the dates that the rule needs are not known", "house rule");

    private final String text;
    private final String source;

    TermRule(String text, String source) {
        this.text = text;
        this.source = source;
    }

    /// What it counts.
    public String text() {
        return text;
    }

    /// Where it stands.
    public String source() {
        return source;
    }
}
