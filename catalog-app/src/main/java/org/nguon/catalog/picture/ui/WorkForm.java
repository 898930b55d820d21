package org.nguon.catalog.picture.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.dom.Element;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.nguon.catalog.look.Choice;
import org.nguon.catalog.look.Field;
import org.nguon.catalog.look.Ticks;
import org.nguon.catalog.picture.RightsDesk;
import org.nguon.catalog.picture.TypedWork;
import org.nguon.catalog.picture.WorkDesk;
import org.nguon.indexer.catalogue.AtRevision;
import org.nguon.schemas.asset.Layer;
import org.nguon.schemas.rights.Party;
import org.nguon.schemas.rights.PartyId;
import org.nguon.schemas.rights.Work;

/// Which work a layer shows: one that the archive knows, offered while one types its title, or a new
/// one; and what is known of it, so that its term can be counted.
final class WorkForm extends RecordForm {

    private final WorkDesk works;
    private final Layer layer;
    private final List<PartyId> holders;
    private final Consumer<WorkDesk.Shown> done;
    private final List<Party> parties;
    private final Map<String, AtRevision<Work>> offered = new LinkedHashMap<>();
    private Optional<AtRevision<Work>> known;

    private final Input title = new Input();
    private final Div which = new Div();
    private Choice kind;
    private final Div kindPlace = new Div();
    private final PartyField maker;
    private final Ticks<Boolean> anonymous;
    private final Input died = new Input();
    private final Input created = new Input();
    private final Input published = new Input();
    private Choice publication;
    private final Div publicationPlace = new Div();
    private final Input origin = new Input();
    private final Input inventory = new Input();
    private final PartyField keeper;
    private final Map<TypedWork.Field, Field> fields = new EnumMap<>(TypedWork.Field.class);

    /// @param shown the work that the layer is known to show
    /// @param holders who holds the rights in the layer
    /// @param done is told what was put on record
    WorkForm(
            Ground ground,
            WorkDesk works,
            Layer layer,
            Optional<AtRevision<Work>> shown,
            List<PartyId> holders,
            Consumer<WorkDesk.Shown> done) {
        super(ground, ground.texts().say("work.title"), ground.texts().say("work.words"));
        this.works = works;
        this.layer = layer;
        this.holders = List.copyOf(holders);
        this.done = done;
        this.known = shown;
        this.parties = ground.desk().parties();
        addClassName("work-form");
        maker = new PartyField("work-maker", texts.say("work.maker"), parties, texts);
        keeper = new PartyField("work-keeper", texts.say("work.keeper"), parties, texts);
        TypedWork typed = shown.map(it -> TypedWork.of(it.value())).orElseGet(() -> TypedWork.unknown(usualKind()));
        kind = kind(typed.kind());
        publication = publication(typed.publication());
        anonymous = Ticks.one("work-anonymous", texts.say("work.anonymous"), typed.anonymous());
        which.addClassNames("hint", "work-which");
        which.getElement().setAttribute("role", "status");
        Field titleField = field(TypedWork.Field.TITLE, title);
        offer(titleField);
        fields(
                titleField,
                which,
                row(kindPlace, field(TypedWork.Field.INVENTORY, inventory)),
                maker,
                anonymous,
                row(field(TypedWork.Field.DIED, died), field(TypedWork.Field.CREATED, created)),
                row(field(TypedWork.Field.PUBLISHED, published), publicationPlace),
                row(field(TypedWork.Field.ORIGIN, origin), keeper));
        fill(typed);
        sayWhich();
    }

    private static Div row(Component... parts) {
        Div row = new Div(parts);
        row.addClassName("form-two");
        return row;
    }

    private Work.Kind usualKind() {
        return layer == Layer.DEPICTED_ARTWORK ? Work.Kind.ARTWORK : Work.Kind.PHOTOGRAPH;
    }

    private Field field(TypedWork.Field name, Component input) {
        String id = "work-" + name.name().toLowerCase(Locale.ROOT);
        input.getElement().setAttribute("autocomplete", "off");
        Field field = new Field(
                id,
                texts.say("work." + name),
                input,
                texts.sayIfKnown("work.hint." + name).orElse(""));
        fields.put(name, field);
        return field;
    }

    private Choice kind(Work.Kind chosen) {
        Choice choice = new Choice(
                texts.say("work.kind"),
                List.of(Work.Kind.values()),
                Enum::name,
                one -> texts.say("work.kind." + one),
                chosen);
        kindPlace.removeAll();
        kindPlace.add(new Field("work-kind", texts.say("work.kind"), choice));
        return choice;
    }

    private Choice publication(Work.Publication chosen) {
        Choice choice = new Choice(
                texts.say("work.PUBLICATION"),
                List.of(Work.Publication.values()),
                Enum::name,
                one -> texts.say("work.publication." + one),
                chosen);
        publicationPlace.removeAll();
        publicationPlace.add(field(TypedWork.Field.PUBLICATION, choice));
        return choice;
    }

    // ---- known ones

