package org.nguon.indexer.letter;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PageMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDBorderStyleDictionary;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.nguon.schemas.asset.ContentHash;

/// Parts bound into one PDF: a table of contents with page numbers, the same as bookmarks, each part
/// from a page of its own, a number at the foot of each page, and files attached as they came. Attached
/// files are not opened here: whoever reads the binder does that with a program of their own. The same
/// parts give the same bytes.
public final class PdfBinder {

    private static final int LINES = 46;
    private static final float TOP = PDRectangle.A4.getHeight() - PdfSheet.MARGIN;
    private static final float RIGHT = PDRectangle.A4.getWidth() - PdfSheet.MARGIN;
    private static final float FIRST_LINE = TOP - 60;
    private static final float LINE = 14;
    private static final float SIZE = 9.5f;
    private static final float FOOT = 34;

    private final PdfSheet sheet;
    private final List<Entry> entries = new ArrayList<>();

    /// One part.
    ///
    /// @param blocks with a heading for each thing that is worth a line in the table of contents
    public record Part(String title, List<Block> blocks) {
        public Part {
            blocks = List.copyOf(blocks);
        }
    }

    /// A file that is attached.
    ///
    /// @param name under which it is attached; no two files have the same
    public record Enclosure(String name, String mediaType, Source bytes) {}

    /// What is said of the attached files, in the language of the binder.
    public interface AttachmentWords {

        /// The heading of the sheet that lists them.
        String title();

        /// That the pages of a file follow, and how many.
        String bound(String name, int pages);

        /// That a file is attached only, since it is no PDF.
        String noPdf(String name);

        /// That a file is attached only, since it asks for a password.
        String locked(String name);

        /// That a file is attached only, since it is too large.
        String tooLarge(String name);

        /// That a file is attached only, since it cannot be read as PDF.
        String broken(String name);
    }

    /// Opens the bytes of a file.
    @FunctionalInterface
    public interface Source {

        /// The bytes from their beginning; the caller closes them.
        ///
        /// @throws IOException when they cannot be read
        InputStream open() throws IOException;
    }

    /// A line of the table of contents.
    private record Entry(boolean isPart, String text, int page, float top) {}

    private PdfBinder(PdfSheet sheet) {
        this.sheet = sheet;
    }

    /// Binds.
    ///
    /// @param contents the heading of the table of contents
    /// @param language BCP 47 tag of what is said
    /// @param attachments what is said of the attached files; nothing is where there are none
    /// @param thumbnails gives the small picture of a file, where there is one
    /// @param out stays open
    /// @throws IOException when an attached file cannot be read, or nothing can be written
    /// @throws IllegalArgumentException when two attached files have the same name
    public static void write(
            String title,
            String contents,
            String language,
            List<Part> parts,
            List<Enclosure> enclosures,
            AttachmentWords attachments,
            Function<ContentHash, Optional<Path>> thumbnails,
            OutputStream out)
            throws IOException {
        Set<String> names = new HashSet<>();
        for (Enclosure enclosure : enclosures) {
            if (!names.add(enclosure.name())) {
                throw new IllegalArgumentException("two attached files are called " + enclosure.name());
            }
        }
        try (PdfSheet sheet = new PdfSheet(thumbnails);
                Appendix appendix = Appendix.of(enclosures)) {
            PDDocument document = sheet.document();
            document.setDocumentId((long) (title + parts).hashCode());
            document.getDocumentInformation().setTitle(title);
            document.getDocumentInformation().setCreator("Nguồn");
            document.getDocumentCatalog().setLanguage(language);
            PdfBinder binder = new PdfBinder(sheet);
            binder.set(parts, appendix, attachments);
            binder.contents(title, contents);
            binder.bookmarks();
            binder.numbers();
            binder.attach(enclosures);
            document.save(out);
        }
    }

    /// First the empty pages of the table of contents, so that all numbers are known when it is set.
    private void set(List<Part> parts, Appendix appendix, AttachmentWords attachments) throws IOException {
        int lines = appendix.leaves().isEmpty()
                ? 0
                : 1
                        + (int) appendix.leaves().stream()
                                .filter(leaf -> leaf.pages().isPresent())
                                .count();
        for (Part part : parts) {
            lines += 1
                    + (int) part.blocks().stream()
                            .filter(Block.Heading.class::isInstance)
                            .count();
        }
        for (int page = 1; page < (lines + LINES - 1) / LINES; page++) {
            sheet.startPage();
        }
        for (Part part : parts) {
            int page = sheet.startPage();
            int before = sheet.headings().size();
            sheet.set(new Block.Title(part.title()));
            for (Block block : part.blocks()) {
                sheet.set(block);
            }
            entries.add(new Entry(true, part.title(), page, TOP));
            List<PdfSheet.Mark> marks = sheet.headings();
            marks.subList(before, marks.size())
                    .forEach(mark -> entries.add(new Entry(false, mark.text(), mark.page(), mark.top())));
        }
        if (!appendix.leaves().isEmpty()) {
            sheet(appendix, attachments);
        }
        sheet.finish();
        for (Appendix.Leaf leaf : appendix.leaves()) {
            if (leaf.pages().isPresent()) {
                int page = sheet.document().getNumberOfPages() + 1;
                Appendix.append(leaf.pages().get(), sheet.document());
                entries.add(new Entry(false, leaf.enclosure().name(), page, TOP));
            }
        }
    }

