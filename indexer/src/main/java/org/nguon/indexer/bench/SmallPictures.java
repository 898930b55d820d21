package org.nguon.indexer.bench;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.nguon.indexer.metadata.Embedding;
import org.nguon.indexer.metadata.Inscription;

/// A folder of many small JPEGs that say as much about themselves as large ones: Exif, IIM and XMP, no two alike.
/// What they cost is the archive's own work, not that of a decoder.
public final class SmallPictures {

    private static final int WIDTH = 64;
    private static final int HEIGHT = 48;
    private static final int TOGETHER = 1_000;

    private SmallPictures() {}

    /// Draws them, a thousand to a folder.
    ///
    /// @param folder made where it is missing
    /// @param seed of what they say
    public static void draw(Path folder, int count, long seed) throws IOException {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        ByteArrayOutputStream drawn = new ByteArrayOutputStream();
        ImageIO.write(image, "jpg", drawn);
        byte[] blank = drawn.toByteArray();
        SyntheticPictures pictures = new SyntheticPictures(seed, count);
        for (int i = 0; i < count; i++) {
            Path file = place(folder, i);
            Inscription words =
                    Inscription.keeping(pictures.picture(i + 1L).reading().statements(), _ -> true);
            Files.write(file, Embedding.into(blank, words));
        }
    }

    /// Where the file of this number lies; its folder is there.
    static Path place(Path folder, int number) throws IOException {
        Path group = folder.resolve(String.format(Locale.ROOT, "%03d", number / TOGETHER));
        if (number % TOGETHER == 0) {
            Files.createDirectories(group);
        }
        return group.resolve(String.format(Locale.ROOT, "picture-%06d.jpg", number));
    }
}
