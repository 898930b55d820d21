package org.nguon.indexer.letter;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.nguon.schemas.asset.ContentHash;

/// Blocks as PDF on A4. The letters are those of Liberation Sans, which comes with PDFBox and
/// draws all of Vietnamese; what it cannot draw becomes a question mark, so that a rare sign never
/// stops a letter.
final class PdfSheet implements AutoCloseable {

    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    static final float MARGIN = 56;
    private static final float TEXT = 10.5f;
    private static final float SMALL = 7.5f;
    private static final float LEADING = 1.42f;
    private static final float PICTURE = 84;
    private static final float LABEL = 130;
    private static final float BOLD = 0.028f;

    private final PDDocument document = new PDDocument();
    private final TrueTypeFont trueType;
    private final CmapLookup glyphs;
    private final PDType0Font font;
    private final Function<ContentHash, Optional<Path>> thumbnails;
    private final float width = PDRectangle.A4.getWidth() - 2 * MARGIN;
    private PDPageContentStream page;
    private float y;

    /// Where a heading stands.
    ///
    /// @param page from 1
    /// @param top of its letters, in points from the foot of the page
    record Mark(String text, int page, float top) {}

    /// Words put on a page that is set already.
    ///
    /// @param left edge, or right edge where `flushRight`
    record Stamp(String text, float left, float top, float size, boolean bold, boolean flushRight) {}

    private final List<Mark> headings = new ArrayList<>();

    PdfSheet(Function<ContentHash, Optional<Path>> thumbnails) throws IOException {
        this.thumbnails = thumbnails;
        try (InputStream bytes = PDDocument.class.getResourceAsStream(FONT)) {
            if (bytes == null) {
                throw new IllegalStateException(FONT + " is missing from PDFBox");
            }
            trueType = new TTFParser().parse(new RandomAccessReadBuffer(bytes));
        }
        glyphs = trueType.getUnicodeCmapLookup();
        font = PDType0Font.load(document, trueType, true);
        page = newPage();
    }

    static byte[] of(String title, List<Block> blocks, Function<ContentHash, Optional<Path>> thumbnails)
            throws IOException {
        try (PdfSheet sheet = new PdfSheet(thumbnails);
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            // the same words give the same bytes: otherwise the clock would be in the identity of the document
            sheet.document.setDocumentId((long) (title + blocks).hashCode());
            sheet.document.getDocumentInformation().setTitle(title);
            sheet.document.getDocumentInformation().setCreator("Nguồn");
            sheet.document.getDocumentCatalog().setLanguage("vi");
            for (Block block : blocks) {
                sheet.set(block);
            }
            sheet.page.close();
            sheet.document.save(bytes);
            return bytes.toByteArray();
        }
    }

    PDDocument document() {
        return document;
    }

    /// The headings that were set so far.
    List<Mark> headings() {
        return List.copyOf(headings);
    }

    /// Begins a new page and gives its number, from 1.
    int startPage() throws IOException {
        page.close();
        page = newPage();
        return document.getNumberOfPages();
    }

    /// Sets no more; what comes now are stamps.
    void finish() throws IOException {
        page.close();
    }

    /// Puts words on a page that is set already. What is too long for its room is cut.
    void stamp(int number, List<Stamp> stamps) throws IOException {
        PDPage stamped = document.getPage(number - 1);
        try (PDPageContentStream stream =
                new PDPageContentStream(document, stamped, PDPageContentStream.AppendMode.APPEND, true, true)) {
            page = stream;
            for (Stamp stamp : stamps) {
                String text = drawable(stamp.text()).replace('\n', ' ');
                float room = stamp.flushRight() ? width : width - (stamp.left() - MARGIN) - 40;
                if (widthOf(text, stamp.size()) > room) {
                    text = text.substring(0, fitting(text, room - 10, stamp.size())) + "…";
                }
                float left = stamp.flushRight() ? stamp.left() - widthOf(text, stamp.size()) : stamp.left();
                line(text, left, stamp.top(), stamp.size(), stamp.bold());
            }
        }
    }

    void set(Block block) throws IOException {
        switch (block) {
            case Block.Title it -> {
                write(it.text(), MARGIN, width, 17, true);
                y -= 8;
            }
            case Block.Heading it -> {
                y -= 8;
                room(40);
                headings.add(new Mark(it.text(), document.getNumberOfPages(), y));
                write(it.text(), MARGIN, width, 12, true);
                y -= 3;
            }
            case Block.Paragraph it -> {
                y -= 3;
                write(it.text(), MARGIN, width, TEXT, false);
                y -= 6;
            }
            case Block.Item it -> {
                room(TEXT * LEADING);
                float top = y;
                line("–", MARGIN + 6, top, TEXT, false);
                write(it.text(), MARGIN + 18, width - 18, TEXT, false);
            }
            case Block.Pair it -> pair(it);
            case Block.Picture it -> picture(it);
            case Block.Break _ -> {
                page.close();
                page = newPage();
            }
        }
    }

