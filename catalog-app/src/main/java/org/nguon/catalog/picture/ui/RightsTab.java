package org.nguon.catalog.picture.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nguon.catalog.look.Badge;
import org.nguon.catalog.look.Field;
import org.nguon.catalog.look.Icon;
import org.nguon.catalog.look.Message;
import org.nguon.catalog.look.Purpose;
import org.nguon.catalog.look.PurposeChoice;
import org.nguon.catalog.look.Texts;
import org.nguon.catalog.look.Toast;
import org.nguon.catalog.look.VerdictBadge;
import org.nguon.catalog.look.Visitor;
import org.nguon.catalog.picture.RightsDesk;
import org.nguon.catalog.picture.WorkDesk;
import org.nguon.schemas.asset.Layer;
import org.nguon.schemas.codes.ArchiveException;
import org.nguon.schemas.production.Platform;
import org.nguon.schemas.production.Production;
import org.nguon.schemas.rights.Evidence;
import org.nguon.schemas.rights.Finding;
import org.nguon.schemas.rights.Fix;
import org.nguon.schemas.rights.Force;
import org.nguon.schemas.rights.Obligation;
import org.nguon.schemas.rights.PartyId;
import org.nguon.schemas.rights.RightsFacts;
import org.nguon.schemas.rights.RightsRecord;
import org.nguon.schemas.rights.RightsWords;
import org.nguon.schemas.rights.Verdict;
import org.nguon.schemas.rights.WorkId;

/// What is known about the rights in one picture, what follows for a film, and what a person does about it.
/// After each act the whole tab is computed anew.
final class RightsTab extends Div {

    private final RightsDesk desk;
    private final WorkDesk works;
    private final Supplier<Visitor> visitor;
    private final Texts texts;
    private final RightsWords words;
    private final Toast toast;
    private final Consumer<Optional<Purpose>> chosen;
    private final Consumer<Optional<Verdict>> turned;
    private final PurposeChoice choice;
    private final Div said = new Div();
    private final Div place = new Div();

    private RightsFacts facts;
    private RecordForm.@Nullable Ground ground;
    private Optional<Purpose> purpose = Optional.empty();
    private Function<RightsFacts, Component> claims = _ -> new Div();
    private String maker = "";

    /// @param visitor whoever is at the page now
    /// @param chosen is told of another film or role
    /// @param turned is told how the picture stands after each act
    RightsTab(
            RightsDesk desk,
            WorkDesk works,
            RightsFacts facts,
            Supplier<Visitor> visitor,
            Texts texts,
            Toast toast,
            Consumer<Optional<Purpose>> chosen,
            Consumer<Optional<Verdict>> turned) {
        this.desk = desk;
        this.works = works;
        this.facts = facts;
        this.visitor = visitor;
        this.texts = texts;
        this.words = RightsWords.in(texts.language());
        this.toast = toast;
        this.chosen = chosen;
        this.turned = turned;
        this.choice = new PurposeChoice(texts, this::choose);
        addClassName("rights-tab");
        said.getElement().setAttribute("role", "alert");
    }

    /// Shows what is known for a film.
    ///
    /// @param drawn draws what is claimed
    /// @param named as the maker; empty where nobody is
    RightsTab showing(Optional<Purpose> wanted, Function<RightsFacts, Component> drawn, String named) {
        purpose = wanted;
        claims = drawn;
        maker = named;
        show();
        return this;
    }

    private void choose(Optional<Purpose> other) {
        purpose = other;
        chosen.accept(other);
        show();
    }

    private void refresh() {
        facts = desk.facts(facts.asset());
        show();
    }

    private void show() {
        List<Production> films = desk.films();
        Optional<Production> film = purpose.flatMap(wanted ->
                films.stream().filter(one -> one.id().equals(wanted.film())).findFirst());
        Optional<Verdict> verdict = film.flatMap(one -> purpose.map(wanted -> desk.verdict(facts, one, wanted)));
        List<Platform> platforms = films.stream()
                .flatMap(one -> one.use().platforms().stream())
                .collect(Collectors.toMap(Platform::id, one -> one, (one, _) -> one, LinkedHashMap::new))
                .values()
                .stream()
                .toList();
        RightsNames names = new RightsNames(facts, platforms, texts);
        boolean may = visitor.get().mayChangeRights();
        ground = new RecordForm.Ground(
                desk, visitor, facts, film, purpose, verdict, platforms, names, texts, this::filed, place::removeAll);
        choice.show(films, purpose.filter(_ -> film.isPresent()));
        said.removeAll();
        place.removeAll();
        removeAll();
        add(choice, said);
        if (verdict.isPresent()) {
            add(verdict(verdict.get(), names, may));
        } else if (films.isEmpty()) {
            add(Part.soft(texts.say("rights.no-films")));
        } else {
            add(Part.soft(texts.say("rights.choose-film")));
        }
        if (may && verdict.filter(one -> one.standing().allows()).isEmpty()) {
            add(ownWork());
        }
        add(
                new FoundInIt(this, desk, works, facts, names, maker, texts, may),
                records(names, film, may),
                claims.apply(facts));
        turned.accept(verdict);
    }

