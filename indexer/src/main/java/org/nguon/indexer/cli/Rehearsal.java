package org.nguon.indexer.cli;

import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.nguon.indexer.json.Json;
import org.nguon.indexer.metadata.MetadataReader;
import org.nguon.indexer.rendition.UnguardedThumbnails;
import org.nguon.schemas.asset.Reading;

/// Runs the usual commands once on a small archive of its own, so that the Java machine can write down
/// which classes a command needs and start from that the next time (`-XX:AOTMode=record`, JEP 483 and 515).
/// Nobody calls it but `./nguon`; what it says is thrown away.
final class Rehearsal {
    private static final int WIDTH = 600;
    private static final int HEIGHT = 400;

    private Rehearsal() {}

    /// @param arguments a folder that does not matter to anybody
    static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        Path picture = folder.resolve("rehearsal.jpg");
        draw(picture);
        asAChild(picture);
        for (List<String> command : List.of(
                List.of("--help"),
                List.of("describe", "--json", picture.toString()),
                List.of("ingest", picture.toString()),
                List.of("search", "--json", "hà nội"),
                List.of("date", "c. 1890", "thế kỷ 13"),
                List.of("licence", "CC BY-SA 4.0"),
                List.of("doctor"))) {
            Commands.run(new Surroundings(
                    command,
                    folder,
                    Locale.ENGLISH,
                    false,
                    Map.of("NGUON_DATA", folder.resolve("archive").toString()),
                    () -> false,
                    OutputStream.nullOutputStream(),
                    OutputStream.nullOutputStream(),
                    Optional.empty()));
        }
    }

    /// Child processes start from the same cache, so what they do is done here too; the picture is our own.
    private static void asAChild(Path picture) throws IOException {
        Reading reading = new MetadataReader().read(picture);
        Json.write(reading);
        new UnguardedThumbnails().draw(picture, reading);
    }

    private static void draw(Path file) throws IOException {
        BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setPaint(new GradientPaint(0, 0, java.awt.Color.ORANGE, WIDTH, HEIGHT, java.awt.Color.BLUE));
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.dispose();
        ImageIO.write(picture, "jpg", file.toFile());
    }
}
