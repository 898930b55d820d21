package org.nguon.catalog.intake.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.Command;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import java.io.IOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nguon.catalog.intake.Bringing;
import org.nguon.catalog.look.Badge;
import org.nguon.catalog.look.Icon;
import org.nguon.catalog.look.Texts;
import org.nguon.catalog.look.Words;
import org.nguon.indexer.catalogue.AssetRecord;
import org.nguon.indexer.catalogue.Catalogue;
import org.nguon.indexer.intake.Admission;
import org.nguon.schemas.asset.AssetId;
import org.nguon.schemas.asset.AssetState;
import org.nguon.schemas.asset.Fault;
import org.nguon.schemas.codes.ArchiveException;
import org.nguon.schemas.codes.Code;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Many files at once, each with its way and its outcome; below, what is in quarantine and why.
@Route("intake")
@PermitAll
public final class IntakePage extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final Logger LOG = LoggerFactory.getLogger(IntakePage.class);
    private static final int MOST_OUTCOMES = 500;
    private static final int QUARANTINE_PAGE = 50;

    private final Bringing bringing;
    private final Catalogue catalogue;
    private final String person;
    private final Texts texts = Words.here();

    private final Map<Brought, Integer> counts = new EnumMap<>(Brought.class);
    private final Div tally = new Div();
    private final UnorderedList outcomes = new UnorderedList();
    private final Section done = new Section();
    private final Section quarantine = new Section();

    /// Made by Vaadin, once a page.
    public IntakePage(Bringing bringing, Catalogue catalogue, AuthenticationContext session) {
        this.bringing = bringing;
        this.catalogue = catalogue;
        this.person = session.getPrincipalName().orElse("unknown");
        addClassName("page");
        Header head = new Header(new H1(texts.say("intake.title")), soft(texts.say("intake.words")));

        tally.addClassName("tally");
        tally.getElement().setAttribute("role", "status");
        outcomes.addClassName("outcomes");
        done.add(new H2(texts.say("intake.list")), tally, outcomes);
        done.addClassName("panel");
        done.setVisible(false);
        quarantine.addClassName("panel");
        add(head, upload(), new Anchor("/intake/records", texts.say("records.go")), done, quarantine);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        showQuarantine(QUARANTINE_PAGE);
    }

    @Override
    public String getPageTitle() {
        return texts.say("intake.title") + " · Nguồn";
    }

    private Upload upload() {
        NativeButton choose = new NativeButton();
        choose.add(Icon.BRING_IN.draw(), new Span(texts.say("intake.choose")));
        choose.addClassName("button");
        Span drop = new Span(texts.say("intake.drop"));
        Upload upload = new Upload((UploadHandler) this::take);
        upload.addClassName("drop");
        upload.setUploadButton(choose);
        upload.setDropLabel(drop);
        upload.setDropLabelIcon(new Span());
        upload.setI18n(words());
        upload.addAllFinishedListener(_ -> {
            upload.clearFileList();
            showQuarantine(QUARANTINE_PAGE);
        });
        return upload;
    }

    /// Runs on the thread of the upload, without the page's lock until there is something to show.
    private void take(UploadEvent event) throws IOException {
        UI page = event.getUI();
        String name = event.getFileName();
        try {
            Admission admission = bringing.bring(event.getInputStream(), name, person);
            tell(page, () -> show(name, admission));
        } catch (ArchiveException trouble) {
            LOG.error("bringing in {} failed", name, trouble);
            tell(page, () -> show(name, Brought.FAILED, Optional.of(trouble.code()), "", Optional.empty()));
            event.reject(trouble.code().text(texts.language()));
        } catch (IOException e) {
            LOG.warn("{} did not arrive: {}", name, e.toString());
            tell(page, () -> {
                count(Brought.FAILED);
                outcomes.addComponentAsFirst(
                        row(name, Brought.FAILED, new Span(texts.say("intake.lost")), Optional.empty()));
            });
            throw e;
        }
    }

    /// The browser asks for what is new when a file is done, so that nothing has to be pushed.
    private static void tell(UI page, Command news) {
        var _ = page.access(news);
    }

    private void show(String name, Admission admission) {
        Brought brought = Brought.of(admission);
        switch (admission) {
            case Admission.Admitted(AssetId id, var _) -> show(name, brought, Optional.empty(), "", Optional.of(id));
            case Admission.AlreadyHeld(AssetId id, var _, Optional<Fault> fault) ->
                show(
                        name,
                        brought,
                        fault.map(Fault::code),
                        fault.isPresent() ? "" : texts.say("intake.same-as"),
                        Optional.of(id));
            case Admission.Attached(AssetId id, var _, Optional<AssetId> picture) ->
                show(
                        name,
                        brought,
                        picture.isPresent() ? Optional.empty() : Optional.of(Code.IN_SIDECAR_ALONE),
                        picture.isPresent() ? texts.say("intake.attached-to") : "",
                        picture.or(() -> Optional.of(id)));
            case Admission.Skipped(var _, Code code, var _)
            when code == Code.IN_TOO_LARGE ->
                show(
                        name,
                        brought,
                        Optional.empty(),
                        texts.say("intake.too-large", texts.bytes(bringing.largestFile())),
                        Optional.empty());
            case Admission.Skipped(var _, Code code, var _) ->
                show(name, brought, Optional.of(code), "", Optional.empty());
            case Admission.Quarantined(Optional<AssetId> id, var _, Fault reason) ->
                show(name, brought, Optional.of(reason.code()), "", id);
        }
    }

    private void show(String name, Brought brought, Optional<Code> code, String words, Optional<AssetId> id) {
        count(brought);
        Component why = code.<Component>map(this::reason).orElseGet(() -> new Span(words));
        outcomes.addComponentAsFirst(row(name, brought, why, id));
        if (outcomes.getComponentCount() > MOST_OUTCOMES) {
            outcomes.remove(outcomes.getComponentAt(MOST_OUTCOMES));
        }
    }

    private void count(Brought brought) {
        counts.merge(brought, 1, Integer::sum);
        done.setVisible(true);
        tally.removeAll();
        counts.forEach((kind, count) ->
                tally.add(new Badge(kind.standing, kind.icon, texts.say("intake.tally", texts.say(kind.key), count))));
    }

    private ListItem row(String name, Brought brought, Component why, Optional<AssetId> id) {
        Component thumb = id.filter(_ -> brought == Brought.ADMITTED || brought == Brought.ALREADY_HELD)
                .<Component>map(asset -> {
                    Image image = new Image("/thumbnail/" + asset, "");
                    image.addClassName("thumb");
                    image.getElement().setAttribute("loading", "lazy");
                    return image;
                })
                .orElseGet(() -> {
                    Span blank = new Span(brought.icon.draw());
                    blank.addClassName("thumb");
                    return blank;
                });
        Component title = id.<Component>map(asset -> new Anchor("/picture/" + asset, name))
                .orElseGet(() -> new Span(name));
        title.addClassName("name");
        why.addClassName("why");
        return new ListItem(thumb, title, new Badge(brought.standing, brought.icon, texts.say(brought.key)), why);
    }

    private Span reason(Code code) {
        return new Span(code.text(texts.language()) + " " + code.remedy(texts.language()));
    }

    private void showQuarantine(int limit) {
        quarantine.removeAll();
        long total = catalogue.counts().getOrDefault(AssetState.QUARANTINED, 0L);
        quarantine.add(new H2(texts.say("intake.quarantine")));
        if (total == 0) {
            quarantine.add(soft(texts.say("intake.quarantine.none")));
            return;
        }
        quarantine.add(soft(texts.say("intake.quarantine.count", total) + ". " + texts.say("intake.quarantine.words")));
        UnorderedList list = new UnorderedList();
        list.addClassName("outcomes");
        List<AssetRecord> assets = catalogue.quarantined(0, limit);
        assets.forEach(asset -> list.add(row(
                asset.provenance().fileName(),
                Brought.QUARANTINED,
                asset.quarantine().map(fault -> reason(fault.code())).orElseGet(Span::new),
                Optional.of(asset.id()))));
        quarantine.add(list);
        if (assets.size() < total) {
            NativeButton more =
                    new NativeButton(texts.say("intake.quarantine.more"), _ -> showQuarantine(limit + QUARANTINE_PAGE));
            more.addClassName("quiet-button");
            quarantine.add(more);
        }
    }

    private static Paragraph soft(String words) {
        Paragraph paragraph = new Paragraph(words);
        paragraph.addClassName("soft");
        return paragraph;
    }

    private UploadI18N words() {
        UploadI18N words = new UploadI18N();
        words.setDropFiles(
                new UploadI18N.DropFiles().setOne(texts.say("intake.drop")).setMany(texts.say("intake.drop")));
        words.setAddFiles(
                new UploadI18N.AddFiles().setOne(texts.say("intake.choose")).setMany(texts.say("intake.choose")));
        words.setError(new UploadI18N.Error()
                .setTooManyFiles(texts.say("intake.lost"))
                .setFileIsTooBig(texts.say("intake.too-large", texts.bytes(bringing.largestFile())))
                .setIncorrectFileType(texts.say("intake.failed")));
        words.setUploading(new UploadI18N.Uploading()
                .setStatus(new UploadI18N.Uploading.Status()
                        .setConnecting(texts.say("intake.waiting"))
                        .setStalled(texts.say("intake.waiting"))
                        .setProcessing(texts.say("intake.processing"))
                        .setHeld(texts.say("intake.waiting")))
                .setRemainingTime(new UploadI18N.Uploading.RemainingTime()
                        .setPrefix(texts.say("intake.left"))
                        .setUnknown(texts.say("intake.uploading")))
                .setError(new UploadI18N.Uploading.Error()
                        .setServerUnavailable(texts.say("intake.lost"))
                        .setUnexpectedServerError(texts.say("intake.failed"))
                        .setForbidden(texts.say("intake.failed"))));
        words.setFile(new UploadI18N.File()
                .setRetry(texts.say("intake.retry"))
                .setStart(texts.say("intake.start"))
                .setRemove(texts.say("intake.remove")));
        String[] units =
                Arrays.stream(new String[] {"B", "kB", "MB", "GB", "TB"}).toArray(String[]::new);
        words.setUnits(new UploadI18N.Units(Arrays.asList(units), 1_000));
        return words;
    }
}
