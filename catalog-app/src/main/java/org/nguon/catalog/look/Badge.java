package org.nguon.catalog.look;

import com.vaadin.flow.component.html.Span;

/// A short word with a shape: what something is or how it stands. The colour repeats what shape and word say.
public final class Badge extends Span {

    /// How it stands.
    public enum Standing {
        /// Nothing to do: cleared, kept, fine.
        GOOD(Icon.GOOD),
        /// Someone should look.
        PENDING(Icon.PENDING),
        /// It cannot go on like this.
        BAD(Icon.BAD),
        /// A plain fact.
        PLAIN(Icon.FACT);

        private final Icon icon;

        Standing(Icon icon) {
            this.icon = icon;
        }

        String className() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /// With the shape that belongs to the standing.
    public Badge(Standing standing, String word) {
        this(standing, standing.icon, word);
    }

    /// With a shape of its own.
    public Badge(Standing standing, Icon icon, String word) {
        addClassNames("badge", standing.className());
        add(icon.draw(), new Span(word));
    }
}
