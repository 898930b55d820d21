package org.nguon.schemas.rights;

import org.nguon.schemas.asset.Layer;

/// Something that has to be done when a cleared picture is used.
///
/// @param layer on whose account
/// @param rule id of the rule that asks it
/// @param words what exactly: the credit wording, the licence's address; may be empty
public record Obligation(Kind kind, Layer layer, String rule, String words) {

    /// What is to be done.
    public enum Kind {
        /// Name who made it and under which licence.
        CREDIT,
        /// Use these very words.
        CREDIT_VERBATIM,
        /// Name the title, too (Creative Commons before 4.0).
        TITLE,
        /// Keep the copyright notice.
        NOTICE,
        /// Give the licence's address.
        LICENCE_LINK,
        /// Say that it was changed.
        INDICATE_CHANGES,
        /// What is made from it is to be shared under the same licence, which a film with all rights
        /// reserved is not.
        SHARE_ALIKE,
        /// No commercial use.
        NON_COMMERCIAL,
        /// Show it as it is.
        UNALTERED,
        /// Do not do these edits to it (PLUS Image Alteration Constraints).
        NO_SUCH_EDIT,
        /// Take it out when the permission ends.
        ENDS
    }
}
