package org.nguon.schemas.bundle;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.nguon.schemas.asset.AssetId;
import org.nguon.schemas.asset.ContentHash;
import org.nguon.schemas.production.Crop;
import org.nguon.schemas.production.Role;
import org.nguon.schemas.rights.Obligation;
import org.nguon.schemas.rights.Standing;

/// A picture in a bundle.
///
/// @param tag a name that every tool takes: 3 to 16 letters, digits and underscores, a letter
///     first
/// @param file below the folder of `bundle.json`
/// @param sha256 of that file
/// @param original hash of the picture that it was made from
/// @param crop the part of the original that it shows; absent for the whole
/// @param cropRefused whether a crop was chosen that the holder forbids, so that it shows the
///     whole
/// @param shape how large the file is; absent in the first bundles, which did not say it
/// @param captions what somebody says of it; absent in the first bundles, which did not say it
/// @param training whether models may be trained on it, in every use
public record BundledPicture(
        AssetId asset,
        String tag,
        String file,
        ContentHash sha256,
        ContentHash original,
        String title,
        Optional<Crop> crop,
        boolean cropRefused,
        Optional<Shape> shape,
        Optional<Captions> captions,
        boolean training,
        List<ClearedUse> uses) {

    public BundledPicture {
        uses = List.copyOf(uses);
        if (uses.isEmpty()) {
            throw new IllegalArgumentException("a picture is in a bundle for a use");
        }
    }

    /// What it is for, and by what right.
    ///
    /// @param pick identity of the choice
    /// @param scene identity of the scene; absent when it is for the whole film
    /// @param lapsesOn the first day on which it may be used like this no more
    /// @param rules codes of the rules that clear it
    public record ClearedUse(
            String pick,
            Optional<String> scene,
            Role role,
            double weight,
            String note,
            Standing standing,
            Optional<LocalDate> lapsesOn,
            List<String> rules,
            List<Obligation> obligations,
            List<Permission> permissions) {
        public ClearedUse {
            rules = List.copyOf(rules);
            obligations = List.copyOf(obligations);
            permissions = List.copyOf(permissions);
        }
    }

    /// A record of rights that a use rests on.
    ///
    /// @param from who permitted or decided
    /// @param until its last day; absent when it has none
    /// @param evidence hashes of the files that prove it
    public record Permission(
            String id, String kind, String from, Optional<LocalDate> until, List<ContentHash> evidence) {
        public Permission {
            evidence = List.copyOf(evidence);
        }
    }
}
