package org.nguon.schemas.rights;

/// The rules by which a term of protection is counted, with their source and with what is not sure about
/// them. All terms end with a calendar year. None of this is legal advice.
public enum TermRule {
    VN_PUBLICATION(
            "75 years from first publication",
            "Vietnam, IP Law 50/2005 as amended, art. 27(2)(a)",
            "that the amendments of 2022 and 2025 left art. 27 alone was not seen in their text"),
    VN_FIXATION(
            "100 years from fixation when not published within 25",
            "Vietnam, IP Law 50/2005 as amended, art. 27(2)(a)",
            "known at second hand"),
    VN_BEFORE_1960(
            "published before 1960, when the older term had run out",
            "Vietnam, IP Law 50/2005, art. 27 and 220",
            "by the reading of Wikimedia Commons (PD-Vietnam)"),
    VN_LIFE("life of the author and 50 years", "Vietnam, IP Law 50/2005 as amended, art. 27(2)(b)", ""),
    US_PUBLICATION("95 years from publication", "United States, 17 U.S.C. 302(c), 304(a)", ""),
    US_LIFE("life of the author and 70 years", "United States, 17 U.S.C. 302(a)", ""),
    US_CREATION(
            "120 years from creation when anonymous and unpublished", "United States, 17 U.S.C. 302(c), 303(a)", ""),
    US_PUBLISHED_1978_TO_2002(
            "made before 1978 and first published from 1978 to 2002: not before the end of 2047",
            "United States, 17 U.S.C. 303(a)",
            ""),
    US_NOT_RESTORED(
            "was out of term in Vietnam on 1998-12-23, so it was not restored",
            "United States, 17 U.S.C. 104A(a)(1)(B), (h)(2), (h)(6); Proclamation 7161",
            "rests on a term of 50 years in the Vietnam of that day, and on Vietnam as the country of first"
                    + " publication"),
    EU_LIFE("life of the author and 70 years", "European Union, Directive 2006/116/EC, art. 1(1)", ""),
    EU_PUBLICATION("70 years from publication when anonymous", "European Union, Directive 2006/116/EC, art. 1(3)", ""),
    EU_CREATION(
            "70 years from creation when anonymous and unpublished",
            "European Union, Directive 2006/116/EC, art. 1(6)",
            ""),
    EU_SHORTER(
            "free in the country of origin",
            "European Union, Directive 2006/116/EC, art. 7(1)",
            "not for works of authors who are nationals of the Union, such as French photographers of the colonial"
                    + " time"),
    EU_SIMPLE_PUBLICATION(
            "a simple photograph: 50 years from publication, from making when it was not published by then",
            "Germany, UrhG § 72(3)",
            "that it is a simple one somebody has to judge"),
    EU_SIMPLE_MAKING(
            "a simple photograph: 50 years from making",
            "Austria, UrhG § 74(6); Denmark, ophavsretsloven § 70; Finland and Sweden, § 49a",
            "in Austria from publication when it was published in time; the later of the two is taken"),
    EU_SIMPLE_25("a simple photograph: 25 years from making", "Spain, TRLPI art. 128", ""),
    EU_SIMPLE_20("a simple photograph: 20 years from making", "Italy, Law 633/1941, art. 92", ""),
    LIFE_70(
            "life of the author and 70 years, or died when 50 were enough and had run out",
            "the general term of the country",
            "transitional rules were not looked up"),
    LIFE_50(
            "life of the author and 50 years",
            "the general term of the country; Berne Convention, art. 7(1)",
            "transitional rules were not looked up"),
    PUBLICATION_70(
            "70 years from publication when anonymous", "the general term of the country", "not looked up law by law"),
    PUBLICATION_50(
            "50 years from publication when anonymous",
            "the general term of the country; Berne Convention, art. 7(3)",
            "not looked up law by law"),
    ELSEWHERE("the longest general term, life and 100 years", "house rule", ""),
    TOO_OLD("made so long ago that no author can have lived within the term", "house rule", ""),
    NOT_KNOWN("the dates that the rule needs are not known", "house rule", ""),
    TOO_WIDE("the dates leave it open: by some of them the term is over, by others it runs", "house rule", "");

    private final String text;
    private final String source;
    private final String doubt;

    TermRule(String text, String source, String doubt) {
        this.text = text;
        this.source = source;
        this.doubt = doubt;
    }

    /// What it counts.
    public String text() {
        return text;
    }

    /// Where it stands.
    public String source() {
        return source;
    }

    /// What is not sure about it; empty where nothing is known to be.
    public String doubt() {
        return doubt;
    }
}