    private void pair(Block.Pair pair) throws IOException {
        room(TEXT * LEADING * lines(pair.label(), LABEL - 8, TEXT).size());
        float top = y;
        write(pair.label(), MARGIN, LABEL - 8, TEXT, false);
        float afterLabel = y;
        y = top;
        write(pair.text(), MARGIN + LABEL, width - LABEL, whole(pair.text(), width - LABEL), false);
        y = Math.min(y, afterLabel);
    }

    /// A hash that would be broken at the usual size is set small: whoever compares it copies one line.
    private float whole(String text, float lineWidth) throws IOException {
        for (String word : drawable(text).split("[ \n]", -1)) {
            if (widthOf(word, TEXT) > lineWidth) {
                return SMALL;
            }
        }
        return TEXT;
    }

    private void picture(Block.Picture picture) throws IOException {
        y -= 6;
        room(PICTURE + 6);
        float top = y;
        float bottom = top;
        Optional<Path> file = thumbnails.apply(picture.contentHash());
        if (file.isPresent()) {
            PDImageXObject image = PDImageXObject.createFromByteArray(
                    document,
                    Files.readAllBytes(file.get()),
                    picture.contentHash().hex());
            float scale = PICTURE / Math.max(image.getWidth(), image.getHeight());
            float drawnHeight = image.getHeight() * scale;
            bottom = top - drawnHeight;
            page.drawImage(image, MARGIN, bottom, image.getWidth() * scale, drawnHeight);
        }
        float left = MARGIN + PICTURE + 12;
        write(picture.title(), left, width - PICTURE - 12, TEXT + 0.5f, true);
        write(picture.small(), left, width - PICTURE - 12, SMALL, false);
        y = Math.min(y, bottom) - 6;
    }

    private PDPageContentStream newPage() throws IOException {
        PDPage sheet = new PDPage(PDRectangle.A4);
        document.addPage(sheet);
        y = PDRectangle.A4.getHeight() - MARGIN;
        return new PDPageContentStream(document, sheet);
    }

    private void room(float height) throws IOException {
        if (y - height < MARGIN) {
            page.close();
            page = newPage();
        }
    }

    private void write(String text, float left, float lineWidth, float size, boolean bold) throws IOException {
        for (String part : lines(text, lineWidth, size)) {
            room(size * LEADING);
            line(part, left, y, size, bold);
            y -= size * LEADING;
        }
    }

    /// There is one weight; heavier letters are drawn with a line around them.
    private void line(String text, float left, float top, float size, boolean bold) throws IOException {
        page.beginText();
        page.setFont(font, size);
        page.setRenderingMode(bold ? RenderingMode.FILL_STROKE : RenderingMode.FILL);
        page.setLineWidth(size * BOLD);
        page.newLineAtOffset(left, top - size);
        page.showText(text);
        page.endText();
    }

    /// Broken between words; a word that is longer than a line is broken within.
    private List<String> lines(String text, float lineWidth, float size) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String paragraph : drawable(text).split("\n", -1)) {
            StringBuilder current = new StringBuilder();
            for (String word : paragraph.split(" ", -1)) {
                String rest = word;
                while (widthOf(rest, size) > lineWidth) {
                    if (!current.isEmpty()) {
                        lines.add(current.toString());
                        current.setLength(0);
                    }
                    int fits = fitting(rest, lineWidth, size);
                    lines.add(rest.substring(0, fits));
                    rest = rest.substring(fits);
                }
                String longer = current.isEmpty() ? rest : current + " " + rest;
                if (widthOf(longer, size) > lineWidth) {
                    lines.add(current.toString());
                    current.setLength(0);
                    current.append(rest);
                } else {
                    current.setLength(0);
                    current.append(longer);
                }
            }
            lines.add(current.toString());
        }
        return lines;
    }

    private int fitting(String word, float lineWidth, float size) throws IOException {
        int end = word.offsetByCodePoints(0, 1);
        while (end < word.length() && widthOf(word.substring(0, word.offsetByCodePoints(end, 1)), size) <= lineWidth) {
            end = word.offsetByCodePoints(end, 1);
        }
        return end;
    }

    private float widthOf(String text, float size) throws IOException {
        return font.getStringWidth(text) / 1000 * size;
    }

    /// Composed, as the typeface has its letters, and without what it cannot draw.
    private String drawable(String text) {
        StringBuilder drawn = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().forEach(point -> {
            if (point == '\n') {
                drawn.append('\n');
            } else if (Character.isWhitespace(point) || point == 0xA0) {
                drawn.append(' ');
            } else if (!Character.isISOControl(point)) {
                drawn.appendCodePoint(glyphs.getGlyphId(point) == 0 ? '?' : point);
            }
        });
        return drawn.toString();
    }

    @Override
    public void close() throws IOException {
        document.close();
        trueType.close();
    }
}
