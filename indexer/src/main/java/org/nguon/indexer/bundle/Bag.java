package org.nguon.indexer.bundle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The files that make a folder a bag (RFC 8493): they tell the sums of all others, and are
/// written last.
final class Bag {

    private Bag() {}

    /// The payload, sorted by path, and then the tag files.
    ///
    /// @param payload paths below `data/`
    static List<Entry> around(List<Entry> payload, String id, String name, String description, LocalDate day) {
        List<Entry> sorted =
                payload.stream().sorted(Comparator.comparing(Entry::path)).toList();
        long octets = sorted.stream().mapToLong(Entry::length).sum();
        List<Entry> tags = new ArrayList<>();
        tags.add(Entry.of("bag-info.txt", info(id, name, description, day, octets, sorted.size())));
        tags.add(Entry.of("bagit.txt", "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"));
        tags.add(Entry.of("manifest-sha256.txt", manifest(sorted, Entry::sha256)));
        tags.add(Entry.of("manifest-sha512.txt", manifest(sorted, Entry::sha512)));
        tags.add(Entry.of("tagmanifest-sha512.txt", manifest(tags, Entry::sha512)));
        List<Entry> all = new ArrayList<>(sorted);
        // bagit.txt makes a folder a bag, so it comes last of all
        tags.sort(Comparator.comparing((Entry entry) -> entry.path().equals("bagit.txt"))
                .thenComparing(Entry::path));
        all.addAll(tags);
        return all;
    }

    private static String info(String id, String name, String description, LocalDate day, long octets, int files) {
        return "Bag-Group-Identifier: nguon\n"
                + "Bag-Software-Agent: nguon\n"
                + "Bagging-Date: " + day + "\n"
                + "External-Description: " + line(description) + "\n"
                + "External-Identifier: " + id + "\n"
                + "Internal-Sender-Identifier: " + name + "\n"
                + "Payload-Oxum: " + octets + "." + files + "\n";
    }

    private static String line(String text) {
        return text.replaceAll("[\\p{Cc}\\u2028\\u2029]+", " ");
    }

    private static String manifest(List<Entry> entries, Function<Entry, String> sum) {
        return entries.stream()
                .map(entry -> sum.apply(entry) + "  " + entry.path() + "\n")
                .collect(Collectors.joining());
    }
}
