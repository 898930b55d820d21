package org.nguon.schemas.bundle;

import java.util.List;
import org.nguon.schemas.asset.AssetId;
import org.nguon.schemas.production.Role;
import org.nguon.schemas.rights.Standing;

/// A picture that was chosen and left out because it was not cleared.
///
/// @param pick identity of the choice
public record ExcludedPicture(
        AssetId asset, String pick, String title, Role role, Standing standing, List<Reason> reasons) {

    public ExcludedPicture {
        reasons = List.copyOf(reasons);
    }

    /// One thing that stands in the way.
    ///
    /// @param code of the rule
    /// @param layer of rights
    /// @param act empty where the whole layer is meant
    /// @param fact what it rests on; may be empty
    public record Reason(String code, String layer, String act, Standing standing, String fact) {}
}
