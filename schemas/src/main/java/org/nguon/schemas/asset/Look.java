package org.nguon.schemas.asset;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;

/// What a picture looks like, in some hundred bytes: enough to know it again re-encoded, resized, cropped,
/// without its colours or in a border, in an archive of many or in the frames of a film. It is taken of pixels
/// alone and asks nothing about the file; the same pixels always give the same look.
///
/// Three things are kept, all of brightness but the last: a hash of the whole frame (the signs of its lowest
/// frequencies), a frame of 16 x 16 levels to compare in full, and up to [#MOST_POINTS] points that stand out,
/// each with its place, its size and a hash of what lies around it; and the colours of 4 x 4 fields. Pictures
/// that share points in the same arrangement overlap, and the frames then say how well.
///
/// Points are the extremes of differences of Gaussians over scales, as D. G. Lowe described them
/// ("Distinctive Image Features from Scale-Invariant Keypoints", 2004); the hashes are signs of cosine
/// transforms. A picture that was mirrored, or turned without saying so in its Exif data, looks like another.
public final class Look {

    /// Points kept of one picture.
    public static final int MOST_POINTS = 32;

    /// Side of the frame of levels.
    static final int FRAME = 16;

    /// Fields of colour on a side.
    static final int FIELDS = 4;

    /// Levels of brightness that a frame must differ by from its mean for its look to say anything, of 255.
    static final double PLAIN = 3.0;

    private static final int VERSION = 1;
    private static final int FRAME_BYTES = FRAME * FRAME;
    private static final int FIELD_BYTES = FIELDS * FIELDS * 2;
    private static final int HASH_AT = 3;
    private static final int FRAME_AT = HASH_AT + Long.BYTES;
    private static final int FIELDS_AT = FRAME_AT + FRAME_BYTES;
    private static final int COUNT_AT = FIELDS_AT + FIELD_BYTES;
    private static final int POINTS_AT = COUNT_AT + 1;
    private static final int POINT_BYTES = 3 + Long.BYTES;
    /// Steps in which the size of a point is kept, to a doubling.
    private static final double SIZE_STEPS = 24;
    /// Steps of 256 parts in which the shape of a picture is kept, to a doubling.
    private static final double SHAPE_STEPS = 8;

    private final byte[] bytes;

    private Look(byte[] bytes) {
        this.bytes = bytes;
    }

    /// A point that stands out.
    ///
    /// @param x from the left, in long sides of the picture
    /// @param y from the top, in long sides of the picture
    /// @param size of the spot, in long sides of the picture
    /// @param hash of what lies around it
    public record Point(double x, double y, double size, long hash) {}

    /// The look of an upright picture.
    ///
    /// @param width of the picture, in pixels
    /// @param height of the picture, in pixels
    /// @param pixels row by row, `0xRRGGBB` each in sRGB; what stands above these bits is not looked at
    public static Look of(int width, int height, int[] pixels) {
        if (width < 1 || height < 1 || pixels.length < (long) width * height) {
            throw new IllegalArgumentException(width + " x " + height + " pixels in " + pixels.length);
        }
        Raster small = Raster.of(width, height, pixels);
        float[] frame = small.scaledTo(FRAME, FRAME, small.luma());
        List<Point> points = isPlain(frame) ? List.of() : small.points(MOST_POINTS);
        byte[] bytes = new byte[POINTS_AT + points.size() * POINT_BYTES];
        bytes[0] = VERSION;
        int shape = (int) Math.round(SHAPE_STEPS * 256 * Math.log((double) width / height) / Math.log(2));
        bytes[1] = (byte) (Math.clamp(shape, Short.MIN_VALUE, Short.MAX_VALUE) >> 8);
        bytes[2] = (byte) Math.clamp(shape, Short.MIN_VALUE, Short.MAX_VALUE);
        putLong(bytes, HASH_AT, Raster.hash(small.scaledTo(Raster.PATCH, Raster.PATCH, small.luma())));
        for (int i = 0; i < FRAME_BYTES; i++) {
            bytes[FRAME_AT + i] = (byte) Math.clamp(Math.round(frame[i]), 0, 255);
        }
        float[] blue = small.scaledTo(FIELDS, FIELDS, small.blue());
        float[] red = small.scaledTo(FIELDS, FIELDS, small.red());
        for (int i = 0; i < FIELDS * FIELDS; i++) {
            bytes[FIELDS_AT + 2 * i] = (byte) Math.clamp(Math.round(blue[i]), -128, 127);
            bytes[FIELDS_AT + 2 * i + 1] = (byte) Math.clamp(Math.round(red[i]), -128, 127);
        }
        bytes[COUNT_AT] = (byte) points.size();
        int at = POINTS_AT;
        for (Point point : points) {
            bytes[at] = (byte) Math.clamp(Math.round(point.x() * 255), 0, 255);
            bytes[at + 1] = (byte) Math.clamp(Math.round(point.y() * 255), 0, 255);
            bytes[at + 2] =
                    (byte) Math.clamp(Math.round(SIZE_STEPS * Math.log(point.size() * 1024) / Math.log(2)), 0, 255);
            putLong(bytes, at + 3, point.hash());
            at += POINT_BYTES;
        }
        return new Look(bytes);
    }

