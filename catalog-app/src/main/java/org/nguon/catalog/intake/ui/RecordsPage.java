package org.nguon.catalog.intake.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import com.vaadin.flow.shared.Registration;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import java.io.IOException;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nguon.catalog.intake.RecordBringing;
import org.nguon.catalog.look.Badge;
import org.nguon.catalog.look.Choice;
import org.nguon.catalog.look.Field;
import org.nguon.catalog.look.Icon;
import org.nguon.catalog.look.Message;
import org.nguon.catalog.look.Texts;
import org.nguon.catalog.look.Toast;
import org.nguon.catalog.look.Words;
import org.nguon.indexer.records.Meaning;
import org.nguon.indexer.records.ProfileDraft;
import org.nguon.indexer.records.RecordPreview;
import org.nguon.schemas.codes.ArchiveException;
import org.nguon.schemas.codes.Code;
import org.nguon.schemas.time.Days;
import org.nguon.schemas.time.Edtf;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A museum's records come in: a file is looked at, its columns are told what they are, the first records are shown as
/// they would be read, and only then anything is kept.
@Route("intake/records")
@PermitAll
public final class RecordsPage extends Div implements HasDynamicTitle {

    private static final Logger LOG = LoggerFactory.getLogger(RecordsPage.class);
    private static final int POLL_IN_MILLISECONDS = 700;

    private final RecordBringing bringing;
    private final String person;
    private final Texts texts = Words.here();
    private final Toast toast = new Toast(texts);

    private final Section columns = new Section();
    private final Section preview = new Section();
    private final Section outcome = new Section();
    private final Div trouble = new Div();
    private final Input name = new Input();
    private final Input holder = new Input();
    private final Field nameField =
            new Field("profile-name", texts.say("records.name"), name, texts.say("records.name.hint"));
    private final Map<String, Meaning> chosen = new LinkedHashMap<>();

    private RecordBringing.@Nullable Draft draft;
    private RecordPreview.@Nullable Look look;
    private RecordBringing.@Nullable Run run;
    private @Nullable Registration polling;

    /// Made by Vaadin, once a page.
    public RecordsPage(RecordBringing bringing, AuthenticationContext session) {
        this.bringing = bringing;
        this.person = session.getPrincipalName().orElse("unknown");
        addClassNames("page", "records-page");
        Header head = new Header(
                new Anchor("/intake", texts.say("records.back")),
                new H1(texts.say("records.heading")),
                soft(texts.say("records.words")));
        for (Section section : List.of(columns, preview, outcome)) {
            section.addClassName("panel");
            section.setVisible(false);
        }
        trouble.getElement().setAttribute("role", "alert");
        name.setValueChangeMode(ValueChangeMode.LAZY);
        name.addValueChangeListener(_ -> showPreview());
        holder.setValueChangeMode(ValueChangeMode.LAZY);
        holder.addValueChangeListener(change -> {
            if (name.isEmpty()) {
                name.setValue(shortName(change.getValue()));
            }
        });
        add(head, upload(), trouble, columns, preview, outcome, toast);
    }

    @Override
    public String getPageTitle() {
        return texts.say("records.heading") + " · Nguồn";
    }

    @Override
    protected void onAttach(AttachEvent event) {
        polling = event.getUI().addPollListener(_ -> showRun());
    }

    @Override
    protected void onDetach(DetachEvent event) {
        event.getUI().setPollInterval(-1);
        if (polling != null) {
            polling.remove();
        }
        if (run == null) {
            leaveDraft();
        }
    }

    private Upload upload() {
        NativeButton choose = new NativeButton();
        choose.add(Icon.BRING_IN.draw(), new Span(texts.say("records.choose")));
        choose.addClassName("button");
        Upload upload = new Upload((UploadHandler) this::receive);
        upload.addClassName("drop");
        upload.setMaxFiles(1);
        upload.setUploadButton(choose);
        upload.setDropLabel(new Span(texts.say("records.drop")));
        upload.setDropLabelIcon(new Span());
        upload.addAllFinishedListener(_ -> upload.clearFileList());
        return upload;
    }

