package org.nguon.catalog.production.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.FieldSet;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.nguon.catalog.look.Choice;
import org.nguon.catalog.look.Icon;
import org.nguon.catalog.look.Texts;
import org.nguon.catalog.look.Tick;
import org.nguon.schemas.production.Act;
import org.nguon.schemas.production.Platform;
import org.nguon.schemas.production.Role;
import org.nguon.schemas.rights.RightsWords;

/// What is asked of a picture in each role: what the role asks by itself, or what a person decided for this film. The
/// roles that are in use stand there at first; others are added by name.
final class ActsByRole extends Section {

    private static final String NONE = "";

    private final Texts texts;
    private final RightsWords names;
    private final Supplier<List<Platform>> sentTo;
    private final Map<Role, Set<Act>> asked = new EnumMap<>(Role.class);
    private final Map<Role, Group> groups = new EnumMap<>(Role.class);
    private final Div shown = new Div();
    private final Div more = new Div();

    /// @param decided what a person decided, by role
    /// @param inUse roles in which pictures are picked
    /// @param sentTo the platforms that pictures are sent to, as they are ticked now
    ActsByRole(Map<Role, Set<Act>> decided, Collection<Role> inUse, Supplier<List<Platform>> sentTo, Texts texts) {
        this.texts = texts;
        this.names = RightsWords.in(texts.language());
        this.sentTo = sentTo;
        setId("use-acts");
        addClassName("acts-by-role");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-labelledby", "use-acts-title");
        Span title = new Span(texts.say("film.use.ACTS"));
        title.setId("use-acts-title");
        title.addClassName("legend");
        Paragraph words = new Paragraph(texts.say("film.use.ACTS.words"));
        words.addClassName("hint");
        shown.addClassName("acts-roles");
        add(title, words, shown, more);
        for (Role role : Role.values()) {
            if (decided.containsKey(role) || inUse.contains(role)) {
                begin(role, decided.getOrDefault(role, role.usualActs()));
            }
        }
        offerMore();
    }

    /// What is ticked, by role.
    Map<Role, Set<Act>> asked() {
        return asked;
    }

    /// The platforms were ticked otherwise.
    void platformsChanged() {
        groups.values().forEach(Group::say);
    }

    /// Says what is wrong with each role; of those not named, that nothing is.
    void wrong(Map<Role, String> why) {
        groups.forEach((role, group) -> group.wrong(Optional.ofNullable(why.get(role))
                .map(reason -> texts.say("film.use.fault.ACTS." + reason))
                .orElse("")));
    }

    private void begin(Role role, Set<Act> acts) {
        EnumSet<Act> copy = EnumSet.of(Act.VIEW);
        copy.addAll(acts);
        asked.put(role, copy);
        Group group = new Group(role);
        groups.put(role, group);
        shown.removeAll();
        groups.values().forEach(shown::add);
    }

    private void offerMore() {
        more.removeAll();
        List<Optional<Role>> others = new ArrayList<>(List.of(Optional.empty()));
        EnumSet<Role> rest = EnumSet.allOf(Role.class);
        rest.removeAll(groups.keySet());
        rest.forEach(role -> others.add(Optional.of(role)));
        if (rest.isEmpty()) {
            return;
        }
        Choice choice = new Choice(
                texts.say("film.use.ACTS.more"),
                others,
                role -> role.map(Role::name).orElse(NONE),
                role -> role.map(names::name).orElseGet(() -> texts.say("film.use.ACTS.more")),
                Optional.<Role>empty());
        choice.setId("use-acts-more");
        choice.addValueChangeListener(change -> rest.stream()
                .filter(role -> role.name().equals(change.getValue()))
                .findFirst()
                .ifPresent(role -> {
                    begin(role, role.usualActs());
                    offerMore();
                    getElement()
                            .executeJs(
                                    "setTimeout(() => this.querySelector('[data-acts-of=' + $0 + '] input')?.focus())",
                                    role.name());
                }));
        more.add(choice);
    }

    /// One role with its acts.
    private final class Group extends FieldSet {

        private final Role role;
        private final Div ticks = new Div();
        private final Span state = new Span();
        private final NativeButton usual;
        private final Paragraph sending = new Paragraph();
        private final Paragraph fault = new Paragraph();

        Group(Role role) {
            this.role = role;
            setLegendText(names.name(role));
            getElement().setAttribute("data-acts-of", role.name());
            ticks.addClassName("choices");
            state.addClassName("soft");
            usual = new NativeButton("", _ -> backToUsual());
            usual.addClassNames("quiet-button", "small-button", "as-usual");
            usual.add(Icon.UNDO.draw(), new Span(texts.say("film.use.ACTS.usual.go")));
            usual.setAriaLabel(texts.say("film.use.ACTS.usual.of", names.name(role)));
            sending.addClassName("hint");
            fault.addClassName("fault");
            String id = "use-acts-" + role.name() + "-fault";
            fault.setId(id);
            fault.getElement().setAttribute("role", "alert");
            getElement().setAttribute("aria-describedby", id);
            Div foot = new Div(state, usual);
            foot.addClassName("acts-state");
            add(ticks, fault, sending, foot);
            draw();
        }

        private Set<Act> mine() {
            return asked.getOrDefault(role, Set.of());
        }

        private void draw() {
            ticks.removeAll();
            for (Act act : Act.values()) {
                if (act != Act.VIEW) {
                    Tick tick = new Tick(mine().contains(act), () -> toggle(act));
                    tick.getElement().setAttribute("data-value", act.name());
                    NativeLabel label = new NativeLabel();
                    label.add(tick, new Span(names.name(act)));
                    ticks.add(label);
                }
            }
            say();
        }

        private void toggle(Act act) {
            if (!mine().remove(act)) {
                mine().add(act);
            }
            say();
        }

        private void backToUsual() {
            asked.put(role, EnumSet.copyOf(role.usualActs()));
            wrong("");
            draw();
            getElement().executeJs("this.querySelector('input')?.focus()");
        }

        /// Whether it is as usual, and where pictures in this role are sent.
        private void say() {
            boolean asUsual = mine().equals(role.usualActs());
            state.setText(texts.say(asUsual ? "film.use.ACTS.usual" : "film.use.ACTS.decided"));
            usual.setVisible(!asUsual);
            getElement().setAttribute("data-decided", Boolean.toString(!asUsual));
            List<String> platforms = sentTo.get().stream().map(Platform::name).toList();
            sending.setVisible(mine().contains(Act.UPLOAD));
            sending.setText(
                    platforms.isEmpty()
                            ? texts.say("film.use.ACTS.sent.nowhere")
                            : texts.say("film.use.ACTS.sent", String.join(", ", platforms)));
        }

        private void wrong(String words) {
            fault.setText(words);
            ticks.getChildren()
                    .findFirst()
                    .flatMap(label -> label.getChildren().findFirst())
                    .ifPresent(
                            tick -> tick.getElement().setAttribute("aria-invalid", Boolean.toString(!words.isEmpty())));
        }
    }
}