    // ---- the verdict

    private Section verdict(Verdict verdict, RightsNames names, boolean may) {
        Part part = new Part(texts.say("rights.verdict"));
        part.addClassName("verdict-part");
        Paragraph sentence = new Paragraph(sentence(verdict));
        sentence.addClassName("verdict-sentence");
        Div head = new Div(new VerdictBadge(verdict.standing(), texts));
        head.addClassName("verdict-head");
        verdict.lapsesOn().ifPresent(day -> {
            Span until = new Span(texts.say("rights.lapses", names.day(day.minusDays(1))));
            until.addClassName("soft");
            head.add(until);
        });
        part.add(head, sentence);
        if (!verdict.fixes().isEmpty()) {
            UnorderedList fixes = new UnorderedList();
            fixes.addClassName("fixes");
            helping(verdict).forEach(fix -> fixes.add(fix(fix, may)));
            part.add(new Paragraph(texts.say("rights.to-do")), fixes);
        }
        List<String> obligations = verdict.obligations().stream()
                .filter(it -> it.kind() != Obligation.Kind.ENDS) // the head says until when
                .map(words::text)
                .distinct()
                .toList();
        if (!obligations.isEmpty()) {
            UnorderedList due = new UnorderedList();
            due.addClassName("fixes");
            obligations.forEach(text -> due.add(new ListItem(text)));
            part.add(new Paragraph(texts.say("rights.obliges")), due);
        }
        part.add(new Proof(verdict, facts.records(), names, texts));
        return part;
    }

    /// Where nothing clears one layer, nothing that is done about the others helps.
    private static List<Fix> helping(Verdict verdict) {
        List<Fix> hopeless = verdict.fixes().stream()
                .filter(fix -> fix.kind() == Fix.Kind.REPLACE)
                .toList();
        return hopeless.isEmpty() ? verdict.fixes() : hopeless;
    }

    /// What to do, and the way to do it at once.
    private ListItem fix(Fix fix, boolean may) {
        ListItem item = new ListItem(new Span(capital(words.text(fix))));
        if (!may) {
            return item;
        }
        Div acts = new Div();
        acts.addClassName("finding-acts");
        switch (fix.kind()) {
            case EXAMINE -> {
                if (fix.layer() != Layer.PHOTOGRAPH) {
                    acts.add(small(
                            texts.say("findings.absent." + fix.layer()),
                            () -> find(fix.layer(), Finding.Presence.ABSENT, List.of())));
                }
                acts.add(small(texts.say("findings.show"), () -> goTo(".findings [data-layer=" + fix.layer() + "]")));
            }
            case ASK, COMPLETE, RENEW -> acts.add(small(texts.say("records.add.grant"), () -> open(GrantForm::new)));
            case RELEASE -> acts.add(small(texts.say("records.add.release"), () -> open(ReleaseForm::new)));
            case DETERMINE -> acts.add(small(texts.say("records.add.decision"), () -> open(DecisionForm::new)));
            case FIND_OUT ->
                acts.add(
                        small(texts.say("records.add.terms"), () -> open(this::terms)),
                        small(texts.say("records.add.grant"), () -> open(GrantForm::new)));
            case REMIND, REPLACE -> {
                // nothing of it is done here
            }
        }
        item.add(acts);
        return item;
    }

    private void goTo(String where) {
        getElement().executeJs("this.querySelector($0)?.scrollIntoView({block: 'center'})", where);
    }

    private String sentence(Verdict verdict) {
        if (verdict.standing().allows()) {
            return texts.say("rights.may", words.name(verdict.role()));
        }
        return verdict.decidedBy()
                .map(layer -> texts.say("rights.may-not.layer", words.name(verdict.role()), words.name(layer)))
                .orElseGet(() -> texts.say("rights.may-not", words.name(verdict.role())));
    }