    /// The works that the archive knows are offered by title; two of the same title are told apart by
    /// maker, number or, where nothing else does, by the first figures of their ids.
    private void offer(Field titleField) {
        works.works().forEach(work -> {
            String label = label(work.value());
            boolean taken = offered.containsKey(label);
            offered.put(taken ? label + " · " + work.value().id().value().substring(0, 8) : label, work);
        });
        Element list = new Element("datalist");
        list.setAttribute("id", "work-known");
        offered.keySet().forEach(one -> list.appendChild(new Element("option").setAttribute("value", one)));
        title.getElement().setAttribute("list", "work-known");
        title.setValueChangeMode(ValueChangeMode.LAZY);
        title.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                Optional.ofNullable(offered.get(change.getValue().strip())).ifPresent(this::take);
            }
        });
        titleField.getElement().appendChild(list);
    }

    private String label(Work work) {
        List<String> parts = new ArrayList<>(List.of(work.title()));
        work.creators().stream().findFirst().flatMap(this::name).ifPresent(parts::add);
        if (!work.inventoryNumber().isEmpty()) {
            parts.add(work.inventoryNumber());
        }
        return String.join(" · ", parts);
    }

    private Optional<String> name(PartyId id) {
        return parties.stream()
                .filter(party -> party.id().equals(id))
                .map(Party::name)
                .findFirst();
    }

    private void take(AtRevision<Work> work) {
        known = Optional.of(work);
        TypedWork typed = TypedWork.of(work.value());
        kind = kind(typed.kind());
        publication = publication(typed.publication());
        anonymous.tick(true, typed.anonymous());
        fill(typed);
        sayWhich();
    }

    private void fill(TypedWork typed) {
        title.setValue(typed.title());
        created.setValue(typed.created());
        published.setValue(typed.published());
        died.setValue(typed.died());
        origin.setValue(typed.origin());
        inventory.setValue(typed.inventoryNumber());
        Optional<Work> work = known.map(AtRevision::value);
        maker.fill(work.flatMap(it -> it.creators().stream().findFirst())
                .flatMap(this::name)
                .orElse(""));
        keeper.fill(work.flatMap(Work::holder).flatMap(this::name).orElse(""));
    }

    private void sayWhich() {
        which.removeAll();
        known.ifPresent(work -> {
            int pictures = works.pictures(work.value().id());
            NativeButton another = RightsTab.small(texts.say("work.another"), () -> {
                known = Optional.empty();
                sayWhich();
            });
            another.addClassName("work-another");
            which.add(new Span(texts.say("work.known", pictures)), another);
            int others = work.value().creators().size() - 1;
            if (others > 0) {
                which.add(new Span(texts.say("work.makers.more", others)));
            }
        });
    }

    // ---- reading it

    @Override
    Optional<Runnable> read() {
        Optional<Optional<RightsDesk.Named>> madeBy = maker.namedOrNobody();
        Optional<Optional<RightsDesk.Named>> keptBy = keeper.namedOrNobody();
        TypedWork typed = new TypedWork(
                title.getValue(),
                chosen(Work.Kind.values(), kind),
                anonymous.any(),
                created.getValue(),
                published.getValue(),
                chosen(Work.Publication.values(), publication),
                died.getValue(),
                origin.getValue(),
                inventory.getValue());
        return switch (typed.read(ground.today())) {
            case TypedWork.Outcome.Refused(Map<TypedWork.Field, String> faults) -> {
                fields.forEach((name, field) -> field.wrong(Optional.ofNullable(faults.get(name))
                        .map(reason -> texts.say("work.fault." + name + "." + reason))
                        .orElse("")));
                yield Optional.empty();
            }
            case TypedWork.Outcome.Understood(TypedWork.Described described) -> {
                fields.values().forEach(field -> field.wrong(""));
                yield madeBy.isEmpty() || keptBy.isEmpty()
                        ? Optional.empty()
                        : Optional.of(() -> put(described, madeBy.get(), keptBy.get()));
            }
        };
    }

    private void put(
            TypedWork.Described described, Optional<RightsDesk.Named> madeBy, Optional<RightsDesk.Named> keptBy) {
        RightsDesk desk = ground.desk();
        List<PartyId> creators = new ArrayList<>();
        madeBy.ifPresent(named -> creators.add(desk.party(ground.visitor().get(), named)));
        known.ifPresent(work -> work.value().creators().stream()
                .skip(1)
                .filter(other -> !creators.contains(other))
                .forEach(creators::add));
        Optional<PartyId> holder =
                keptBy.map(named -> desk.party(ground.visitor().get(), named));
        done.accept(works.show(
                ground.visitor().get(), ground.facts().asset(), layer, known, described.by(creators, holder), holders));
    }

    /// What the browser sent is one of the values that were offered, or else the first of them.
    private static <E extends Enum<E>> E chosen(E[] values, Choice choice) {
        return Arrays.stream(values)
                .filter(one -> one.name().equals(choice.getValue()))
                .findFirst()
                .orElse(values[0]);
    }
}