    /// Reads the text made by [#toString()].
    ///
    /// @throws IllegalArgumentException when it is no look, or one of a later version
    public static Look parse(String text) {
        byte[] bytes = Base64.getUrlDecoder().decode(text);
        if (bytes.length < POINTS_AT
                || bytes[0] != VERSION
                || bytes.length != POINTS_AT + (bytes[COUNT_AT] & 0xFF) * POINT_BYTES) {
            throw new IllegalArgumentException("not a look of version " + VERSION);
        }
        return new Look(bytes);
    }

    /// Hash of the whole frame; near pictures differ in few bits.
    public long hash() {
        return getLong(bytes, HASH_AT);
    }

    /// The points that stand out, those with the most contrast first.
    public List<Point> points() {
        List<Point> points = new ArrayList<>();
        for (int at = POINTS_AT; at < bytes.length; at += POINT_BYTES) {
            points.add(new Point(
                    (bytes[at] & 0xFF) / 255.0,
                    (bytes[at + 1] & 0xFF) / 255.0,
                    Math.pow(2, (bytes[at + 2] & 0xFF) / SIZE_STEPS) / 1024,
                    getLong(bytes, at + 3)));
        }
        return points;
    }

    /// Width over height.
    public double shape() {
        short steps = (short) ((bytes[1] << 8) | (bytes[2] & 0xFF));
        return Math.pow(2, steps / (SHAPE_STEPS * 256));
    }

    /// Whether the picture is so even that nothing can be said about it: a wall, a black frame.
    public boolean isPlain() {
        return isPlain(frame());
    }

    /// How two pictures resemble each other; the same both ways but for the share.
    public Resemblance compare(Look other) {
        return new Comparison(this, other).result();
    }

    /// Mean difference of the colours and brightness of 4 x 4 fields, 0 to 255: what "alike" is judged by.
    public double colourDistance(Look other) {
        double sum = 0;
        for (int i = 0; i < FIELD_BYTES; i++) {
            sum += Math.abs(bytes[FIELDS_AT + i] - other.bytes[FIELDS_AT + i]);
        }
        int cell = FRAME / FIELDS;
        for (int field = 0; field < FIELDS * FIELDS; field++) {
            int mine = 0;
            int others = 0;
            for (int i = 0; i < cell * cell; i++) {
                int at = FRAME_AT + (field / FIELDS * cell + i / cell) * FRAME + field % FIELDS * cell + i % cell;
                mine += bytes[at] & 0xFF;
                others += other.bytes[at] & 0xFF;
            }
            sum += Math.abs(mine - others) / (double) (cell * cell);
        }
        return sum / (FIELD_BYTES + FIELDS * FIELDS);
    }

    /// Levels of brightness of 16 x 16 fields, 0 to 255, row by row.
    float[] frame() {
        float[] frame = new float[FRAME_BYTES];
        for (int i = 0; i < FRAME_BYTES; i++) {
            frame[i] = bytes[FRAME_AT + i] & 0xFF;
        }
        return frame;
    }

