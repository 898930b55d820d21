package org.nguon.catalog.look;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinServletRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.nguon.schemas.production.Production;
import org.nguon.schemas.production.ProductionId;
import org.nguon.schemas.production.Role;
import org.nguon.schemas.rights.RightsWords;

/// For which film one looks, and in which role: two of the browser's own lists in one line. The browser remembers the
/// choice for each person who uses it.
public final class PurposeChoice extends Div {

    private static final String NONE = "none";

    private final Texts texts;
    private final Consumer<Optional<Purpose>> chosen;
    private Optional<Shown> shown = Optional.empty();

    private record Shown(List<Production> films, Optional<Purpose> purpose) {}

    /// @param chosen is told what a person chose; an empty purpose when it was to be no film
    public PurposeChoice(Texts texts, Consumer<Optional<Purpose>> chosen) {
        this.texts = texts;
        this.chosen = chosen;
        addClassName("purpose");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", texts.say("purpose.label"));
    }

    /// Shows the films there are and what is chosen of them. Without any film there is nothing to choose. What is shown
    /// already is left alone: a choice that somebody is making would be lost with a list that is made anew.
    public void show(List<Production> films, Optional<Purpose> purpose) {
        Optional<Shown> now = Optional.of(new Shown(List.copyOf(films), purpose));
        if (shown.equals(now)) {
            return;
        }
        shown = now;
        removeAll();
        setVisible(!films.isEmpty());
        if (films.isEmpty()) {
            return;
        }
        Optional<ProductionId> film = purpose.map(Purpose::film)
                .filter(id -> films.stream().anyMatch(one -> one.id().equals(id)));
        List<Optional<Production>> all = new ArrayList<>(List.of(Optional.empty()));
        films.forEach(one -> all.add(Optional.of(one)));
        Role role = purpose.map(Purpose::role).orElse(Purpose.USUAL_ROLE);
        Choice which = new Choice(
                texts.say("purpose.film"),
                all,
                one -> one.map(it -> it.id().toString()).orElse(NONE),
                one -> one.map(Production::title).orElse(texts.say("purpose.none")),
                all.stream()
                        .filter(one -> one.map(Production::id).equals(film))
                        .findFirst()
                        .orElse(Optional.empty()));
        which.addClassName("film");
        which.addValueChangeListener(change -> chosen.accept(films.stream()
                .filter(one -> one.id().toString().equals(change.getValue()))
                .findFirst()
                .map(one -> new Purpose(one.id(), role))));
        Span label = new Span(Icon.FILM.draw(), new Span(texts.say("purpose.film")));
        label.addClassName("purpose-label");
        label.getElement().setAttribute("aria-hidden", "true");
        add(label, which);
        film.ifPresent(id -> {
            RightsWords words = RightsWords.in(texts.language());
            Choice as = new Choice(texts.say("purpose.role"), List.of(Role.values()), Role::name, words::name, role);
            as.addClassName("role");
            as.addValueChangeListener(change ->
                    Purpose.role(change.getValue()).ifPresent(it -> chosen.accept(Optional.of(new Purpose(id, it)))));
            add(as);
        });
    }

    /// What this person chose last in this browser; empty where it was no film.
    public static Optional<Purpose> remembered(String person) {
        return VaadinService.getCurrentRequest() instanceof VaadinServletRequest request
                ? Languages.cookie((HttpServletRequest) request, cookie(person)).flatMap(Purpose::read)
                : Optional.empty();
    }

    /// Has the browser remember what this person chose.
    public static void remember(UI page, String person, Optional<Purpose> purpose) {
        page.getPage()
                .executeJs(
                        "window.nguon.remember($0, $1)",
                        cookie(person),
                        purpose.map(Purpose::written).orElse(NONE));
    }

    /// A cookie of each person's own, named without saying who that is.
    private static String cookie(String person) {
        return "nguon-film-"
                + UUID.nameUUIDFromBytes(person.getBytes(StandardCharsets.UTF_8))
                        .toString()
                        .substring(0, 8);
    }
}
