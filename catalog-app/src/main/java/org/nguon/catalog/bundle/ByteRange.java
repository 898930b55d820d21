package org.nguon.catalog.bundle;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The part of a body that a request asks for (RFC 9110, 14.1.2); only one part at a time is understood,
/// since that is what a download that goes on asks for.
///
/// @param from the first byte
/// @param to the byte after the last
public record ByteRange(long from, long to) {

    private static final Pattern ONE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

    /// Reads a `Range` header.
    ///
    /// @param length of the whole
    /// @return absent when the whole is to be sent: there is no such header, or one that may be ignored
    /// @throws IllegalArgumentException when nothing of the whole lies in the range
    public static Optional<ByteRange> read(Optional<String> header, long length) {
        Optional<Matcher> found = header.map(ONE::matcher).filter(Matcher::matches);
        if (found.isEmpty()
                || (found.get().group(1).isEmpty() && found.get().group(2).isEmpty())) {
            return Optional.empty();
        }
        String first = found.get().group(1);
        String last = found.get().group(2);
        if (first.isEmpty()) {
            long count = Math.min(Long.parseLong(last), length);
            return Optional.of(within(length - count, length, length));
        }
        long from = Long.parseLong(first);
        long to = last.isEmpty() ? length : Math.min(Long.parseLong(last) + 1, length);
        if (!last.isEmpty() && Long.parseLong(last) < from) {
            return Optional.empty(); // no range at all, which is to be ignored
        }
        return Optional.of(within(from, to, length));
    }

    private static ByteRange within(long from, long to, long length) {
        if (from >= length || to <= from) {
            throw new IllegalArgumentException("nothing of " + length + " bytes lies there");
        }
        return new ByteRange(from, to);
    }
}
