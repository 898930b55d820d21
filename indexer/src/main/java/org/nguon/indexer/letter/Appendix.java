package org.nguon.indexer.letter;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The attached files of a binder whose pages can be bound in: opened before anything is set, so that
/// the table of
/// contents knows them, and open until the binder is written. What cannot be bound is attached only, and
/// it is known
/// why.
final class Appendix implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Appendix.class);
    private static final String PDF = "application/pdf";
    private static final int LARGEST_FILE = 32 << 20;
    private static final int MOST_PAGES = 300;
    private static final long MOST_DECODED = 256L << 20;

    /// Why a file is attached and its pages are not bound in.
    enum Why {
        NO_PDF,
        LOCKED,
        TOO_LARGE,
        BROKEN
    }

    /// An attached file.
    ///
    /// @param pages empty where it is attached only
    /// @param why absent where its pages are bound in
    record Leaf(PdfBinder.Enclosure enclosure, Optional<PDDocument> pages, Optional<Why> why) {}

    private final List<Leaf> leaves = new ArrayList<>();

    /// Opens what can be opened.
    ///
    /// @throws IOException when a file cannot be read; that it is no proper PDF is no such trouble
    static Appendix of(List<PdfBinder.Enclosure> enclosures) throws IOException {
        Appendix appendix = new Appendix();
        try {
            for (PdfBinder.Enclosure enclosure : enclosures) {
                appendix.leaves.add(open(enclosure));
            }
            return appendix;
        } catch (IOException | RuntimeException e) {
            appendix.close();
            throw e;
        }
    }

    /// The files in the order in which they are attached.
    List<Leaf> leaves() {
        return List.copyOf(leaves);
    }

    private static Leaf open(PdfBinder.Enclosure enclosure) throws IOException {
        if (!enclosure.mediaType().equals(PDF)) {
            return only(enclosure, Why.NO_PDF);
        }
        byte[] bytes;
        try (InputStream in = enclosure.bytes().open()) {
            bytes = in.readNBytes(LARGEST_FILE + 1);
        }
        if (bytes.length > LARGEST_FILE) {
            return only(enclosure, Why.TOO_LARGE);
        }
        PDDocument document;
        try {
            document = Loader.loadPDF(bytes);
        } catch (InvalidPasswordException e) {
            return only(enclosure, Why.LOCKED);
        } catch (IOException | RuntimeException e) {
            // whatever a damaged file makes the reader do, the file goes along as it came
            LOG.warn("{} cannot be bound: {}", enclosure.name(), e.toString());
            return only(enclosure, Why.BROKEN);
        }
        Optional<Why> why = unfit(enclosure, document);
        if (why.isPresent()) {
            document.close();
            return only(enclosure, why.get());
        }
        return new Leaf(enclosure, Optional.of(document), Optional.empty());
    }

    private static Leaf only(PdfBinder.Enclosure enclosure, Why why) {
        return new Leaf(enclosure, Optional.empty(), Optional.of(why));
    }

    /// Reads each page once, so that nothing breaks, and nothing swells without end, while the binder is
    /// written.
    private static Optional<Why> unfit(PdfBinder.Enclosure enclosure, PDDocument document) {
        if (document.isEncrypted()) {
            return Optional.of(Why.LOCKED);
        }
        try {
            if (document.getNumberOfPages() > MOST_PAGES) {
                return Optional.of(Why.TOO_LARGE);
            }
            byte[] some = new byte[8192];
            long decoded = 0;
            for (PDPage page : document.getPages()) {
                try (InputStream in = page.getContents()) {
                    for (int read = in.read(some); read >= 0; read = in.read(some)) {
                        decoded += read;
                        if (decoded > MOST_DECODED) {
                            return Optional.of(Why.TOO_LARGE);
                        }
                    }
                }
            }
            return document.getNumberOfPages() == 0 ? Optional.of(Why.BROKEN) : Optional.empty();
        } catch (IOException | RuntimeException e) {
            // as above
            LOG.warn("{} cannot be bound: {}", enclosure.name(), e.toString());
            return Optional.of(Why.BROKEN);
        }
    }

    /// Puts the pages of a file behind those of a document, without what a page may do when it is opened
    /// or touched.
    static void append(PDDocument pages, PDDocument to) throws IOException {
        for (PDPage page : pages.getPages()) {
            PDPage copy = to.importPage(page);
            copy.setResources(page.getResources());
            copy.setMediaBox(page.getMediaBox());
            copy.setAnnotations(List.of());
            copy.getCOSObject().removeItem(COSName.AA);
            copy.getCOSObject().removeItem(COSName.B);
            copy.getCOSObject().removeItem(COSName.STRUCT_PARENTS);
        }
    }

    @Override
    public void close() throws IOException {
        for (Leaf leaf : leaves) {
            if (leaf.pages().isPresent()) {
                leaf.pages().get().close();
            }
        }
    }
}
