package org.nguon.catalog.picture.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.nguon.catalog.look.Texts;
import org.nguon.indexer.catalogue.AssetRecord;
import org.nguon.indexer.catalogue.Catalogue;
import org.nguon.schemas.asset.AssetState;
import org.nguon.schemas.ledger.LedgerEntry;

/// What happened to a picture since it came, the latest first.
final class HistoryTab extends Section {

    private static final int MOST_HISTORY = 200;

    HistoryTab(AssetRecord asset, Catalogue catalogue, Texts texts) {
        super(new H2(texts.say("picture.history")));
        addClassName("about-part");
        List<LedgerEntry> entries = new ArrayList<>(catalogue.history(asset.id(), MOST_HISTORY));
        if (asset.state() == AssetState.ADMITTED) {
            catalogue
                    .sidecars(asset.id())
                    .forEach(sidecar -> entries.addAll(catalogue.history(sidecar.id(), MOST_HISTORY)));
        }
        entries.sort(Comparator.comparingLong(LedgerEntry::revision).reversed());
        UnorderedList list = new UnorderedList();
        list.addClassName("history");
        entries.forEach(entry -> {
            Span what = new Span(texts.sayIfKnown("fact." + entry.kind()).orElse(entry.kind()));
            list.add(new ListItem(
                    what, Part.source(texts.say("picture.history.by", texts.moment(entry.at()), entry.actor()))));
        });
        add(list);
    }
}
