package org.nguon.indexer.rendition;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;

/// Pictures that tests make for themselves.
final class Drawn {
    private Drawn() {}

    /// Four fields: red, green over blue, white; three columns wide for two rows high.
    static BufferedImage fields(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        Color[] colours = {Color.RED, Color.GREEN, Color.BLUE, Color.WHITE};
        for (int i = 0; i < 4; i++) {
            graphics.setColor(colours[i]);
            graphics.fillRect(i % 2 * width / 2, i / 2 * height / 2, (width + 1) / 2, (height + 1) / 2);
        }
        graphics.dispose();
        return image;
    }

    /// The rows and columns that a camera stores so that a reader of Exif Orientation sees `upright` (Exif 3.0,
    /// Orientation: the sides on which the first row and the first column are seen).
    static BufferedImage storedFor(int orientation, BufferedImage upright) {
        boolean turned = orientation >= 5;
        int seenWidth = upright.getWidth();
        int seenHeight = upright.getHeight();
        BufferedImage stored = new BufferedImage(
                turned ? seenHeight : seenWidth, turned ? seenWidth : seenHeight, BufferedImage.TYPE_INT_RGB);
        for (int row = 0; row < stored.getHeight(); row++) {
            for (int column = 0; column < stored.getWidth(); column++) {
                int left = turned ? row : column;
                int top = turned ? column : row;
                boolean fromRight = orientation == 2 || orientation == 3 || orientation == 6 || orientation == 7;
                boolean fromBottom = orientation == 3 || orientation == 4 || orientation == 7 || orientation == 8;
                int x = fromRight ? seenWidth - 1 - left : left;
                int y = fromBottom ? seenHeight - 1 - top : top;
                stored.setRGB(column, row, upright.getRGB(x, y));
            }
        }
        return stored;
    }

    static byte[] encoded(BufferedImage image, String format) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        if (!ImageIO.write(image, format, bytes)) {
            throw new IllegalArgumentException("no writer for " + format);
        }
        return bytes.toByteArray();
    }

    /// Sixteen bits a sample, every sample the same.
    static BufferedImage deep(int bands, int level) {
        ColorSpace space = ColorSpace.getInstance(bands == 1 ? ColorSpace.CS_GRAY : ColorSpace.CS_sRGB);
        ComponentColorModel model =
                new ComponentColorModel(space, false, false, ComponentColorModel.OPAQUE, DataBuffer.TYPE_USHORT);
        WritableRaster raster = model.createCompatibleWritableRaster(60, 40);
        for (int y = 0; y < 40; y++) {
            for (int x = 0; x < 60; x++) {
                for (int band = 0; band < bands; band++) {
                    raster.setSample(x, y, band, level);
                }
            }
        }
        return new BufferedImage(model, raster, false, null);
    }

    /// An uncompressed TIFF (TIFF 6.0, section 16: CMYK images) of one colour.
    static byte[] cmykTiff(int cyan, int magenta, int yellow, int black) {
        int width = 60;
        int height = 40;
        int entries = 9;
        int bits = 8 + 2 + entries * 12 + 4;
        int data = bits + 8;
        ByteBuffer tiff = ByteBuffer.allocate(data + width * height * 4).order(ByteOrder.LITTLE_ENDIAN);
        tiff.put("II".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(8);
        tiff.putShort((short) entries);
        int[][] fields = {
            {256, 4, 1, width},
            {257, 4, 1, height},
            {258, 3, 4, bits},
            {259, 3, 1, 1},
            {262, 3, 1, 5},
            {273, 4, 1, data},
            {277, 3, 1, 4},
            {278, 4, 1, height},
            {279, 4, 1, width * height * 4}
        };
        for (int[] field : fields) {
            tiff.putShort((short) field[0])
                    .putShort((short) field[1])
                    .putInt(field[2])
                    .putInt(field[3]);
        }
        tiff.putInt(0);
        for (int i = 0; i < 4; i++) {
            tiff.putShort((short) 8);
        }
        for (int i = 0; i < width * height; i++) {
            tiff.put((byte) cyan).put((byte) magenta).put((byte) yellow).put((byte) black);
        }
        return tiff.array();
    }

    /// A PNG whose header promises more pixels than anyone has memory for (PNG 3rd edition, 11.2.1 IHDR).
    static byte[] bombPng(int width, int height) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeLong(0x89504E470D0A1A0AL);
            ByteBuffer header = ByteBuffer.allocate(13).putInt(width).putInt(height);
            chunk(out, "IHDR", header.put(new byte[] {8, 2, 0, 0, 0}).array());
            ByteArrayOutputStream zeros = new ByteArrayOutputStream();
            try (DeflaterOutputStream deflater = new DeflaterOutputStream(zeros)) {
                deflater.write(new byte[1 << 20]);
            }
            chunk(out, "IDAT", zeros.toByteArray());
            chunk(out, "IEND", new byte[0]);
        }
        return bytes.toByteArray();
    }

    private static void chunk(DataOutputStream out, String type, byte[] data) throws IOException {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 crc = new CRC32();
        crc.update(name);
        crc.update(data);
        out.writeInt(data.length);
        out.write(name);
        out.write(data);
        out.writeInt((int) crc.getValue());
    }
}
