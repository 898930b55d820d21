package org.nguon.catalog.picture.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.nguon.catalog.look.Badge;
import org.nguon.catalog.look.Icon;
import org.nguon.catalog.look.Message;
import org.nguon.catalog.look.Purpose;
import org.nguon.catalog.look.Texts;
import org.nguon.catalog.look.Visitor;
import org.nguon.catalog.picture.RightsDesk;
import org.nguon.schemas.codes.ArchiveException;
import org.nguon.schemas.production.Platform;
import org.nguon.schemas.production.Production;
import org.nguon.schemas.rights.RightsFacts;
import org.nguon.schemas.rights.RightsRecord;
import org.nguon.schemas.rights.Verdict;

/// A form by which one thing is put on record. What is wrong stands beside each field, and nothing that was typed
/// is lost: the form stays as it is until it is saved or put aside.
abstract class RecordForm extends Section {

    /// What every form stands on.
    ///
    /// @param film the one that is chosen
    /// @param platforms all that any film names
    /// @param filed is told of a record that was put on file
    record Ground(
            RightsDesk desk,
            Supplier<Visitor> visitor,
            RightsFacts facts,
            Optional<Production> film,
            Optional<Purpose> purpose,
            Optional<Verdict> verdict,
            List<Platform> platforms,
            RightsNames names,
            Texts texts,
            Consumer<RightsRecord> filed,
            Runnable aside) {

        LocalDate today() {
            return desk.today(film);
        }

        /// The same, for a form in another place.
        Ground puttingAside(Runnable other) {
            return new Ground(desk, visitor, facts, film, purpose, verdict, platforms, names, texts, filed, other);
        }
    }

    final Ground ground;
    final Texts texts;
    private final Div fields = new Div();
    private final Div said = new Div();

    RecordForm(Ground ground, String title, String words) {
        this.ground = ground;
        this.texts = ground.texts();
        addClassName("record-form");
        getElement().setAttribute("aria-label", title);
        fields.addClassName("form-fields");
        Paragraph intro = new Paragraph(words);
        intro.addClassName("soft");
        NativeButton save = new NativeButton(texts.say("form.save"), _ -> save());
        save.addClassNames("button", "save");
        NativeButton aside =
                new NativeButton(texts.say("form.aside"), _ -> ground.aside().run());
        aside.addClassName("quiet-button");
        Div acts = new Div(save, aside);
        acts.addClassName("form-acts");
        said.getElement().setAttribute("role", "alert");
        add(new H3(title), intro, fields, said, acts);
    }

    final void fields(Component... more) {
        fields.add(more);
    }

    /// What is to be done with what the fields say; empty, with words beside the fields, where something is wrong.
    abstract Optional<Runnable> read();

    /// Puts a record on file.
    final void file(RightsRecord record) {
        ground.filed().accept(ground.desk().file(ground.visitor().get(), record));
    }

    private void save() {
        said.removeAll();
        try {
            Optional<Runnable> good = read();
            if (good.isPresent()) {
                good.get().run();
            } else {
                said.add(new Message(Badge.Standing.BAD, Icon.BAD, texts.say("form.wrong")));
                getElement().executeJs("setTimeout(() => this.querySelector('[aria-invalid=true]')?.focus())");
            }
        } catch (ArchiveException trouble) {
            said.add(Message.of(trouble, texts.language()));
        }
    }

    /// Puts the cursor where one begins.
    final void begin() {
        getElement()
                .executeJs("this.scrollIntoView({block: 'start'});"
                        + "this.querySelector('input, select, textarea')?.focus({preventScroll: true})");
    }
}
