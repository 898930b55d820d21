package org.nguon.catalog.look;

import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import org.nguon.schemas.rights.RightsWords;
import org.nguon.schemas.rights.Standing;

/// How a picture stands for a film, as a shape and a word. Each of the seven standings has a shape of its own; the
/// colour repeats it: red for blocked, amber for waiting, jade for cleared.
public final class VerdictBadge extends Span {

    /// With the name of the standing in full.
    public VerdictBadge(Standing standing, Texts texts) {
        this(standing, RightsWords.in(texts.language()).name(standing));
    }

    private VerdictBadge(Standing standing, String word) {
        addClassNames("verdict", className(standing));
        getElement().setAttribute("data-standing", standing.name());
        add(icon(standing).draw(), new Span(word));
    }

    /// For a small picture: a shorter word, and the whole name where one points at it.
    public static VerdictBadge small(Standing standing, Texts texts) {
        VerdictBadge badge = new VerdictBadge(standing, texts.say("verdict.short." + standing));
        badge.addClassName("small");
        badge.getElement()
                .setAttribute("title", RightsWords.in(texts.language()).name(standing));
        return badge;
    }

    private static String className(Standing standing) {
        return standing.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Icon icon(Standing standing) {
        return switch (standing) {
            case BLOCKED -> Icon.BLOCKED;
            case UNKNOWN -> Icon.UNKNOWN;
            case NEEDS_GRANT -> Icon.LOCKED;
            case PENDING -> Icon.PENDING;
            case CLEARED_BY_DETERMINATION -> Icon.DECIDED;
            case CLEARED_WITH -> Icon.WITH_TERMS;
            case CLEARED -> Icon.GOOD;
        };
    }
}
