package org.nguon.schemas.credit;

import java.util.Optional;
import org.nguon.schemas.asset.AssetId;
import org.nguon.schemas.production.Role;

/// A picture that a line of a roll names, and on what its words rest.
///
/// @param fact the id of a grant or statement, the address of a licence, the rule of a term, or the source of a claim
/// @param inventoryNumber of the work that is shown, as its holder writes it
public record Credited(AssetId asset, Role role, Basis basis, String fact, Optional<String> inventoryNumber) {

    /// On what the words of a credit rest, the strongest first.
    public enum Basis {
        /// The holder's own words, in a grant or in the holder's record.
        HOLDER,
        /// A grant that asks for no particular words.
        GRANT,
        /// Somebody's statement that the work is their own.
        OWN_WORK,
        /// What a licence asks.
        LICENCE,
        /// A copyright term that is over.
        TERM,
        /// A named person's decision.
        DETERMINATION,
        /// What a file or record says of its maker, and nothing more.
        CLAIM,
        /// Nobody says anything.
        SILENCE
    }
}
