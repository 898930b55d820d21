package org.nguon.catalog.look;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import org.nguon.schemas.production.Production;

/// What stands above every page of a film: its title, and the way to its other pages.
public final class FilmHead extends Header {

    /// The pages of a film, in the order of the work.
    public enum Part {
        SELECTION(""),
        LETTERS("/letters"),
        BUNDLE("/bundle"),
        CREDITS("/credits"),
        USE("/use");

        private final String path;

        Part(String path) {
            this.path = path;
        }
    }

    /// @param here the page on which it stands
    public FilmHead(Production film, Part here, Texts texts) {
        addClassName("film-head");
        Anchor all = new Anchor("/film", texts.say("film.all"));
        all.addClassName("crumb");
        H1 title = new H1(film.title());
        Div names = new Div(all, title);
        names.addClassName("film-names");
        if (!film.director().isBlank()) {
            Span director = new Span(film.director());
            director.addClassName("soft");
            names.add(director);
        }
        Nav parts = new Nav();
        parts.addClassName("film-parts");
        parts.setAriaLabel(texts.say("film.parts"));
        for (Part part : Part.values()) {
            Anchor way = new Anchor("/film/" + film.id() + part.path, texts.say("film.part." + part));
            way.getElement().setAttribute("data-part", part.name().toLowerCase(Locale.ROOT));
            if (part == here) {
                way.getElement().setAttribute("aria-current", "page");
            }
            parts.add(way);
        }
        add(names, parts);
    }
}
