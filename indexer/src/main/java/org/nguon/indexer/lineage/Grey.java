package org.nguon.indexer.lineage;

import java.awt.image.BufferedImage;

/// A picture in shades of grey.
///
/// @param shades row by row
@SuppressWarnings("ArrayRecordComponent") // pixels; never compared
record Grey(int width, int height, float[] shades) {

    static Grey of(BufferedImage picture) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        int[] rgb = picture.getRGB(0, 0, width, height, null, 0, width);
        float[] shades = new float[rgb.length];
        for (int i = 0; i < rgb.length; i++) {
            shades[i] = shade((rgb[i] >> 16) & 0xff, (rgb[i] >> 8) & 0xff, rgb[i] & 0xff);
        }
        return new Grey(width, height, shades);
    }

    static Grey of(int width, int height, byte[] rgb) {
        float[] shades = new float[width * height];
        for (int i = 0; i < shades.length; i++) {
            shades[i] = shade(rgb[3 * i] & 0xff, rgb[3 * i + 1] & 0xff, rgb[3 * i + 2] & 0xff);
        }
        return new Grey(width, height, shades);
    }

    private static float shade(int red, int green, int blue) {
        return 0.299f * red + 0.587f * green + 0.114f * blue;
    }

    /// The same made so large. Each shade is the mean of what it covers; where it grows, of its neighbours.
    Grey scaled(int newWidth, int newHeight) {
        if (newWidth == width && newHeight == height) {
            return this;
        }
        // first across, then down
        float[] across = new float[newWidth * height];
        for (int x = 0; x < newWidth; x++) {
            double from = x * (double) width / newWidth;
            double to = (x + 1) * (double) width / newWidth;
            for (int y = 0; y < height; y++) {
                across[y * newWidth + x] = mean(shades, y * width, 1, width, from, to);
            }
        }
        float[] down = new float[newWidth * newHeight];
        for (int y = 0; y < newHeight; y++) {
            double from = y * (double) height / newHeight;
            double to = (y + 1) * (double) height / newHeight;
            for (int x = 0; x < newWidth; x++) {
                down[y * newWidth + x] = mean(across, x, newWidth, height, from, to);
            }
        }
        return new Grey(newWidth, newHeight, down);
    }

    private static float mean(float[] values, int start, int stride, int count, double from, double to) {
        int first = (int) from;
        int last = Math.min(count - 1, (int) Math.ceil(to) - 1);
        double sum = 0;
        double weight = 0;
        for (int i = first; i <= last; i++) {
            double part = Math.min(to, i + 1.0) - Math.max(from, i);
            sum += part * values[start + i * stride];
            weight += part;
        }
        return weight == 0 ? values[start + Math.min(first, count - 1) * stride] : (float) (sum / weight);
    }

    Grey part(int left, int top, int partWidth, int partHeight) {
        float[] part = new float[partWidth * partHeight];
        for (int y = 0; y < partHeight; y++) {
            System.arraycopy(shades, (top + y) * width + left, part, y * partWidth, partWidth);
        }
        return new Grey(partWidth, partHeight, part);
    }

    /// Without bars of one shade at the edges, as a film in another shape has them.
    Grey withoutBars() {
        int top = 0;
        while (top < height / 3 && isPlain(0, top, width, 1)) {
            top++;
        }
        int bottom = 0;
        while (bottom < height / 3 && isPlain(0, height - 1 - bottom, width, 1)) {
            bottom++;
        }
        int left = 0;
        while (left < width / 3 && isPlain(left, 0, 1, height)) {
            left++;
        }
        int right = 0;
        while (right < width / 3 && isPlain(width - 1 - right, 0, 1, height)) {
            right++;
        }
        // a thin line of shade may be the picture's own edge
        boolean bars = Math.min(top, bottom) >= 2 || Math.min(left, right) >= 2;
        return bars ? part(left, top, width - left - right, height - top - bottom) : this;
    }

    private boolean isPlain(int left, int top, int across, int down) {
        float least = Float.MAX_VALUE;
        float most = 0;
        for (int y = top; y < top + down; y++) {
            for (int x = left; x < left + across; x++) {
                least = Math.min(least, shades[y * width + x]);
                most = Math.max(most, shades[y * width + x]);
            }
        }
        return most - least < 8 && most < 40;
    }
}
