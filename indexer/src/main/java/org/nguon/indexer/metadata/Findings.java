package org.nguon.indexer.metadata;

import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import org.nguon.schemas.asset.Dimensions;
import org.nguon.schemas.asset.Fault;
import org.nguon.schemas.asset.Precedence;
import org.nguon.schemas.asset.Statement;
import org.nguon.schemas.asset.StatementValue;
import org.nguon.schemas.codes.Code;

/// Where the walkers of one file put down what they find. It keeps the limits and the NFC form, so that
/// they need not.
final class Findings {

    private final List<Statement> statements = new ArrayList<>();
    private final SequencedSet<Fault> faults = new LinkedHashSet<>();
    private Optional<Dimensions> dimensions = Optional.empty();
    private int orientation = 1;
    private boolean oriented;
    private String version = "";
    private String colours = "";
    private int depth;
    private long characters;
    private long leaves;
    private long unpacked;
    private final List<String> iimDigests = new ArrayList<>();
    private Optional<String> keptDigest = Optional.empty();

    /// Something that may find its content broken.
    @FunctionalInterface
    interface Walk {
        void run() throws IOException;
    }

    /// Does a part of the work; broken content in it becomes a fault, and the rest goes on.
    void attempt(String part, Walk walk) throws IOException {
        try {
            walk.run();
        } catch (BrokenContent e) {
            broken(part, e);
        }
    }

    void broken(String part, BrokenContent e) {
        fault(e.isTooShort() ? Code.MD_TRUNCATED : Code.MD_BROKEN, part + ": " + e.explanation());
    }

    void fault(Code code, String detail) {
        if (faults.size() < Limits.FAULTS) {
            faults.add(new Fault(code, visible(detail)));
        }
    }

    /// Version of the format in the words of `pronom.tsv`; the first one told holds.
    void version(String told) {
        version = version.isEmpty() ? told : version;
    }

    /// Bits of one sample; the first told hold.
    void depth(int bits) {
        depth = depth == 0 && bits > 0 && bits <= 64 ? bits : depth;
    }

    /// What the samples are; the first told holds.
    void colours(String told) {
        colours = colours.isEmpty() ? told : colours;
    }

    /// Says what the file is, once all has been read.
    void sayTechnical(String mediaType) {
        if (version.equals("Exif")) {
            version = exifVersion();
        }
        PronomFormat.of(mediaType, version).ifPresent(it -> {
            say("Technical:FormatIdentifier", it.identifier());
            say("Technical:FormatName", it.name());
        });
        if (depth > 0) {
            say("Technical:BitDepth", Integer.toString(depth));
        }
        say("Technical:Colours", colours);
    }

    /// `0221` is 2.21, and all of 0230 to 0232 are 2.3.
    private String exifVersion() {
        String said = statements.stream()
                .filter(it -> it.source().equals("ExifIFD:ExifVersion"))
                .map(it -> it.value().text().strip())
                .findFirst()
                .orElse("");
        return switch (said) {
            case "0200" -> "Exif 2.0";
            case "0210" -> "Exif 2.1";
            case "0220" -> "Exif 2.2";
            case "0221" -> "Exif 2.21";
            case "0230", "0231", "0232" -> "Exif 2.3";
            default -> "Exif";
        };
    }

    /// How much compressed text may still be unpacked.
    long mayUnpack() {
        return Limits.UNPACKED - unpacked;
    }

    void unpacked(long bytes) {
        unpacked += bytes;
    }

    /// The first dimensions found hold.
    void dimensions(long width, long height) {
        if (dimensions.isEmpty()
                && width > 0
                && height > 0
                && width <= Integer.MAX_VALUE
                && height <= Integer.MAX_VALUE) {
            dimensions = Optional.of(new Dimensions((int) width, (int) height));
        }
    }

    /// Exif Orientation of the main image; the first one found holds.
    void orientation(long value) {
        if (oriented) {
            return;
        }
        if (value >= 1 && value <= 8) {
            orientation = (int) value;
            oriented = true;
        } else if (value != 0) {
            fault(Code.MD_BROKEN, "Exif Orientation " + value);
        }
    }

    void say(String source, String text) {
        say(source, new StatementValue.Text(text));
    }

    void say(String source, StatementValue value) {
        say(Fields.of(source), value, source, Optional.empty());
    }

