package org.nguon.indexer.lineage;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;
import org.nguon.indexer.catalogue.AssetRecord;
import org.nguon.indexer.catalogue.Catalogue;
import org.nguon.indexer.production.Selections;
import org.nguon.indexer.rendition.Thumbnails;
import org.nguon.schemas.asset.AssetId;
import org.nguon.schemas.production.Pick;
import org.nguon.schemas.production.ProductionId;
import org.nguon.schemas.production.Role;

/// Reads finished films against the pictures that were picked for them.
public final class Films {

    private final Catalogue catalogue;
    private final Selections selections;
    private final Thumbnails thumbnails;

    public Films(Catalogue catalogue, Selections selections, Thumbnails thumbnails) {
        this.catalogue = catalogue;
        this.selections = selections;
        this.thumbnails = thumbnails;
    }

    /// A film, and the roles in which each picture was picked for it.
    ///
    /// @param compared how many pictures it was compared with
    public record ReadFilm(FilmReader.SeenFilm film, Map<AssetId, Set<Role>> roles, int compared) {}

    /// Reads a film. Pictures that were put aside may be in it all the same, so that they are compared too.
    ///
    /// @throws UnreadableList `CU-NO-FILM` when it is none
    public ReadFilm read(ProductionId production, Path file, Ffmpeg ffmpeg) throws IOException, UnreadableList {
        Map<AssetId, Set<Role>> roles = new LinkedHashMap<>();
        for (var pick : selections.of(production).picks()) {
            Pick chosen = pick.value();
            Set<Role> its = roles.computeIfAbsent(chosen.asset(), _ -> EnumSet.noneOf(Role.class));
            if (chosen.keep() != Pick.Keep.NO) {
                its.add(chosen.role());
            }
        }
        roles.replaceAll((_, its) -> its.isEmpty() ? EnumSet.of(Role.SHOWN) : its);
        FilmReader reader = new FilmReader(ffmpeg);
        int compared = 0;
        for (AssetRecord record : catalogue.assets(roles.keySet())) {
            Optional<BufferedImage> picture = picture(record);
            if (picture.isPresent()) {
                reader.add(record.id().toString(), picture.get());
                compared++;
            }
        }
        return new ReadFilm(reader.read(file), roles, compared);
    }

    private Optional<BufferedImage> picture(AssetRecord record) throws IOException {
        Optional<Path> thumbnail = thumbnails.find(record.contentHash());
        return thumbnail.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(ImageIO.read(thumbnail.get().toFile()));
    }
}
