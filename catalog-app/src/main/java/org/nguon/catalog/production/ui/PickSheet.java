package org.nguon.catalog.production.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.dom.Element;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.nguon.catalog.look.Choice;
import org.nguon.catalog.look.Icon;
import org.nguon.catalog.look.Purpose;
import org.nguon.catalog.look.Texts;
import org.nguon.catalog.look.VerdictBadge;
import org.nguon.schemas.asset.Thumbnail;
import org.nguon.schemas.production.Crop;
import org.nguon.schemas.production.Pick;
import org.nguon.schemas.production.PickId;
import org.nguon.schemas.production.Role;
import org.nguon.schemas.rights.Fix;
import org.nguon.schemas.rights.ProofStep;
import org.nguon.schemas.rights.RightsWords;
import org.nguon.schemas.rights.Verdict;

/// The picture that is looked at: what it is for, how much it counts, which part of it is meant, and what its rights
/// ask. While none is, the list of what is not cleared, with what would help. A column at a desk, a sheet on a phone.
final class PickSheet extends Aside {

    private static final String ON_THE_TABLE = "";

    private final Texts texts;
    private final SelectionPage page;
    private final RightsWords names;

    PickSheet(Texts texts, SelectionPage page) {
        this.texts = texts;
        this.page = page;
        this.names = RightsWords.in(texts.language());
        addClassName("pick-sheet");
        getElement().setAttribute("popover", "auto");
        getElement().setAttribute("aria-label", texts.say("film.sheet"));
    }

    void show(LightTable table, Optional<PickId> current) {
        removeAll();
        current.flatMap(table::pick).ifPresentOrElse(pick -> showPick(table, pick.value()), () -> showToDo(table));
    }

    /// Where the rights in a picture are told and mended, seen from this film and role.
    static String rightsOf(Pick pick) {
        return "/picture/" + pick.asset() + "?" + new Purpose(pick.production(), pick.role()).parameters()
                + "&tab=rights";
    }

    /// The picture itself, seen from this film and role.
    static String pictureOf(Pick pick) {
        return "/picture/" + pick.asset() + "?" + purpose(pick);
    }

    /// A clause as a sentence.
    static String sentence(String clause) {
        return clause.isEmpty()
                ? clause
                : clause.substring(0, 1).toUpperCase(Locale.ROOT)
                        + clause.substring(1)
                        + (clause.endsWith(".") ? "" : ".");
    }

    // ---- none is looked at

    private void showToDo(LightTable table) {
        List<Pick> uncleared = table.uncleared();
        add(new H2(texts.say(uncleared.isEmpty() ? "film.todo.none" : "film.todo")));
        if (uncleared.isEmpty()) {
            Paragraph words =
                    new Paragraph(texts.say(table.kept() > 0 ? "film.todo.none.words" : "film.todo.nothing-yet"));
            words.addClassName("soft");
            add(words);
            if (table.kept() > 0) {
                Anchor bundle = new Anchor("/film/" + table.film().id() + "/bundle", texts.say("film.todo.bundle"));
                bundle.addClassName("button");
                add(bundle);
            }
            return;
        }
        OrderedList list = new OrderedList();
        list.addClassName("to-do");
        uncleared.forEach(pick -> list.add(toDo(table, pick)));
        add(list);
    }

    private ListItem toDo(LightTable table, Pick pick) {
        Component image = Board.image(table, pick);
        Anchor title = new Anchor(rightsOf(pick), table.title(pick));
        Verdict verdict = table.verdict(pick);
        Span fix = new Span(verdict.fixes().stream()
                .findFirst()
                .map(names::text)
                .map(PickSheet::sentence)
                .orElse(""));
        fix.addClassName("soft");
        Div words = new Div(title, VerdictBadge.small(verdict.standing(), texts), fix);
        return new ListItem(image, words);
    }

    // ---- one is looked at

    private void showPick(LightTable table, Pick pick) {
        NativeButton close = new NativeButton("", _ -> {
            getElement().executeJs("this.matches(':popover-open') && this.hidePopover()");
            page.close();
        });
        close.addClassNames("icon-button", "close");
        close.add(Icon.CLOSE.draw());
        close.setAriaLabel(texts.say("film.sheet.close"));
        H2 title = new H2(new Anchor(pictureOf(pick), table.title(pick)));
        Div head = new Div(title, close);
        head.addClassName("sheet-head");
        add(head, rights(table, pick), purpose(table, pick), crop(table, pick), note(pick), remove(pick));
    }

    private static String purpose(Pick pick) {
        return new Purpose(pick.production(), pick.role()).parameters();
    }

