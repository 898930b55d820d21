package org.nguon.indexer.copies;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.nguon.schemas.asset.Look;

/// Pictures drawn from a seed, and what people do to pictures.
final class Scenes {

    private Scenes() {}

    /// Shapes on a gradient under some grain; another seed is another picture.
    static BufferedImage drawn(long seed, int width, int height) {
        Random random = new Random(seed);
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setPaint(new GradientPaint(0, 0, colour(random), random.nextInt(width), height, colour(random)));
        pen.fillRect(0, 0, width, height);
        int shapes = 12 + random.nextInt(30);
        for (int i = 0; i < shapes; i++) {
            pen.setColor(colour(random));
            double size = Math.exp(random.nextDouble() * 3 - 4) * width;
            double x = random.nextDouble() * width;
            double y = random.nextDouble() * height;
            switch (random.nextInt(3)) {
                case 0 ->
                    pen.fill(
                            new Ellipse2D.Double(x - size, y - size, 2 * size, size * 2 * (0.4 + random.nextDouble())));
                case 1 ->
                    pen.fill(new Rectangle2D.Double(
                            x - size,
                            y - size,
                            size * (0.5 + random.nextDouble() * 2),
                            size * (0.5 + random.nextDouble() * 2)));
                default -> {
                    Path2D path = new Path2D.Double();
                    path.moveTo(x, y);
                    for (int corner = 0; corner < 4; corner++) {
                        path.lineTo(
                                x + (random.nextDouble() - 0.5) * 3 * size, y + (random.nextDouble() - 0.5) * 3 * size);
                    }
                    path.closePath();
                    pen.fill(path);
                }
            }
        }
        pen.dispose();
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int grain = (int) (random.nextGaussian() * 6);
                int pixel = picture.getRGB(x, y);
                picture.setRGB(
                        x,
                        y,
                        level(((pixel >> 16) & 0xFF) + grain) << 16
                                | level(((pixel >> 8) & 0xFF) + grain) << 8
                                | level((pixel & 0xFF) + grain));
            }
        }
        return picture;
    }

    private static Color colour(Random random) {
        return new Color(random.nextInt(0x1000000));
    }

    private static int level(int value) {
        return Math.clamp(value, 0, 255);
    }

    static Look look(BufferedImage picture) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        return Look.of(width, height, picture.getRGB(0, 0, width, height, null, 0, width));
    }

    static BufferedImage jpeg(BufferedImage picture, int quality) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            ImageWriteParam parameters = writer.getDefaultWriteParam();
            parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            parameters.setCompressionQuality(quality / 100f);
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, null), parameters);
            out.flush();
            return ImageIO.read(new ByteArrayInputStream(bytes.toByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
    }

    static BufferedImage resized(BufferedImage picture, double factor) {
        int width = (int) Math.round(picture.getWidth() * factor);
        int height = (int) Math.round(picture.getHeight() * factor);
        BufferedImage resized = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = resized.createGraphics();
        pen.drawImage(picture.getScaledInstance(width, height, Image.SCALE_AREA_AVERAGING), 0, 0, null);
        pen.dispose();
        return resized;
    }

    /// A part of the picture.
    ///
    /// @param kept share of each side
    /// @param across where it begins, as a share of what is cut off
    static BufferedImage cropped(BufferedImage picture, double kept, double keptDown, double across, double down) {
        int width = (int) (picture.getWidth() * kept);
        int height = (int) (picture.getHeight() * keptDown);
        int left = (int) ((picture.getWidth() - width) * across);
        int top = (int) ((picture.getHeight() - height) * down);
        BufferedImage part = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = part.createGraphics();
        pen.drawImage(picture.getSubimage(left, top, width, height), 0, 0, null);
        pen.dispose();
        return part;
    }

    static BufferedImage grey(BufferedImage picture) {
        BufferedImage grey = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                int pixel = picture.getRGB(x, y);
                int light = (((pixel >> 16) & 0xFF) * 299 + ((pixel >> 8) & 0xFF) * 587 + (pixel & 0xFF) * 114) / 1000;
                grey.setRGB(x, y, light * 0x010101);
            }
        }
        return grey;
    }

    static BufferedImage framed(BufferedImage picture, double border, Color colour) {
        int wide = (int) (picture.getWidth() * border);
        BufferedImage framed = new BufferedImage(
                picture.getWidth() + 2 * wide, picture.getHeight() + 2 * wide, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = framed.createGraphics();
        pen.setColor(colour);
        pen.fillRect(0, 0, framed.getWidth(), framed.getHeight());
        pen.drawImage(picture, wide, wide, null);
        pen.dispose();
        return framed;
    }
}
