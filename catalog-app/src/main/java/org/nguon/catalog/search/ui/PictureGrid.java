package org.nguon.catalog.search.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.nguon.catalog.look.SearchAddress;
import org.nguon.catalog.look.Texts;
import org.nguon.catalog.look.Tile;
import org.nguon.indexer.index.Hit;

/// The hits as a justified grid that grows as one scrolls and lets go of what is far away. It is made of blocks of some
/// sixty tiles; the browser says how many of a block's tiles fill whole rows, and the next block begins with the rest,
/// so that no row is broken where two blocks meet. A block out of reach is replaced by empty space of its height.
final class PictureGrid extends Div {

    /// Fetches hits from an offset on.
    interface Source {
        List<Hit> hits(int offset, int limit);
    }

    private static final class Block extends UnorderedList {
        private final int offset;
        private int count;

        Block(int offset) {
            this.offset = offset;
        }
    }

    private final Texts texts;
    private final List<Block> blocks = new ArrayList<>();
    private Source source = (_, _) -> List.of();
    private IntFunction<String> addressOf = _ -> "";
    private long total;

    PictureGrid(Texts texts) {
        this.texts = texts;
        addClassName("grid");
    }

    /// Shows a result from its first hits on.
    ///
    /// @param offset of the first of `first` within the whole result
    /// @param addressOf the end of a picture's address by its place in the whole result
    void show(Source source, int offset, List<Hit> first, long total, IntFunction<String> addressOf) {
        this.source = source;
        this.addressOf = addressOf;
        this.total = total;
        blocks.clear();
        removeAll();
        if (!first.isEmpty()) {
            append(offset, first);
        }
        getElement().executeJs("this.look?.()");
    }

    @Override
    protected void onAttach(AttachEvent event) {
        getElement().executeJs("window.nguon.watchGrid(this)");
    }

    /// The end is near: the last block is cut back to its whole rows, and another follows.
    ///
    /// @param complete number of tiles of the last block that fill whole rows
    @ClientCallable
    void more(int complete) {
        if (blocks.isEmpty()) {
            return;
        }
        Block last = blocks.getLast();
        if (last.offset + last.count >= total) {
            return;
        }
        if (complete > 0 && complete < last.count) {
            while (last.count > complete) {
                last.count--;
                last.remove(last.getComponentAt(last.count));
            }
        }
        int offset = last.offset + last.count;
        List<Hit> hits = source.hits(offset, SearchAddress.PAGE_SIZE);
        if (hits.isEmpty()) {
            last.addClassName("last");
        } else {
            append(offset, hits);
        }
    }

    /// A block went out of reach.
    ///
    /// @param height of its place, in pixels
    @ClientCallable
    void empty(int number, int height) {
        if (number >= 0 && number < blocks.size()) {
            Block block = blocks.get(number);
            block.removeAll();
            block.setClassName("grid-spacer");
            block.getStyle().set("height", Math.clamp(height, 0, 100_000) + "px");
            block.getElement().setAttribute("aria-hidden", "true");
        }
    }

    /// An emptied block comes near again.
    @ClientCallable
    void fill(int number) {
        if (number >= 0 && number < blocks.size()) {
            Block block = blocks.get(number);
            if (block.getComponentCount() == 0) {
                block.getStyle().remove("height");
                block.getElement().removeAttribute("aria-hidden");
                fill(block, source.hits(block.offset, block.count));
            }
        }
    }

    private void append(int offset, List<Hit> hits) {
        Block block = new Block(offset);
        block.getElement().setAttribute("data-block", Integer.toString(blocks.size()));
        block.getElement().setAttribute("data-page", Integer.toString(offset / SearchAddress.PAGE_SIZE + 1));
        block.getElement().setAttribute("aria-label", texts.say("search.grid"));
        block.count = hits.size();
        fill(block, hits);
        blocks.add(block);
        add(block);
    }

    private void fill(Block block, List<Hit> hits) {
        block.setClassName("grid-block");
        block.setClassName("last", block.offset + block.count >= total);
        for (int i = 0; i < hits.size(); i++) {
            Hit hit = hits.get(i);
            block.add(new Tile(hit, "/picture/" + hit.id() + addressOf.apply(block.offset + i), texts));
        }
    }
}
