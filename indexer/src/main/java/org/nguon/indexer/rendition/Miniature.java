package org.nguon.indexer.rendition;

import org.nguon.schemas.asset.Look;

/// A small picture in memory, 0xRRGGBB a pixel, and the arithmetic that makes it small and upright.
final class Miniature {
    /// Of the JPEG, on libjpeg's scale.
    static final int QUALITY = 82;

    private final int width;
    private final int height;
    private final int[] pixels;

    Miniature(int width, int height, int[] pixels) {
        this.width = width;
        this.height = height;
        this.pixels = pixels;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    int[] pixels() {
        return pixels;
    }

    /// What it looks like.
    Look look() {
        return Look.of(width, height, pixels);
    }

    /// Mean of all pixels as `#rrggbb`.
    String average() {
        long[] sums = new long[3];
        for (int pixel : pixels) {
            sums[0] += pixel >> 16 & 0xFF;
            sums[1] += pixel >> 8 & 0xFF;
            sums[2] += pixel & 0xFF;
        }
        return colour(sums, pixels.length);
    }

    static String colour(long[] sums, long count) {
        return "#%02x%02x%02x".formatted(sums[0] / count, sums[1] / count, sums[2] / count);
    }

    /// Scaled down so that each new pixel is the mean of the area it covers.
    Miniature scaledTo(int columns, int rows) {
        if (columns == width && rows == height) {
            return this;
        }
        float[] narrow = new float[columns * height * 3];
        float[] sample = new float[3];
        for (int x = 0; x < columns; x++) {
            double from = (double) x * width / columns;
            double to = (double) (x + 1) * width / columns;
            for (int y = 0; y < height; y++) {
                sample[0] = sample[1] = sample[2] = 0;
                for (int i = (int) from; i < Math.min(width, Math.ceil(to)); i++) {
                    float weight = (float) ((Math.min(to, i + 1) - Math.max(from, i)) / (to - from));
                    int pixel = pixels[y * width + i];
                    sample[0] += weight * (pixel >> 16 & 0xFF);
                    sample[1] += weight * (pixel >> 8 & 0xFF);
                    sample[2] += weight * (pixel & 0xFF);
                }
                System.arraycopy(sample, 0, narrow, (y * columns + x) * 3, 3);
            }
        }
        int[] small = new int[columns * rows];
        for (int y = 0; y < rows; y++) {
            double from = (double) y * height / rows;
            double to = (double) (y + 1) * height / rows;
            for (int x = 0; x < columns; x++) {
                sample[0] = sample[1] = sample[2] = 0;
                for (int i = (int) from; i < Math.min(height, Math.ceil(to)); i++) {
                    float weight = (float) ((Math.min(to, i + 1) - Math.max(from, i)) / (to - from));
                    for (int band = 0; band < 3; band++) {
                        sample[band] += weight * narrow[(i * columns + x) * 3 + band];
                    }
                }
                small[y * columns + x] = level(sample[0]) << 16 | level(sample[1]) << 8 | level(sample[2]);
            }
        }
        return new Miniature(columns, rows, small);
    }

    private static int level(float value) {
        return Math.clamp(Math.round(value), 0, 255);
    }

    /// Turned as Exif Orientation says (Exif 3.0, 4.6.5.1.6): the value names where the stored rows and columns
    /// belong.
    Miniature upright(int orientation) {
        if (orientation == 1) {
            return this;
        }
        boolean turned = orientation >= 5;
        int columns = turned ? height : width;
        int rows = turned ? width : height;
        int[] upright = new int[pixels.length];
        for (int y = 0; y < rows; y++) {
            for (int x = 0; x < columns; x++) {
                int right = columns - 1 - x;
                int down = rows - 1 - y;
                int from = switch (orientation) {
                    case 2 -> y * width + right;
                    case 3 -> down * width + right;
                    case 4 -> down * width + x;
                    case 5 -> x * width + y;
                    case 6 -> right * width + y;
                    case 7 -> right * width + down;
                    case 8 -> x * width + down;
                    default -> throw new IllegalArgumentException("Exif Orientation " + orientation);
                };
                upright[y * columns + x] = pixels[from];
            }
        }
        return new Miniature(columns, rows, upright);
    }
}
