package org.nguon.indexer.demo;

/// Smooth noise of one seed, for clouds, ridges, patina and paper. The same seed gives the same field on
/// every machine.
final class Noise {

    private final long seed;

    Noise(long seed) {
        this.seed = seed * 0x9E3779B97F4A7C15L;
    }

    /// One octave, 0 to 1, with features about one unit wide.
    double at(double x, double y) {
        int left = (int) Math.floor(x);
        int top = (int) Math.floor(y);
        double u = ease(x - left);
        double v = ease(y - top);
        double above = value(left, top) + u * (value(left + 1, top) - value(left, top));
        double below = value(left, top + 1) + u * (value(left + 1, top + 1) - value(left, top + 1));
        return above + v * (below - above);
    }

    /// Several octaves, each half as wide and half as strong as the one before; 0 to 1, mostly near 0.5.
    double clouds(double x, double y, int octaves) {
        double sum = 0;
        double all = 0;
        double strength = 1;
        double scale = 1;
        for (int i = 0; i < octaves; i++) {
            sum += strength * at(x * scale + 17.3 * i, y * scale - 9.1 * i);
            all += strength;
            strength /= 2;
            scale *= 2;
        }
        return sum / all;
    }

    private static double ease(double t) {
        return t * t * (3 - 2 * t);
    }

    private double value(int x, int y) {
        long bits = seed + x * 0xBF58476D1CE4E5B9L + y * 0x94D049BB133111EBL;
        bits = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
        bits = (bits ^ (bits >>> 27)) * 0x94D049BB133111EBL;
        return ((bits ^ (bits >>> 31)) >>> 11) / (double) (1L << 53);
    }
}
