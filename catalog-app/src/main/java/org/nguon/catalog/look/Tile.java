package org.nguon.catalog.look;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import org.nguon.indexer.index.Hit;
import org.nguon.schemas.asset.AssetId;
import org.nguon.schemas.asset.Dimensions;
import org.nguon.schemas.asset.Thumbnail;
import org.nguon.schemas.rights.Standing;

/// One picture in a justified grid. Its shape is known before the picture is loaded, so that nothing moves;
/// until then the picture's average colour stands there. A picture that no decoder reads is an honest card.
public final class Tile extends ListItem {

    private static final double NARROWEST = 0.62;
    private static final double WIDEST = 2.4;

    private final AssetId id;
    private final String title;
    private final Span picture = new Span();
    private final NativeButton pick = new NativeButton();

    /// A tile that leads to `address`.
    public Tile(Hit hit, String address, Texts texts) {
        id = hit.id();
        title = hit.title();
        addClassName("tile");
        getElement().setAttribute("data-picture", hit.id().toString());
        getStyle().set("--shape", String.format(Locale.ROOT, "%.3f", shape(hit)));

        picture.addClassName("picture");
        hit.thumbnail()
                .ifPresentOrElse(
                        thumbnail -> picture.add(image(hit, thumbnail, picture)), () -> picture.add(card(hit, texts)));
        Span named = new Span(hit.title());
        named.addClassName("title");
        Span maker =
                new Span(hit.creator().or(() -> hit.depicted().map(texts::day)).orElse(""));
        maker.addClassName("maker");
        Span caption = new Span(named, maker);
        caption.addClassName("caption");
        Anchor link = new Anchor(address, picture, caption);
        add(link);
    }

    /// Says how the picture stands for the film.
    public void stands(Standing standing, Texts texts) {
        picture.add(VerdictBadge.small(standing, texts));
    }

    /// Can be picked in a role, or is picked already. The button is for a pointer; by keyboard it is `p` on
    /// the picture, and a long touch on a phone.
    ///
    /// @param role as it is called
    public void pickable(boolean picked, String role, Texts texts) {
        pick.removeAll();
        pick.add((picked ? Icon.PICKED : Icon.PICK).draw());
        pick.addClassName("pick");
        pick.setAriaLabel(texts.say(picked ? "pick.tile.is" : "pick.tile.go", title, role));
        pick.getElement().setAttribute("title", texts.say(picked ? "pick.is" : "pick.go", role) + " (p)");
        pick.getElement().setAttribute("aria-pressed", Boolean.toString(picked));
        pick.getElement().setAttribute("tabindex", "-1");
        pick.getElement().setAttribute("data-pick", "");
        setClassName("picked", picked);
        if (pick.getParent().isEmpty()) {
            add(pick);
        }
    }

    /// Which picture it is.
    public AssetId id() {
        return id;
    }

    private static Image image(Hit hit, Thumbnail thumbnail, Span picture) {
        picture.getStyle().set("--placeholder", thumbnail.placeholder());
        Image image = new Image("/thumbnail/" + hit.id(), "");
        image.getElement().setAttribute("loading", "lazy");
        image.getElement().setAttribute("decoding", "async");
        image.getElement().setAttribute("width", Integer.toString(thumbnail.width()));
        image.getElement().setAttribute("height", Integer.toString(thumbnail.height()));
        return image;
    }

    private static Span card(Hit hit, Texts texts) {
        Span card = new Span(Icon.PICTURE.draw(), new Span(texts.say("tile.no-picture")), new Span(hit.mediaType()));
        card.addClassName("no-picture");
        return card;
    }

    private static double shape(Hit hit) {
        double shape = hit.thumbnail()
                .map(thumbnail -> (double) thumbnail.width() / thumbnail.height())
                .or(() -> hit.shape().map(Tile::ratio))
                .orElse(1.0);
        return Math.clamp(shape, NARROWEST, WIDEST);
    }

    private static double ratio(Dimensions dimensions) {
        return (double) dimensions.width() / dimensions.height();
    }
}