    /// Runs on the thread of the upload.
    private void receive(UploadEvent event) throws IOException {
        UI page = event.getUI();
        try {
            RecordBringing.Draft fresh = bringing.receive(event.getInputStream(), event.getFileName());
            RecordPreview.Look seen = lookAt(fresh);
            var _ = page.access(() -> show(fresh, seen));
        } catch (ArchiveException e) {
            LOG.info("{} cannot be read as records: {}", event.getFileName(), e.getMessage());
            var _ = page.access(() -> fail(Message.of(e, texts.language())));
        } catch (IOException e) {
            LOG.warn("{} did not arrive: {}", event.getFileName(), e.toString());
            var _ = page.access(() -> fail(new Message(Badge.Standing.BAD, Icon.BAD, texts.say("intake.lost"))));
            throw e;
        }
    }

    private RecordPreview.Look lookAt(RecordBringing.Draft fresh) throws IOException {
        boolean seen = false;
        try {
            RecordPreview.Look found = bringing.look(fresh);
            seen = true;
            return found;
        } finally {
            if (!seen) {
                fresh.close();
            }
        }
    }

    private void fail(Message words) {
        leaveDraft();
        trouble.removeAll();
        trouble.add(words);
        List.of(columns, preview, outcome).forEach(section -> section.setVisible(false));
    }

    private void leaveDraft() {
        if (draft != null) {
            draft.close();
            draft = null;
        }
    }

    private void show(RecordBringing.Draft fresh, RecordPreview.Look seen) {
        leaveDraft();
        draft = fresh;
        look = seen;
        run = null;
        trouble.removeAll();
        outcome.setVisible(false);
        chosen.clear();
        seen.columns().forEach(column -> chosen.put(column.name(), guess(column)));
        showColumns(fresh, seen);
        showPreview();
    }

    /// Of two columns that seem to be the same only the first is taken: somebody has to say so.
    private Meaning guess(RecordPreview.Column column) {
        return chosen.containsValue(column.guess()) ? Meaning.NOTHING : column.guess();
    }

    private void showColumns(RecordBringing.Draft fresh, RecordPreview.Look seen) {
        columns.removeAll();
        columns.setVisible(true);
        columns.add(new H2(fresh.name()));
        if (seen.ownProfile().isPresent()) {
            columns.add(
                    soft(texts.say("records.own-profile." + seen.ownProfile().get())));
            return;
        }
        columns.add(soft(texts.say("records.columns.words")));
        Div names = new Div(new Field("holder", texts.say("records.holder"), holder), nameField);
        names.addClassName("form-pair");
        UnorderedList list = new UnorderedList();
        list.addClassName("columns");
        seen.columns().forEach(column -> list.add(row(column)));
        columns.add(names, list);
    }

    private ListItem row(RecordPreview.Column column) {
        Span title = new Span(column.name());
        title.addClassName("name");
        Span samples = new Span(
                column.samples().isEmpty()
                        ? texts.say("records.column.empty")
                        : String.join(
                                " · ",
                                column.samples().stream()
                                        .map(RecordsPage::shortened)
                                        .toList()));
        samples.addClassName("soft");
        Choice choice = new Choice(
                texts.say("records.column.is", column.name()),
                Arrays.asList(Meaning.values()),
                Meaning::name,
                meaning -> texts.say("records.is." + meaning.name()),
                chosen.getOrDefault(column.name(), Meaning.NOTHING));
        choice.addValueChangeListener(change -> {
            chosen.put(column.name(), Meaning.valueOf(change.getValue()));
            showPreview();
        });
        Div words = new Div(title, samples);
        return new ListItem(words, choice);
    }

    private Optional<ProfileDraft> profile() {
        return Optional.ofNullable(look)
                .map(seen -> new ProfileDraft(name.getValue().strip(), holder.getValue(), seen.records(), chosen));
    }

    private void showPreview() {
        preview.removeAll();
        if (draft == null || look == null) {
            preview.setVisible(false);
            return;
        }
        preview.setVisible(true);
        if (look.ownProfile().isPresent()) {
            preview.add(acts(bringInButton()));
            return;
        }
        profile().ifPresent(this::showPreview);
    }