    static String capital(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + words.substring(1);
    }

    // ---- own work

    private Section ownWork() {
        boolean already = facts.records().stream().anyMatch(RightsRecord.OwnWork.class::isInstance);
        Section part = new Section();
        part.addClassName("own-work");
        if (already) {
            part.setVisible(false);
            return part;
        }
        PartyField author = new PartyField("own-author", texts.say("own.author"), desk.parties(), texts);
        author.onlyPersons();
        author.fill(maker.isEmpty() ? visitor.get().name() : maker);
        NativeButton go = new NativeButton();
        go.add(Icon.OWN.draw(), new Span(texts.say("own.go")));
        go.addClassNames("quiet-button", "own-go");
        go.addClickListener(_ -> author.named()
                .ifPresent(named -> act(() -> {
                    List<RightsRecord> filed =
                            desk.ownWork(visitor.get(), facts.asset(), named, texts.say("own.statement", named.name()));
                    refresh();
                    toast.say(
                            texts.say("own.done"),
                            () -> act(() -> {
                                filed.forEach(
                                        record -> desk.withdraw(visitor.get(), record.id(), texts.say("own.undone")));
                                refresh();
                            }));
                })));
        part.add(author, go);
        return part;
    }

    // ---- what is in it

    /// Says what was found of a layer.
    void find(Layer layer, Finding.Presence presence, List<PartyId> holders) {
        act(() -> {
            Map<Layer, List<Finding>> before = desk.find(
                    visitor.get(), facts.asset(), List.of(desk.finding(layer, presence, holders, visitor.get())));
            refresh();
            toast.say(
                    texts.say("findings.done", capital(words.name(layer)), words.name(presence)),
                    () -> act(() -> {
                        desk.restore(visitor.get(), facts.asset(), before);
                        refresh();
                    }));
        });
    }

    /// A layer shows a work now.
    void shown(WorkDesk.Shown shown) {
        refresh();
        toast.say(
                texts.say("work.done", shown.work().value().title()),
                () -> act(() -> {
                    works.takeBack(visitor.get(), shown);
                    refresh();
                }));
        goTo(".verdict-part");
    }

    /// A layer does not show a work that somebody thought it did.
    void notThisWork(Layer layer, WorkId work) {
        act(() -> {
            Map<Layer, List<Finding>> before =
                    desk.find(visitor.get(), facts.asset(), List.of(desk.notThisWork(layer, work, visitor.get())));
            refresh();
            toast.say(
                    texts.say("work.not.done"),
                    () -> act(() -> {
                        desk.restore(visitor.get(), facts.asset(), before);
                        refresh();
                    }));
        });
    }

    /// Whoever is at the page now.
    Visitor visitor() {
        return visitor.get();
    }

    /// What a form in this tab stands on.
    ///
    /// @param aside takes the form away again
    RecordForm.Ground ground(Runnable aside) {
        return ground().puttingAside(aside);
    }

    // ---- what is on record

    private Section records(RightsNames names, Optional<Production> film, boolean may) {
        Part part = new Part(texts.say("records.title"));
        UnorderedList list = new UnorderedList();
        list.addClassNames("claims", "records");
        facts.records().reversed().forEach(record -> list.add(record(record, names, film, may)));
        part.add(facts.records().isEmpty() ? Part.soft(texts.say("records.none")) : list);
        if (may) {
            Div add = new Div(
                    opens("records.add.grant", "button", GrantForm::new),
                    opens("records.add.release", "quiet-button", ReleaseForm::new),
                    opens("records.add.denial", "quiet-button", RefusalForm::new),
                    opens("records.add.takedown", "quiet-button", TakedownForm::new),
                    opens("records.add.decision", "quiet-button", DecisionForm::new),
                    opens("records.add.terms", "quiet-button", this::terms));
            add.addClassName("record-adds");
            part.add(add, place);
        }
        return part;
    }

    private NativeButton opens(String key, String look, Function<RecordForm.Ground, RecordForm> form) {
        NativeButton open = new NativeButton(texts.say(key), _ -> open(form));
        open.addClassName(look);
        open.getElement().setAttribute("data-opens", key);
        return open;
    }

    private void open(Function<RecordForm.Ground, RecordForm> form) {
        RecordForm made = form.apply(ground());
        place.removeAll();
        place.add(made);
        made.begin();
    }

