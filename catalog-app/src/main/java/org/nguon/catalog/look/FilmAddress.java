package org.nguon.catalog.look;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.NotFoundException;
import java.util.Optional;
import org.nguon.indexer.catalogue.AtRevision;
import org.nguon.indexer.production.Productions;
import org.nguon.schemas.production.Production;
import org.nguon.schemas.production.ProductionId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The film that an address names: `/film/{id}` and the pages below it.
public final class FilmAddress {

    /// The part of a route that names the film.
    public static final String FILM = "film";

    private static final Logger LOG = LoggerFactory.getLogger(FilmAddress.class);

    private FilmAddress() {}

    /// The film whose page is opened.
    ///
    /// @throws NotFoundException when there is none; it is written to the log, since no page of ours leads there
    public static AtRevision<Production> read(BeforeEnterEvent event, Productions films) {
        return event.getRouteParameters()
                .get(FILM)
                .flatMap(FilmAddress::id)
                .flatMap(films::find)
                .orElseThrow(() -> {
                    LOG.warn("refused /{}: no such film", event.getLocation().getPath());
                    return new NotFoundException();
                });
    }

    /// The identity that a text names; empty when it is none.
    public static Optional<ProductionId> id(String text) {
        try {
            return Optional.of(ProductionId.parse(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // no film has such a name
        }
    }
}
