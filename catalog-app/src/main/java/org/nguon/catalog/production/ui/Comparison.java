package org.nguon.catalog.production.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.nguon.catalog.look.Choice;
import org.nguon.catalog.look.Icon;
import org.nguon.catalog.look.Texts;
import org.nguon.catalog.look.VerdictBadge;
import org.nguon.schemas.production.Pick;
import org.nguon.schemas.production.Role;
import org.nguon.schemas.rights.RightsWords;
import org.nguon.schemas.rights.Verdict;

/// Two to four pictures beside each other, as large as the screen lets them; on a phone one swipes from
/// one to the next. Under each: who made it, how it stands, its role, and whether it is kept.
final class Comparison extends Div {

    /// More than this are too small to be told apart.
    static final int MOST = 4;

    private final LightTable table;
    private final Texts texts;
    private final SelectionPage page;
    private final RightsWords names;

    Comparison(LightTable table, List<Pick> picks, Texts texts, SelectionPage page) {
        this.table = table;
        this.texts = texts;
        this.page = page;
        this.names = RightsWords.in(texts.language());
        addClassName("comparison");
        NativeButton back = new NativeButton("", _ -> page.endComparing());
        back.addClassNames("quiet-button", "compare-back");
        back.add(Icon.GRID.draw(), new Span(texts.say("film.compare.back")));
        Div head = new Div(new H2(texts.say("film.compare.title", picks.size())), back);
        head.addClassName("compare-head");
        OrderedList list = new OrderedList();
        list.addClassName("compare-pictures");
        list.getElement().setAttribute("tabindex", "-1");
        list.getStyle().set("--count", Integer.toString(picks.size()));
        for (int i = 0; i < picks.size(); i++) {
            list.add(picture(picks.get(i), i + 1, picks.size()));
        }
        add(head, list);
        list.getElement().executeJs("window.film.stayInComparison(this)");
    }

    private ListItem picture(Pick pick, int number, int of) {
        String id = pick.id().toString();
        Verdict verdict = table.verdict(pick);
        ListItem item = new ListItem();
        item.addClassNames("compared", "keep-" + pick.keep().name().toLowerCase(Locale.ROOT));
        item.getElement().setAttribute("data-pick", id);

        Span frame = new Span();
        frame.addClassName("compared-picture");
        Image small = new Image("/thumbnail/" + pick.asset(), "");
        Image large = new Image("/view/" + pick.asset(), table.title(pick));
        Span place = new Span(texts.say("picture.place", number, of));
        place.addClassNames("card-place", "number");
        frame.add(small, large, place);
        Anchor link = new Anchor(PickSheet.pictureOf(pick), frame);

        H3 title = new H3(table.title(pick));
        Paragraph maker = new Paragraph(table.maker(pick).orElseGet(() -> texts.say("film.compare.nobody")));
        maker.addClassNames("soft", "compared-maker");
        Div words = new Div(title, maker, new VerdictBadge(verdict.standing(), texts));
        words.addClassName("compared-words");
        said(verdict).forEach(sentence -> {
            Paragraph line = new Paragraph(sentence);
            line.addClassName("soft");
            words.add(line);
        });
        if (!verdict.standing().allows()) {
            Anchor rights = new Anchor(PickSheet.rightsOf(pick), texts.say("film.rights"));
            rights.addClassName("rights-link");
            words.add(rights);
        }

        Choice role = new Choice(texts.say("film.role"), List.of(Role.values()), Role::name, names::name, pick.role());
        role.addClassName("compared-role");
        role.addValueChangeListener(change -> page.play(id, change.getValue()));
        NativeButton out = new NativeButton("", _ -> page.mark(id));
        out.addClassNames("icon-button", "compared-out");
        out.add(Icon.CLOSE.draw());
        out.setAriaLabel(texts.say("film.compare.out", table.title(pick)));
        out.getElement().setAttribute("title", texts.say("film.compare.out", table.title(pick)));
        Div roles = new Div(role, out);
        roles.addClassName("compared-tune");
        Div answers = new Div();
        answers.addClassName("compared-answers");
        answers.getElement().setAttribute("role", "group");
        answers.getElement().setAttribute("aria-label", texts.say("film.keep"));
        answers.add(
                answer(Pick.Keep.NO, Icon.CLOSE, pick),
                answer(Pick.Keep.MAYBE, Icon.UNKNOWN, pick),
                answer(Pick.Keep.KEEP, Icon.PICKED, pick));
        item.add(link, answers, words, roles);
        return item;
    }

    /// What is owed where it may be used, and what would help where it may not.
    private Set<String> said(Verdict verdict) {
        Set<String> said = new LinkedHashSet<>();
        if (verdict.standing().allows()) {
            verdict.obligations().forEach(it -> said.add(names.text(it)));
        } else {
            verdict.fixes().stream().limit(1).forEach(fix -> said.add(PickSheet.sentence(names.text(fix))));
        }
        return said;
    }

    private NativeButton answer(Pick.Keep keep, Icon icon, Pick pick) {
        NativeButton answer = new NativeButton("", _ -> page.keep(pick.id().toString(), keep.name()));
        answer.addClassNames("answer", keep.name().toLowerCase(Locale.ROOT));
        answer.getElement().setAttribute("aria-pressed", Boolean.toString(pick.keep() == keep));
        answer.getElement().setAttribute("data-keep", keep.name());
        answer.add(icon.draw(), new Span(texts.say("film.keep." + keep)));
        return answer;
    }
}