    private static boolean isPlain(float[] frame) {
        double sum = 0;
        double squares = 0;
        for (float level : frame) {
            sum += level;
            squares += level * level;
        }
        double mean = sum / frame.length;
        return squares / frame.length - mean * mean < PLAIN * PLAIN;
    }

    private static void putLong(byte[] bytes, int at, long value) {
        for (int i = 0; i < Long.BYTES; i++) {
            bytes[at + i] = (byte) (value >> (8 * (Long.BYTES - 1 - i)));
        }
    }

    private static long getLong(byte[] bytes, int at) {
        long value = 0;
        for (int i = 0; i < Long.BYTES; i++) {
            value = (value << 8) | (bytes[at + i] & 0xFF);
        }
        return value;
    }

    /// The form in which it is kept: base64url of its bytes.
    @Override
    public String toString() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Look look && Arrays.equals(bytes, look.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /// A small picture in brightness and two differences of colour, and what is found in it.
    private static final class Raster {
        /// Long side that points are looked for at. Enough for what fills a twentieth of the picture.
        private static final int SIDE = 112;
        /// Side of the square that is hashed.
        static final int PATCH = 16;
        /// Frequencies of the hash on a side.
        private static final int LOW = 8;
        /// Smoothings to a doubling of the scale.
        private static final int STEPS = 3;
        private static final int DOUBLINGS = 4;
        private static final double FIRST_SIGMA = 1.3;
        /// Sigmas from the middle of a point to the edge of what is hashed around it.
        private static final double REACH = 4.5;
        /// Levels by which a point must stand out.
        private static final float CONTRAST = 0.6f;

        private static final float[] COSINES = cosines();

        private final int width;
        private final int height;
        private final float[] luma;
        private final float[] blue;
        private final float[] red;

        private Raster(int width, int height, float[] luma, float[] blue, float[] red) {
            this.width = width;
            this.height = height;
            this.luma = luma;
            this.blue = blue;
            this.red = red;
        }

        private record Found(double x, double y, double sigma, float contrast, Level level) {}

        /// One smoothing of the picture at one size.
        private static final class Level {
            private final float[] levels;
            private final int width;
            private final int height;
            private final int zoom;

            Level(float[] levels, int width, int height, int zoom) {
                this.levels = levels;
                this.width = width;
                this.height = height;
                this.zoom = zoom;
            }

            float[] levels() {
                return levels;
            }

            int width() {
                return width;
            }

            int height() {
                return height;
            }

            /// Pixels of the picture to one of this.
            int zoom() {
                return zoom;
            }
        }

        float[] luma() {
            return luma;
        }

        float[] blue() {
            return blue;
        }

        float[] red() {
            return red;
        }

        /// The mean over areas, in the weights of ITU-R BT.601.
        static Raster of(int width, int height, int[] pixels) {
            double scale = Math.min(1, (double) SIDE / Math.max(width, height));
            int columns = Math.max(1, (int) Math.round(width * scale));
            int rows = Math.max(1, (int) Math.round(height * scale));
            int[] starts = new int[columns + 1];
            for (int x = 0; x <= columns; x++) {
                starts[x] = (int) ((long) x * width / columns);
            }
            float[] luma = new float[columns * rows];
            float[] blue = new float[columns * rows];
            float[] red = new float[columns * rows];
            for (int y = 0; y < rows; y++) {
                int top = (int) ((long) y * height / rows);
                int bottom = Math.max(top + 1, (int) ((long) (y + 1) * height / rows));
                for (int x = 0; x < columns; x++) {
                    int left = starts[x];
                    int right = Math.max(left + 1, starts[x + 1]);
                    int r = 0;
                    int g = 0;
                    int b = 0;
                    for (int v = top; v < bottom; v++) {
                        int row = v * width;
                        for (int at = row + left; at < row + right; at++) {
                            int pixel = pixels[at];
                            r += (pixel >> 16) & 0xFF;
                            g += (pixel >> 8) & 0xFF;
                            b += pixel & 0xFF;
                        }
                    }
                    float count = (right - left) * (bottom - top);
                    float light = (0.299f * r + 0.587f * g + 0.114f * b) / count;
                    int at = y * columns + x;
                    luma[at] = light;
                    blue[at] = (b / count - light) * 0.5f;
                    red[at] = (r / count - light) * 0.5f;
                }
            }
            return new Raster(columns, rows, luma, blue, red);
        }

        /// Scaled to any size: the mean over areas, with the parts of pixels that an area covers.
        float[] scaledTo(int columns, int rows, float[] from) {
            float[] across = new float[columns * height];
            for (int x = 0; x < columns; x++) {
                double left = (double) x * width / columns;
                double right = (double) (x + 1) * width / columns;
                for (int i = (int) left; i < Math.min(width, Math.ceil(right)); i++) {
                    float part = (float) ((Math.min(right, i + 1) - Math.max(left, i)) / (right - left));
                    for (int y = 0; y < height; y++) {
                        across[y * columns + x] += part * from[y * width + i];
                    }
                }
            }
            float[] scaled = new float[columns * rows];
            for (int y = 0; y < rows; y++) {
                double top = (double) y * height / rows;
                double bottom = (double) (y + 1) * height / rows;
                for (int i = (int) top; i < Math.min(height, Math.ceil(bottom)); i++) {
                    float part = (float) ((Math.min(bottom, i + 1) - Math.max(top, i)) / (bottom - top));
                    for (int x = 0; x < columns; x++) {
                        scaled[y * columns + x] += part * across[i * columns + x];
                    }
                }
            }
            return scaled;
        }

        /// Signs of the lowest frequencies of a square, without its mean.
        static long hash(float[] patch) {
            float[] across = new float[PATCH * LOW];
            for (int y = 0; y < PATCH; y++) {
                for (int u = 0; u < LOW; u++) {
                    float sum = 0;
                    for (int x = 0; x < PATCH; x++) {
                        sum += patch[y * PATCH + x] * COSINES[u * PATCH + x];
                    }
                    across[y * LOW + u] = sum;
                }
            }
            long hash = 0;
            for (int v = 0; v < LOW; v++) {
                for (int u = 0; u < LOW; u++) {
                    float sum = 0;
                    for (int y = 0; y < PATCH; y++) {
                        sum += across[y * LOW + u] * COSINES[v * PATCH + y];
                    }
                    // the mean says nothing: in its place stands one frequency more
                    if (u + v == 0) {
                        sum = 0;
                        for (int y = 0; y < PATCH; y++) {
                            sum += across[y * LOW] * COSINES[LOW * PATCH + y];
                        }
                    }
                    hash = (hash << 1) | (sum > 0 ? 1 : 0);
                }
            }
            return hash;
        }

        private static float[] cosines() {
            float[] cosines = new float[(LOW + 1) * PATCH];
            for (int u = 0; u <= LOW; u++) {
                for (int x = 0; x < PATCH; x++) {
                    cosines[u * PATCH + x] = (float) Math.cos(Math.PI * u * (x + 0.5) / PATCH);
                }
            }
            return cosines;
        }

        /// The points with the most contrast whose surroundings lie within the picture.
        List<Point> points(int most) {
            List<Found> found = new ArrayList<>();
            Level base = new Level(smooth(luma, width, height, FIRST_SIGMA), width, height, 1);
            for (int doubling = 0; doubling < DOUBLINGS && Math.min(base.width(), base.height()) >= 8; doubling++) {
                base = octave(base, found);
            }
            found.sort(Comparator.comparingDouble(Found::contrast)
                    .reversed()
                    .thenComparingDouble(Found::y)
                    .thenComparingDouble(Found::x)
                    .thenComparingDouble(Found::sigma));
            double side = Math.max(width, height);
            List<Point> points = new ArrayList<>();
            for (Found point : found) {
                if (points.size() == most) {
                    break;
                }
                points.add(new Point(
                        (point.x() + 0.5) / side, (point.y() + 0.5) / side, point.sigma() / side, hash(around(point))));
            }
            return points;
        }

        /// Finds the points of one doubling of the scale.
        ///
        /// @return the same picture at half the size
        private Level octave(Level base, List<Found> found) {
            int w = base.width();
            int h = base.height();
            float[][] smoothed = new float[STEPS + 3][];
            smoothed[0] = base.levels();
            double factor = Math.pow(2, 1.0 / STEPS);
            for (int i = 1; i < smoothed.length; i++) {
                double before = FIRST_SIGMA * Math.pow(factor, i - 1);
                smoothed[i] = smooth(smoothed[i - 1], w, h, before * Math.sqrt(factor * factor - 1));
            }
            float[][] differences = new float[STEPS + 2][w * h];
            for (int i = 0; i < differences.length; i++) {
                for (int at = 0; at < w * h; at++) {
                    differences[i][at] = smoothed[i + 1][at] - smoothed[i][at];
                }
            }
            for (int i = 1; i <= STEPS; i++) {
                extremes(differences, i, new Level(smoothed[i], w, h, base.zoom()), found);
            }
            return half(smoothed[STEPS], w, h, base.zoom() * 2);
        }

        private void extremes(float[][] differences, int step, Level level, List<Found> found) {
            int w = level.width();
            float[] here = differences[step];
            for (int y = 1; y < level.height() - 1; y++) {
                for (int x = 1; x < w - 1; x++) {
                    int at = y * w + x;
                    float value = here[at];
                    if (Math.abs(value) < CONTRAST || !isExtreme(differences, step, at, w) || isEdge(here, at, w)) {
                        continue;
                    }
                    float left = here[at - 1];
                    float right = here[at + 1];
                    float above = here[at - w];
                    float below = here[at + w];
                    float finer = differences[step - 1][at];
                    float coarser = differences[step + 1][at];
                    double px = (x + peak(left, value, right)) * level.zoom() + (level.zoom() - 1) / 2.0;
                    double py = (y + peak(above, value, below)) * level.zoom() + (level.zoom() - 1) / 2.0;
                    double sigma =
                            FIRST_SIGMA * Math.pow(2, (step + peak(finer, value, coarser)) / STEPS) * level.zoom();
                    double reach = REACH * sigma;
                    boolean inside = px >= reach - 1 && py >= reach - 1 && px <= width - reach && py <= height - reach;
                    if (inside) {
                        found.add(new Found(px, py, sigma, Math.abs(value), level));
                    }
                }
            }
        }

        private static boolean isExtreme(float[][] differences, int step, int at, int w) {
            float value = differences[step][at];
            for (int d = step - 1; d <= step + 1; d++) {
                float[] levels = differences[d];
                for (int row = at - w; row <= at + w; row += w) {
                    for (int i = row - 1; i <= row + 1; i++) {
                        boolean beyond = value > 0 ? levels[i] >= value : levels[i] <= value;
                        if (beyond && (d != step || i != at)) {
                            return false;
                        }
                    }
                }
            }
            return true;
        }

        /// Points on an edge slide along it.
        private static boolean isEdge(float[] levels, int at, int w) {
            float xx = levels[at - 1] + levels[at + 1] - 2 * levels[at];
            float yy = levels[at - w] + levels[at + w] - 2 * levels[at];
            float xy = (levels[at + w + 1] - levels[at + w - 1] - levels[at - w + 1] + levels[at - w - 1]) / 4;
            float trace = xx + yy;
            float determinant = xx * yy - xy * xy;
            return determinant <= 0 || trace * trace / determinant > 12;
        }

        private static double peak(float before, float here, float after) {
            float bend = before - 2 * here + after;
            return bend == 0 ? 0 : Math.clamp((before - after) / (2 * bend), -0.5f, 0.5f);
        }

        private float[] around(Found point) {
            Level level = point.level();
            float[] patch = new float[PATCH * PATCH];
            double step = 2 * REACH * point.sigma() / PATCH / level.zoom();
            double cx = (point.x() - (level.zoom() - 1) / 2.0) / level.zoom();
            double cy = (point.y() - (level.zoom() - 1) / 2.0) / level.zoom();
            for (int y = 0; y < PATCH; y++) {
                for (int x = 0; x < PATCH; x++) {
                    patch[y * PATCH + x] = between(
                            level.levels(),
                            level.width(),
                            level.height(),
                            cx + (x - PATCH / 2.0 + 0.5) * step,
                            cy + (y - PATCH / 2.0 + 0.5) * step);
                }
            }
            return patch;
        }

        /// As good as a Gaussian: two means over neighbours, one after the other, of a width that need not be whole.
        private static float[] smooth(float[] from, int w, int h, double sigma) {
            int whole = (int) ((Math.sqrt(6 * sigma * sigma + 1) - 1) / 2);
            float part = part(whole, sigma);
            float[] across = new float[w * h];
            float[] padded = new float[w + 2 * whole + 4];
            for (int y = 0; y < h; y++) {
                meanOfRow(from, y * w, across, w, whole, part, padded);
                meanOfRow(across, y * w, across, w, whole, part, padded);
            }
            float[] down = new float[w * h];
            float[] sums = new float[w];
            meanOfColumns(across, down, w, h, whole, part, sums);
            meanOfColumns(down, across, w, h, whole, part, sums);
            return across;
        }

        /// Weight of the pixels at both ends of a mean of `2 * whole + 1`, so that two of them have this sigma.
        private static float part(int whole, double sigma) {
            double wanted = sigma * sigma / 2;
            double inner = 0;
            for (int i = 1; i <= whole; i++) {
                inner += 2.0 * i * i;
            }
            double end = (whole + 1.0) * (whole + 1);
            // (inner + 2 part end) / (2 whole + 1 + 2 part) = wanted
            return (float) Math.clamp((wanted * (2 * whole + 1) - inner) / (2 * (end - wanted)), 0, 1);
        }

        private static void meanOfRow(float[] from, int at, float[] to, int w, int whole, float part, float[] padded) {
            int pad = whole + 1;
            Arrays.fill(padded, 0, pad, from[at]);
            System.arraycopy(from, at, padded, pad, w);
            Arrays.fill(padded, pad + w, 2 * pad + w, from[at + w - 1]);
            float weight = 1 / (2 * whole + 1 + 2 * part);
            float sum = 0;
            for (int i = 1; i <= 2 * whole + 1; i++) {
                sum += padded[i];
            }
            for (int x = 0; x < w; x++) {
                to[at + x] = (sum + part * (padded[x] + padded[x + 2 * pad])) * weight;
                sum += padded[x + 2 * pad] - padded[x + 1];
            }
        }

        private static void meanOfColumns(float[] from, float[] to, int w, int h, int whole, float part, float[] sums) {
            float weight = 1 / (2 * whole + 1 + 2 * part);
            Arrays.fill(sums, 0);
            for (int i = -whole; i <= whole; i++) {
                int row = Math.clamp(i, 0, h - 1) * w;
                for (int x = 0; x < w; x++) {
                    sums[x] += from[row + x];
                }
            }
            for (int y = 0; y < h; y++) {
                int row = y * w;
                int above = Math.max(0, y - whole - 1) * w;
                int below = Math.min(h - 1, y + whole + 1) * w;
                int first = Math.max(0, y - whole) * w;
                for (int x = 0; x < w; x++) {
                    float next = from[below + x];
                    to[row + x] = (sums[x] + part * (from[above + x] + next)) * weight;
                    sums[x] += next - from[first + x];
                }
            }
        }

        private static Level half(float[] from, int w, int h, int zoom) {
            int columns = w / 2;
            int rows = h / 2;
            float[] half = new float[Math.max(1, columns * rows)];
            for (int y = 0; y < rows; y++) {
                for (int x = 0; x < columns; x++) {
                    int at = 2 * y * w + 2 * x;
                    half[y * columns + x] = (from[at] + from[at + 1] + from[at + w] + from[at + w + 1]) / 4;
                }
            }
            return new Level(half, columns, rows, zoom);
        }
    }

    /// The level between four pixels; the border pixel goes on beyond the border.
    static float between(float[] levels, int w, int h, double x, double y) {
        double px = Math.clamp(x, 0, w - 1);
        double py = Math.clamp(y, 0, h - 1);
        int left = Math.min((int) px, Math.max(0, w - 2));
        int top = Math.min((int) py, Math.max(0, h - 2));
        float fx = (float) (px - left);
        float fy = (float) (py - top);
        int right = Math.min(left + 1, w - 1);
        int bottom = Math.min(top + 1, h - 1);
        float above = levels[top * w + left] * (1 - fx) + levels[top * w + right] * fx;
        float below = levels[bottom * w + left] * (1 - fx) + levels[bottom * w + right] * fx;
        return above * (1 - fy) + below * fy;
    }
}
