package org.nguon.schemas.asset;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.nguon.schemas.asset.Look.Point;
import org.nguon.schemas.asset.Resemblance.Degree;

/// Compares two looks. Frames first; where they are not the same, points that have like surroundings in both
/// each propose where one picture lies on the other, the proposal that most points agree with is taken, and the
/// frames are compared where they overlap.
final class Comparison {

    /// How far a point may lie beside its place, in long sides.
    private static final double BESIDE = 0.025;
    /// How far its size may be off, as a factor.
    private static final double SIZE_OFF = 1.35;
    private static final double LARGEST_ZOOM = 5;
    /// Fields of the frame that must overlap for a correlation to mean something.
    private static final int ENOUGH_FIELDS = 40;
    /// Part of the overlap on each side that is not compared: there a frame mixes with what lies beside it.
    private static final double INSET = 0.08;

    private final Look one;
    private final Look other;
    private final float[] frame;
    private final float[] otherFrame;

    /// A pair of points with like surroundings.
    private record Pair(Point one, Point other, int bits) {}

    /// Where the first picture lies on the second: `x' = zoom * x + left`.
    private record Placement(double zoom, double left, double top, int points) {}

    private record Overlap(double correlation, double share, double smallerShare) {
        static final Overlap NONE = new Overlap(0, 0, 0);
    }

    Comparison(Look one, Look other) {
        this.one = one;
        this.other = other;
        this.frame = one.frame();
        this.otherFrame = other.frame();
    }

    Resemblance result() {
        int bits = Long.bitCount(one.hash() ^ other.hash());
        double colours = one.colourDistance(other);
        if (one.isPlain() || other.isPlain()) {
            return new Resemblance(Degree.UNLIKE, bits, 0, 0, 0, colours);
        }
        double whole = correlation(frame, otherFrame);
        double shapes = Math.abs(Math.log(one.shape() / other.shape()));
        if (bits <= Resemblance.NEAR_BITS && whole >= Resemblance.SAME_FRAME && shapes < 0.06) {
            return new Resemblance(Degree.SAME_FRAME, bits, 0, whole, 1, colours);
        }
        Placement placement = placement(pairs());
        if (placement.points() >= Resemblance.ENOUGH_POINTS) {
            Overlap overlap = overlap(placement);
            double asked = Resemblance.askedOf(placement.points());
            if (overlap.correlation() >= asked && overlap.smallerShare() >= Resemblance.LEAST_SHARE) {
                return new Resemblance(
                        Degree.SAME_PART, bits, placement.points(), overlap.correlation(), overlap.share(), colours);
            }
        }
        boolean alike = whole >= Resemblance.ALIKE_FRAME && colours <= Resemblance.ALIKE_COLOURS;
        return new Resemblance(alike ? Degree.ALIKE : Degree.UNLIKE, bits, placement.points(), whole, 0, colours);
    }

    private List<Pair> pairs() {
        List<Pair> pairs = new ArrayList<>();
        List<Point> others = other.points();
        for (Point point : one.points()) {
            for (Point candidate : others) {
                int bits = Long.bitCount(point.hash() ^ candidate.hash());
                if (bits <= Resemblance.NEAR_POINT_BITS) {
                    pairs.add(new Pair(point, candidate, bits));
                }
            }
        }
        return pairs;
    }

    private static Placement placement(List<Pair> pairs) {
        List<Pair> best = List.of();
        int most = 0;
        for (Pair first : pairs) {
            for (Pair second : pairs) {
                double apart = Math.hypot(
                        second.one().x() - first.one().x(),
                        second.one().y() - first.one().y());
                if (apart < 0.1) {
                    continue;
                }
                double zoom = Math.hypot(
                                second.other().x() - first.other().x(),
                                second.other().y() - first.other().y())
                        / apart;
                if (zoom > LARGEST_ZOOM || zoom < 1 / LARGEST_ZOOM || !fits(first, zoom)) {
                    continue;
                }
                List<Pair> agreeing = agreeing(
                        pairs,
                        zoom,
                        first.other().x() - zoom * first.one().x(),
                        first.other().y() - zoom * first.one().y());
                int points = agreeing.size() > most ? points(agreeing) : 0;
                if (points > most) {
                    best = agreeing;
                    most = points;
                }
            }
        }
        if (best.size() < 2) {
            return new Placement(1, 0, 0, best.size());
        }
        Placement fitted = fitted(best);
        List<Pair> again = agreeing(pairs, fitted.zoom(), fitted.left(), fitted.top());
        return again.size() < best.size() ? fitted : fitted(again);
    }

    private static boolean fits(Pair pair, double zoom) {
        double off = pair.other().size() / pair.one().size() / zoom;
        return off < SIZE_OFF && off > 1 / SIZE_OFF;
    }

    /// The pairs that agree with a placement.
    private static List<Pair> agreeing(List<Pair> pairs, double zoom, double left, double top) {
        double allowed = BESIDE * Math.max(1, zoom);
        return pairs.stream()
                .filter(pair -> Math.abs(pair.other().x() - zoom * pair.one().x() - left) < allowed
                        && Math.abs(pair.other().y() - zoom * pair.one().y() - top) < allowed
                        && fits(pair, zoom))
                .toList();
    }

