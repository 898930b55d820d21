package org.nguon.indexer.bundle;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.nguon.schemas.codes.Code;

/// A bundle as it lies before us, from whoever it came: a folder or a zip, read in place and
/// never unpacked.
sealed interface HeldBundle extends Closeable {

    /// Files by their path below the bundle's folder, and how long they say they are.
    SequencedMap<String, Long> files();

    /// The bytes of a file.
    InputStream open(String path) throws IOException;

    /// Files that a bundle may have; far more than any has.
    int MOST_FILES = 200_000;
    /// How much larger a packed file may become. Pictures hardly pack, so that more is a trap.
    int MOST_INFLATED = 200;
    /// Below this a file may pack as it likes.
    long SMALL = 1 << 20;

    /// It does not even come to reading.
    final class Refused extends Exception {
        private static final long serialVersionUID = 1L;

        private final transient BundleFinding finding;

        Refused(Code code, String where, String detail) {
            super(code + " " + where + " " + detail);
            this.finding = new BundleFinding(code, where, detail);
        }

        BundleFinding finding() {
            return finding;
        }
    }

    /// Opens what lies at a path.
    static HeldBundle open(Path path) throws IOException, Refused {
        if (Files.isDirectory(path)) {
            return Folder.of(path);
        }
        if (!Files.isRegularFile(path)) {
            throw new Refused(Code.BU_NOT_A_BUNDLE, path.toString(), "no such file");
        }
        try {
            return Zipped.of(path);
        } catch (ZipException e) {
            throw new Refused(Code.BU_NOT_A_BUNDLE, path.toString(), String.valueOf(e.getMessage()));
        }
    }

    /// Whether a path stays where it is put, on every system.
    static boolean isSafe(String path) {
        if (path.isEmpty() || path.length() > 1_000 || path.startsWith("/") || path.indexOf('\\') >= 0) {
            return false;
        }
        boolean plain = path.chars().noneMatch(c -> c < ' ' || c == 0x7f || c == ':');
        return plain
                && Arrays.stream(path.split("/", -1))
                        .noneMatch(part -> part.isEmpty() || part.equals(".") || part.equals(".."));
    }

    /// A folder. Links are not followed.
    record Folder(Path root, SequencedMap<String, Long> files) implements HeldBundle {

        static Folder of(Path root) throws IOException, Refused {
            SequencedMap<String, Long> files = new TreeMap<>();
            SequencedMap<String, Long> links = new TreeMap<>();
            Files.walkFileTree(root, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    String path = root.relativize(file)
                            .toString()
                            .replace(file.getFileSystem().getSeparator(), "/");
                    (attributes.isRegularFile() ? files : links).put(path, attributes.size());
                    return files.size() + links.size() > MOST_FILES
                            ? FileVisitResult.TERMINATE
                            : FileVisitResult.CONTINUE;
                }
            });
            if (!links.isEmpty()) {
                throw new Refused(Code.BU_UNSAFE, links.firstEntry().getKey(), "not a regular file");
            }
            if (files.size() > MOST_FILES) {
                throw new Refused(Code.BU_UNSAFE, "", "more than " + MOST_FILES + " files");
            }
            return new Folder(root, files);
        }

        @Override
        public InputStream open(String path) throws IOException {
            return Files.newInputStream(root.resolve(path), LinkOption.NOFOLLOW_LINKS);
        }

        @Override
        public void close() {
            // nothing is held open
        }
    }

    /// A zip whose entries lie in one folder.
    record Zipped(ZipFile zip, String prefix, SequencedMap<String, Long> files) implements HeldBundle {

        static Zipped of(Path path) throws IOException, Refused {
            ZipFile zip = new ZipFile(path.toFile());
            boolean done = false;
            try {
                Zipped opened = of(zip);
                done = true;
                return opened;
            } finally {
                if (!done) {
                    zip.close();
                }
            }
        }

        private static Zipped of(ZipFile zip) throws Refused {
            if (zip.size() > MOST_FILES) {
                throw new Refused(Code.BU_UNSAFE, "", "more than " + MOST_FILES + " files");
            }
            SequencedMap<String, Long> named = new TreeMap<>();
            Enumeration<? extends ZipEntry> entries = zip.entries();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                if (entry.isDirectory()) {
                    continue;
                }
                String name = entry.getName();
                if (!isSafe(name)) {
                    throw new Refused(Code.BU_UNSAFE, printable(name), "a path that leads elsewhere");
                }
                if (entry.getSize() < 0
                        || (entry.getSize() > SMALL
                                && entry.getSize() / MOST_INFLATED > Math.max(1, entry.getCompressedSize()))) {
                    throw new Refused(Code.BU_UNSAFE, printable(name), "packed beyond belief");
                }
                if (named.put(name, entry.getSize()) != null) {
                    throw new Refused(Code.BU_UNSAFE, printable(name), "named twice");
                }
            }
            String first = named.isEmpty() ? "" : named.firstEntry().getKey();
            String prefix = named.containsKey("bagit.txt") || first.indexOf('/') < 0
                    ? ""
                    : first.substring(0, first.indexOf('/') + 1);
            SequencedMap<String, Long> files = new TreeMap<>();
            for (var entry : named.entrySet()) {
                if (!entry.getKey().startsWith(prefix)) {
                    throw new Refused(Code.BU_UNLISTED, printable(entry.getKey()), "beside the bundle's folder");
                }
                files.put(entry.getKey().substring(prefix.length()), entry.getValue());
            }
            return new Zipped(zip, prefix, files);
        }

        private static String printable(String name) {
            return name.replaceAll("\\p{C}", "?");
        }

        @Override
        public InputStream open(String path) throws IOException {
            InputStream in = zip.getInputStream(zip.getEntry(prefix + path));
            if (in == null) {
                throw new IOException("no such entry: " + path);
            }
            return in;
        }

        @Override
        public void close() throws IOException {
            zip.close();
        }
    }
}
