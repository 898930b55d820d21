package org.nguon.indexer.lineage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// Tells which of some pictures a frame of a film shows, whole or in part.
///
/// A frame is looked for in each picture at every size and place, coarsely and by its shades alone, so that a crop to
/// another shape, a zoom, another grade and another codec do not hide it. Where it fits best, it is compared again
/// finely, square by square: what agrees by chance when small does not agree in its details, and a title over a part of
/// the frame leaves the other squares as they are.
final class Likeness {

    private static final int COARSE = 20;
    private static final int FINE = 64;
    private static final int SQUARE = 8;
    private static final double STEP = 0.88;
    private static final double SMALLEST = 0.28;
    private static final double PLAIN_SHADE = 3.0;
    private static final double LIKE_SQUARE = 0.7;
    private static final int LEAST_SQUARES = 8;
    private static final int LOOKED_AT_FINELY = 8;

    private final Map<String, Grey> pictures = new HashMap<>();
    private final Map<String, Map<Integer, List<Level>>> levels = new HashMap<>();

    /// A picture at one size, with the sums that say the mean and spread of each place at once.
    @SuppressWarnings("ArrayRecordComponent") // tables of sums; never compared
    private record Level(Grey picture, double[] sums, double[] squares) {

        static Level of(Grey picture) {
            int stride = picture.width() + 1;
            double[] sums = new double[stride * (picture.height() + 1)];
            double[] squares = new double[sums.length];
            for (int y = 0; y < picture.height(); y++) {
                double row = 0;
                double rowSquares = 0;
                for (int x = 0; x < picture.width(); x++) {
                    float shade = picture.shades()[y * picture.width() + x];
                    row += shade;
                    rowSquares += (double) shade * shade;
                    int at = (y + 1) * stride + x + 1;
                    sums[at] = sums[at - stride] + row;
                    squares[at] = squares[at - stride] + rowSquares;
                }
            }
            return new Level(picture, sums, squares);
        }

        private double over(double[] table, int x, int y, int width, int height) {
            int stride = picture.width() + 1;
            return table[(y + height) * stride + x + width]
                    - table[y * stride + x + width]
                    - table[(y + height) * stride + x]
                    + table[y * stride + x];
        }

        /// How like a pattern a place is, from -1 to 1.
        double like(Pattern pattern, int x, int y) {
            int n = pattern.width() * pattern.height();
            double sum = over(sums, x, y, pattern.width(), pattern.height());
            double spread = over(squares, x, y, pattern.width(), pattern.height()) - sum * sum / n;
            if (spread < PLAIN_SHADE * PLAIN_SHADE * n) {
                return 0;
            }
            double together = 0;
            float[] shades = picture.shades();
            for (int row = 0; row < pattern.height(); row++) {
                int at = (y + row) * picture.width() + x;
                int own = row * pattern.width();
                float line = 0;
                for (int column = 0; column < pattern.width(); column++) {
                    line += pattern.shades()[own + column] * shades[at + column];
                }
                together += line;
            }
            return together / Math.sqrt(spread);
        }
    }

    /// A frame made small, with its mean taken away and its spread made one.
    @SuppressWarnings("ArrayRecordComponent") // pixels; never compared
    private record Pattern(int width, int height, float[] shades, boolean plain) {

        static Pattern of(Grey frame, int longSide) {
            double scale = (double) longSide / Math.max(frame.width(), frame.height());
            Grey small = frame.scaled(Math.max(4, (int) Math.round(frame.width() * scale)), Math.max(4, (int)
                    Math.round(frame.height() * scale)));
            double sum = 0;
            for (float shade : small.shades()) {
                sum += shade;
            }
            double mean = sum / small.shades().length;
            double spread = 0;
            float[] shades = new float[small.shades().length];
            for (int i = 0; i < shades.length; i++) {
                shades[i] = (float) (small.shades()[i] - mean);
                spread += (double) shades[i] * shades[i];
            }
            boolean plain = spread < PLAIN_SHADE * PLAIN_SHADE * shades.length;
            double length = Math.sqrt(Math.max(spread, 1e-6));
            for (int i = 0; i < shades.length; i++) {
                shades[i] /= (float) length;
            }
            return new Pattern(small.width(), small.height(), shades, plain);
        }
    }

    /// Where a frame fits.
    ///
    /// @param size of the frame's part of the picture, as a share of the largest part of its shape
    /// @param x and y where it begins, as shares of the picture's width and height
    private record Fit(String picture, double size, double x, double y, double like) {}

    /// How much of a frame one picture shows.
    ///
    /// @param share of the squares with something in them, from 0 to 1
    record Found(String picture, double share) {}

    void add(String name, Grey picture) {
        pictures.put(name, picture);
    }

    /// The pictures that fit a frame best, best first; none where the frame has nothing in it to tell it by.
    List<Found> of(Grey whole) {
        Grey frame = whole.withoutBars();
        Pattern coarse = Pattern.of(frame, COARSE);
        if (coarse.plain()) {
            return List.of();
        }
        List<Fit> fits = new ArrayList<>();
        pictures.keySet().forEach(name -> coarsely(name, coarse).ifPresent(fits::add));
        fits.sort((a, b) -> Double.compare(b.like(), a.like()));
        Pattern fine = Pattern.of(frame, FINE);
        List<Found> found = new ArrayList<>();
        for (Fit fit : fits.subList(0, Math.min(LOOKED_AT_FINELY, fits.size()))) {
            found.add(new Found(fit.picture(), finely(fit, fine)));
        }
        found.sort((a, b) -> Double.compare(b.share(), a.share()));
        return found;
    }