    void say(String field, StatementValue value, String source, Optional<String> language) {
        if (statements.size() >= Limits.STATEMENTS || characters >= Limits.ALL_TEXT || leaves >= Limits.LEAVES) {
            fault(
                    Code.MD_LIMIT,
                    "more than %d statements, %d texts or %d characters"
                            .formatted(Limits.STATEMENTS, Limits.LEAVES, Limits.ALL_TEXT));
            return;
        }
        StatementValue clean = clean(value);
        if (!clean.text().isBlank()) {
            statements.add(new Statement(field, clean, source, language));
        }
    }

    private StatementValue clean(StatementValue value) {
        return switch (value) {
            case StatementValue.Text(String text) -> new StatementValue.Text(clean(text));
            case StatementValue.Many(List<StatementValue> items) ->
                new StatementValue.Many(items.stream().map(this::clean).toList());
            case StatementValue.Structure(Map<String, StatementValue> parts) -> {
                Map<String, StatementValue> clean = new LinkedHashMap<>();
                parts.forEach((name, part) -> {
                    characters += name.length();
                    clean.put(name, clean(part));
                });
                yield new StatementValue.Structure(clean);
            }
        };
    }

    private String clean(String text) {
        String kept = text;
        if (kept.length() > Limits.TEXT) {
            fault(Code.MD_LIMIT, "a text of " + kept.length() + " characters");
            kept = kept.substring(0, Limits.TEXT);
        }
        characters += kept.length();
        leaves++;
        return Normalizer.normalize(withoutControls(kept), Normalizer.Form.NFC);
    }

    /// Controls that no text needs, lone surrogates among them, are dropped; databases and XML refuse them.
    private static String withoutControls(String text) {
        boolean bad = false;
        for (int i = 0; i < text.length() && !bad; i++) {
            char c = text.charAt(i);
            bad = (c < 0x20 && c != '\n' && c != '\r' && c != '\t')
                    || c == 0xfffe
                    || c == 0xffff
                    || Character.isSurrogate(c);
        }
        if (!bad) {
            return text;
        }
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints()
                .filter(c -> (c >= 0x20 || c == '\n' || c == '\r' || c == '\t')
                        && c != 0xfffe
                        && c != 0xffff
                        && !(c >= 0xd800 && c <= 0xdfff))
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }

    private static String visible(String detail) {
        String clean = withoutControls(detail);
        return clean.length() > 300 ? clean.substring(0, 300) + "…" : clean;
    }

    List<Statement> statements() {
        return statements;
    }

    List<Fault> faults() {
        return List.copyOf(faults);
    }

    Optional<Dimensions> dimensions() {
        return dimensions;
    }

    int orientation() {
        return orientation;
    }

    /// A block of IIM data that was read, for [#compareDigest()].
    void iim(byte[] block) {
        if (iimDigests.size() < Limits.FAULTS) {
            iimDigests.add(Md5.of(block));
        }
    }

    /// The MD5 that Photoshop kept of the IIM data as it last wrote them; sixteen zeros mean that it wrote none.
    void digest(byte[] kept) {
        if (kept.length == 16 && !HexFormat.of().formatHex(kept).equals("0".repeat(32))) {
            keptDigest = Optional.of(HexFormat.of().formatHex(kept));
        }
    }

    /// Says whether the IIM data was edited after Photoshop wrote its digest; once, when all has been read.
    void compareDigest() {
        if (keptDigest.isEmpty() || iimDigests.isEmpty()) {
            return;
        }
        boolean current = iimDigests.contains(keptDigest.get());
        say("Photoshop:IPTCDigest", current ? "current" : Precedence.NOT_CURRENT);
        if (!current) {
            fault(Code.MD_OUT_OF_STEP, "the Photoshop digest does not fit the IPTC data");
        }
    }

    /// What a source said as a whole number; 0 when it said none.
    long number(String source) {
        return statements.stream()
                .filter(it -> it.source().equals(source))
                .map(it -> it.value().text().strip())
                .filter(it -> it.matches("[0-9]{1,9}"))
                .mapToLong(Long::parseLong)
                .findFirst()
                .orElse(0);
    }

    /// Whether a source has already spoken; used where a later copy is only a repetition.
    boolean hasSaid(String source) {
        return statements.stream().anyMatch(it -> it.source().equals(source));
    }
}
