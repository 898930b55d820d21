package org.nguon.catalog.picture.ui;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import org.nguon.catalog.look.Texts;
import org.nguon.indexer.catalogue.AssetRecord;
import org.nguon.schemas.asset.Provenance;

/// The file of a picture: what it is, how large, where it came from and who keeps it.
final class FileTab extends Section {

    private final Texts texts;

    FileTab(AssetRecord asset, Texts texts) {
        super(new H2(texts.say("picture.file")));
        this.texts = texts;
        addClassName("about-part");
        DescriptionList list = Part.values();
        Provenance provenance = asset.provenance();
        fact(list, "picture.file.name", provenance.fileName());
        fact(list, "picture.file.type", asset.reading().mediaType());
        asset.reading()
                .dimensions()
                .ifPresent(size -> fact(
                        list,
                        "picture.file.pixels",
                        texts.say("picture.file.pixels.value", size.width(), size.height())));
        said(list, asset, "formatName", "picture.file.format");
        said(list, asset, "formatIdentifier", "picture.file.pronom");
        said(list, asset, "bitDepth", "picture.file.depth");
        said(list, asset, "colours", "picture.file.colours");
        said(list, asset, "icc", "picture.file.profile");
        fact(list, "picture.file.size", texts.bytes(asset.byteSize()));
        fact(list, "picture.file.hash", asset.contentHash().hex());
        fact(list, "picture.file.custody", texts.say("picture.custody." + asset.custody()));
        fact(list, "picture.file.received", texts.moment(asset.receivedAt()));
        fact(list, "picture.file.from", provenance.location());
        fact(list, "picture.file.by", provenance.broughtBy());
        provenance.modifiedAt().ifPresent(when -> fact(list, "picture.file.modified", texts.moment(when)));
        add(list);
    }

    private void said(DescriptionList list, AssetRecord asset, String field, String key) {
        asset.reading().statements().stream()
                .filter(it -> it.field().equals(field))
                .findFirst()
                .ifPresent(it -> fact(list, key, it.value().text()));
    }

    private void fact(DescriptionList list, String key, String value) {
        list.add(new Div(new DescriptionList.Term(texts.say(key)), new DescriptionList.Description(value)));
    }
}
