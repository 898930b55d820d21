package org.nguon.catalog.picture.ui;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import java.util.function.Supplier;
import org.nguon.catalog.look.Icon;
import org.nguon.catalog.look.Purpose;
import org.nguon.catalog.look.Texts;
import org.nguon.catalog.look.Toast;
import org.nguon.catalog.look.Visitor;
import org.nguon.catalog.picture.RightsDesk;
import org.nguon.indexer.catalogue.AtRevision;
import org.nguon.schemas.asset.AssetId;
import org.nguon.schemas.codes.ArchiveException;
import org.nguon.schemas.production.Pick;
import org.nguon.schemas.production.Production;
import org.nguon.schemas.rights.RightsWords;

/// Picks the picture for the film that one looks for, or takes it out again. Not to be seen without a film.
final class PickHere extends NativeButton {

    private final RightsDesk desk;
    private final Supplier<Visitor> visitor;
    private final Texts texts;
    private final Toast toast;
    private Optional<AssetId> picture = Optional.empty();
    private Optional<Purpose> purpose = Optional.empty();

    /// @param visitor whoever is at the page now
    PickHere(RightsDesk desk, Supplier<Visitor> visitor, Texts texts, Toast toast) {
        this.desk = desk;
        this.visitor = visitor;
        this.texts = texts;
        this.toast = toast;
        addClassNames("quiet-button", "pick-here");
        getElement().setAttribute("data-key", "pick");
        addClickListener(_ -> picture.ifPresent(id -> purpose.ifPresent(wanted -> tryTo(() -> turn(id, wanted)))));
    }

    /// @param shown the picture; absent for a file that cannot be picked
    /// @param wanted for which film and role one looks
    void show(Optional<AssetId> shown, Optional<Purpose> wanted) {
        picture = shown;
        purpose = wanted;
        draw();
    }

    private void draw() {
        setVisible(picture.isPresent() && purpose.isPresent());
        removeAll();
        picture.ifPresent(id -> purpose.ifPresent(wanted -> draw(id, wanted)));
    }

    private void draw(AssetId id, Purpose wanted) {
        boolean picked = desk.picked(id, wanted).isPresent();
        String words = texts.say(
                picked ? "pick.is" : "pick.go", RightsWords.in(texts.language()).name(wanted.role()));
        Span whole = new Span(words);
        whole.addClassName("words");
        Span few = new Span(texts.say(picked ? "pick.short.is" : "pick.short.go"));
        few.addClassName("few-words");
        add((picked ? Icon.PICKED : Icon.PICK).draw(), whole, few);
        setAriaLabel(words);
        getElement().setAttribute("title", words + " (p)");
        getElement().setAttribute("aria-pressed", Boolean.toString(picked));
        setClassName("picked", picked);
    }

    private void turn(AssetId id, Purpose wanted) {
        String film = desk.film(wanted).map(Production::title).orElse("");
        Optional<AtRevision<Pick>> there = desk.picked(id, wanted);
        if (there.isPresent()) {
            desk.unpick(visitor.get(), there.get());
            toast.say(texts.say("pick.out", film), () -> tryTo(() -> desk.putBack(visitor.get(), there.get())));
        } else {
            AtRevision<Pick> made = desk.pick(visitor.get(), id, wanted);
            toast.say(texts.say("pick.done", film), () -> tryTo(() -> desk.unpick(visitor.get(), made)));
        }
    }

    /// Changes what is picked, or says why not, and shows how it is now.
    private void tryTo(Runnable change) {
        try {
            change.run();
        } catch (ArchiveException refused) {
            toast.say(refused.code().text(texts.language()));
        }
        draw();
    }
}
