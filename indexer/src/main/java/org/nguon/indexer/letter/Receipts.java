package org.nguon.indexer.letter;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.nguon.indexer.ledger.LedgerHead;
import org.nguon.schemas.asset.ContentHash;
import org.nguon.schemas.codes.ArchiveException;
import org.nguon.schemas.codes.Code;
import org.nguon.schemas.request.Letter;

/// Reads receipts again: the place of the ledger that a holder took home.
public final class Receipts {

    private static final long LARGEST = 16L * 1024 * 1024;
    private static final String REVISION = "\\s*([0-9]{1,18})\\s+";
    private static final String HASH = "\\s*([0-9a-f]{64})";

    private Receipts() {}

    /// The place of the ledger that a receipt bears: as PDF, as it was given, or as text with `revision N, head HASH`.
    ///
    /// @throws ArchiveException `LE-NO-RECEIPT` when the file is none
    /// @throws IOException when it cannot be read
    public static LedgerHead read(Path file) throws IOException {
        if (Files.size(file) > LARGEST) {
            throw new ArchiveException(Code.LE_NO_RECEIPT, "larger than " + LARGEST + " bytes");
        }
        byte[] bytes = Files.readAllBytes(file);
        String text = isPdf(bytes) ? textOf(bytes) : new String(bytes, StandardCharsets.UTF_8);
        return patterns()
                .flatMap(pattern -> head(pattern.matcher(text)).stream())
                .findFirst()
                .orElseThrow(() -> new ArchiveException(Code.LE_NO_RECEIPT, "no entry and hash in it"));
    }

    private static boolean isPdf(byte[] bytes) {
        return bytes.length > 4 && new String(bytes, 0, 5, StandardCharsets.US_ASCII).equals("%PDF-");
    }

    private static String textOf(byte[] bytes) {
        try (PDDocument document = Loader.loadPDF(bytes)) {
            PDFTextStripper words = new PDFTextStripper();
            words.setSortByPosition(true);
            return words.getText(document);
        } catch (IOException e) {
            throw new ArchiveException(Code.LE_NO_RECEIPT, String.valueOf(e.getMessage()), e);
        }
    }

    /// In the words of each template and language, and as the command says where the ledger stands.
    private static Stream<Pattern> patterns() {
        Stream<Pattern> receipts = Stream.iterate(1, number -> number <= Letter.CURRENT_TEMPLATE, number -> number + 1)
                .flatMap(template -> List.of(Locale.of("vi"), Locale.ENGLISH).stream()
                        .map(language -> LetterWords.of(template, language)))
                .map(words -> Pattern.compile(Pattern.quote(words.say("ledger.revision"))
                        + REVISION
                        + Pattern.quote(words.say("ledger.hash"))
                        + HASH));
        return Stream.concat(
                receipts, Stream.of(Pattern.compile("revision" + "\\s+([0-9]{1,18}),\\s+head\\s+([0-9a-f]{64})")));
    }

    private static Optional<LedgerHead> head(Matcher found) {
        return found.find()
                ? Optional.of(new LedgerHead(Long.parseLong(found.group(1)), new ContentHash(found.group(2))))
                : Optional.empty();
    }
}
