package org.nguon.indexer.demo;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The pictures of the demo archive, and how they come into a folder.
public final class DemoPictures {

    private DemoPictures() {}

    /// All of them, always in the same order.
    public static List<DemoPicture> all() {
        return Stream.of(MuseumPictures.all(), PhotographersPictures.all(), FoundPictures.all())
                .flatMap(List::stream)
                .toList();
    }

    /// Draws all of them into a folder, on all processors, and makes the folder where it is missing. A file
    /// of the same name is written over.
    ///
    /// @return the files, in the order of [#all]
    /// @throws IOException when the folder cannot be written
    public static List<Path> writeTo(Path folder) throws IOException {
        Files.createDirectories(folder);
        List<DemoPicture> pictures = all();
        List<byte[]> drawn = pictures.parallelStream().map(DemoPicture::bytes).toList();
        for (int i = 0; i < drawn.size(); i++) {
            Files.write(folder.resolve(pictures.get(i).fileName()), drawn.get(i));
        }
        return pictures.stream().map(it -> folder.resolve(it.fileName())).toList();
    }

    /// The karst picture again as somebody passed it on: grey, cropped and smaller.
    static BufferedImage karstPassedOn() {
        BufferedImage whole = Landscapes.karst().finished();
        BufferedImage grey = new BufferedImage(1120, 760, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = grey.createGraphics();
        pen.drawImage(whole, 0, 0, 1120, 760, 120, 70, 1520, 1000 - 1, null);
        pen.dispose();
        for (int y = 0; y < grey.getHeight(); y++) {
            for (int x = 0; x < grey.getWidth(); x++) {
                int p = grey.getRGB(x, y);
                int light = (3 * ((p >> 16) & 255) + 6 * ((p >> 8) & 255) + (p & 255)) / 10;
                int firm = Math.clamp((light - 128) * 12 / 10 + 124, 0, 255);
                grey.setRGB(x, y, firm << 16 | firm << 8 | firm);
            }
        }
        return grey;
    }
}