    private Section rights(LightTable table, Pick pick) {
        Verdict verdict = table.verdict(pick);
        Section rights = new Section(new VerdictBadge(verdict.standing(), texts));
        rights.addClassName("sheet-rights");
        if (verdict.standing().allows()) {
            if (!verdict.obligations().isEmpty()) {
                UnorderedList list = new UnorderedList();
                Set<String> said = new LinkedHashSet<>();
                verdict.obligations().forEach(it -> said.add(names.text(it)));
                said.forEach(words -> list.add(new ListItem(words)));
                rights.add(list);
            }
            verdict.lapsesOn()
                    .ifPresent(day -> rights.add(new Paragraph(texts.say("film.lapses", texts.day(day.toString())))));
        } else {
            UnorderedList list = new UnorderedList();
            list.addClassName("fixes");
            for (Fix fix : verdict.fixes()) {
                list.add(new ListItem(sentence(names.text(fix))));
            }
            rights.add(list, why(verdict));
        }
        Anchor link = new Anchor(rightsOf(pick), texts.say("film.rights"));
        link.addClassName("rights-link");
        rights.add(link);
        return rights;
    }

    private NativeDetails why(Verdict verdict) {
        UnorderedList list = new UnorderedList();
        list.addClassName("reasons");
        Set<String> told = new LinkedHashSet<>();
        for (ProofStep step : verdict.obstacles()) {
            String code = step.rule().code().id();
            if (told.add(step.layer() + code)) {
                Span mark = new Span(code);
                mark.addClassName("code");
                list.add(new ListItem(
                        mark,
                        new Span(" " + names.name(step.layer()) + ": "
                                + step.rule().text(texts.language()))));
            }
        }
        return new NativeDetails(texts.say("film.why"), list);
    }

    private Section purpose(LightTable table, Pick pick) {
        String id = pick.id().toString();
        Section section = new Section();
        section.addClassName("sheet-purpose");

        Div roles = new Div();
        roles.addClassName("roles");
        roles.getElement().setAttribute("role", "group");
        roles.getElement().setAttribute("aria-label", texts.say("film.role"));
        for (Role role : Role.values()) {
            NativeButton button = new NativeButton(names.name(role), _ -> page.play(id, role.name()));
            button.addClassName("role-button");
            button.getElement().setAttribute("aria-pressed", Boolean.toString(role == pick.role()));
            button.getElement().setAttribute("data-role", role.name());
            roles.add(button);
        }
        section.add(new H3(texts.say("film.role")), roles);

        Input weight = new Input();
        weight.setType("range");
        weight.getElement().setAttribute("min", "0");
        weight.getElement().setAttribute("max", "100");
        weight.getElement().setAttribute("step", "5");
        weight.setId("pick-weight");
        weight.setValue(Long.toString(Math.round(pick.weight() * 100)));
        weight.addValueChangeListener(change -> page.weigh(id, number(change.getValue())));
        Span percent = new Span(texts.say("film.percent", Math.round(pick.weight() * 100)));
        percent.addClassName("number");
        NativeLabel label = new NativeLabel(texts.say("film.weight"));
        label.setFor(weight);
        Div row = new Div(label, weight, percent);
        row.addClassName("weight-row");
        section.add(row);

        List<String> scenes = new ArrayList<>();
        table.scenes().forEach(scene -> scenes.add(scene.value().id().toString()));
        scenes.add(ON_THE_TABLE);
        Choice scene = new Choice(
                texts.say("film.scene"),
                scenes,
                it -> it,
                it -> table.scenes().stream()
                        .map(known -> known.value())
                        .filter(known -> known.id().toString().equals(it))
                        .map(known -> known.title())
                        .findFirst()
                        .orElseGet(() -> texts.say("film.table")),
                pick.scene().map(Object::toString).orElse(ON_THE_TABLE));
        scene.addValueChangeListener(change -> page.move(id, change.getValue()));
        scene.setId("pick-scene");
        NativeLabel sceneLabel = new NativeLabel(texts.say("film.scene"));
        sceneLabel.setFor(scene);
        Choice keep = new Choice(
                texts.say("film.keep"),
                List.of(Pick.Keep.values()),
                Pick.Keep::name,
                it -> texts.say("film.keep." + it),
                pick.keep());
        keep.addValueChangeListener(change -> page.keep(id, change.getValue()));
        keep.setId("pick-keep");
        NativeLabel keepLabel = new NativeLabel(texts.say("film.keep"));
        keepLabel.setFor(keep);
        Div sceneField = new Div(sceneLabel, scene);
        sceneField.addClassName("field");
        Div keepField = new Div(keepLabel, keep);
        keepField.addClassName("field");
        Div fields = new Div(sceneField, keepField);
        fields.addClassName("sheet-fields");
        section.add(fields);
        return section;
    }

    private static int number(String typed) {
        try {
            return Integer.parseInt(typed);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("a weight is a number", e);
        }
    }

