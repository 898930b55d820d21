package org.nguon.indexer.rendition;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.nguon.schemas.asset.ContentHash;
import org.nguon.schemas.asset.Reading;
import org.nguon.schemas.codes.ArchiveException;
import org.nguon.schemas.codes.Code;
import org.nguon.schemas.production.Crop;

/// Pictures to hand to a generation: JPEG, sRGB, upright, without metadata, at most 2048 pixels on the long
/// side and at most 3.2 MB, which every tool takes. They are cut from the pictures for screens, which are
/// decoded next door; what is decoded here was encoded by this program.
public final class References {

    /// Bytes that a reference may have.
    public static final int LARGEST = 3_200_000;

    private static final float[] QUALITIES = {0.9f, 0.82f, 0.7f, 0.55f, 0.4f, 0.2f};

    private final ScreenPictures pictures;

    public References(ScreenPictures pictures) {
        this.pictures = pictures;
    }

    /// The bytes of a reference. The same original and crop give the same bytes as long as the
    /// decoders stay the same.
    ///
    /// @param original the bytes; only read
    /// @param room bytes to leave for metadata
    /// @return empty when nothing here can decode it
    public Optional<byte[]> of(ContentHash hash, Path original, Reading reading, Optional<Crop> crop, int room) {
        Optional<Path> picture = pictures.of(hash, original, reading);
        if (picture.isEmpty()) {
            return Optional.empty();
        }
        try {
            byte[] whole = Files.readAllBytes(picture.get());
            if (crop.isEmpty() && whole.length <= LARGEST - room) {
                return Optional.of(whole);
            }
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(whole));
            return Optional.of(encoded(crop.isEmpty() ? image : cut(image, crop.get()), LARGEST - room));
        } catch (IOException e) {
            throw new ArchiveException(Code.AR_UNWRITABLE, picture.get().toString(), e);
        }
    }

    private static BufferedImage cut(BufferedImage image, Crop crop) {
        int left = (int) Math.min(image.getWidth() - 1, Math.round(crop.left() * image.getWidth()));
        int top = (int) Math.min(image.getHeight() - 1, Math.round(crop.top() * image.getHeight()));
        int width = Math.clamp(Math.round(crop.width() * image.getWidth()), 1, image.getWidth() - left);
        int height = Math.clamp(Math.round(crop.height() * image.getHeight()), 1, image.getHeight() - top);
        return image.getSubimage(left, top, width, height);
    }

    private static byte[] encoded(BufferedImage image, int largest) throws IOException {
        byte[] jpeg = {};
        for (float quality : QUALITIES) {
            jpeg = encoded(image, quality);
            if (jpeg.length <= largest) {
                return jpeg;
            }
        }
        return jpeg;
    }

    private static byte[] encoded(BufferedImage image, float quality) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try {
            ImageWriteParam settings = writer.getDefaultWriteParam();
            settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            settings.setCompressionQuality(quality);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
                writer.setOutput(out);
                writer.write(null, new IIOImage(image, null, null), settings);
            }
            return bytes.toByteArray();
        } finally {
            writer.dispose();
        }
    }
}
