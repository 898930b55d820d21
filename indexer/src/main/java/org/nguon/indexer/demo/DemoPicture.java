package org.nguon.indexer.demo;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.nguon.indexer.metadata.Embedding;
import org.nguon.indexer.metadata.Inscription;

/// One picture of the demo archive.
///
/// @param key what it is called for good (`drum-star`), whatever its title says
/// @param drawing how it is drawn; the same pixels each time
/// @param words what stands in the file
public record DemoPicture(String key, Drawing drawing, Inscription words) {

    private static final Pattern KEY = Pattern.compile("[a-z]+(-[a-z]+)*");
    private static final float QUALITY = 0.9f;

    public DemoPicture {
        if (!KEY.matcher(key).matches()) {
            throw new IllegalArgumentException("not a key: " + key);
        }
    }

    /// Draws a picture.
    public interface Drawing {
        /// The whole picture, opaque.
        BufferedImage draw();
    }

    static DemoPicture of(String key, Supplier<Sheet> sheet, Inscription words) {
        return new DemoPicture(key, () -> sheet.get().finished(), words);
    }

    /// The name of its file.
    public String fileName() {
        return key + ".jpg";
    }

    /// The whole file: the drawing as a JPEG, with its words inside.
    public byte[] bytes() {
        return Embedding.into(jpeg(drawing.draw()), words);
    }

    private static byte[] jpeg(BufferedImage image) {
        ImageWriter writer = writer();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            ImageWriteParam settings = writer.getDefaultWriteParam();
            settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            settings.setCompressionQuality(QUALITY);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), settings);
        } catch (IOException e) {
            throw new UncheckedIOException("in memory", e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /// The JDK's own, whatever else is on the class path, so that the bytes are the same everywhere.
    private static ImageWriter writer() {
        Iterator<ImageWriter> writers = ImageIO.getImageWritersByFormatName("jpeg");
        while (writers.hasNext()) {
            ImageWriter writer = writers.next();
            if ("java.desktop".equals(writer.getClass().getModule().getName())) {
                return writer;
            }
        }
        throw new IllegalStateException("this Java writes no JPEG");
    }
}