    private void showPreview(ProfileDraft profile) {
        Set<ProfileDraft.Lack> lacks = profile.lacks();
        nameField.wrong(
                !name.isEmpty() && lacks.contains(ProfileDraft.Lack.NAME) ? texts.say("records.lack.NAME") : "");
        preview.add(new H2(texts.say("records.preview")));
        if (lacks.contains(ProfileDraft.Lack.NUMBER) || lacks.contains(ProfileDraft.Lack.FIELD)) {
            lacks.stream()
                    .filter(lack -> lack != ProfileDraft.Lack.NAME)
                    .forEach(lack -> preview.add(
                            new Message(Badge.Standing.PENDING, Icon.PENDING, texts.say("records.lack." + lack))));
            return;
        }
        RecordBringing.Draft file = draft;
        if (file == null) {
            return;
        }
        try {
            show(bringing.preview(file, profile));
        } catch (ArchiveException e) {
            preview.add(Message.of(e, texts.language()));
        } catch (IOException e) {
            LOG.warn("{} cannot be looked at any more: {}", file.name(), e.toString());
            preview.add(Message.of(Code.MR_UNREADABLE, texts.language()));
        }
        if (lacks.isEmpty()) {
            NativeButton keep =
                    new NativeButton(texts.say("records.keep"), _ -> profile().ifPresent(this::keep));
            keep.addClassName("quiet-button");
            preview.add(acts(bringInButton(), keep));
            if (bringing.isKept(profile.name())) {
                preview.add(soft(texts.say("records.replaces", profile.name())));
            }
        } else {
            preview.add(new Message(Badge.Standing.PENDING, Icon.PENDING, texts.say("records.lack.NAME")));
        }
    }

    private void show(RecordPreview.Preview seen) {
        UnorderedList records = new UnorderedList();
        records.addClassNames("outcomes", "preview-records");
        seen.first().forEach(record -> records.add(card(record)));
        preview.add(records);
        Div tally = new Div();
        tally.addClassName("tally");
        long bad = seen.troubles().values().stream().mapToLong(Long::longValue).sum();
        tally.add(new Badge(
                Badge.Standing.GOOD,
                texts.say(seen.all() ? "records.readable" : "records.readable.first", seen.looked() - bad)));
        seen.troubles()
                .forEach((code, count) -> tally.add(new Badge(
                        Badge.Standing.BAD, texts.say("records.trouble", count, code.text(texts.language())))));
        preview.add(tally);
    }

    private ListItem card(RecordPreview.Shown record) {
        Span title = new Span(record.title().isEmpty() ? texts.say("records.untitled") : shortened(record.title()));
        title.addClassName("name");
        Span number = new Span(record.number().isEmpty() ? texts.say("records.row", record.row()) : record.number());
        number.addClassNames("number", "soft");
        Div why = new Div();
        why.addClassName("why");
        if (!record.maker().isEmpty()) {
            why.add(new Span(shortened(record.maker())));
        }
        if (!record.date().isEmpty()) {
            why.add(new Span(date(record.date(), record.read())));
        }
        if (!record.picture().isEmpty()) {
            why.add(new Span(texts.say("records.shows-picture")));
        }
        record.claims()
                .forEach(claim -> why.add(new Badge(
                        claim.uri().isPresent() ? Badge.Standing.PLAIN : Badge.Standing.PENDING,
                        texts.say("claim.basis." + claim.basis()) + ": "
                                + shortened(claim.uri().orElse(claim.text())))));
        record.trouble().ifPresent(code -> why.add(new Badge(Badge.Standing.BAD, code.text(texts.language()))));
        return new ListItem(title, number, why);
    }

    private String date(String written, Optional<Edtf> read) {
        return read.map(edtf -> texts.say("records.date", shortened(written), edtf.text(), years(edtf.possible())))
                .orElseGet(() -> texts.say("records.date.unread", shortened(written)));
    }

    private static String years(Days days) {
        String first = year(days.firstYear());
        String last = year(days.lastYear());
        return first.equals(last) ? first : first + "–" + last;
    }

    private static String year(Optional<Integer> year) {
        return year.map(String::valueOf).orElse("…");
    }