    private RecordForm.Ground ground() {
        return Objects.requireNonNull(ground);
    }

    private TermsForm terms(RecordForm.Ground of) {
        return new TermsForm(of, this::termsRead);
    }

    private void filed(RightsRecord record) {
        refresh();
        toast.say(
                texts.say("records.filed"),
                () -> act(() -> {
                    desk.withdraw(visitor.get(), record.id(), texts.say("records.undone"));
                    refresh();
                }));
        getElement()
                .executeJs("setTimeout(() => this.querySelector('.verdict-part, .records')?.scrollIntoView({block:"
                        + " 'start'}))");
    }

    private void termsRead() {
        refresh();
        toast.say(texts.say("terms.done"));
    }

    private ListItem record(RightsRecord record, RightsNames names, Optional<Production> film, boolean may) {
        Force force = Force.of(record, desk.today(film));
        Span title = new Span(names.title(record));
        title.addClassName("claim-kind");
        Div head = new Div(title, state(force));
        head.addClassName("record-head");
        ListItem item = new ListItem(head);
        item.setId("record-" + record.id());
        if (!force.isIn() && !force.isOver()) {
            Span why = new Span(force.lacking().stream()
                    .map(lack -> texts.say("force.lack." + lack))
                    .collect(Collectors.joining("; ")));
            why.addClassName("record-why");
            item.add(why);
        }
        names.lines(record).forEach(line -> {
            Span said = new Span(line);
            said.addClassName("record-line");
            item.add(said);
        });
        List<Evidence> evidence = record.evidence();
        evidence.forEach(file -> item.add(may ? evidence(record, file) : new Span(texts.say("records.evidence.kept"))));
        if (may) {
            item.add(withdrawal(record));
        }
        return item;
    }

    private Badge state(Force force) {
        if (force.isIn()) {
            return new Badge(Badge.Standing.GOOD, texts.say("force.in"));
        }
        return force.isOver()
                ? new Badge(Badge.Standing.BAD, texts.say("force.over"))
                : new Badge(Badge.Standing.PENDING, texts.say("force.not-yet"));
    }

    private Anchor evidence(RightsRecord record, Evidence file) {
        Anchor way = new Anchor(
                "/evidence/" + record.id() + "/" + file.contentHash().hex(),
                Icon.EVIDENCE.draw(),
                new Span(file.fileName() + " · " + texts.bytes(file.byteSize())));
        way.addClassName("evidence");
        way.setRouterIgnore(true);
        way.getElement().setAttribute("download", "");
        return way;
    }

    private Div withdrawal(RightsRecord record) {
        Div part = new Div();
        part.addClassName("withdrawal");
        NativeButton open = small(texts.say("records.withdraw"), () -> {});
        open.addClickListener(_ -> {
            Input reason = new Input();
            Field field = new Field("why-" + record.id(), texts.say("records.withdraw.why"), reason);
            NativeButton go = new NativeButton(texts.say("records.withdraw.go"), _ -> {
                if (reason.getValue().isBlank()) {
                    field.wrong(texts.say("wrong.reason"));
                } else {
                    withdraw(record, reason.getValue().strip());
                }
            });
            go.addClassName("button");
            NativeButton leave = small(texts.say("form.aside"), () -> {});
            leave.addClickListener(_ -> {
                part.removeAll();
                part.add(open);
            });
            Div acts = new Div(go, leave);
            acts.addClassName("form-acts");
            part.removeAll();
            part.add(field, acts);
            reason.focus();
        });
        part.add(open);
        return part;
    }

    private void withdraw(RightsRecord record, String reason) {
        act(() -> {
            desk.withdraw(visitor.get(), record.id(), reason);
            refresh();
            toast.say(
                    texts.say("records.withdrawn"),
                    () -> act(() -> {
                        desk.fileAgain(visitor.get(), record);
                        refresh();
                    }));
        });
    }

    // ---- small parts

    /// Does something that may be refused, and says why if it is.
    void act(Runnable what) {
        try {
            what.run();
        } catch (ArchiveException refused) {
            said.removeAll();
            said.add(Message.of(refused, texts.language()));
            said.getElement().executeJs("this.scrollIntoView({block: 'center'})");
        }
    }

    static NativeButton small(String words, Runnable act) {
        NativeButton button = new NativeButton(words, _ -> act.run());
        button.addClassNames("quiet-button", "small-button");
        return button;
    }
}
