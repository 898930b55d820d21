package org.nguon.indexer.metadata;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.nguon.schemas.asset.Statement;
import org.nguon.schemas.asset.StatementValue;

/// How a text that looks garbled may have been meant. A proposal only: the statement and the bytes in the file stay as
/// they are, and a person who agrees makes a statement of their own.
///
/// @param field of the statement
/// @param source of the statement
/// @param misread the text as it was read
/// @param text the text as it may have been meant, in NFC
/// @param encoding in which it must have been written then
/// @param confidence from 0.5 to 1: how much speaks for it
public record TextRepair(
        String field, String source, String misread, String text, OldEncoding encoding, double confidence) {

    private static final double LEAST_SHARE = 0.75;
    private static final double LEAST_GAIN = 0.3;
    private static final int LONGEST = 100_000;
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s\\p{Punct}\\d–—…“”‘’«»©®№]+");

    /// Proposals for all texts in these statements that seem to need one, in their order.
    public static List<TextRepair> in(List<Statement> statements) {
        List<TextRepair> repairs = new ArrayList<>();
        statements.forEach(statement -> collect(statement.field(), statement.source(), statement.value(), repairs));
        return repairs;
    }

    private static void collect(String field, String source, StatementValue value, List<TextRepair> repairs) {
        switch (value) {
            case StatementValue.Text(String text) ->
                propose(field, source, text).ifPresent(repairs::add);
            case StatementValue.Many(List<StatementValue> items) ->
                items.forEach(item -> collect(field, source, item, repairs));
            case StatementValue.Structure(Map<String, StatementValue> parts) ->
                parts.forEach((part, inner) -> collect(part, source, inner, repairs));
        }
    }

    /// The best way to read a text anew; absent where it reads well as it is, or nothing reads well enough.
    static Optional<TextRepair> propose(String field, String source, String misread) {
        if (misread.length() > LONGEST || misread.chars().allMatch(c -> c < 0x80 && c >= ' ')) {
            return Optional.empty();
        }
        Evidence asItIs = Evidence.of(misread);
        Optional<TextRepair> best = Optional.empty();
        for (OldEncoding encoding : OldEncoding.values()) {
            Optional<String> text = encoding.read(misread);
            if (text.isPresent() && !text.get().equals(misread)) {
                double confidence = confidence(encoding, asItIs, misread, text.get());
                if (confidence >= 0.5
                        && confidence > best.map(TextRepair::confidence).orElse(0.0)) {
                    best = Optional.of(new TextRepair(field, source, misread, text.get(), encoding, confidence));
                }
            }
        }
        return best;
    }

    /// Bytes that are UTF-8 to the last one hardly ever are anything else, in whatever language; for every other
    /// encoding
    /// the words have to be Vietnamese, more of them than before. One word is weak evidence, five are strong.
    private static double confidence(OldEncoding encoding, Evidence asItIs, String misread, String text) {
        return switch (encoding) {
            case UTF_8, UTF_8_AS_437 -> {
                int letters = (int) text.codePoints().filter(c -> c >= 0x80).count();
                yield text.chars().anyMatch(c -> c == '\uFFFD' || (c >= 0x80 && c < 0xa0))
                                || misread.length() <= text.length()
                        ? 0
                        : 1 - Math.pow(0.25, letters);
            }
            case TCVN3, VNI, VISCII, WINDOWS_1258 -> {
                Evidence read = Evidence.of(text);
                boolean better = read.share() >= LEAST_SHARE && read.share() - asItIs.share() >= LEAST_GAIN;
                yield better && read.isVietnamese() ? read.share() * (1 - Math.pow(0.5, read.fitting())) : 0;
            }
        };
    }

    /// What the words of a text say.
    ///
    /// @param marked words with letters beyond ASCII
    /// @param fitting those of them that can be Vietnamese
    /// @param foreign words of plain letters that cannot
    private record Evidence(int marked, int fitting, int foreign) {

        /// One word with marks among foreign ones is a name or a sign; a caption may well name foreigners.
        boolean isVietnamese() {
            return fitting > 1 ? foreign <= 2 * fitting : foreign == 0;
        }

        double share() {
            return marked == 0 ? 0 : (double) fitting / marked;
        }

        static Evidence of(String text) {
            int marked = 0;
            int fitting = 0;
            int foreign = 0;
            for (String word : BETWEEN_WORDS.splitAsStream(text).toList()) {
                // A letter alone was most often a sign: © and dashes are letters in other tables.
                if (word.length() > 1 && word.chars().anyMatch(c -> c >= 0x80 || (c > 0 && c < ' '))) {
                    marked++;
                    fitting += Syllables.isVietnamese(word) ? 1 : 0;
                } else if (word.length() > 1) {
                    foreign += Syllables.isVietnamese(word) ? 0 : 1;
                }
            }
            return new Evidence(marked, fitting, foreign);
        }
    }
}
