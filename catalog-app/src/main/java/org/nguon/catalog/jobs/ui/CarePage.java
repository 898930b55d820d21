package org.nguon.catalog.jobs.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AccessDeniedErrorRouter;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nguon.catalog.jobs.DailyRounds;
import org.nguon.catalog.jobs.VaultChecks;
import org.nguon.catalog.look.Badge;
import org.nguon.catalog.look.Icon;
import org.nguon.catalog.look.Texts;
import org.nguon.catalog.look.Words;
import org.nguon.catalog.settings.Settings;
import org.nguon.indexer.letter.Round;
import org.nguon.indexer.vault.VaultCheck;
import org.nguon.indexer.vault.VaultFinding;
import org.nguon.schemas.codes.ArchiveException;

/// How the originals are: the last check, what it found, the one under way, and those before.
@Route("care")
@RolesAllowed("ADMINISTRATOR")
@AccessDeniedErrorRouter(rerouteToError = AccessDeniedException.class)
public final class CarePage extends Div implements HasDynamicTitle {

    private static final int MOST_SHOWN = 50;
    private static final int POLL_IN_MILLISECONDS = 1_000;

    private static final List<String> COLUMNS = List.of(
            "care.column.when", "care.column.took", "care.column.objects", "care.column.bytes", "care.column.found");

    private final VaultChecks checks;
    private final DailyRounds rounds;
    private final Clock clock;
    private final Texts texts = Words.here();
    private final Section now = new Section();
    private final Div rest = new Div();
    private final Section round = new Section();
    private @Nullable Registration polling;
    private boolean wasRunning;

    /// Made by Vaadin, once a page.
    public CarePage(VaultChecks checks, DailyRounds rounds, Clock clock) {
        this.checks = checks;
        this.rounds = rounds;
        this.clock = clock;
        addClassName("page");
        now.addClassName("panel");
        round.addClassNames("panel", "daily-round");
        round.getElement().setAttribute("aria-live", "polite");
        rest.addClassName("care-rest");
        add(new Header(new H1(texts.say("care.title")), soft(texts.say("care.words"))), now, round, rest);
    }

    @Override
    public String getPageTitle() {
        return texts.say("care.title") + " · Nguồn";
    }

    @Override
    protected void onAttach(AttachEvent event) {
        polling = event.getUI().addPollListener(_ -> show());
        show();
        showRound();
        showHistory();
    }

    @Override
    protected void onDetach(DetachEvent event) {
        event.getUI().setPollInterval(-1);
        if (polling != null) {
            polling.remove();
        }
    }

    private void show() {
        boolean running = checks.running().isPresent();
        getUI().ifPresent(ui -> ui.setPollInterval(running ? POLL_IN_MILLISECONDS : -1));
        if (wasRunning && !running) {
            showHistory();
        }
        wasRunning = running;
        now.removeAll();
        now.getElement().setAttribute("aria-live", "polite");
        checks.running().ifPresentOrElse(this::showRunning, this::showLast);
    }

    private void showRunning(VaultChecks.Running check) {
        now.add(
                new H2(texts.say("care.running", check.objects(), check.total(), texts.bytes(check.bytes()))),
                new Bar(check.objects(), Math.max(1, check.total()), texts.say("care.title")));
        long seconds =
                Math.max(1, Duration.between(check.started(), clock.instant()).toSeconds());
        if (check.objects() > 0) {
            long left = seconds * (check.total() - check.objects()) / check.objects();
            now.add(soft(texts.say(
                    "care.rate", texts.bytes(check.bytes() / seconds), took(Duration.ofSeconds(Math.max(1, left))))));
        }
    }

    private void showLast() {
        List<VaultCheck> history = checks.history();
        if (history.isEmpty()) {
            now.add(new Badge(Badge.Standing.PENDING, texts.say("care.last.none")));
        } else {
            VaultCheck last = history.getFirst();
            now.add(
                    last.isSound()
                            ? new Badge(Badge.Standing.GOOD, Icon.CARE, texts.say("care.last.sound"))
                            : new Badge(Badge.Standing.BAD, texts.say("care.last.found", last.findingCount())));
        }
        now.add(soft(texts.say("care.every", every(checks.every()), texts.moment(checks.next()))));
        NativeButton begin = new NativeButton(texts.say("care.go"), _ -> {
            checks.begin();
            show();
        });
        begin.addClassName("button");
        now.add(new Div(begin));
    }

    // ---- the daily round

    private void showRound() {
        round.removeAll();
        round.add(new H2(texts.say("round.title")));
        Optional<Settings.Daily> daily = rounds.daily();
        if (daily.isEmpty()) {
            round.add(soft(texts.say("round.off")));
            return;
        }
        try {
            rounds.last().ifPresentOrElse(this::show, () -> round.add(soft(texts.say("round.none"))));
            rounds.next()
                    .ifPresent(next -> round.add(soft(texts.say(
                            "round.next",
                            daily.get().at(),
                            daily.get().zone(),
                            texts.moment(next.isBefore(clock.instant()) ? clock.instant() : next)))));
        } catch (ArchiveException unreadable) {
            round.add(new Badge(Badge.Standing.BAD, unreadable.code().text(texts.language())));
        }
        List<String> to = rounds.to();
        round.add(soft(to.isEmpty() ? texts.say("round.nobody") : String.join(", ", to)));
        NativeButton go = new NativeButton(texts.say("round.go"), _ -> {
            rounds.go();
            showRound();
        });
        go.addClassNames("quiet-button", "round-go");
        round.add(new Div(go));
    }

