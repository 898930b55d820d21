package org.nguon.indexer.records;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.nguon.schemas.codes.ArchiveException;
import org.nguon.schemas.codes.Code;

/// A file of records: which kind it is, told by its bytes and not by its name, and a way to walk it. It may be packed
/// with gzip.
record RecordFile(Path path, Kind kind, boolean packed, Charset charset) {

    private static final int HEAD = 4096;
    /// What every manifest and collection names near its beginning (Presentation API 2.1 and 3.0, 4.6 "@context").
    private static final Pattern IIIF =
            Pattern.compile("\"@context\"\\s*:[^{}]{0,2000}?iiif\\.io/api/presentation/[23]/");
    private static final Pattern COMMONS = Pattern.compile(
            "\"query\"\\s*:\\s*\\{[\\s\\S]{0,3000}?\"imageinfo\"\\s*:|\"entities\"\\s*:\\s*\\{\\s*\"M\\d+\"");
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    /// Kinds of files.
    enum Kind {
        CSV,
        XLSX,
        /// One document with a list in it.
        JSON,
        /// A JSON object a line.
        JSON_LINES,
        /// Manifests and collections of IIIF.
        IIIF,
        /// Answers of Wikimedia Commons.
        COMMONS;

        /// The name of the profile by which a file of this kind is read where none is named; absent where only a
        /// person can tell.
        Optional<String> profile() {
            return switch (this) {
                case IIIF -> Optional.of("iiif");
                case COMMONS -> Optional.of("commons");
                case CSV, XLSX, JSON, JSON_LINES -> Optional.empty();
            };
        }
    }

    /// Hears of the records of a file, in their order.
    interface Listener {

        /// The headings of a table, before its first record; empty where a column has none.
        ///
        /// @return whether to go on
        default boolean headings(List<String> headings) {
            return true;
        }

        /// A record that can be read.
        ///
        /// @return whether to go on
        boolean found(FoundRecord record);

        /// A record that cannot be read.
        ///
        /// @return whether to go on
        boolean broken(long row, Code code, String detail);
    }

    /// Looks at a file.
    ///
    /// @throws IOException when it cannot be read from its disk
    static RecordFile at(Path path) throws IOException {
        boolean packed = isPacked(path);
        byte[] head;
        try (InputStream bytes = open(path, packed)) {
            head = bytes.readNBytes(HEAD);
        }
        if (head.length > 3 && head[0] == 'P' && head[1] == 'K' && head[2] == 3 && head[3] == 4 && !packed) {
            return new RecordFile(path, Kind.XLSX, false, StandardCharsets.UTF_8);
        }
        Charset charset = charset(path, packed, head);
        String text = new String(head, charset).replace("\uFEFF", "").stripLeading();
        if (text.startsWith("{") && IIIF.matcher(text).find()) {
            return new RecordFile(path, Kind.IIIF, packed, charset);
        }
        if (text.startsWith("{") && COMMONS.matcher(text).find()) {
            return new RecordFile(path, Kind.COMMONS, packed, charset);
        }
        Kind kind = text.startsWith("[") ? Kind.JSON : text.startsWith("{") ? Kind.JSON_LINES : Kind.CSV;
        RecordFile file = new RecordFile(path, kind, packed, charset);
        return kind == Kind.JSON_LINES && !JsonRecords.isAnObjectALine(file)
                ? new RecordFile(path, Kind.JSON, packed, charset)
                : file;
    }

    /// Tells all records.
    ///
    /// @throws ArchiveException `MR-UNREADABLE` when the file ends early or is no file of records, `MR-TOO-LARGE`,
    ///     `MR-NO-COLUMN`
    /// @throws IOException when it cannot be read from its disk
    void read(MappingProfile profile, Listener listener) throws IOException {
        walk(kindFor(profile), profile.records(), new Listener() {
            @Override
            public boolean headings(List<String> headings) {
                profile.requireKeyAmong(headings);
                return listener.headings(headings);
            }

            @Override
            public boolean found(FoundRecord record) {
                return listener.found(record);
            }

            @Override
            public boolean broken(long row, Code code, String detail) {
                return listener.broken(row, code, detail);
            }
        });
    }

