package org.nguon.catalog.credits.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.nguon.catalog.look.Badge;
import org.nguon.catalog.look.EmptyPage;
import org.nguon.catalog.look.FilmAddress;
import org.nguon.catalog.look.FilmHead;
import org.nguon.catalog.look.Icon;
import org.nguon.catalog.look.Languages;
import org.nguon.catalog.look.Message;
import org.nguon.catalog.look.Purpose;
import org.nguon.catalog.look.Texts;
import org.nguon.catalog.look.Words;
import org.nguon.indexer.credits.CreditSheet;
import org.nguon.indexer.credits.Credits;
import org.nguon.indexer.credits.CreditsOutcome;
import org.nguon.indexer.credits.ShotLine;
import org.nguon.indexer.credits.ShotList;
import org.nguon.indexer.production.Productions;
import org.nguon.indexer.rights.ClearanceOutcome;
import org.nguon.indexer.rights.Rights;
import org.nguon.schemas.codes.ArchiveException;
import org.nguon.schemas.credit.CreditLine;
import org.nguon.schemas.credit.Credited;
import org.nguon.schemas.production.Production;
import org.nguon.schemas.rights.RightsWords;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The roll as it stands, in both languages, with what each line rests on; of the film's bundle, or of a list of its
/// shots.
@Route("film/:film/credits")
@PermitAll
public final class CreditsPage extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final Logger LOG = LoggerFactory.getLogger(CreditsPage.class);
    private static final String FROM = "from";
    private static final String SHOTS = "shots";

    private final Productions films;
    private final Rights rights;
    private final Credits credits;
    private final Clock clock;
    private final Texts texts = Words.here();
    private final RightsWords names = RightsWords.in(texts.language());
    private final Div roll = new Div();
    private String title = "";

    /// Made by Vaadin, once a page.
    public CreditsPage(Productions films, Rights rights, Credits credits, Clock clock) {
        this.films = films;
        this.rights = rights;
        this.credits = credits;
        this.clock = clock;
        addClassNames("page", "credits-page");
        roll.addClassName("roll-place");
        roll.getElement().setAttribute("aria-live", "polite");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Production film = FilmAddress.read(event, films).value();
        boolean shots = event.getLocation()
                .getQueryParameters()
                .getParameters()
                .getOrDefault(FROM, List.of())
                .contains(SHOTS);
        title = film.title();
        removeAll();
        roll.removeAll();
        add(new FilmHead(film, FilmHead.Part.CREDITS, texts), sources(film, shots));
        if (shots) {
            add(shotList(film), roll);
        } else {
            add(roll);
            showSelection(film);
        }
    }

    @Override
    public String getPageTitle() {
        return title + " · " + texts.say("film.part.CREDITS") + " · Nguồn";
    }

    private Div sources(Production film, boolean shots) {
        String here = "/film/" + film.id() + "/credits";
        Anchor selection = new Anchor(here, texts.say("credits.from.bundle"));
        Anchor list = new Anchor(here + "?" + FROM + "=" + SHOTS, texts.say("credits.from.shots"));
        (shots ? list : selection).getElement().setAttribute("aria-current", "true");
        Div sources = new Div(selection, list);
        sources.addClassName("credit-sources");
        return sources;
    }

    // ---- of the bundle

    private void showSelection(Production film) {
        switch (rights.clear(film.id(), _ -> true, true, clock)) {
            case ClearanceOutcome.Cleared(var selection) -> {
                if (!selection.excluded().isEmpty()) {
                    roll.add(new Message(
                            Badge.Standing.PENDING,
                            Icon.WARNING,
                            texts.say("credits.left-out", selection.excluded().size()),
                            new Anchor("/film/" + film.id() + "/bundle", texts.say("credits.left-out.go"))));
                }
                show(film, Credits.of(selection));
            }
            case ClearanceOutcome.Blocked _ -> {
                Anchor bundle = new Anchor("/film/" + film.id() + "/bundle", texts.say("credits.left-out.go"));
                bundle.addClassName("button");
                roll.add(new EmptyPage(
                        Icon.LOCKED, texts.say("credits.empty.title"), texts.say("credits.empty.words"), bundle));
            }
        }
    }

    // ---- of a list of shots

    private Section shotList(Production film) {
        Element area = new Element("textarea");
        area.setAttribute("id", "shot-list");
        area.setAttribute("rows", "8");
        area.setAttribute("spellcheck", "false");
        area.setAttribute("aria-describedby", "shot-list-hint");
        area.addPropertyChangeListener("value", "change", _ -> {});
        NativeLabel label = new NativeLabel(texts.say("credits.shots"));
        label.getElement().setAttribute("for", "shot-list");
        Paragraph hint = new Paragraph(texts.say("credits.shots.hint"));
        hint.addClassName("hint");
        hint.setId("shot-list-hint");
        Element file = new Element("input");
        file.setAttribute("type", "file");
        file.setAttribute("accept", ".csv,text/csv,text/plain");
        file.setAttribute("data-into", "shot-list");
        NativeLabel choose = new NativeLabel(texts.say("credits.shots.file"));
        choose.addClassName("quiet-button");
        choose.getElement().appendChild(file);
        NativeButton go =
                new NativeButton(texts.say("credits.shots.go"), _ -> read(film, area.getProperty("value", "")));
        go.addClassName("button");
        go.setId("shot-list-go");
        Div acts = new Div(go, choose);
        acts.addClassName("ways");
        Section section = new Section(label, hint);
        section.getElement().appendChild(area);
        section.add(acts);
        section.addClassNames("panel", "field", "shot-list");
        return section;
    }

    private void read(Production film, String typed) {
        roll.removeAll();
        try {
            show(film, credits.of(ShotList.read(typed), film, Optional.empty()));
        } catch (ArchiveException trouble) {
            LOG.warn("no credits for film {}", film.id(), trouble);
            roll.add(Message.of(trouble, texts.language()));
        }
    }

    // ---- the roll

    private void show(Production film, CreditsOutcome outcome) {
        switch (outcome) {
            case CreditsOutcome.Rolled(CreditSheet sheet) -> show(film, sheet);
            case CreditsOutcome.Unreadable(List<ShotList.Problem> problems) -> {
                UnorderedList list = new UnorderedList();
                problems.forEach(problem -> list.add(new ListItem(problem.words(texts.language()))));
                refuse("credits.unreadable", list);
            }
            case CreditsOutcome.UnknownOrigin(List<ShotLine> shots) -> {
                UnorderedList list = new UnorderedList();
                shots.forEach(shot -> list.add(
                        new ListItem(texts.say("credits.line", shot.line(), shot.name() + ", " + shot.source()))));
                refuse("credits.unknown", list);
            }
            case CreditsOutcome.Unproved(String words) -> refuse("credits.unproved", new Paragraph(words));
        }
    }

    private void refuse(String key, Component why) {
        Div words = new Div(new Paragraph(texts.say(key)), why);
        Message message = new Message(Badge.Standing.BAD, Icon.BAD, "", words);
        message.getElement().setAttribute("role", "alert");
        message.addClassName("shot-faults");
        roll.add(message);
    }

    private void show(Production film, CreditSheet sheet) {
        roll.add(new Message(
                Badge.Standing.GOOD, Icon.GOOD, sheet.proof().sentence().in(texts.language())));
        Div saves = new Div();
        saves.addClassName("ways");
        for (Locale language : Languages.ALL) {
            String code = language.getLanguage();
            saves.add(save(film, sheet, CreditSheet.Format.TEXT, language, "roll." + code + ".txt", "text/plain"));
            saves.add(save(film, sheet, CreditSheet.Format.HTML, language, "roll." + code + ".html", "text/html"));
        }
        saves.add(save(film, sheet, CreditSheet.Format.CSV, texts.language(), "roll.csv", "text/csv"));
        roll.add(saves);
        Div both = new Div();
        both.addClassName("rolls");
        for (Locale language : Languages.ALL) {
            both.add(rolled(film, sheet, language));
        }
        roll.add(both);
    }

    private NativeButton save(
            Production film, CreditSheet sheet, CreditSheet.Format format, Locale language, String name, String kind) {
        NativeButton save = new NativeButton(
                "",
                _ -> getElement().executeJs("window.film.save($0, $1, $2)", name, kind, sheet.write(format, language)));
        save.addClassName("quiet-button");
        save.add(
                Icon.DOWNLOAD.draw(),
                new Span(texts.say(
                        "credits.save." + format, language.getLanguage().toUpperCase(Locale.ROOT))));
        save.getElement()
                .setAttribute("data-save", name)
                .setAttribute("data-film", film.id().toString());
        return save;
    }

    private Section rolled(Production film, CreditSheet sheet, Locale language) {
        Section section = new Section();
        section.addClassName("roll");
        section.getElement().setAttribute("lang", language.getLanguage());
        Map<org.nguon.schemas.credit.Section, UnorderedList> lists = new LinkedHashMap<>();
        for (CreditLine line : sheet.roll().lines()) {
            lists.computeIfAbsent(line.section(), _ -> new UnorderedList()).add(line(film, line, language));
        }
        section.add(new H2(film.title()));
        lists.forEach((part, list) -> section.add(new H3(part.heading().in(language)), list));
        sheet.roll()
                .aiStatement()
                .ifPresent(statement -> section.add(
                        new H3(org.nguon.schemas.credit.Section.AI_TOOLS
                                .heading()
                                .in(language)),
                        new Paragraph(statement.in(language))));
        return section;
    }

    private ListItem line(Production film, CreditLine line, Locale language) {
        ListItem item = new ListItem(new Span(line.text().in(language)));
        UnorderedList grounds = new UnorderedList();
        for (Credited credited : line.credited()) {
            Anchor picture = new Anchor(
                    "/picture/" + credited.asset() + "?" + new Purpose(film.id(), credited.role()).parameters(),
                    names.name(credited.role()));
            Span ground = new Span(": " + texts.say("credits.basis." + credited.basis())
                    + (credited.fact().isBlank() ? "" : " · " + credited.fact()));
            grounds.add(new ListItem(picture, ground));
        }
        if (!line.missing().isEmpty()) {
            grounds.add(new ListItem(texts.say("credits.missing", String.join(", ", line.missing()))));
        }
        NativeDetails details =
                new NativeDetails(texts.say("credits.rests", line.credited().size()), grounds);
        details.getElement().setAttribute("lang", texts.language().getLanguage());
        item.add(details);
        return item;
    }
}
