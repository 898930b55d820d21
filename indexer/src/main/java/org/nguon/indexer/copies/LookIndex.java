package org.nguon.indexer.copies;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.nguon.schemas.asset.Look;
import org.nguon.schemas.asset.Resemblance;

/// Many looks, and quickly those of them that may show the same picture as another one. For pictures of an archive, and
/// as well for the frames of a film. Looks can be asked for by several threads while none is added.
///
/// Hashes are found by multi-index hashing (Norouzi, Punjani and Fleet, "Fast Search in Hamming Space with Multi-Index
/// Hashing", 2012): each of 64 bits stands in four tables, by its four parts of 16 bits. Hashes of whole frames are
/// also
/// asked for with one bit of a part changed, so that all within 7 bits are found for certain and most within 12; of
/// points, which are many, those with one part in common are found.
public final class LookIndex {

    private static final int PARTS = 4;
    private static final int PART_BITS = 16;
    private static final int PART = (1 << PART_BITS) - 1;
    /// What so many have in common tells nobody from another.
    private static final int MOST_IN_COMMON = 4_096;

    /// Of several points that two pictures share, one at least is nearer than a point must be.
    private static final int NEAR_POINT = 10;

    private final List<Look> looks = new ArrayList<>();
    private final Table frames = new Table();
    private final Table points = new Table();

    /// Hashes with their owners, by their parts.
    private static final class Table {
        private long[] hashes = new long[1024];
        private int[] owners = new int[1024];
        private int size;
        private final int[][][] places = new int[PARTS][1 << PART_BITS][];
        private final int[][] filled = new int[PARTS][1 << PART_BITS];

        void add(long hash, int owner) {
            if (size == hashes.length) {
                hashes = Arrays.copyOf(hashes, size * 2);
                owners = Arrays.copyOf(owners, size * 2);
            }
            hashes[size] = hash;
            owners[size] = owner;
            for (int part = 0; part < PARTS; part++) {
                int value = value(hash, part);
                int[] here = places[part][value];
                int count = filled[part][value]++;
                if (here == null) {
                    here = new int[2];
                } else if (count == here.length) {
                    here = Arrays.copyOf(here, count * 2);
                }
                here[count] = size;
                places[part][value] = here;
            }
            size++;
        }

        void find(long hash, int part, int value, int nearBits, BitSet found) {
            int count = filled[part][value];
            if (count > MOST_IN_COMMON) {
                return;
            }
            int[] here = places[part][value];
            for (int i = 0; i < count; i++) {
                if (Long.bitCount(hashes[here[i]] ^ hash) <= nearBits) {
                    found.set(owners[here[i]]);
                }
            }
        }

        static int value(long hash, int part) {
            return (int) (hash >>> (part * PART_BITS)) & PART;
        }
    }

    /// Takes a look in.
    ///
    /// @return its number, from 0
    public int add(Look look) {
        int number = looks.size();
        looks.add(look);
        if (!look.isPlain()) {
            frames.add(look.hash(), number);
            look.points().forEach(point -> points.add(point.hash(), number));
        }
        return number;
    }

    /// How many there are.
    public int size() {
        return looks.size();
    }

    /// The look with this number.
    public Look look(int number) {
        return looks.get(number);
    }

    /// Numbers of those that may show the same picture, ascending; how they do [Look#compare] says. A look that was
    /// taken in finds itself, too.
    public int[] candidates(Look look) {
        BitSet found = new BitSet();
        if (!look.isPlain()) {
            for (int part = 0; part < PARTS; part++) {
                int value = Table.value(look.hash(), part);
                frames.find(look.hash(), part, value, Resemblance.NEAR_BITS, found);
                for (int bit = 0; bit < PART_BITS; bit++) {
                    frames.find(look.hash(), part, value ^ (1 << bit), Resemblance.NEAR_BITS, found);
                }
            }
            found.or(sharingTwoPoints(look));
        }
        return found.stream().toArray();
    }

    /// Those with which two points at least have a part in common: one alone is met by chance in every thirtieth
    /// picture.
    private BitSet sharingTwoPoints(Look look) {
        BitSet once = new BitSet();
        BitSet twice = new BitSet();
        for (Look.Point point : look.points()) {
            BitSet here = new BitSet();
            for (int part = 0; part < PARTS; part++) {
                points.find(point.hash(), part, Table.value(point.hash(), part), NEAR_POINT, here);
            }
            BitSet again = (BitSet) here.clone();
            again.and(once);
            twice.or(again);
            once.or(here);
        }
        return twice;
    }
}
