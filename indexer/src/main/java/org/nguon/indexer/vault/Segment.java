package org.nguon.indexer.vault;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Which revisions a sealed piece of the ledger holds, both ends included.
record Segment(long first, long last) implements Comparable<Segment> {

    private static final String URN = "urn:nguon:ledger:";
    private static final Pattern NAME = Pattern.compile("([1-9][0-9]{0,17})-([1-9][0-9]{0,17})");

    Segment {
        if (first < 1 || last < first) {
            throw new IllegalArgumentException("not a run of revisions: " + first + "-" + last);
        }
    }

    static Segment parse(String name) {
        return matching(name).orElseThrow(() -> new IllegalArgumentException("not a segment's name: " + name));
    }

    /// The segment that an object holds; empty when it holds something else.
    static Optional<Segment> ofObject(String id) {
        return id.startsWith(URN) ? matching(id.substring(URN.length())) : Optional.empty();
    }

    private static Optional<Segment> matching(String name) {
        Matcher matcher = NAME.matcher(name);
        return matcher.matches()
                ? Optional.of(new Segment(Long.parseLong(matcher.group(1)), Long.parseLong(matcher.group(2))))
                : Optional.empty();
    }

    String id() {
        return URN + first + "-" + last;
    }

    @Override
    public int compareTo(Segment other) {
        return Comparator.comparingLong(Segment::first)
                .thenComparingLong(Segment::last)
                .compare(this, other);
    }
}
