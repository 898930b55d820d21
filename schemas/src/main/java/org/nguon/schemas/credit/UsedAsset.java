package org.nguon.schemas.credit;

import java.util.Optional;
import org.nguon.schemas.asset.AssetId;
import org.nguon.schemas.production.ProductionId;
import org.nguon.schemas.production.Role;
import org.nguon.schemas.rights.RightsFacts;
import org.nguon.schemas.rights.Verdict;

/// A picture that was used in one role, with all that its credit is worded from.
///
/// @param production in which it was used; grants to other productions do not word this credit
/// @param cropped whether only a part of it was used
/// @param verdict for this role
public record UsedAsset(
        Role role,
        Optional<ProductionId> production,
        boolean cropped,
        Particulars particulars,
        RightsFacts facts,
        Verdict verdict) {

    public UsedAsset {
        if (!verdict.asset().equals(facts.asset()) || verdict.role() != role) {
            throw new IllegalArgumentException("a verdict on another picture or role: " + verdict.asset());
        }
    }

    /// Which picture.
    public AssetId asset() {
        return facts.asset();
    }
}
