package org.nguon.indexer.bench;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.IOException;
import java.nio.file.Path;
import org.nguon.indexer.lineage.Ffmpeg;

/// A short film of drawn pictures, for tests of other rooms: each is shown for a second, cut hard.
public final class FilmForTests {

    private static final int WIDTH = 320;
    private static final int HEIGHT = 180;
    private static final int QUALITY = 5;

    private FilmForTests() {}

    /// The picture with this number.
    public static BufferedImage picture(long number) {
        return DrawnFilm.picture(number);
    }

    /// Writes a film of the pictures with these numbers.
    public static void write(Ffmpeg ffmpeg, Path to, long... numbers) throws IOException {
        DrawnFilm.encode(
                ffmpeg,
                WIDTH,
                HEIGHT,
                QUALITY,
                pipe -> {
                    for (long number : numbers) {
                        BufferedImage frame = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_3BYTE_BGR);
                        BufferedImage whole = picture(number);
                        int height = whole.getWidth() * HEIGHT / WIDTH;
                        BufferedImage part =
                                whole.getSubimage(0, (whole.getHeight() - height) / 2, whole.getWidth(), height);
                        frame.createGraphics().drawImage(part, 0, 0, WIDTH, HEIGHT, null);
                        byte[] bytes = ((DataBufferByte) frame.getRaster().getDataBuffer()).getData();
                        for (int i = 0; i < DrawnFilm.FRAMES_A_SECOND; i++) {
                            pipe.write(bytes);
                        }
                    }
                },
                to);
    }
}