    /// The sheet that says of each attached file whether its pages follow.
    private void sheet(Appendix appendix, AttachmentWords attachments) throws IOException {
        entries.add(new Entry(true, attachments.title(), sheet.startPage(), TOP));
        sheet.set(new Block.Title(attachments.title()));
        for (Appendix.Leaf leaf : appendix.leaves()) {
            String name = leaf.enclosure().name();
            String said = leaf.why()
                    .map(why -> switch (why) {
                        case NO_PDF -> attachments.noPdf(name);
                        case LOCKED -> attachments.locked(name);
                        case TOO_LARGE -> attachments.tooLarge(name);
                        case BROKEN -> attachments.broken(name);
                    })
                    .orElseGet(() ->
                            attachments.bound(name, leaf.pages().orElseThrow().getNumberOfPages()));
            sheet.set(new Block.Item(said));
        }
    }

    private void contents(String title, String contents) throws IOException {
        sheet.stamp(
                1,
                List.of(
                        new PdfSheet.Stamp(title, PdfSheet.MARGIN, TOP, 17, true, false),
                        new PdfSheet.Stamp(contents, PdfSheet.MARGIN, TOP - 32, 12, true, false)));
        for (int from = 0; from < entries.size(); from += LINES) {
            int page = from / LINES + 1;
            List<PdfSheet.Stamp> stamps = new ArrayList<>();
            float top = FIRST_LINE;
            for (Entry entry : entries.subList(from, Math.min(from + LINES, entries.size()))) {
                float left = PdfSheet.MARGIN + (entry.isPart() ? 0 : 14);
                stamps.add(new PdfSheet.Stamp(entry.text(), left, top, SIZE, entry.isPart(), false));
                stamps.add(new PdfSheet.Stamp(Integer.toString(entry.page()), RIGHT, top, SIZE, entry.isPart(), true));
                link(page, entry, top);
                top -= LINE;
            }
            sheet.stamp(page, stamps);
        }
    }

    private void link(int page, Entry entry, float top) throws IOException {
        PDAnnotationLink link = new PDAnnotationLink();
        PDBorderStyleDictionary border = new PDBorderStyleDictionary();
        border.setWidth(0);
        link.setBorderStyle(border);
        link.setRectangle(new PDRectangle(PdfSheet.MARGIN, top - LINE, RIGHT - PdfSheet.MARGIN, LINE));
        PDActionGoTo there = new PDActionGoTo();
        there.setDestination(destination(entry));
        link.setAction(there);
        sheet.document().getPage(page - 1).getAnnotations().add(link);
    }

    private PDPageXYZDestination destination(Entry entry) {
        PDPageXYZDestination destination = new PDPageXYZDestination();
        destination.setPage(sheet.document().getPage(entry.page() - 1));
        destination.setTop((int) entry.top());
        destination.setLeft(0);
        return destination;
    }

    private void bookmarks() {
        PDDocumentOutline outline = new PDDocumentOutline();
        sheet.document().getDocumentCatalog().setDocumentOutline(outline);
        sheet.document().getDocumentCatalog().setPageMode(PageMode.USE_OUTLINES);
        PDOutlineItem part = new PDOutlineItem();
        for (Entry entry : entries) {
            PDOutlineItem item = new PDOutlineItem();
            item.setTitle(entry.text());
            item.setDestination(destination(entry));
            if (entry.isPart()) {
                outline.addLast(item);
                part = item;
            } else {
                part.addLast(item);
            }
        }
    }

    private void numbers() throws IOException {
        int pages = sheet.document().getNumberOfPages();
        for (int page = 1; page <= pages; page++) {
            PDPage stamped = sheet.document().getPage(page - 1);
            if (stamped.getRotation() == 0) {
                // a bound page may have another size
                float right = stamped.getCropBox().getUpperRightX() - PdfSheet.MARGIN;
                float foot = stamped.getCropBox().getLowerLeftY() + FOOT;
                sheet.stamp(page, List.of(new PdfSheet.Stamp(page + " / " + pages, right, foot, 8, false, true)));
            }
        }
    }

    private void attach(List<Enclosure> enclosures) throws IOException {
        if (enclosures.isEmpty()) {
            return;
        }
        Map<String, PDComplexFileSpecification> files = new TreeMap<>();
        for (Enclosure enclosure : enclosures) {
            try (InputStream bytes = enclosure.bytes().open()) {
                PDEmbeddedFile embedded = new PDEmbeddedFile(sheet.document(), bytes, COSName.FLATE_DECODE);
                embedded.setSubtype(enclosure.mediaType());
                PDComplexFileSpecification file = new PDComplexFileSpecification();
                file.setFile(enclosure.name());
                file.setFileUnicode(enclosure.name());
                file.setEmbeddedFile(embedded);
                file.setEmbeddedFileUnicode(embedded);
                files.put(enclosure.name(), file);
            }
        }
        PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
        tree.setNames(files);
        PDDocumentNameDictionary names =
                new PDDocumentNameDictionary(sheet.document().getDocumentCatalog());
        names.setEmbeddedFiles(tree);
        sheet.document().getDocumentCatalog().setNames(names);
    }
}
