package org.nguon.schemas.asset;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// Which of several statements about a field is shown. A person's correction comes first, then a museum's
/// record, then a sidecar, which somebody wrote later than the picture. Within the file the guidelines of
/// the Metadata Working Group 2.0 hold: creator, description and copyright from Exif, XMP, IIM; other texts
/// from XMP, IIM, Exif; what the camera measured from Exif first. Where the Photoshop digest says that IIM
/// was edited after XMP, IIM comes before XMP.
public final class Precedence {

    /// The field under which a reader says whether the Photoshop digest (image resource 0x0425) still fits
    /// the IIM data.
    public static final String IPTC_DIGEST = "iptcDigest";

    /// Its value when the IIM data was edited later.
    public static final String NOT_CURRENT = "not current";

    private static final Set<String> EXIF_FIRST = Set.of(
            "creator", "description", "copyrightNotice", "make", "model", "dateTimeOriginal", "gpsLat", "gpsLon");

    private static final Pattern DAY = Pattern.compile("(\\d{4})[:-]?(\\d{2})[:-]?(\\d{2})(\\D.*)?");

    private Precedence() {}

    /// The shown value of every field, in the order in which the fields first appear.
    public static SequencedMap<String, ShownValue> shown(List<Statement> statements) {
        boolean iimIsNewer = statements.stream()
                .anyMatch(it ->
                        it.field().equals(IPTC_DIGEST) && it.value().text().equals(NOT_CURRENT));
        Map<String, List<Statement>> byField = new LinkedHashMap<>();
        for (Statement statement : statements) {
            byField.computeIfAbsent(statement.field(), _ -> new ArrayList<>()).add(statement);
        }
        SequencedMap<String, ShownValue> shown = new LinkedHashMap<>();
        byField.forEach((field, said) -> shown.put(field, choose(field, said, iimIsNewer)));
        return shown;
    }

    private static ShownValue choose(String field, List<Statement> said, boolean iimIsNewer) {
        boolean exifFirst = EXIF_FIRST.contains(field);
        // Blank values say nothing, and other languages say the same in another way.
        List<Statement> ranked = ranked(
                said.stream()
                        .filter(it ->
                                it.language().isEmpty() && !plain(it.value()).isEmpty())
                        .toList(),
                exifFirst,
                iimIsNewer);
        if (ranked.isEmpty()) {
            Statement first = said.stream()
                    .filter(it -> !plain(it.value()).isEmpty())
                    .findFirst()
                    .orElse(said.getFirst());
            return new ShownValue(first.value(), first.source(), List.of());
        }
        Statement winner = ranked.getFirst();
        List<Statement> conflicting =
                ranked.stream().filter(it -> disagree(winner, it)).toList();
        return new ShownValue(winner.value(), winner.source(), conflicting);
    }

    private static List<Statement> ranked(List<Statement> said, boolean exifFirst, boolean iimIsNewer) {
        Comparator<Statement> byRank = Comparator.comparingInt(it -> rank(it.source(), exifFirst, iimIsNewer));
        // The latest of several corrections by persons is the last one.
        List<Statement> persons = said.stream()
                .filter(it -> it.source().startsWith("person:"))
                .toList()
                .reversed();
        List<Statement> others = said.stream()
                .filter(it -> !it.source().startsWith("person:"))
                .sorted(byRank)
                .toList();
        List<Statement> all = new ArrayList<>(persons);
        all.addAll(others);
        return all;
    }

    private static int rank(String source, boolean exifFirst, boolean iimIsNewer) {
        if (source.startsWith("museum-")) {
            return 1;
        }
        if (source.startsWith("sidecar:")) {
            return rank(source.substring("sidecar:".length()), exifFirst, iimIsNewer) - 90;
        }
        if (source.startsWith("XMP-")) {
            return 100 + (iimIsNewer ? 5 : 4);
        }
        if (source.startsWith("IPTC:")) {
            return 100 + (iimIsNewer ? 4 : 5);
        }
        return 100 + (exifFirst ? 3 : 6);
    }

    /// Whether two statements say different things: not the same words, and not the same words cut short
    /// by IIM.
    private static boolean disagree(Statement one, Statement other) {
        String left = plain(one.value());
        String right = plain(other.value());
        return !left.equals(right)
                && !cutShort(one, left, right)
                && !cutShort(other, right, left)
                && !sameTime(left, right);
    }

    /// Whether two texts are one date in the spellings of Exif (`1998:10:02`), IIM (`19981002`) and XMP
    /// (`1998-10-02`), or one of them is only the day of the other.
    private static boolean sameTime(String left, String right) {
        Matcher one = DAY.matcher(left);
        Matcher other = DAY.matcher(right);
        if (!one.matches() || !other.matches()) {
            return false;
        }
        boolean sameDay =
                IntStream.rangeClosed(1, 3).allMatch(part -> one.group(part).equals(other.group(part)));
        String time = rest(one);
        String otherTime = rest(other);
        return sameDay && (time.isEmpty() || otherTime.isEmpty() || time.equals(otherTime));
    }

    private static String rest(Matcher date) {
        String rest = date.group(4);
        return rest == null ? "" : rest.replaceAll("[T ]", "");
    }

    private static boolean cutShort(Statement statement, String words, String others) {
        return statement.source().contains("IPTC:") && others.startsWith(words);
    }

    private static String plain(StatementValue value) {
        return Normalizer.normalize(value.text(), Normalizer.Form.NFC).strip().replaceAll("\\s+", " ");
    }
}