    /// The placement that fits pairs best, by least squares.
    private static Placement fitted(List<Pair> pairs) {
        double x = 0;
        double y = 0;
        double ox = 0;
        double oy = 0;
        for (Pair pair : pairs) {
            x += pair.one().x() / pairs.size();
            y += pair.one().y() / pairs.size();
            ox += pair.other().x() / pairs.size();
            oy += pair.other().y() / pairs.size();
        }
        double together = 0;
        double spread = 0;
        for (Pair pair : pairs) {
            double dx = pair.one().x() - x;
            double dy = pair.one().y() - y;
            together += dx * (pair.other().x() - ox) + dy * (pair.other().y() - oy);
            spread += dx * dx + dy * dy;
        }
        double zoom = spread == 0 ? 1 : together / spread;
        return new Placement(zoom, ox - zoom * x, oy - zoom * y, points(pairs));
    }

    /// Points that pairs speak of, each counted once.
    private static int points(List<Pair> pairs) {
        Set<Point> ones = new HashSet<>();
        Set<Point> others = new HashSet<>();
        for (Pair pair : pairs) {
            ones.add(pair.one());
            others.add(pair.other());
        }
        return Math.min(ones.size(), others.size());
    }

    /// Compares the two frames where the first lies on the second.
    private Overlap overlap(Placement placement) {
        double width = Math.min(1, one.shape());
        double height = Math.min(1, 1 / one.shape());
        double otherWidth = Math.min(1, other.shape());
        double otherHeight = Math.min(1, 1 / other.shape());
        double left = Math.max(0, placement.left());
        double top = Math.max(0, placement.top());
        double right = Math.min(otherWidth, placement.zoom() * width + placement.left());
        double bottom = Math.min(otherHeight, placement.zoom() * height + placement.top());
        if (right <= left || bottom <= top) {
            return Overlap.NONE;
        }
        int n = Look.FRAME;
        float[] here = new float[n * n];
        float[] there = new float[n * n];
        for (int y = 0; y < n; y++) {
            for (int x = 0; x < n; x++) {
                double ox = left + (INSET + (x + 0.5) / n * (1 - 2 * INSET)) * (right - left);
                double oy = top + (INSET + (y + 0.5) / n * (1 - 2 * INSET)) * (bottom - top);
                here[y * n + x] = smoothed(
                        frame,
                        (ox - placement.left()) / placement.zoom() / width,
                        (oy - placement.top()) / placement.zoom() / height,
                        (right - left) / placement.zoom() / width,
                        (bottom - top) / placement.zoom() / height,
                        (right - left) / otherWidth,
                        (bottom - top) / otherHeight);
                there[y * n + x] = smoothed(
                        otherFrame,
                        ox / otherWidth,
                        oy / otherHeight,
                        (right - left) / otherWidth,
                        (bottom - top) / otherHeight,
                        (right - left) / placement.zoom() / width,
                        (bottom - top) / placement.zoom() / height);
            }
        }
        double area = (right - left) * (bottom - top);
        double mine = area / (placement.zoom() * placement.zoom() * width * height);
        double others = area / (otherWidth * otherHeight);
        boolean enough = Math.min(mine, others) * n * n >= ENOUGH_FIELDS;
        return enough ? new Overlap(correlation(here, there), mine, Math.max(mine, others)) : Overlap.NONE;
    }

    /// The level at a place of a frame, as coarse as the coarser of the two frames shows it.
    ///
    /// @param x 0 to 1
    /// @param y 0 to 1
    /// @param across share of this frame that overlaps
    /// @param otherAcross share of the other frame that overlaps: the smaller, the coarser the other shows it
    private static float smoothed(
            float[] frame, double x, double y, double across, double down, double otherAcross, double otherDown) {
        int n = Look.FRAME;
        double wide = Math.max(0, across / otherAcross - 1) / 2;
        double high = Math.max(0, down / otherDown - 1) / 2;
        float sum = 0;
        for (int i = -1; i <= 1; i++) {
            for (int j = -1; j <= 1; j++) {
                sum += Look.between(frame, n, n, x * n - 0.5 + j * wide * 0.8, y * n - 0.5 + i * high * 0.8);
            }
        }
        return sum / 9;
    }

    private static double correlation(float[] one, float[] other) {
        double a = 0;
        double b = 0;
        double aa = 0;
        double bb = 0;
        double ab = 0;
        for (int i = 0; i < one.length; i++) {
            a += one[i];
            b += other[i];
            aa += one[i] * one[i];
            bb += other[i] * other[i];
            ab += one[i] * other[i];
        }
        int n = one.length;
        double spread = Math.sqrt((aa - a * a / n) * (bb - b * b / n));
        return spread < 1e-6 ? 0 : (ab - a * b / n) / spread;
    }
}
