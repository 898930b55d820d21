package org.nguon.indexer.records;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.nguon.schemas.codes.ArchiveException;
import org.nguon.schemas.codes.Code;

/// Looks through a workbook before anything reads it: every part is unpacked once, to nowhere. Whatever would make a
/// reader hold more than it should is refused: parts that unpack to too much, one cell of many megabytes, a column
/// beyond the last that a sheet can have, and document types with entities, which no workbook needs.
final class WorkbookScan {

    private static final int BUFFER = 1 << 16;
    private static final int LONGEST_CELL = 16 << 20;
    /// `XFD` is the last column of a sheet (ECMA-376 part 1, 18.3.1.4 and what Excel takes).
    private static final int LETTERS_OF_A_COLUMN = 3;

    private static final byte[] CELL = "<c".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] DOCTYPE = "<!DOCTYPE".getBytes(StandardCharsets.US_ASCII);

    private final String name;
    private int cell;
    private int doctype;
    private int sinceCell;
    private int reference;
    private int letters;

    private WorkbookScan(String name) {
        this.name = name;
    }

    /// @throws ArchiveException `MR-TOO-LARGE`, or `MR-UNREADABLE` for what is no workbook
    static void of(Path path) throws IOException {
        try (ZipFile zip = new ZipFile(path.toFile())) {
            if (zip.size() > RecordLimits.PARTS) {
                throw new ArchiveException(Code.MR_TOO_LARGE, zip.size() + " parts");
            }
            Enumeration<? extends ZipEntry> parts = zip.entries();
            while (parts.hasMoreElements()) {
                ZipEntry part = parts.nextElement();
                boolean sheet = part.getName().toLowerCase(Locale.ROOT).contains("worksheets/");
                long limit = sheet ? RecordLimits.SHEET : RecordLimits.PART_IN_MEMORY;
                try (InputStream bytes =
                        new RecordFile.LimitedStream(zip.getInputStream(part), limit, part.getName())) {
                    new WorkbookScan(part.getName()).look(bytes, sheet);
                }
            }
        } catch (ZipException | EOFException e) {
            throw new ArchiveException(Code.MR_UNREADABLE, String.valueOf(e.getMessage()), e);
        }
    }

    private void look(InputStream bytes, boolean sheet) throws IOException {
        byte[] buffer = new byte[BUFFER];
        for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
            for (int i = 0; i < read; i++) {
                next(buffer[i], sheet);
            }
        }
    }

    private void next(byte b, boolean sheet) {
        doctype = b == DOCTYPE[doctype] ? doctype + 1 : b == '<' ? 1 : 0;
        if (doctype == DOCTYPE.length) {
            throw new ArchiveException(Code.MR_UNREADABLE, name + ": a document type");
        }
        if (sheet) {
            cell = b == CELL[cell] ? cell + 1 : b == '<' ? 1 : 0;
            sinceCell++;
            if (cell == CELL.length) {
                cell = 0;
                sinceCell = 0;
            } else if (sinceCell > LONGEST_CELL) {
                throw new ArchiveException(Code.MR_TOO_LARGE, name + ": one cell");
            }
            column(b);
        }
    }

    /// Follows an attribute `r`, in which a cell says its column: a space, r, equals, a quote, letters.
    private void column(byte b) {
        boolean space = b == ' ' || b == '\t' || b == '\n' || b == '\r';
        boolean letter = (b >= 'A' && b <= 'Z') || (b >= 'a' && b <= 'z');
        reference = switch (reference) {
            case 0 -> space ? 1 : 0;
            case 1 -> space ? 1 : b == 'r' ? 2 : 0;
            case 2 -> space ? 2 : b == '=' ? 3 : 0;
            case 3 -> space ? 3 : b == '"' || b == '\'' ? 4 : 0;
            default -> letter || b == '&' ? 4 : 0;
        };
        letters = reference == 4 && letter ? letters + 1 : 0;
        if (letters > LETTERS_OF_A_COLUMN || (reference == 4 && b == '&')) {
            throw new ArchiveException(Code.MR_UNREADABLE, name + ": a column that no sheet has");
        }
    }
}
