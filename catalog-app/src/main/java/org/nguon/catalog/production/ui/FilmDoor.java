package org.nguon.catalog.production.ui;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinServletRequest;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.nguon.catalog.look.FilmAddress;
import org.nguon.catalog.look.Visitor;
import org.nguon.indexer.production.Productions;
import org.nguon.indexer.production.Selections;
import org.nguon.schemas.codes.ArchiveException;
import org.nguon.schemas.production.PickId;
import org.nguon.schemas.production.ProductionId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Answers for addresses of films with the status that is true, before a page is made: 404 for a film or pick that is
/// not there, 403 for a new film begun in the wrong role. Vaadin's first page is 200 for everything otherwise.
@Component
final class FilmDoor implements VaadinServiceInitListener {

    private static final Logger LOG = LoggerFactory.getLogger(FilmDoor.class);
    private static final Pattern FILM = Pattern.compile("/film/([^/]+)(?:/.*)?");

    private final Productions films;
    private final Selections selections;

    FilmDoor(Productions films, Selections selections) {
        this.films = films;
        this.selections = selections;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(index -> {
            if (index.getVaadinRequest() instanceof VaadinServletRequest request) {
                int status = status(request.getHttpServletRequest());
                if (status != HttpServletResponse.SC_OK) {
                    HttpServletRequest asked = request.getHttpServletRequest();
                    LOG.warn("refused {} to {}: {}", asked.getRequestURI(), asked.getRemoteUser(), status);
                    index.getVaadinResponse().setStatus(status);
                }
            }
        });
    }

    private int status(HttpServletRequest request) {
        Matcher film = FILM.matcher(request.getRequestURI());
        if (!film.matches()) {
            return HttpServletResponse.SC_OK;
        }
        if (film.group(1).equals("new")) {
            boolean mayBegin = Visitor.WHO_CHANGE_RIGHTS.stream().anyMatch(request::isUserInRole);
            return mayBegin ? HttpServletResponse.SC_OK : HttpServletResponse.SC_FORBIDDEN;
        }
        Optional<ProductionId> id =
                FilmAddress.id(film.group(1)).filter(it -> films.find(it).isPresent());
        boolean there = id.isPresent() && named(request).allMatch(pick -> isThere(id.get(), pick));
        return there ? HttpServletResponse.SC_OK : HttpServletResponse.SC_NOT_FOUND;
    }

    /// The picks that the address names: the one that is looked at, and those that are compared.
    private static Stream<String> named(HttpServletRequest request) {
        return Stream.concat(
                Optional.ofNullable(request.getParameter("pick")).stream(),
                Optional.ofNullable(request.getParameter("compare")).stream()
                        .flatMap(ids ->
                                Stream.of(ids.split(",", Comparison.MOST + 1)).limit(Comparison.MOST)));
    }

    private boolean isThere(ProductionId film, String pick) {
        try {
            selections.pick(film, PickId.parse(pick));
            return true;
        } catch (ArchiveException | IllegalArgumentException e) {
            return false; // the room has written it to the log
        }
    }
}
