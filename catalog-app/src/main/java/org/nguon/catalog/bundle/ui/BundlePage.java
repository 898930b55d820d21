package org.nguon.catalog.bundle.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nguon.catalog.bundle.Handover;
import org.nguon.catalog.bundle.Outgoing;
import org.nguon.catalog.look.Badge;
import org.nguon.catalog.look.EmptyPage;
import org.nguon.catalog.look.FilmAddress;
import org.nguon.catalog.look.FilmHead;
import org.nguon.catalog.look.Icon;
import org.nguon.catalog.look.Message;
import org.nguon.catalog.look.Purpose;
import org.nguon.catalog.look.Texts;
import org.nguon.catalog.look.VerdictBadge;
import org.nguon.catalog.look.Visitor;
import org.nguon.catalog.look.Words;
import org.nguon.indexer.archive.Archive;
import org.nguon.indexer.catalogue.AssetRecord;
import org.nguon.indexer.letter.RadarWords;
import org.nguon.indexer.production.Productions;
import org.nguon.indexer.rights.ClearanceIssue;
import org.nguon.indexer.rights.ClearanceOutcome;
import org.nguon.indexer.rights.ClearedPick;
import org.nguon.schemas.asset.Precedence;
import org.nguon.schemas.asset.ShownValue;
import org.nguon.schemas.production.Pick;
import org.nguon.schemas.production.Production;
import org.nguon.schemas.production.ProductionId;
import org.nguon.schemas.rights.Obstacles;
import org.nguon.schemas.rights.Radar;
import org.nguon.schemas.rights.RightsWords;
import org.nguon.schemas.rights.Verdict;

