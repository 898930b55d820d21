package org.nguon.indexer.rendition;

import java.awt.Color;
import java.awt.Graphics2D;
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
/// side and at most 3.2 MB, which every tool takes. One that is longer than twice its width, or wider than twice
/// its height, gets a border, since tools refuse such a shape or cut it as they like; nothing is cut off that a
/// person did not cut. They are cut from the pictures for screens, which are decoded next door; what is decoded
/// here was encoded by this program.
public final class References {

    /// Bytes that a reference may have.
    public static final int LARGEST = 3_200_000;

    private static final int MOST_TIMES = 2;
    /// No tool takes a middle grey for a colour of the picture.
    private static final Color BORDER = new Color(0x77, 0x77, 0x77);
    private static final float[] QUALITIES = {0.9f, 0.82f, 0.7f, 0.55f, 0.4f, 0.2f};

    private final ScreenPictures pictures;

    public References(ScreenPictures pictures) {
        this.pictures = pictures;
    }

    /// A reference. The same original and crop give the same bytes as long as the decoders stay the same.
    ///
    /// @param original the bytes; only read
    /// @param room bytes to leave for metadata
    /// @param mayBePadded whether a border may be added
    /// @return empty when nothing here can decode it
    public Optional<Reference> of(
            ContentHash hash, Path original, Reading reading, Optional<Crop> crop, int room, boolean mayBePadded) {
        Optional<Path> picture = pictures.of(hash, original, reading);
        if (picture.isEmpty()) {
            return Optional.empty();
        }
        try {
            byte[] whole = Files.readAllBytes(picture.get());
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(whole));
            BufferedImage cut = crop.isEmpty() ? image : cut(image, crop.get());
            Optional<Reference.Within> within = mayBePadded ? within(cut) : Optional.empty();
            BufferedImage shaped = within.isEmpty() ? cut : padded(cut, within.get());
            boolean asItIs = crop.isEmpty() && within.isEmpty() && whole.length <= LARGEST - room;
            byte[] jpeg = asItIs ? whole : encoded(shaped, LARGEST - room);
            return Optional.of(new Reference(jpeg, shaped.getWidth(), shaped.getHeight(), within));
        } catch (IOException e) {
            throw new ArchiveException(Code.AR_UNWRITABLE, picture.get().toString(), e);
        }
    }

    /// Where a picture goes in a file of a shape that tools take; empty when it has one itself.
    private static Optional<Reference.Within> within(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        if (width > MOST_TIMES * height) {
            int tall = Math.ceilDiv(width, MOST_TIMES);
            return Optional.of(new Reference.Within(0, (tall - height) / 2, width, height));
        }
        if (height > MOST_TIMES * width) {
            int wide = Math.ceilDiv(height, MOST_TIMES);
            return Optional.of(new Reference.Within((wide - width) / 2, 0, width, height));
        }
        return Optional.empty();
    }

    private static BufferedImage padded(BufferedImage image, Reference.Within within) {
        int width = Math.max(image.getWidth(), Math.ceilDiv(image.getHeight(), MOST_TIMES));
        int height = Math.max(image.getHeight(), Math.ceilDiv(image.getWidth(), MOST_TIMES));
        BufferedImage padded = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D drawing = padded.createGraphics();
        drawing.setColor(BORDER);
        drawing.fillRect(0, 0, width, height);
        drawing.drawImage(image, within.left(), within.top(), null);
        drawing.dispose();
        return padded;
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
