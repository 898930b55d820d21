package org.nguon.catalog.production.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.nguon.catalog.look.Icon;
import org.nguon.catalog.look.Texts;
import org.nguon.catalog.look.VerdictBadge;
import org.nguon.schemas.production.Pick;
import org.nguon.schemas.production.PickId;
import org.nguon.schemas.rights.RightsWords;
import org.nguon.schemas.rights.Verdict;

/// One picture after another, as large as a phone's screen lets it: to the right means keep, to the left no, upwards
/// maybe; the buttons below say the same. The swipes are done by `film.js`.
final class Deck extends Div {

    Deck(LightTable table, Optional<PickId> current, Set<PickId> marked, Texts texts, SelectionPage page) {
        List<Pick> all = table.inOrder().stream().map(it -> it.value()).toList();
        Pick pick = current.flatMap(table::pick).map(it -> it.value()).orElseGet(all::getFirst);
        String id = pick.id().toString();
        RightsWords names = RightsWords.in(texts.language());
        Verdict verdict = table.verdict(pick);
        addClassName("card");
        getElement().setAttribute("data-card", id);

        Span picture = new Span();
        picture.addClassName("card-picture");
        picture.getStyle().set("--shape", String.format(Locale.ROOT, "%.3f", table.shape(pick)));
        Image small = new Image("/thumbnail/" + pick.asset(), "");
        small.getElement().setAttribute("draggable", "false");
        Image large = new Image("/view/" + pick.asset(), table.title(pick));
        large.getElement().setAttribute("loading", "lazy");
        large.getElement().setAttribute("draggable", "false");
        Span place = new Span(texts.say("picture.place", all.indexOf(pick) + 1, all.size()));
        place.addClassNames("card-place", "number");
        Span kept = new Span(texts.say("film.keep." + pick.keep()));
        kept.addClassNames("card-keep", pick.keep().name().toLowerCase(Locale.ROOT));
        picture.add(small, large, place, kept);

        String scene =
                pick.scene().flatMap(table::scene).map(it -> it.title()).orElseGet(() -> texts.say("film.table"));
        Paragraph where = new Paragraph(scene);
        where.addClassName("soft");
        Div words = new Div(new H2(table.title(pick)), where, new VerdictBadge(verdict.standing(), texts));
        words.addClassName("card-words");
        if (!verdict.standing().allows()) {
            verdict.fixes().stream()
                    .findFirst()
                    .ifPresent(fix -> words.add(new Paragraph(PickSheet.sentence(names.text(fix)))));
            Anchor rights = new Anchor(PickSheet.rightsOf(pick), texts.say("film.rights"));
            rights.addClassName("rights-link");
            words.add(rights);
        }

        NativeButton tune = new NativeButton("", _ -> {
            page.open(id);
            page.getElement().executeJs("this.querySelector('.pick-sheet').showPopover()");
        });
        tune.addClassNames("quiet-button", "tune");
        tune.add(
                Icon.TUNE.draw(),
                new Span(texts.say("film.tune", names.name(pick.role()), Math.round(pick.weight() * 100))));
        NativeButton mark = new NativeButton("", _ -> page.mark(id));
        mark.addClassNames("quiet-button", "mark-card");
        mark.add(Icon.COMPARE.draw(), new Span(texts.say("film.compare.mark.short")));
        mark.getElement().setAttribute("aria-pressed", Boolean.toString(marked.contains(pick.id())));
        Div more = new Div(tune, mark);
        more.addClassName("card-more");
        Div answers = new Div(
                answer(Pick.Keep.NO, Icon.CLOSE, id, pick, texts, page),
                answer(Pick.Keep.MAYBE, Icon.UNKNOWN, id, pick, texts, page),
                answer(Pick.Keep.KEEP, Icon.PICKED, id, pick, texts, page));
        answers.addClassName("answers");
        answers.getElement().setAttribute("role", "group");
        answers.getElement().setAttribute("aria-label", texts.say("film.keep"));
        add(picture, words, more, answers);
    }

    private static NativeButton answer(
            Pick.Keep keep, Icon icon, String id, Pick pick, Texts texts, SelectionPage page) {
        NativeButton answer = new NativeButton("", _ -> page.swipe(id, keep.name()));
        answer.addClassNames("answer", keep.name().toLowerCase(Locale.ROOT));
        answer.getElement().setAttribute("aria-pressed", Boolean.toString(pick.keep() == keep));
        answer.add(icon.draw(), new Span(texts.say("film.keep." + keep)));
        return answer;
    }
}
