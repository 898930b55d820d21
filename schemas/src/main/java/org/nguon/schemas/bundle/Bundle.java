package org.nguon.schemas.bundle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.nguon.schemas.asset.AssetId;
import org.nguon.schemas.credit.CreditLine;
import org.nguon.schemas.credit.Phrase;

/// The contents of a bundle, as `bundle.json` holds them.
///
/// @param schemaVersion [#SCHEMA_VERSION] of the program that wrote it
/// @param id 16 hexadecimal digits made from what is in it: the same contents, the same id
/// @param name of its folder
/// @param zone IANA name of the zone in which days are counted
/// @param clearedAt the moment at which everything in it was cleared
/// @param clearedFor the day for which
/// @param lapsesOn the first day on which something in it may be used no more; absent when no
///     permission ends
/// @param pictures in the order of their tags
/// @param consulted what was only looked at
/// @param excluded what was chosen and is not in it
/// @param credits the roll that its pictures owe
public record Bundle(
        int schemaVersion,
        String id,
        String name,
        ForProduction production,
        List<ForScene> scenes,
        StatedUse use,
        String zone,
        Instant clearedAt,
        LocalDate clearedFor,
        Optional<LocalDate> lapsesOn,
        List<BundledPicture> pictures,
        List<Consulted> consulted,
        List<ExcludedPicture> excluded,
        List<CreditLine> credits,
        Optional<Phrase> aiStatement) {

    /// Version of the document's shape.
    public static final int SCHEMA_VERSION = 1;

    public Bundle {
        scenes = List.copyOf(scenes);
        pictures = List.copyOf(pictures);
        consulted = List.copyOf(consulted);
        excluded = List.copyOf(excluded);
        credits = List.copyOf(credits);
        if (pictures.isEmpty()) {
            throw new IllegalArgumentException("a bundle holds a picture");
        }
    }

    /// The film.
    public record ForProduction(String id, String title, String director) {}

    /// A scene for which something was picked.
    public record ForScene(String id, int place, String title, String note) {}

    /// What the production meant to do when it was cleared.
    ///
    /// @param until the last day; absent when it stays
    public record StatedUse(
            boolean commercial,
            List<String> media,
            List<String> territories,
            LocalDate publication,
            Optional<LocalDate> until,
            List<String> languages,
            String policy,
            List<NamedPlatform> platforms) {
        public StatedUse {
            media = List.copyOf(media);
            territories = List.copyOf(territories);
            languages = List.copyOf(languages);
            platforms = List.copyOf(platforms);
        }
    }

    /// A service to which pictures are given.
    public record NamedPlatform(String id, String name, String kind) {}

    /// A picture that was only looked at: it is credited, and no copy of it goes out.
    public record Consulted(AssetId asset, String pick, String title) {}
}