    /// A frame on the picture that can be moved and pulled, and the same in numbers.
    private Section crop(LightTable table, Pick pick) {
        String id = pick.id().toString();
        Optional<Thumbnail> thumbnail = table.picture(pick).flatMap(it -> it.thumbnail());
        Section section = new Section();
        section.addClassName("sheet-crop");
        if (thumbnail.isEmpty()) {
            return section;
        }
        Span picture = new Span(new Image("/thumbnail/" + pick.asset(), ""));
        picture.addClassName("crop-picture");
        picture.getElement().setAttribute("data-crop", id);
        picture.getStyle().set("--shape", String.format(Locale.ROOT, "%.4f", table.shape(pick)));
        Crop part = pick.crop().orElseGet(() -> new Crop(0, 0, 1, 1));
        Span frame = new Span();
        frame.addClassName("crop-frame");
        frame.getStyle()
                .set("left", percent(part.left()))
                .set("top", percent(part.top()))
                .set("width", percent(part.width()))
                .set("height", percent(part.height()));
        Span corner = new Span();
        corner.addClassName("crop-corner");
        frame.add(corner);
        if (pick.crop().isPresent()) {
            picture.add(frame);
        }
        Div shapes = new Div();
        shapes.addClassName("roles");
        shapes.getElement().setAttribute("role", "group");
        shapes.getElement().setAttribute("aria-label", texts.say("film.crop"));
        shapes.add(shape("film.crop.whole", pick.crop().isEmpty(), () -> page.crop(id, 0, 0, 0, 0)));
        shape(shapes, "film.crop.square", 1, table, pick);
        shape(shapes, "film.crop.wide", 16.0 / 9, table, pick);
        shape(shapes, "film.crop.tall", 9.0 / 16, table, pick);
        section.add(new H3(texts.say("film.crop")), picture, shapes);
        if (pick.crop().isPresent()) {
            section.add(numbers(pick, part));
        }
        return section;
    }

    private static String percent(double part) {
        return String.format(Locale.ROOT, "%.3f%%", part * 100);
    }

    private void shape(Div shapes, String key, double wanted, LightTable table, Pick pick) {
        double shape = table.shape(pick);
        double width = Math.min(1, wanted / shape);
        double height = Math.min(1, shape / wanted);
        boolean chosen = pick.crop()
                .filter(it -> Math.abs(it.width() * shape / it.height() - wanted) < 0.02)
                .isPresent();
        shapes.add(shape(
                key,
                chosen,
                () -> page.crop(
                        pick.id().toString(),
                        (1 - width) / 2 * 100,
                        (1 - height) / 2 * 100,
                        width * 100,
                        height * 100)));
    }

    private NativeButton shape(String key, boolean chosen, Runnable act) {
        NativeButton button = new NativeButton(texts.say(key), _ -> act.run());
        button.addClassName("role-button");
        button.getElement().setAttribute("aria-pressed", Boolean.toString(chosen));
        button.getElement().setAttribute("data-crop-shape", key);
        return button;
    }

    /// The frame in numbers; `film.js` sends all four together when one leaves them, so that none is
    /// overwritten while the next is typed.
    private Div numbers(Pick pick, Crop part) {
        Div row = new Div(
                cropNumber("film.crop.left", part.left()),
                cropNumber("film.crop.top", part.top()),
                cropNumber("film.crop.width", part.width()),
                cropNumber("film.crop.height", part.height()));
        row.addClassName("crop-numbers");
        row.getElement().setAttribute("data-crop-numbers", pick.id().toString());
        return row;
    }

    private NativeLabel cropNumber(String key, double value) {
        Element input = new Element("input");
        input.setAttribute("type", "number");
        input.setAttribute("min", "0");
        input.setAttribute("max", "100");
        input.setAttribute("step", "any");
        input.setAttribute("id", key.replace('.', '-'));
        input.setProperty("value", String.format(Locale.ROOT, "%.1f", value * 100));
        NativeLabel label = new NativeLabel();
        label.add(new Span(texts.say(key)));
        label.getElement().appendChild(input);
        return label;
    }

    private Section note(Pick pick) {
        Element area = new Element("textarea");
        area.setAttribute("id", "pick-note");
        area.setAttribute("rows", "3");
        area.setAttribute("maxlength", "10000");
        area.setProperty("value", pick.note());
        area.addPropertyChangeListener(
                "value", "change", change -> page.note(pick.id(), String.valueOf(change.getValue())));
        NativeLabel label = new NativeLabel(texts.say("film.note"));
        label.getElement().setAttribute("for", "pick-note");
        Section section = new Section(label);
        section.addClassName("field");
        section.getElement().appendChild(area);
        return section;
    }

    private NativeButton remove(Pick pick) {
        NativeButton remove = new NativeButton("", _ -> {
            getElement().executeJs("this.matches(':popover-open') && this.hidePopover()");
            page.remove(pick.id().toString());
        });
        remove.addClassNames("quiet-button", "remove-pick");
        remove.add(Icon.REMOVE.draw(), new Span(texts.say("film.remove")));
        return remove;
    }
}