    private static double size(int level) {
        return Math.pow(STEP, level);
    }

    /// A picture so large that the pattern is as large as its part of the picture would be.
    private static Grey sized(Grey picture, Pattern pattern, double size) {
        double shape = (double) pattern.width() / pattern.height();
        double partWidth = Math.min(picture.width(), picture.height() * shape) * size;
        double scale = pattern.width() / partWidth;
        return picture.scaled(
                Math.max(pattern.width(), (int) Math.round(picture.width() * scale)),
                Math.max(pattern.height(), (int) Math.round(picture.height() * scale)));
    }

    private List<Level> levels(String name, Pattern pattern) {
        return levels.computeIfAbsent(name, _ -> new HashMap<>())
                .computeIfAbsent(pattern.width() * 1_000 + pattern.height(), _ -> {
                    List<Level> made = new ArrayList<>();
                    for (int level = 0; size(level) >= SMALLEST; level++) {
                        made.add(Level.of(sized(picture(name), pattern, size(level))));
                    }
                    return made;
                });
    }

    private Optional<Fit> coarsely(String name, Pattern pattern) {
        List<Level> sizes = levels(name, pattern);
        Fit best = new Fit(name, 1, 0, 0, 0.3);
        for (int level = 0; level < sizes.size(); level++) {
            Grey picture = sizes.get(level).picture();
            for (int y = 0; y + pattern.height() <= picture.height(); y++) {
                for (int x = 0; x + pattern.width() <= picture.width(); x++) {
                    double like = sizes.get(level).like(pattern, x, y);
                    if (like > best.like()) {
                        best = new Fit(
                                name, size(level), (double) x / picture.width(), (double) y / picture.height(), like);
                    }
                }
            }
        }
        return best.like() > 0.3 ? Optional.of(best) : Optional.empty();
    }

    private Grey picture(String name) {
        return Objects.requireNonNull(pictures.get(name));
    }

    private double finely(Fit fit, Pattern pattern) {
        Grey source = picture(fit.picture());
        int reach = 1 + FINE / COARSE;
        double best = -1;
        Grey there = source;
        for (double around : new double[] {0.92, 0.95, 0.98, 1, 1.03, 1.06, 1.09}) {
            double size = fit.size() * around;
            if (size > 1.001) {
                size = 1;
            }
            Level level = Level.of(sized(source, pattern, size));
            Grey picture = level.picture();
            // the middle of the part stays where it was found
            double shrunk = (around - 1) / 2;
            int x = (int) Math.round(fit.x() * picture.width() - shrunk * pattern.width());
            int y = (int) Math.round(fit.y() * picture.height() - shrunk * pattern.height());
            for (int dy = -reach; dy <= reach; dy++) {
                for (int dx = -reach; dx <= reach; dx++) {
                    int left = Math.clamp(x + dx, 0, picture.width() - pattern.width());
                    int top = Math.clamp(y + dy, 0, picture.height() - pattern.height());
                    double like = level.like(pattern, left, top);
                    if (like > best) {
                        best = like;
                        there = picture.part(left, top, pattern.width(), pattern.height());
                    }
                }
            }
        }
        return best <= 0 ? 0 : share(pattern, there);
    }

    /// The share of squares that agree, of those in which the frame or the picture has something.
    private static double share(Pattern frame, Grey picture) {
        float[] shades = picture.shades();
        double spread = 0;
        double mean = 0;
        for (float shade : shades) {
            mean += shade;
        }
        mean /= shades.length;
        for (float shade : shades) {
            spread += (shade - mean) * (shade - mean);
        }
        double unit = Math.sqrt(Math.max(spread, 1e-6));
        int told = 0;
        int alike = 0;
        for (int y = 0; y + SQUARE <= frame.height(); y += SQUARE) {
            for (int x = 0; x + SQUARE <= frame.width(); x += SQUARE) {
                double[] sums = new double[5];
                for (int row = y; row < y + SQUARE; row++) {
                    for (int column = x; column < x + SQUARE; column++) {
                        double a = frame.shades()[row * frame.width() + column];
                        double b = (shades[row * frame.width() + column] - mean) / unit;
                        sums[0] += a;
                        sums[1] += b;
                        sums[2] += a * a;
                        sums[3] += b * b;
                        sums[4] += a * b;
                    }
                }
                int n = SQUARE * SQUARE;
                double ofFrame = sums[2] - sums[0] * sums[0] / n;
                double ofPicture = sums[3] - sums[1] * sums[1] / n;
                // a square as plain as a hundredth of the mean spread tells nothing
                double least = 0.02 * n / (frame.width() * (double) frame.height());
                if (ofFrame < least && ofPicture < least) {
                    continue;
                }
                told++;
                double like = (sums[4] - sums[0] * sums[1] / n)
                        / Math.sqrt(Math.max(ofFrame, least / 4) * Math.max(ofPicture, least / 4));
                if (like >= LIKE_SQUARE) {
                    alike++;
                }
            }
        }
        return told < LEAST_SQUARES ? 0 : (double) alike / told;
    }
}
