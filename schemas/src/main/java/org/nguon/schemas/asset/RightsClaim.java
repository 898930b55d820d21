package org.nguon.schemas.asset;

import java.util.Optional;

/// Who says what about one layer, as found. Claims may contradict each other; they are kept, not resolved.
///
/// @param layer of which layer it speaks
/// @param basis what kind of claim it is
/// @param text the words as found
/// @param uri canonical address of the licence, statement or term it names, where it was recognised
/// @param source the statement source it rests on (`XMP-xmpRights:WebStatement` …)
public record RightsClaim(Layer layer, Basis basis, String text, Optional<String> uri, String source) {

    /// What a claim rests on.
    public enum Basis {
        /// A licence with an address: Creative Commons, CC0.
        LICENCE,
        /// A label that says the term is over: Public Domain Mark, `xmpRights:Marked` false, `CS-PUB`.
        PUBLIC_DOMAIN,
        /// One of the twelve RightsStatements.org statements.
        RIGHTS_STATEMENT,
        /// "© 1998 …", "all rights reserved", `xmpRights:Marked` true, `CS-PRO`.
        IN_COPYRIGHT,
        /// Usage terms in words, which a person has to read.
        USAGE_TERMS,
        /// A signal about AI: PLUS Data Mining, C2PA training-mining.
        AI_SIGNAL,
        /// PLUS image alteration constraint.
        ALTERATION,
        /// PLUS model or property release status.
        RELEASE,
        /// PLUS credit line requirement.
        CREDIT,
        /// Somebody says that somebody else made it: a person puts this on record, in words.
        AUTHORSHIP_CONTESTED
    }
}
