package org.nguon.indexer.rendition;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferInt;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageInputStreamImpl;
import javax.imageio.stream.ImageOutputStream;
import org.nguon.schemas.asset.Thumbnail;

/// Draws thumbnails with ImageIO and the TwelveMonkeys readers: everywhere, for fewer kinds, in more memory.
/// Only every n-th pixel of a large picture is taken, at twice the size wanted or more; the mean over areas
/// then makes up for what leaving pixels out does to fine patterns.
final class JavaEngine {
    private static final int OVERSIZE = 2;
    /// Above this long side the pixels beside each other are near enough, and twice as many would fill a
    /// child's heap.
    private static final int OVERSIZED_UP_TO = 1024;

    static {
        ImageIO.setUseCache(false);
    }

    private JavaEngine() {}

    static boolean decodes(Format format) {
        return readerName(format)
                .map(name -> ImageIO.getImageReadersByFormatName(name).hasNext())
                .orElse(false);
    }

    private static Optional<String> readerName(Format format) {
        return switch (format) {
            case JPEG -> Optional.of("jpeg");
            case PNG -> Optional.of("png");
            case GIF -> Optional.of("gif");
            case BMP -> Optional.of("bmp");
            case TIFF -> Optional.of("tiff");
            case WEBP -> Optional.of("webp");
            case PSD -> Optional.of("psd");
            case HEIF, AVIF, JPEG_2000, JPEG_XL, CAMERA_RAW, SVG, OTHER -> Optional.empty();
        };
    }

    static ThumbnailAnswer.Drawn draw(Decoding decoding) throws Undecodable, IOException {
        ImageReader reader = reader(decoding.format());
        List<String> complaints = new ArrayList<>();
        try (ImageInputStream input = opened(decoding)) {
            reader.addIIOReadWarningListener((source, warning) -> complaints.add(warning));
            reader.setInput(input, true, true);
            Miniature miniature = read(reader, decoding).upright(decoding.orientation());
            if (decoding.format() == Format.JPEG) {
                JpegComplaints.judge(complaints);
            }
            return new ThumbnailAnswer.Drawn(
                    new Thumbnail(miniature.width(), miniature.height(), miniature.average()),
                    jpeg(miniature),
                    decoding.takesLook() ? Optional.of(miniature.look()) : Optional.empty());
        } catch (EOFException e) {
            throw Undecodable.truncated("the data ends too early");
        } catch (IOException | RuntimeException e) {
            // readers meet nonsense with every kind of exception, from IIOException to NegativeArraySizeException
            throw Undecodable.because(described(e));
        } finally {
            reader.dispose();
        }
    }

    private static ImageInputStream opened(Decoding decoding) throws IOException {
        ImageInputStream file = ImageIO.createImageInputStream(decoding.file().toFile());
        return decoding.offset() == 0 ? file : new Tail(file, decoding.offset());
    }

    /// TwelveMonkeys before the JDK where both read a kind: it knows CMYK and broken profiles.
    private static ImageReader reader(Format format) {
        Iterator<ImageReader> readers =
                ImageIO.getImageReadersByFormatName(readerName(format).orElseThrow());
        ImageReader first = readers.next();
        while (readers.hasNext() && !first.getClass().getName().startsWith("com.twelvemonkeys.")) {
            ImageReader other = readers.next();
            if (other.getClass().getName().startsWith("com.twelvemonkeys.")) {
                return other;
            }
        }
        return first;
    }

    private static Miniature read(ImageReader reader, Decoding decoding) throws Undecodable, IOException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        decoding.check(width, height, decoding.format().whole());

        double scale = Math.min(1, (double) decoding.longSide() / Math.max(width, height));
        int columns = (int) Math.max(1, Math.round(width * scale));
        int rows = (int) Math.max(1, Math.round(height * scale));
        int oversize = decoding.longSide() > OVERSIZED_UP_TO ? 1 : OVERSIZE;
        int stepX = Math.max(1, width / (columns * oversize));
        int stepY = Math.max(1, height / (rows * oversize));
        long pixelsRead = (long) (width / stepX + 1) * (height / stepY + 1);
        long pixelsHeld = decoding.format().whole() ? (long) width * height + pixelsRead : pixelsRead;
        if (pixelsHeld * Integer.BYTES > Runtime.getRuntime().maxMemory() * 3 / 4) {
            throw Undecodable.noMemory(width + " x " + height + " pixels do not fit the heap of a child");
        }

