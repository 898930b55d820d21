package org.nguon.indexer.bundle;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nguon.indexer.rendition.Reference;
import org.nguon.schemas.bundle.Shape;
import org.nguon.schemas.production.Crop;

/// A finished picture that is kept for the next part of a download. Its name says from what it was made, and what
/// was done to its shape, so that nothing has to be drawn again to know that.
record KeptReference(Path file, Shape shape) {

    private static final Pattern NAME = Pattern.compile(
            "[0-9a-f]{64}-(\\d{1,5})x(\\d{1,5})(?:-(\\d{1,5})\\.(\\d{1,5})\\.(\\d{1,5})x(\\d{1,5}))?\\.jpg");

    /// Where a picture made from this key goes.
    ///
    /// @param key 64 hexadecimal digits
    static KeptReference of(Path folder, String key, Reference made) {
        String size = "-" + made.width() + "x" + made.height();
        String within = made.within()
                .map(it -> "-" + it.left() + "." + it.top() + "." + it.width() + "x" + it.height())
                .orElse("");
        return of(folder(folder, key).resolve(key + size + within + ".jpg")).orElseThrow();
    }

    /// The one that was made from this key before.
    static Optional<KeptReference> find(Path folder, String key) throws IOException {
        Path here = folder(folder, key);
        if (!Files.isDirectory(here)) {
            return Optional.empty();
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(here, key + "-*.jpg")) {
            for (Path file : files) {
                Optional<KeptReference> kept = of(file);
                // an empty file is what a power cut can leave behind a rename
                if (kept.isPresent() && Files.size(file) > 0) {
                    return kept;
                }
            }
        }
        return Optional.empty();
    }

    private static Path folder(Path folder, String key) {
        return folder.resolve(key.substring(0, 2));
    }

    private static Optional<KeptReference> of(Path file) {
        Matcher name = NAME.matcher(file.getFileName().toString());
        if (!name.matches()) {
            return Optional.empty();
        }
        int width = Integer.parseInt(name.group(1));
        int height = Integer.parseInt(name.group(2));
        Shape shape = name.group(3) == null
                ? Shape.of(width, height)
                : Shape.padded(
                        width,
                        height,
                        new Crop(
                                part(name.group(3), width),
                                part(name.group(4), height),
                                part(name.group(5), width),
                                part(name.group(6), height)));
        return Optional.of(new KeptReference(file, shape));
    }

    private static double part(String pixels, int of) {
        return Double.parseDouble(pixels) / of;
    }
}