    /// Tells all records, whatever their columns are.
    ///
    /// @param list where the list of records stands in a JSON document
    void walk(String list, Listener listener) throws IOException {
        walk(kind, list, listener);
    }

    private void walk(Kind as, String list, Listener listener) throws IOException {
        switch (as) {
            case CSV -> CsvRecords.read(this, listener);
            case XLSX -> XlsxRecords.read(this, listener);
            case JSON -> JsonRecords.readDocument(this, list, listener);
            case JSON_LINES -> {
                if (JsonRecords.isADocumentInALine(this, list)) {
                    JsonRecords.readDocument(this, list, listener);
                } else {
                    JsonRecords.readLines(this, listener);
                }
            }
            case IIIF -> JsonRecords.readDocuments(this, new IiifRecords(listener)::take);
            case COMMONS -> {
                CommonsRecords commons = new CommonsRecords(listener);
                JsonRecords.readDocuments(this, commons::take);
                commons.end();
            }
        }
    }

    /// The profile of manifests or of Commons knows better than a look at the beginning of the file.
    private Kind kindFor(MappingProfile profile) {
        boolean json = kind == Kind.JSON || kind == Kind.JSON_LINES;
        return switch (profile.collection()) {
            case "iiif" -> json ? Kind.IIIF : kind;
            case "commons" -> json ? Kind.COMMONS : kind;
            default -> kind;
        };
    }

    /// Whether the letters of the file are a guess.
    boolean isCharsetGuessed() {
        return charset.equals(WINDOWS_1252);
    }

    /// The text of the file, without a byte order mark.
    Reader text() throws IOException {
        Reader reader = new InputStreamReader(open(path, packed), charset);
        boolean done = false;
        try {
            java.io.PushbackReader pushback = new java.io.PushbackReader(reader, 1);
            int first = pushback.read();
            if (first >= 0 && first != '\uFEFF') {
                pushback.unread(first);
            }
            done = true;
            return pushback;
        } finally {
            if (!done) {
                reader.close();
            }
        }
    }

    private static boolean isPacked(Path path) throws IOException {
        try (InputStream bytes = Files.newInputStream(path)) {
            return bytes.read() == 0x1f && bytes.read() == 0x8b;
        }
    }

    private static InputStream open(Path path, boolean packed) throws IOException {
        InputStream bytes = new BufferedInputStream(Files.newInputStream(path), 1 << 16);
        if (!packed) {
            return bytes;
        }
        try {
            return new LimitedStream(new GZIPInputStream(bytes, 1 << 16), RecordLimits.FILE, path.toString());
        } catch (IOException e) {
            bytes.close();
            throw e;
        }
    }

    /// UTF-16 where a mark says so, UTF-8 where all of it is, otherwise windows-1252, which is a guess.
    private static Charset charset(Path path, boolean packed, byte[] head) throws IOException {
        if (head.length > 1 && (head[0] & 0xff) == 0xff && (head[1] & 0xff) == 0xfe) {
            return StandardCharsets.UTF_16LE;
        }
        if (head.length > 1 && (head[0] & 0xff) == 0xfe && (head[1] & 0xff) == 0xff) {
            return StandardCharsets.UTF_16BE;
        }
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.allocate(1 << 16);
        CharBuffer out = CharBuffer.allocate(1 << 16);
        try (InputStream bytes = open(path, packed)) {
            boolean ended = false;
            while (!ended) {
                int read = bytes.read(in.array(), in.position(), in.remaining());
                ended = read < 0;
                in.position(in.position() + Math.max(read, 0)).flip();
                CoderResult result = decoder.decode(in, out.clear(), ended);
                if (result.isError()) {
                    return WINDOWS_1252;
                }
                in.compact();
            }
        }
        return StandardCharsets.UTF_8;
    }

    /// A stream that ends with a code when it gives more than it may.
    static final class LimitedStream extends java.io.FilterInputStream {
        private final String name;
        private long left;

        LimitedStream(InputStream in, long limit, String name) {
            super(in);
            this.left = limit;
            this.name = name;
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int read = super.read(bytes, from, length);
            count(Math.max(read, 0));
            return read;
        }

        private void count(int read) {
            left -= read;
            if (left < 0) {
                throw new ArchiveException(Code.MR_TOO_LARGE, name);
            }
        }
    }
}