    private void show(Round last) {
        String day = texts.day(last.day().toString());
        round.add(
                last.isDone()
                        ? new Badge(
                                Badge.Standing.GOOD,
                                Icon.CARE,
                                texts.say("round.done", day, last.told().size(), last.reminded() + last.givenUp()))
                        : new Badge(Badge.Standing.BAD, texts.say("round.failed", day, last.tries())));
        if (last.byHand() > 0) {
            round.add(soft(texts.say("round.by-hand", last.byHand())));
        }
        if (!last.isDone()) {
            UnorderedList failures = new UnorderedList();
            failures.addClassName("faults");
            for (Round.Failure failure : last.failures()) {
                Span what = new Span(failure.code().text(texts.language()));
                what.addClassName("claim-kind");
                Span where = new Span(failure.what() + " · " + failure.detail());
                where.addClassName("source");
                failures.add(new ListItem(what, new Span(failure.code().remedy(texts.language())), where));
            }
            round.add(failures);
        }
    }

    private void showHistory() {
        rest.removeAll();
        List<VaultCheck> history = checks.history();
        if (history.isEmpty()) {
            return;
        }
        if (!history.getFirst().isSound()) {
            rest.add(findings(history.getFirst().findings()));
        }
        NativeTableHeader head = new NativeTableHeader(heads());
        NativeTableBody body = new NativeTableBody();
        history.stream().limit(MOST_SHOWN).forEach(check -> body.add(row(check)));
        NativeTable table = new NativeTable(head, body);
        table.addClassNames("number", "cards");
        // a table that is laid out as cards on a phone would be no table any more for who hears it
        table.getElement().setAttribute("role", "table");
        head.getElement().setAttribute("role", "rowgroup");
        body.getElement().setAttribute("role", "rowgroup");
        Section section = new Section(new H2(texts.say("care.history")), table);
        section.addClassName("panel");
        rest.add(section);
    }

    private Section findings(List<VaultFinding> findings) {
        UnorderedList list = new UnorderedList();
        list.addClassName("faults");
        findings.stream().limit(MOST_SHOWN).forEach(finding -> {
            Span what = new Span(finding.code().text(texts.language()));
            what.addClassName("claim-kind");
            ListItem item = new ListItem(what, new Span(finding.code().remedy(texts.language())));
            String name = finding.fileName().orElse(finding.path());
            finding.assetId()
                    .ifPresentOrElse(
                            asset -> item.add(new Anchor("/picture/" + asset, name)), () -> item.add(new Span(name)));
            Span where = new Span(finding.path() + " · " + finding.detail());
            where.addClassName("source");
            item.add(where);
            list.add(item);
        });
        Section section = new Section(new H2(texts.say("care.findings")), list);
        section.addClassName("panel");
        return section;
    }

    private NativeTableRow heads() {
        NativeTableRow row = new NativeTableRow();
        row.getElement().setAttribute("role", "row");
        for (String key : COLUMNS) {
            NativeTableHeaderCell cell = new NativeTableHeaderCell(texts.say(key));
            cell.getElement().setAttribute("scope", "col");
            cell.getElement().setAttribute("role", "columnheader");
            row.add(cell);
        }
        return row;
    }

    private NativeTableRow row(VaultCheck check) {
        List<Component> values = List.of(
                new Span(texts.moment(check.started())),
                new Span(took(Duration.between(check.started(), check.ended()))),
                new Span(String.format(texts.language(), "%,d", check.objects())),
                new Span(texts.bytes(check.bytes())),
                check.isSound()
                        ? new Badge(Badge.Standing.GOOD, texts.say("care.sound"))
                        : new Badge(Badge.Standing.BAD, String.format(texts.language(), "%,d", check.findingCount())));
        NativeTableRow row = new NativeTableRow();
        row.getElement().setAttribute("role", "row");
        for (int i = 0; i < COLUMNS.size(); i++) {
            NativeTableCell cell = new NativeTableCell(values.get(i));
            cell.getElement().setAttribute("role", "cell");
            cell.getElement().setAttribute("data-label", texts.say(COLUMNS.get(i)));
            row.add(cell);
        }
        return row;
    }

    private String took(Duration duration) {
        return duration.compareTo(Duration.ofMinutes(2)) < 0
                ? texts.say("care.seconds", Math.max(1, duration.toSeconds()))
                : texts.say("care.minutes", duration.toMinutes());
    }

    private String every(Duration duration) {
        if (duration.toDays() > 0) {
            return texts.say("care.every.days", duration.toDays());
        }
        return duration.toHours() > 0
                ? texts.say("care.every.hours", duration.toHours())
                : texts.say("care.every.minutes", duration.toMinutes());
    }

    private static Paragraph soft(String words) {
        Paragraph paragraph = new Paragraph(words);
        paragraph.addClassName("soft");
        return paragraph;
    }
}