/// What goes out of a film's selection, what stays and why, and the ways to take it: a zip, straight into another app
/// from a phone, and words to paste.
@Route("film/:film/bundle")
@PermitAll
public final class BundlePage extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final Archive archive;
    private final Productions films;
    private final Handover handover;
    private final Visitor visitor;
    private final Texts texts = Words.here();
    private final RightsWords names = RightsWords.in(texts.language());
    private String title = "";

    private record Staying(Pick pick, AssetRecord picture, Verdict verdict) {}

    /// Made by Vaadin, once a page.
    public BundlePage(Archive archive, Productions films, Handover handover, AuthenticationContext session) {
        this.archive = archive;
        this.films = films;
        this.handover = handover;
        this.visitor = Visitor.of(session);
        addClassNames("page", "bundle-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Production film = FilmAddress.read(event, films).value();
        boolean leftOut = event.getLocation()
                .getQueryParameters()
                .getParameters()
                .getOrDefault(Outgoing.UNCLEARED, List.of())
                .contains(Outgoing.LEFT_OUT);
        title = film.title();
        removeAll();
        add(new FilmHead(film, FilmHead.Part.BUNDLE, texts));
        show(film.id(), leftOut);
        goneOut(film);
    }

    @Override
    public String getPageTitle() {
        return title + " · " + texts.say("film.part.BUNDLE") + " · Nguồn";
    }

    private void show(ProductionId film, boolean leftOut) {
        List<ClearedPick> going = new ArrayList<>();
        List<Staying> staying = new ArrayList<>();
        Optional<LocalDate> lapses = Optional.empty();
        switch (handover.clear(handover.now(film, true))) {
            case ClearanceOutcome.Cleared(var selection) -> {
                going.addAll(selection.picks());
                selection.excluded().forEach(it -> staying.add(new Staying(it.pick(), it.asset(), it.verdict())));
                lapses = selection.lapsesOn();
            }
            case ClearanceOutcome.Blocked(List<ClearanceIssue> issues) -> {
                for (ClearanceIssue issue : issues) {
                    switch (issue) {
                        case ClearanceIssue.Uncleared(var pick, var picture, var verdict) ->
                            staying.add(new Staying(pick, picture, verdict));
                        case ClearanceIssue.NothingPicked _ -> {
                            // said below, by there being nothing
                        }
                    }
                }
            }
        }
        if (going.isEmpty() && staying.isEmpty()) {
            Anchor back = new Anchor("/film/" + film, texts.say("bundle.empty.go"));
            back.addClassName("button");
            add(new EmptyPage(Icon.PICTURE, texts.say("bundle.empty.title"), texts.say("bundle.empty.words"), back));
            return;
        }
        add(standing(film, going.size(), staying.size(), leftOut, lapses));
        if (!going.isEmpty()) {
            add(going(going));
        }
        if (!staying.isEmpty()) {
            add(staying(staying));
        }
        if (!going.isEmpty()) {
            add(tree(going.size()));
        }
    }

    // ---- what went out before

    private void goneOut(Production film) {
        LocalDate today =
                LocalDate.ofInstant(archive.clock().instant(), film.use().zone());
        List<Radar.GoneOut> goneOut = archive.watch().radar(film.id(), today).goneOut();
        if (goneOut.isEmpty()) {
            return;
        }
        RadarWords words = RadarWords.in(texts.language());
        Section section = new Section(new H2(texts.say("bundle.gone-out", goneOut.size())));
        section.addClassNames("bundle-part", "gone-out");
        section.add(new Message(Badge.Standing.BAD, Icon.WARNING, texts.say("bundle.gone-out.words")));
        for (Radar.GoneOut gone : goneOut) {
            UnorderedList pictures = new UnorderedList();
            gone.stale()
                    .forEach(stale -> pictures.add(new ListItem(new Anchor(
                            "/picture/" + stale.asset() + "?" + new Purpose(film.id(), stale.role()).parameters()
                                    + "&tab=rights",
                            words.line(stale)))));
            section.add(new Paragraph(words.line(gone)), pictures);
        }
        add(section);
    }

    // ---- how it stands, and the ways out

    private Section standing(ProductionId film, int going, int staying, boolean leftOut, Optional<LocalDate> lapses) {
        Section panel = new Section();
        panel.addClassNames("panel", "bundle-standing");
        String here = "/film/" + film + "/bundle";
        boolean ready = going > 0 && (staying == 0 || leftOut);
        if (staying == 0) {
            panel.add(new Message(Badge.Standing.GOOD, Icon.GOOD, texts.say("bundle.all-clear", going)));
        } else if (going == 0) {
            panel.add(new Message(Badge.Standing.BAD, Icon.BLOCKED, texts.say("bundle.none-clear", staying)));
        } else if (leftOut) {
            Anchor back = new Anchor(here, texts.say("bundle.with-all"));
            panel.add(new Message(Badge.Standing.PENDING, Icon.WARNING, texts.say("bundle.left-out", staying), back));
        } else {
            panel.add(new Message(
                    Badge.Standing.BAD, Icon.LOCKED, texts.say("bundle.blocked", staying, going + staying)));
            Anchor without = new Anchor(
                    here + "?" + Outgoing.UNCLEARED + "=" + Outgoing.LEFT_OUT,
                    texts.say("bundle.without", staying, going));
            without.addClassNames("quiet-button", "leave-out");
            panel.add(without);
        }
        lapses.ifPresent(day ->
                panel.add(new Badge(Badge.Standing.PENDING, texts.say("bundle.lapses", texts.day(day.toString())))));
        if (ready && !visitor.mayChangeRights()) {
            Paragraph look = new Paragraph(texts.say("bundle.look-only"));
            look.addClassName("soft");
            panel.add(look);
        } else if (ready) {
            panel.add(ways(handover.now(film, staying > 0)));
        }
        return panel;
    }

    private Div ways(Outgoing wish) {
        Anchor zip = new Anchor(wish.address(".zip"), Icon.DOWNLOAD.draw(), new Span(texts.say("bundle.zip")));
        zip.addClassNames("button", "take-zip");
        zip.setRouterIgnore(true);
        zip.getElement().setAttribute("download", "");

        NativeButton share = new NativeButton();
        share.add(Icon.SHARE.draw(), new Span(texts.say("bundle.share")));
        share.addClassNames("quiet-button", "take-share");
        share.getElement()
                .setAttribute("data-share", wish.address("/pictures"))
                .setAttribute("data-fetching", texts.say("bundle.share.fetching"))
                .setAttribute("data-ready", texts.say("bundle.share.ready"))
                .setAttribute("data-each", texts.say("bundle.share.each"))
                .setAttribute("data-failed", texts.say("bundle.share.failed"));

        NativeButton copy = new NativeButton();
        copy.add(Icon.SAME.draw(), new Span(texts.say("bundle.copy")));
        copy.addClassNames("quiet-button", "take-words");
        copy.getElement()
                .setAttribute("data-copy", wish.address("/prompts"))
                .setAttribute("data-done", texts.say("bundle.copied"))
                .setAttribute("data-by-hand", texts.say("bundle.copy.by-hand"))
                .setAttribute("data-failed", texts.say("bundle.share.failed"));

        Div said = new Div();
        said.addClassName("ways-said");
        said.getElement().setAttribute("role", "status");
        Div ways = new Div(zip, share, copy, said);
        ways.addClassName("ways");
        return ways;
    }

    // ---- what goes, and what stays

    private Section going(List<ClearedPick> going) {
        UnorderedList tiles = new UnorderedList();
        tiles.addClassNames("pick-tiles", "going");
        for (ClearedPick cleared : going) {
            Span picture = new Span(image(cleared.asset()));
            picture.addClassName("picture");
            Span name = new Span(title(cleared.asset()));
            name.addClassName("title");
            Span role = new Span(names.name(cleared.pick().role()));
            role.addClassName("role");
            Span line = new Span(role);
            line.addClassName("pick-line");
            Span caption = new Span(VerdictBadge.small(cleared.verdict().standing(), texts), name, line);
            caption.addClassName("caption");
            Anchor link = new Anchor(rightsOf(cleared.pick()), picture, caption);
            ListItem tile = new ListItem(link);
            tile.addClassName("pick-tile");
            tile.getStyle().set("--shape", shape(cleared.asset()));
            tiles.add(tile);
        }
        Section section = new Section(new H2(texts.say("bundle.goes", going.size())), tiles);
        section.addClassName("bundle-part");
        return section;
    }

    private Section staying(List<Staying> staying) {
        UnorderedList list = new UnorderedList();
        list.addClassName("staying");
        for (Staying one : staying) {
            Anchor name = new Anchor(rightsOf(one.pick()), title(one.picture()));
            name.addClassName("name");
            Span role = new Span(names.name(one.pick().role()));
            role.addClassName("soft");
            Div head = new Div(name, VerdictBadge.small(one.verdict().standing(), texts), role);
            head.addClassName("staying-head");
            Div words = new Div(head);
            one.verdict().fixes().stream().findFirst().ifPresent(fix -> {
                Paragraph sentence = new Paragraph(names.text(fix));
                sentence.addClassName("fix");
                words.add(sentence);
            });
            words.add(reasons(one.verdict()));
            list.add(new ListItem(image(one.picture()), words));
        }
        Section section = new Section(new H2(texts.say("bundle.stays", staying.size())), list);
        section.addClassName("bundle-part");
        return section;
    }

    private Component reasons(Verdict verdict) {
        UnorderedList list = new UnorderedList();
        list.addClassName("reasons");
        for (Obstacles.Reason reason : Obstacles.of(List.of(verdict)).reasons()) {
            Span code = new Span(reason.rule().code().id());
            code.addClassName("code");
            list.add(new ListItem(code, new Span(" " + names.text(reason))));
        }
        return list;
    }

    private NativeDetails tree(int pictures) {
        UnorderedList files = new UnorderedList();
        files.addClassName("tree");
        for (Map.Entry<String, String> file : List.of(
                Map.entry("bagit.txt, manifest-sha512.txt …", "bundle.tree.bag"),
                Map.entry("data/refs/", "bundle.tree.refs"),
                Map.entry("data/prompts/", "bundle.tree.prompts"),
                Map.entry("data/CREDITS.txt, CREDITS.vi.txt", "bundle.tree.credits"),
                Map.entry("data/RIGHTS.csv, LICENSES/", "bundle.tree.rights"),
                Map.entry("data/EXCLUDED.csv", "bundle.tree.excluded"),
                Map.entry("data/bundle.json, ro-crate-metadata.json", "bundle.tree.crate"))) {
            Span path = new Span(file.getKey());
            path.addClassName("code");
            files.add(new ListItem(path, new Span(texts.say(file.getValue(), pictures))));
        }
        NativeDetails details = new NativeDetails(texts.say("bundle.tree"), files);
        details.addClassName("bundle-tree");
        return details;
    }

    private static Component image(AssetRecord picture) {
        if (picture.thumbnail().isEmpty()) {
            Span none = new Span(Icon.PICTURE.draw());
            none.addClassName("no-picture");
            return none;
        }
        Image image = new Image("/thumbnail/" + picture.id(), "");
        image.getElement().setAttribute("loading", "lazy");
        return image;
    }

    private static String shape(AssetRecord picture) {
        double shape =
                picture.thumbnail().map(it -> (double) it.width() / it.height()).orElse(1.5);
        return String.format(java.util.Locale.ROOT, "%.3f", Math.clamp(shape, 0.62, 2.4));
    }

    private static String title(AssetRecord picture) {
        Map<String, ShownValue> shown = Precedence.shown(picture.reading().statements());
        return Optional.ofNullable(shown.get("title"))
                .map(value -> value.value().text().strip())
                .filter(words -> !words.isEmpty())
                .orElse(picture.provenance().fileName());
    }

    private static String rightsOf(Pick pick) {
        return "/picture/" + pick.asset() + "?" + new Purpose(pick.production(), pick.role()).parameters()
                + "&tab=rights";
    }
}
