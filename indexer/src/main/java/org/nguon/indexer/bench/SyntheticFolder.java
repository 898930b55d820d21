package org.nguon.indexer.bench;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.ImageIO;

/// A folder as people have them: pictures, copies, a broken-off file, an empty one, a text. Drawn from a
/// seed.
public final class SyntheticFolder {

    private static final int PICTURES = 120;

    private SyntheticFolder() {}

    /// Fills a new folder.
    ///
    /// @return the folder
    public static Path draw(Path folder, long seed) throws IOException {
        Files.createDirectories(folder);
        Random random = new Random(seed);
        for (int i = 0; i < PICTURES; i++) {
            byte[] picture = jpeg(random);
            Files.write(folder.resolve("picture-" + i + ".jpg"), picture);
            if (i % 9 == 0) {
                Files.write(folder.resolve("copy-of-" + i + ".jpg"), picture);
            }
            if (i % 11 == 0) {
                Files.write(folder.resolve("broken-" + i + ".jpg"), Arrays.copyOf(picture, picture.length / 3));
            }
        }
        Files.createFile(folder.resolve("empty.jpg"));
        Files.write(folder.resolve("note.txt"), "no picture".getBytes(StandardCharsets.UTF_8));
        return folder;
    }

    private static byte[] jpeg(Random random) throws IOException {
        int width = 200 + random.nextInt(600);
        int height = 200 + random.nextInt(600);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        for (int i = 0; i < 20; i++) {
            graphics.setColor(new Color(random.nextInt(0x1000000)));
            graphics.fillOval(
                    random.nextInt(width) - 50, random.nextInt(height) - 50, random.nextInt(300), random.nextInt(300));
        }
        graphics.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "jpg", bytes);
        return bytes.toByteArray();
    }
}