        ImageReadParam parameters = reader.getDefaultReadParam();
        parameters.setSourceSubsampling(stepX, stepY, 0, 0);
        return onWhite(reader.read(0, parameters)).scaledTo(columns, rows);
    }

    private static Miniature onWhite(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        if (isGrey(image.getColorModel())) {
            return new Miniature(width, height, greyOnWhite(image));
        }
        BufferedImage canvas = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = canvas.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, width, height);
        graphics.drawImage(image, 0, 0, null);
        graphics.dispose();
        int[] pixels = ((DataBufferInt) canvas.getRaster().getDataBuffer()).getData();
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] &= 0xFFFFFF;
        }
        return new Miniature(width, height, pixels);
    }

    private static boolean isGrey(ColorModel model) {
        return !(model instanceof IndexColorModel)
                && model.getNumColorComponents() == 1
                && (model.getTransferType() == DataBuffer.TYPE_BYTE
                        || model.getTransferType() == DataBuffer.TYPE_USHORT);
    }

    /// Grey levels taken as they are. Java's own grey space is linear, and would make pictures pale that were
    /// stored with the usual gamma.
    private static int[] greyOnWhite(BufferedImage image) {
        Raster raster = image.getRaster();
        ColorModel model = image.getColorModel();
        int top = (1 << model.getComponentSize(0)) - 1;
        int opaque = model.hasAlpha() ? (1 << model.getComponentSize(1)) - 1 : 1;
        int bands = raster.getNumBands();
        int[] pixels = new int[image.getWidth() * image.getHeight()];
        int[] row = new int[image.getWidth() * bands];
        for (int y = 0; y < image.getHeight(); y++) {
            raster.getPixels(raster.getMinX(), raster.getMinY() + y, image.getWidth(), 1, row);
            for (int x = 0; x < image.getWidth(); x++) {
                double level = (double) row[x * bands] / top;
                double cover = model.hasAlpha() ? (double) row[x * bands + 1] / opaque : 1;
                double seen = (model.isAlphaPremultiplied() ? level : level * cover) + 1 - cover;
                pixels[y * image.getWidth() + x] = Math.clamp(Math.round(seen * 255), 0, 255) * 0x010101;
            }
        }
        return pixels;
    }

    private static byte[] jpeg(Miniature miniature) throws IOException {
        BufferedImage image = new BufferedImage(miniature.width(), miniature.height(), BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, miniature.width(), miniature.height(), miniature.pixels(), 0, miniature.width());
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream output = ImageIO.createImageOutputStream(bytes)) {
            ImageWriteParam parameters = writer.getDefaultWriteParam();
            parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            parameters.setCompressionQuality(Miniature.QUALITY / 100f);
            writer.setOutput(output);
            writer.write(null, new IIOImage(image, null, null), parameters);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static String described(Exception e) {
        StringBuilder text = new StringBuilder(e.getClass().getSimpleName());
        if (e.getMessage() != null) {
            text.append(": ").append(e.getMessage());
        }
        if (e.getCause() != null) {
            text.append(" (").append(e.getCause()).append(')');
        }
        return text.toString();
    }

    /// A stream from an offset to its end, for a picture inside another file.
    private static final class Tail extends ImageInputStreamImpl {
        private final ImageInputStream whole;
        private final long offset;

        Tail(ImageInputStream whole, long offset) {
            this.whole = whole;
            this.offset = offset;
            setByteOrder(ByteOrder.BIG_ENDIAN);
        }

        @Override
        public void close() throws IOException {
            super.close();
            whole.close();
        }

        @Override
        public int read() throws IOException {
            bitOffset = 0;
            whole.seek(offset + streamPos);
            int value = whole.read();
            if (value >= 0) {
                streamPos++;
            }
            return value;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            bitOffset = 0;
            whole.seek(offset + streamPos);
            int count = whole.read(bytes, from, length);
            if (count > 0) {
                streamPos += count;
            }
            return count;
        }
    }
}