    private NativeButton bringInButton() {
        NativeButton bringIn = new NativeButton(texts.say("records.bring-in"), _ -> bringIn());
        bringIn.addClassName("button");
        return bringIn;
    }

    private void keep(ProfileDraft profile) {
        try {
            bringing.keep(profile);
            toast.say(texts.say("records.kept", profile.name()));
        } catch (ArchiveException e) {
            LOG.error("the profile {} cannot be kept", profile.name(), e);
            preview.addComponentAsFirst(Message.of(e, texts.language()));
        }
    }

    private void bringIn() {
        RecordBringing.Draft file = draft;
        RecordPreview.Look seen = look;
        if (file == null || seen == null) {
            return;
        }
        String profile = "";
        if (seen.ownProfile().isEmpty()) {
            ProfileDraft made = profile().orElseThrow();
            if (!made.lacks().isEmpty()) {
                return;
            }
            keep(made);
            profile = made.name();
        }
        run = bringing.begin(file, profile, person);
        draft = null;
        look = null;
        columns.setVisible(false);
        preview.setVisible(false);
        showRun();
    }

    private void showRun() {
        RecordBringing.Run going = run;
        if (going == null) {
            getUI().ifPresent(ui -> ui.setPollInterval(-1));
            return;
        }
        RecordBringing.Progress progress = going.progress();
        getUI().ifPresent(ui -> ui.setPollInterval(progress.isOver() ? -1 : POLL_IN_MILLISECONDS));
        outcome.removeAll();
        outcome.setVisible(true);
        outcome.add(new H2(texts.say(progress.isOver() ? "records.done" : "records.under-way")));
        Div tally = new Div();
        tally.addClassName("tally");
        tally.getElement().setAttribute("role", "status");
        progress.outcomes().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(end -> tally.add(new Badge(
                        end.getKey().equals("refused") ? Badge.Standing.BAD : Badge.Standing.GOOD,
                        texts.say("intake.tally", texts.say("records.end." + end.getKey()), end.getValue()))));
        progress.joined()
                .filter(joined -> joined > 0)
                .ifPresent(joined ->
                        tally.add(new Badge(Badge.Standing.GOOD, Icon.ATTACHED, texts.say("records.joined", joined))));
        outcome.add(tally);
        progress.trouble().ifPresent(code -> outcome.add(Message.of(code, texts.language())));
        if (!progress.refused().isEmpty()) {
            UnorderedList refused = new UnorderedList();
            refused.addClassName("outcomes");
            progress.refused().forEach(row -> refused.add(refused(row)));
            outcome.add(refused);
        }
        if (progress.isOver()) {
            Anchor find = new Anchor("/?kind=record", texts.say("records.find"));
            find.addClassName("quiet-button");
            outcome.add(acts(find));
        } else {
            NativeButton stop = new NativeButton(texts.say("records.stop"), _ -> going.stop());
            stop.addClassName("quiet-button");
            outcome.add(soft(texts.say("records.leave")), acts(stop));
        }
    }

    private ListItem refused(RecordBringing.Refused row) {
        Span title = new Span(texts.say("records.row", row.row()));
        title.addClassName("name");
        Span number = new Span(row.number());
        number.addClassNames("number", "soft");
        Span why = new Span(row.code().text(texts.language()) + " " + row.code().remedy(texts.language()));
        why.addClassName("why");
        return new ListItem(title, number, why);
    }

    private static Div acts(Component... acts) {
        Div div = new Div(acts);
        div.addClassName("acts");
        return div;
    }

    private static String shortened(String text) {
        return text.length() > 120 ? text.substring(0, 119) + "…" : text;
    }

    /// `Bảo tàng Làng nghề` as `bao-tang-lang-nghe`.
    private static String shortName(String words) {
        String plain = Normalizer.normalize(words.toLowerCase(Locale.ROOT).replace('đ', 'd'), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        return plain.substring(0, Math.min(plain.length(), 40)).replaceAll("-$", "");
    }

    private static Paragraph soft(String words) {
        Paragraph paragraph = new Paragraph(words);
        paragraph.addClassName("soft");
        return paragraph;
    }
}
