package org.nguon.catalog.search.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.nguon.catalog.look.SearchAddress;
import org.nguon.catalog.look.Texts;
import org.nguon.catalog.look.Tile;
import org.nguon.indexer.index.Hit;
import org.nguon.indexer.index.SearchRequest;
import org.nguon.schemas.asset.AssetId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The hits as a justified grid that grows as one scrolls and lets go of what is far away. It is made of
/// blocks of some sixty tiles; the browser says how many of a block's tiles fill whole rows, and the next
/// block begins with the rest, so that no row is broken where two blocks meet. A block out of reach is
/// replaced by empty space of its height. The browser keeps offsets and heights while one looks at a
/// picture, and has the grid laid out again on the way back.
final class PictureGrid extends Div {

    /// Fetches hits from an offset on.
    interface Source {
        List<Hit> hits(int offset, int limit);
    }

    /// What is added to a tile before it is shown: how it stands, whether it is picked.
    interface Finish {
        void finish(List<Tile> tiles, List<Hit> hits);
    }

    private static final int MOST_BLOCKS = 4_000;
    private static final int MOST_PICKED_AT_ONCE = 200;

    private static final class Block extends UnorderedList {
        private final int offset;
        private int count;

        Block(int offset) {
            this.offset = offset;
        }

        void tell() {
            getElement().setAttribute("data-offset", Integer.toString(offset));
            getElement().setAttribute("data-count", Integer.toString(count));
            getElement().setAttribute("data-page", Integer.toString(offset / SearchAddress.PAGE_SIZE + 1));
        }
    }

    private static final Logger LOG = LoggerFactory.getLogger(PictureGrid.class);

    private final Texts texts;
    private final List<Block> blocks = new ArrayList<>();
    private Source source = (_, _) -> List.of();
    private IntFunction<String> addressOf = _ -> "";
    private IntConsumer beginsAt = _ -> {};
    private Finish finish = (_, _) -> {};
    private Consumer<List<AssetId>> picked = _ -> {};
    private Consumer<List<AssetId>> asked = _ -> {};
    private long total;

    PictureGrid(Texts texts) {
        this.texts = texts;
        addClassName("grid");
    }

    /// From now on tiles are finished like this, and pictures can be picked.
    ///
    /// @param whoPicks is told what a person picks in the role that is chosen
    /// @param whoAsks is told what a person would pick in a role that is still to be chosen
    void finishedBy(Finish way, Consumer<List<AssetId>> whoPicks, Consumer<List<AssetId>> whoAsks) {
        finish = way;
        picked = whoPicks;
        asked = whoAsks;
    }

    /// The tiles that are shown now.
    List<Tile> tiles() {
        return blocks.stream()
                .flatMap(Block::getChildren)
                .filter(Tile.class::isInstance)
                .map(Tile.class::cast)
                .toList();
    }

    /// A person picks pictures, or takes a pick back.
    ///
    /// @param written ids, parted by commas; what is no id is refused
    @ClientCallable
    void pick(String written) {
        read(written, picked);
    }

    /// A person wants to pick pictures and to choose the role.
    ///
    /// @param written as for [#pick]
    @ClientCallable
    void askRole(String written) {
        read(written, asked);
    }

    private static void read(String written, Consumer<List<AssetId>> told) {
        List<AssetId> pictures;
        try {
            pictures = Stream.of(written.split(",", MOST_PICKED_AT_ONCE))
                    .map(AssetId::parse)
                    .distinct()
                    .toList();
        } catch (IllegalArgumentException e) {
            LOG.warn("refused to pick what is no picture: {}", e.getMessage());
            return;
        }
        told.accept(pictures);
    }

    /// Shows a result from its first hits on.
    ///
    /// @param offset of the first of `first` within the whole result
    /// @param addressOf the end of a picture's address by its place in the whole result
    /// @param search the address of the whole result, by which the browser knows it again
    /// @param beginsAt is told the first offset when the grid is laid out from another one on
    void show(
            Source source,
            int offset,
            List<Hit> first,
            long total,
            IntFunction<String> addressOf,
            String search,
            IntConsumer beginsAt) {
        this.source = source;
        this.addressOf = addressOf;
        this.total = total;
        this.beginsAt = beginsAt;
        getElement().setAttribute("data-search", search);
        getElement().setAttribute("data-total", Long.toString(total));
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
            last.tell();
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
    void empty(int number, double height) {
        if (number >= 0 && number < blocks.size()) {
            Block block = blocks.get(number);
            block.removeAll();
            clear(block, height);
        }
    }

    /// Lays the same result out again as it was laid out before, so that it is as high and as broken into rows.
    ///
    /// @param layout for each block its offset, its number of tiles, its height in pixels, and 1 where it is to
    ///     be filled at once, parted by spaces; blocks are parted by commas, and each begins where the last ends
    @ClientCallable
    void layOut(String layout) {
        List<Former> former =
                Stream.of(layout.split(",", MOST_BLOCKS)).flatMap(Former::read).toList();
        if (!isOf(former)) {
            return;
        }
        blocks.clear();
        removeAll();
        former.forEach(place -> {
            Block block = place(place.offset(), place.count());
            if (place.filled()) {
                fill(block, source.hits(place.offset(), place.count()));
            } else {
                clear(block, place.height());
            }
        });
        beginsAt.accept(former.getFirst().offset());
    }

    private record Former(int offset, int count, double height, boolean filled) {

        private static final Pattern WRITTEN =
                Pattern.compile("(\\d{1,6}) (\\d{1,2}) (\\d{1,6}(?:\\.\\d{1,6})?) ([01])");

        static Stream<Former> read(String written) {
            return WRITTEN.matcher(written)
                    .results()
                    .map(found -> new Former(
                            Integer.parseInt(found.group(1)),
                            Integer.parseInt(found.group(2)),
                            Double.parseDouble(found.group(3)),
                            found.group(4).equals("1")));
        }
    }

    private boolean isOf(List<Former> former) {
        long next = former.isEmpty() ? -1 : former.getFirst().offset();
        for (Former place : former) {
            if (place.offset() != next || place.count() < 1 || place.count() > SearchAddress.PAGE_SIZE) {
                return false;
            }
            next += place.count();
        }
        return next > 0 && next <= Math.min(total, SearchRequest.DEEPEST_HIT);
    }

    private static void clear(Block block, double height) {
        block.setClassName("grid-spacer");
        block.getStyle().set("height", Math.clamp(height, 0, 100_000) + "px");
        block.getElement().setAttribute("aria-hidden", "true");
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
        fill(place(offset, hits.size()), hits);
    }

    private Block place(int offset, int count) {
        Block block = new Block(offset);
        block.count = count;
        block.tell();
        block.getElement().setAttribute("data-block", Integer.toString(blocks.size()));
        block.getElement().setAttribute("aria-label", texts.say("search.grid"));
        blocks.add(block);
        add(block);
        return block;
    }

    private void fill(Block block, List<Hit> hits) {
        block.setClassName("grid-block");
        block.setClassName("last", block.offset + block.count >= total);
        List<Tile> tiles = new ArrayList<>();
        for (int i = 0; i < hits.size(); i++) {
            Hit hit = hits.get(i);
            tiles.add(new Tile(hit, "/picture/" + hit.id() + addressOf.apply(block.offset + i), texts));
        }
        finish.finish(tiles, hits);
        tiles.forEach(block::add);
    }
}
