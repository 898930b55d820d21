package org.nguon.indexer.bundle;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.nguon.schemas.asset.ContentHash;
import org.nguon.schemas.bundle.Bundle;
import org.nguon.schemas.codes.ArchiveException;
import org.nguon.schemas.codes.Code;

/// A bundle of which every byte is known and none is written. It can be written as a folder, as a zip, or
/// as any part of that zip, as often as one likes, always with the same bytes. It holds the texts in memory
/// and the pictures as files; what it takes does not grow with the size of the pictures.
public final class BundlePlan {

    private final Bundle bundle;
    private final List<Entry> entries;
    private final ExportsUnderWay underWay;
    private final Zip zip;
    private final ContentHash manifest;

    BundlePlan(Bundle bundle, List<Entry> entries, ExportsUnderWay underWay) {
        this.bundle = bundle;
        this.underWay = underWay;
        this.entries = List.copyOf(entries);
        this.zip = new Zip(bundle.name(), entries);
        this.manifest = entries.stream()
                .filter(entry -> entry.path().equals("manifest-sha256.txt"))
                .map(entry -> new ContentHash(entry.sha256()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("a bundle has a manifest"));
    }

    /// What it says of itself.
    public Bundle bundle() {
        return bundle;
    }

    /// Hash of its `manifest-sha256.txt`, and so of all that is in it.
    public ContentHash manifest() {
        return manifest;
    }

    /// Name of the zip.
    public String fileName() {
        return bundle.name() + ".zip";
    }

    /// Bytes of the zip.
    public long length() {
        return zip.length();
    }

    /// A strong entity tag (RFC 9110, 8.8.3), quotes included: the same tag, the same bytes.
    public String etag() {
        return "\"" + manifest.hex() + "\"";
    }

    /// Writes the bytes of the zip from `from` up to, and without, `to`.
    ///
    /// @throws IllegalArgumentException for a range outside of it
    /// @throws IOException when the other side hangs up, or a picture cannot be read any more
    public void writeRange(long from, long to, OutputStream out) throws IOException {
        zip.write(from, to, out);
    }

    /// One of its files by itself, for who wants a picture and no zip.
    ///
    /// @param path in the bag: `data/refs/…`, `data/prompts/…`
    /// @throws IOException when it cannot be read any more
    public Optional<InputStream> open(String path) throws IOException {
        for (Entry entry : entries) {
            if (entry.path().equals(path)) {
                return Optional.of(entry.content().open());
            }
        }
        return Optional.empty();
    }

    /// The paths of its files, in the order of the zip.
    public List<String> paths() {
        return entries.stream().map(Entry::path).toList();
    }

    /// Writes the zip beside its place, and puts it there when it is whole.
    ///
    /// @throws ArchiveException `BU-EXISTS`, `BU-UNWRITABLE`
    public void writeZip(Path file) {
        write(file, half -> {
            try (FileChannel channel = FileChannel.open(half, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                    OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel))) {
                zip.write(0, zip.length(), out);
                out.flush();
                channel.force(true);
            }
        });
    }

    /// Writes the folder beside its place, the files that make it a bag last, and puts it there
    /// when it is whole.
    ///
    /// @param folder must not be there, or be empty
    /// @throws ArchiveException `BU-EXISTS`, `BU-UNWRITABLE`
    public void writeFolder(Path folder) {
        write(folder, half -> {
            Files.createDirectories(half);
            for (Entry entry : entries) {
                Path file = half.resolve(entry.path());
                Files.createDirectories(file.getParent());
                write(entry, file);
            }
            Files.deleteIfExists(folder);
        });
    }

    @FunctionalInterface
    private interface Writing {
        void to(Path half) throws IOException;
    }

    private void write(Path place, Writing writing) {
        if (place.toAbsolutePath().normalize().getFileName() == null) {
            throw new ArchiveException(Code.BU_UNWRITABLE, place.toString());
        }
        try {
            refuseToReplace(place);
            try {
                Path half = underWay.begin(place);
                writing.to(half);
                Files.move(half, place, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                underWay.end(place);
            }
        } catch (IOException e) {
            boolean taken = e instanceof FileAlreadyExistsException || e instanceof DirectoryNotEmptyException;
            throw new ArchiveException(taken ? Code.BU_EXISTS : Code.BU_UNWRITABLE, place.toString(), e);
        }
    }

    private static void write(Entry entry, Path file) throws IOException {
        try (InputStream in = entry.content().open();
                FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                OutputStream out = Channels.newOutputStream(channel)) {
            long written = in.transferTo(out);
            if (written != entry.length()) {
                throw new IOException(entry.path() + " changed meanwhile");
            }
            channel.force(false);
        }
    }

    private static void refuseToReplace(Path place) throws IOException {
        if (Files.isDirectory(place, LinkOption.NOFOLLOW_LINKS)) {
            try (Stream<Path> inside = Files.list(place)) {
                if (inside.findAny().isPresent()) {
                    throw new DirectoryNotEmptyException(place.toString());
                }
            }
        } else if (Files.exists(place, LinkOption.NOFOLLOW_LINKS)) {
            throw new FileAlreadyExistsException(place.toString());
        }
        Files.createDirectories(place.toAbsolutePath().getParent());
    }
}
