package org.nguon.catalog.look;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.nguon.indexer.rights.Rights;
import org.nguon.schemas.codes.ArchiveException;
import org.nguon.schemas.rights.Evidence;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Files that prove what is said. Each is kept in the vault as it comes; it counts once the record is saved.
public final class EvidenceField extends Div {

    private static final Logger LOG = LoggerFactory.getLogger(EvidenceField.class);

    private final Keeper keeper;
    private final Supplier<Visitor> visitor;
    private final Texts texts;
    private final List<Evidence> kept = new ArrayList<>();
    private final UnorderedList list = new UnorderedList();
    private final Paragraph wrong = new Paragraph();

    /// Takes a file in, if it can prove something and the visitor may bring it.
    @FunctionalInterface
    public interface Keeper {

        /// Takes it in.
        ///
        /// @throws ArchiveException when the file is refused
        Evidence keep(Visitor visitor, String fileName, InputStream bytes) throws IOException;
    }

    /// An empty one.
    ///
    /// @param hint says what follows from having none
    public EvidenceField(String id, String hint, Keeper keeper, Supplier<Visitor> visitor, Texts texts) {
        this.keeper = keeper;
        this.visitor = visitor;
        this.texts = texts;
        addClassNames("field", "evidence-field");
        Span label = new Span(texts.say("form.evidence"));
        label.addClassName("label");
        NativeButton choose = new NativeButton();
        choose.add(Icon.EVIDENCE.draw(), new Span(texts.say("form.evidence.choose")));
        choose.addClassName("quiet-button");
        Upload upload = new Upload((UploadHandler) this::take);
        upload.setId(id);
        upload.setUploadButton(choose);
        upload.setDropLabel(new Span(texts.say("form.evidence.drop")));
        upload.setDropLabelIcon(new Span());
        upload.addClassName("evidence-drop");
        upload.setMaxFileSize(Math.toIntExact(Rights.LARGEST_EVIDENCE));
        upload.addFileRejectedListener(rejected -> tooLarge(rejected.getFileName()));
        upload.addAllFinishedListener(_ -> upload.clearFileList());
        Paragraph said = new Paragraph(hint);
        said.addClassName("hint");
        list.addClassName("evidence-list");
        wrong.addClassName("wrong");
        wrong.getElement().setAttribute("role", "alert");
        add(label, upload, said, list, wrong);
    }

    /// Said before a byte of it has travelled.
    private void tooLarge(String name) {
        wrong.setText(texts.say("form.evidence.too-large", name, texts.bytes(Rights.LARGEST_EVIDENCE)));
    }

    private void take(UploadEvent event) throws IOException {
        UI page = event.getUI();
        String name = event.getFileName();
        if (event.getFileSize() > Rights.LARGEST_EVIDENCE) {
            LOG.warn("refused evidence of {}: {} bytes", visitor.get().name(), event.getFileSize());
            var _ = page.access(() -> tooLarge(name));
            event.reject(name);
            return;
        }
        try {
            Evidence evidence = keeper.keep(visitor.get(), name, event.getInputStream());
            var _ = page.access(() -> {
                wrong.setText("");
                kept.add(evidence);
                list.add(row(evidence));
            });
        } catch (ArchiveException refused) {
            String words = texts.say(
                    "form.evidence.refused",
                    name,
                    refused.code().text(texts.language()),
                    refused.code().remedy(texts.language()));
            var _ = page.access(() -> wrong.setText(words));
            event.reject(refused.code().text(texts.language()));
        } catch (IOException e) {
            LOG.warn("evidence {} did not arrive: {}", name, e.toString());
            var _ = page.access(() -> wrong.setText(texts.say("form.evidence.lost", name)));
            throw e;
        }
    }

    private ListItem row(Evidence evidence) {
        NativeButton out = new NativeButton();
        out.add(Icon.CLOSE.draw());
        out.addClassName("icon-button");
        out.setAriaLabel(texts.say("form.evidence.remove", evidence.fileName()));
        Span size = new Span(texts.bytes(evidence.byteSize()));
        size.addClassName("soft");
        ListItem row = new ListItem(Icon.EVIDENCE.draw(), new Span(evidence.fileName()), size, out);
        out.addClickListener(_ -> {
            kept.remove(evidence);
            list.remove(row);
        });
        return row;
    }

    /// What has been taken in and not been put aside again.
    public List<Evidence> kept() {
        return List.copyOf(kept);
    }
}
