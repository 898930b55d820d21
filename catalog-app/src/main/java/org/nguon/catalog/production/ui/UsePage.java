package org.nguon.catalog.production.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.FieldSet;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.nguon.catalog.look.Badge;
import org.nguon.catalog.look.Choice;
import org.nguon.catalog.look.FilmAddress;
import org.nguon.catalog.look.FilmHead;
import org.nguon.catalog.look.Icon;
import org.nguon.catalog.look.Message;
import org.nguon.catalog.look.Purpose;
import org.nguon.catalog.look.Texts;
import org.nguon.catalog.look.Tick;
import org.nguon.catalog.look.Toast;
import org.nguon.catalog.look.Visitor;
import org.nguon.catalog.look.Words;
import org.nguon.catalog.production.Platforms;
import org.nguon.catalog.production.TypedUse;
import org.nguon.catalog.production.TypedUse.Field;
import org.nguon.indexer.catalogue.AtRevision;
import org.nguon.indexer.catalogue.Edit;
import org.nguon.indexer.production.Productions;
import org.nguon.indexer.production.Selections;
import org.nguon.schemas.codes.ArchiveException;
import org.nguon.schemas.production.Medium;
import org.nguon.schemas.production.Platform;
import org.nguon.schemas.production.Policy;
import org.nguon.schemas.production.Production;
import org.nguon.schemas.production.Role;
import org.nguon.schemas.rights.RightsWords;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What a film is and means to do with pictures: begun at `/film/new`, changed at `/film/{id}/use`. Every verdict
/// answers what stands here.
@Route("film/:film/use")
@RouteAlias("film/new")
@PermitAll
public final class UsePage extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final Logger LOG = LoggerFactory.getLogger(UsePage.class);

    private final Productions films;
    private final Selections selections;
    private final Clock clock;
    private final Visitor visitor;
    private final Texts texts = Words.here();
    private final RightsWords names = RightsWords.in(texts.language());

    private Optional<AtRevision<Production>> film = Optional.empty();
    private final Input title = new Input();
    private final Input director = new Input();
    private final Input territories = new Input();
    private final Input publication = new Input();
    private final Input until = new Input();
    private final Input zone = new Input();
    private final Input languages = new Input();
    private final Set<Medium> media = EnumSet.noneOf(Medium.class);
    private final Set<String> platforms = new LinkedHashSet<>();
    private boolean commercial;
    private Policy policy = Policy.ONLINE_MUSIC_VIDEO;
    private final Map<Field, Paragraph> faults = new EnumMap<>(Field.class);
    private final Map<Field, HasElement> inputs = new EnumMap<>(Field.class);
    private final Div said = new Div();
    private final Toast toast = new Toast(texts);
    private Optional<ActsByRole> acts = Optional.empty();

    /// Made by Vaadin, once a page.
    public UsePage(Productions films, Selections selections, Clock clock, AuthenticationContext session) {
        this.films = films;
        this.selections = selections;
        this.clock = clock;
        this.visitor = Visitor.of(session);
        addClassNames("page", "use-page");
        said.addClassName("said-now");
        said.getElement().setAttribute("role", "status");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        boolean begins = event.getRouteParameters().get(FilmAddress.FILM).isEmpty();
        if (begins && !visitor.mayChangeRights()) {
            event.rerouteToError(AccessDeniedException.class);
            return;
        }
        film = begins ? Optional.empty() : Optional.of(FilmAddress.read(event, films));
        said.removeAll();
        show(film.map(it -> TypedUse.of(it.value()))
                .orElseGet(() -> TypedUse.usual(LocalDate.ofInstant(clock.instant(), TypedUse.USUAL_ZONE))));
    }

    @Override
    public String getPageTitle() {
        return film.map(it -> it.value().title()).orElseGet(() -> texts.say("film.begin")) + " · Nguồn";
    }

    private void show(TypedUse typed) {
        removeAll();
        faults.clear();
        film.ifPresentOrElse(
                it -> add(new FilmHead(it.value(), FilmHead.Part.USE, texts)),
                () -> add(new Header(new H1(texts.say("film.begin")), soft(texts.say("film.begin.words")))));
        add(said);
        if (visitor.mayChangeRights()) {
            add(form(typed));
        } else {
            add(new Message(Badge.Standing.PLAIN, Icon.FACT, texts.say("film.use.look-only")), form(typed));
        }
        add(toast);
    }

    private Section form(TypedUse typed) {
        commercial = typed.commercial();
        policy = typed.policy();
        media.clear();
        media.addAll(typed.media());
        platforms.clear();
        platforms.addAll(typed.platforms());
        Section who =
                new Section(text(Field.TITLE, title, typed.title()), text(Field.DIRECTOR, director, typed.director()));
        who.addClassName("form-row");
        publication.setType("date");
        until.setType("date");
        Section when = new Section(
                text(Field.PUBLICATION, publication, typed.publication()),
                text(Field.UNTIL, until, typed.until()),
                text(Field.ZONE, zone, typed.zone()));
        when.addClassName("form-row");
        Section where = new Section(
                text(Field.TERRITORIES, territories, typed.territories()),
                text(Field.LANGUAGES, languages, typed.languages()));
        where.addClassName("form-row");
        ActsByRole asked = new ActsByRole(typed.acts(), rolesInUse(), this::sentTo, texts);
        acts = Optional.of(asked);
        Section form = new Section(who, use(), media(), when, where, platforms(typed), asked);
        form.addClassNames("panel", "use-form");
        if (visitor.mayChangeRights()) {
            NativeButton go =
                    new NativeButton(texts.say(film.isPresent() ? "film.use.go" : "film.begin.go"), _ -> save());
            go.addClassName("button");
            go.setId("use-go");
            form.add(go);
        } else {
            form.getElement().setAttribute("inert", "");
        }
        return form;
    }

    private Div text(Field field, Input input, String value) {
        input.setValue(value);
        input.getElement().setAttribute("autocomplete", "off");
        return field(field, input, input);
    }

    private Div field(Field field, Component input, HasElement described) {
        String id = "use-" + field.name().toLowerCase(Locale.ROOT);
        input.setId(id);
        NativeLabel label = new NativeLabel(texts.say("film.use." + field));
        label.setFor(input);
        Div all = new Div(label, input);
        all.addClassName("field");
        texts.sayIfKnown("film.use.hint." + field).ifPresent(words -> all.add(hint(words, id + "-hint")));
        all.add(fault(field, id));
        described.getElement().setAttribute("aria-describedby", id + "-fault " + id + "-hint");
        inputs.put(field, described);
        return all;
    }

    private Paragraph fault(Field field, String id) {
        Paragraph fault = new Paragraph();
        fault.addClassName("fault");
        fault.setId(id + "-fault");
        fault.getElement().setAttribute("role", "alert");
        faults.put(field, fault);
        return fault;
    }

    private Div use() {
        FieldSet kind = new FieldSet();
        kind.setLegendText(texts.say("film.use.commercial"));
        kind.addClassName("choices");
        kind.add(radio("commercial", texts.say("film.use.commercial.yes"), commercial, () -> commercial = true));
        kind.add(radio("commercial", texts.say("film.use.commercial.no"), !commercial, () -> commercial = false));
        Choice choice =
                new Choice(texts.say("film.use.policy"), List.of(Policy.values()), Policy::name, names::name, policy);
        choice.setId("use-policy");
        choice.addValueChangeListener(change -> policy = Policy.valueOf(change.getValue()));
        NativeLabel label = new NativeLabel(texts.say("film.use.policy"));
        label.setFor(choice);
        Div policies = new Div(label, choice, hint(texts.say("film.use.policy.hint"), "use-policy-hint"));
        policies.addClassName("field");
        Div row = new Div(kind, policies);
        row.addClassName("form-row");
        return row;
    }

    private FieldSet media() {
        FieldSet all = new FieldSet();
        all.setLegendText(texts.say("film.use.MEDIA"));
        all.addClassName("choices");
        for (Medium medium : Medium.values()) {
            if (medium != Medium.ALL) {
                all.add(tick(names.name(medium), media.contains(medium), medium.name(), () -> toggle(media, medium)));
            }
        }
        all.add(fault(Field.MEDIA, "use-media"));
        all.getElement().setAttribute("aria-describedby", "use-media-fault");
        inputs.put(Field.MEDIA, all);
        return all;
    }

    private FieldSet platforms(TypedUse typed) {
        FieldSet all = new FieldSet();
        all.setLegendText(texts.say("film.use.platforms"));
        all.addClassNames("platforms");
        for (Platform.Kind kind : Platform.Kind.values()) {
            Div group = new Div(new Span(texts.say("film.use.platforms." + kind)));
            group.addClassName("platform-kind");
            choosable().stream().filter(platform -> platform.kind() == kind).forEach(platform -> {
                NativeLabel tick =
                        tick(platform.name(), typed.platforms().contains(platform.id()), platform.id(), () -> {
                            toggle(platforms, platform.id());
                            acts.ifPresent(ActsByRole::platformsChanged);
                        });
                if (kind == Platform.Kind.GENERATION) {
                    Span terms = new Span(terms(platform));
                    terms.addClassName("hint");
                    tick.add(terms);
                }
                group.add(tick);
            });
            all.add(group);
        }
        return all;
    }

    /// The roles in which pictures are picked; for a film that has none yet, the one in which most are.
    private Set<Role> rolesInUse() {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        film.ifPresent(it -> selections
                .of(it.value().id())
                .picks()
                .forEach(pick -> roles.add(pick.value().role())));
        if (roles.isEmpty()) {
            roles.add(Purpose.USUAL_ROLE);
        }
        return roles;
    }

    private List<Platform> sentTo() {
        return choosable().stream()
                .filter(platform -> platform.kind() == Platform.Kind.GENERATION && platforms.contains(platform.id()))
                .toList();
    }

    private String terms(Platform platform) {
        return platform.checkedOn()
                .map(day -> texts.say("film.use.trains." + platform.trainsOnInput(), texts.day(day.toString())))
                .orElseGet(() -> texts.say("film.use.terms-unread"));
    }

    private List<Platform> choosable() {
        return Platforms.choosable(film.map(it -> it.value().use().platforms()).orElse(List.of()));
    }

    private static <T> void toggle(Set<T> chosen, T one) {
        if (!chosen.remove(one)) {
            chosen.add(one);
        }
    }

    private static NativeLabel tick(String words, boolean chosen, String value, Runnable toggled) {
        Tick tick = new Tick(chosen, toggled);
        tick.getElement().setAttribute("data-value", value);
        NativeLabel label = new NativeLabel();
        label.add(tick, new Span(words));
        return label;
    }

    private static NativeLabel radio(String group, String words, boolean chosen, Runnable choose) {
        Element radio = new Element("input");
        radio.setAttribute("type", "radio");
        radio.setAttribute("name", group);
        radio.setProperty("checked", chosen);
        radio.addEventListener("change", _ -> choose.run());
        NativeLabel label = new NativeLabel();
        label.getElement().appendChild(radio);
        label.add(new Span(words));
        return label;
    }

    private static Paragraph hint(String words, String id) {
        Paragraph hint = new Paragraph(words);
        hint.addClassName("hint");
        hint.setId(id);
        return hint;
    }

    private static Paragraph soft(String words) {
        Paragraph paragraph = new Paragraph(words);
        paragraph.addClassName("soft");
        return paragraph;
    }

    private TypedUse typed() {
        return new TypedUse(
                title.getValue(),
                director.getValue(),
                commercial,
                media,
                territories.getValue(),
                publication.getValue(),
                until.getValue(),
                zone.getValue(),
                platforms,
                languages.getValue(),
                policy,
                acts.map(ActsByRole::asked).orElse(Map.of()));
    }

    private void save() {
        if (!visitor.mayChangeRights()) {
            LOG.warn("refused to change a film to {}: wrong role", visitor.name());
            return;
        }
        said.removeAll();
        switch (typed().read(choosable())) {
            case TypedUse.Outcome.Refused(Map<Field, String> why, Map<Role, String> roles) -> refuse(why, roles);
            case TypedUse.Outcome.Understood understood -> {
                refuse(Map.of(), Map.of());
                keep(understood);
            }
        }
    }

    private void refuse(Map<Field, String> why, Map<Role, String> roles) {
        acts.ifPresent(asked -> asked.wrong(roles));
        faults.forEach((field, fault) -> {
            fault.setText(Optional.ofNullable(why.get(field))
                    .map(reason -> texts.say("film.use.fault." + field + "." + reason))
                    .orElse(""));
            HasElement input = inputs.get(field);
            if (input != null) {
                input.getElement().setAttribute("aria-invalid", Boolean.toString(why.containsKey(field)));
            }
        });
        why.keySet().stream()
                .sorted()
                .findFirst()
                .ifPresent(field -> getElement()
                        .executeJs(
                                "const field = document.getElementById($0);"
                                        + " (field?.querySelector('[aria-invalid=true]') ?? field)?.focus()",
                                "use-" + field.name().toLowerCase(Locale.ROOT)));
    }

    private void keep(TypedUse.Outcome.Understood understood) {
        try {
            if (film.isEmpty()) {
                Production begun = films.begin(
                                understood.title(), understood.director(), understood.use(), visitor.name())
                        .value();
                getUI().ifPresent(ui -> ui.navigate("film/" + begun.id()));
                return;
            }
            AtRevision<Production> before = film.get();
            Production changed =
                    new Production(before.value().id(), understood.title(), understood.director(), understood.use());
            switch (films.change(changed, visitor.name(), before.revision())) {
                case Edit.Made _ -> {
                    film = films.find(changed.id());
                    show(TypedUse.of(changed));
                    toast.say(texts.say("film.use.kept"), () -> takeBack(before.value()));
                }
                case Edit.Stale stale -> showStale(stale);
            }
        } catch (ArchiveException trouble) {
            LOG.warn("the film was not kept", trouble);
            said.add(Message.of(trouble, texts.language()));
        }
    }

    /// What stood there before is kept again, if nobody changed the film in the meantime.
    private void takeBack(Production before) {
        try {
            film.map(now -> films.change(before, visitor.name(), now.revision()))
                    .ifPresent(edit -> {
                        switch (edit) {
                            case Edit.Made _ -> {
                                film = films.find(before.id());
                                show(TypedUse.of(before));
                                toast.say(texts.say("film.use.taken-back"));
                            }
                            case Edit.Stale stale -> showStale(stale);
                        }
                    });
        } catch (ArchiveException trouble) {
            LOG.warn("the film was not changed back", trouble);
            said.add(Message.of(trouble, texts.language()));
        }
    }

    /// What was typed stays in the fields; how the film stands now is said beside it.
    private void showStale(Edit.Stale stale) {
        film = film.flatMap(it -> films.find(it.value().id()));
        Message message = Message.of(stale.code(), texts.language());
        NativeButton fresh = new NativeButton(texts.say("film.use.fresh"), _ -> {
            said.removeAll();
            film.ifPresent(it -> show(TypedUse.of(it.value())));
        });
        fresh.addClassName("quiet-button");
        message.add(fresh);
        said.add(message);
    }
}
