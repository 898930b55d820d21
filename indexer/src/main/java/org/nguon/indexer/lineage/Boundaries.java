package org.nguon.indexer.lineage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Finds where one shot of a film gives way to the next, from its frames made very small.
///
/// A hard cut is one step between two frames that is large beside the steps around it. A dissolve or fade is a stretch
/// whose frames are mixtures of its first and its last: they lie on the line between the two, and wander from one end
/// to
/// the other. A camera that moves leaves that line.
final class Boundaries {

    static final int SIDE = 16;
    private static final int VALUES = SIDE * SIDE * 3;

    private static final double LEAST_STEP = 0.055;
    private static final double TIMES_AROUND = 3.0;
    private static final int AROUND = 8;
    private static final double LEAST_CHANGE = 0.055;
    private static final double MOST_BESIDE_LINE = 0.34;
    private static final int[] LENGTHS = {6, 8, 10, 12, 16, 20, 25, 30, 38, 48, 60};
    private static final int SHORTEST = 4;
    private static final int REST = 3;

    private final List<byte[]> frames = new ArrayList<>();

    /// A stretch in which one shot gives way to the next; of no length where it is a hard cut.
    ///
    /// @param from the last frame that shows the earlier shot alone, and one more
    /// @param to the first frame that shows the later shot alone
    record Boundary(int from, int to) {

        int middle() {
            return (from + to + 1) / 2;
        }
    }

    /// One more frame, [#SIDE] by [#SIDE] in three colours.
    void add(byte[] rgb) {
        frames.add(Arrays.copyOf(rgb, VALUES));
    }

    int size() {
        return frames.size();
    }

    private static double distance(byte[] a, byte[] b) {
        int sum = 0;
        for (int i = 0; i < VALUES; i++) {
            sum += Math.abs((a[i] & 0xff) - (b[i] & 0xff));
        }
        return sum / (255.0 * VALUES);
    }

    /// All boundaries, in their order.
    List<Boundary> find() {
        double[] steps = new double[frames.size()];
        for (int i = 1; i < steps.length; i++) {
            steps[i] = distance(frames.get(i - 1), frames.get(i));
        }
        List<Integer> cuts = cuts(steps);
        List<Boundary> found = new ArrayList<>();
        int begin = 0;
        for (int i = 0; i <= cuts.size(); i++) {
            int end = i < cuts.size() ? cuts.get(i) : frames.size();
            found.addAll(gradual(begin, end, steps));
            if (i < cuts.size()) {
                found.add(new Boundary(end, end));
            }
            begin = end;
        }
        return found;
    }

    private List<Integer> cuts(double[] steps) {
        List<Integer> cuts = new ArrayList<>();
        for (int i = 1; i < steps.length; i++) {
            if (steps[i] >= LEAST_STEP && steps[i] >= TIMES_AROUND * around(steps, i)) {
                cuts.add(i);
            }
        }
        // a flash comes and goes: the frames before and after it are of one shot
        List<Integer> kept = new ArrayList<>();
        for (int i = 0; i < cuts.size(); i++) {
            boolean flash = i + 1 < cuts.size()
                    && cuts.get(i + 1) - cuts.get(i) < SHORTEST
                    && distance(frames.get(cuts.get(i) - 1), frames.get(cuts.get(i + 1))) < steps[cuts.get(i)] / 3;
            if (flash) {
                i++;
            } else {
                kept.add(cuts.get(i));
            }
        }
        return kept;
    }

    /// The second largest step near one: another cut close by does not hide it.
    private static double around(double[] steps, int at) {
        double largest = 0;
        double second = 0;
        for (int i = Math.max(1, at - AROUND); i < Math.min(steps.length, at + AROUND + 1); i++) {
            if (i != at) {
                if (steps[i] > largest) {
                    second = largest;
                    largest = steps[i];
                } else {
                    second = Math.max(second, steps[i]);
                }
            }
        }
        return second;
    }

    private record Candidate(Boundary stretch, double worth) {}

    /// Dissolves and fades between two hard cuts.
    private List<Boundary> gradual(int begin, int end, double[] steps) {
        List<Candidate> candidates = new ArrayList<>();
        double[] sum = new double[end - begin + 1];
        for (int i = begin + 1; i < end; i++) {
            sum[i - begin] = sum[i - begin - 1] + steps[i];
        }
        for (int length : LENGTHS) {
            for (int from = begin; from + length < end; from++) {
                // steps that come to less than the change asked for cannot make it
                if (sum[from + length - begin] - sum[from - begin] >= LEAST_CHANGE) {
                    double worth = worth(from, from + length, begin, end);
                    if (worth > 0) {
                        candidates.add(new Candidate(new Boundary(from + 1, from + length), worth));
                    }
                }
            }
        }
        candidates.sort((a, b) -> Double.compare(b.worth(), a.worth()));
        List<Boundary> found = new ArrayList<>();
        for (Candidate candidate : candidates) {
            Boundary it = candidate.stretch();
            if (found.stream()
                    .noneMatch(other -> it.from() <= other.to() + SHORTEST && other.from() <= it.to() + SHORTEST)) {
                found.add(it);
            }
        }
        found.sort((a, b) -> Integer.compare(a.from(), b.from()));
        return found;
    }

    /// How surely the frames between two are mixtures of them; 0 where they are not.
    private double worth(int from, int to, int begin, int end) {
        byte[] first = frames.get(from);
        byte[] last = frames.get(to);
        double change = distance(first, last);
        if (change < LEAST_CHANGE) {
            return 0;
        }
        double square = 0;
        for (int i = 0; i < VALUES; i++) {
            double d = (last[i] & 0xff) - (first[i] & 0xff);
            square += d * d;
        }
        double beside = 0;
        double before = 0;
        double wandered = 0;
        for (int at = from + 1; at < to; at++) {
            byte[] frame = frames.get(at);
            double along = 0;
            for (int i = 0; i < VALUES; i++) {
                along += ((frame[i] & 0xff) - (first[i] & 0xff)) * (double) ((last[i] & 0xff) - (first[i] & 0xff));
            }
            double part = along / square;
            if (part < before - 0.08 || part > 1.1) {
                return 0;
            }
            double expected = (at - from) / (double) (to - from);
            wandered = Math.max(wandered, Math.abs(part - expected));
            before = Math.max(before, part);
            double off = 0;
            for (int i = 0; i < VALUES; i++) {
                double mixture = (first[i] & 0xff) + part * ((last[i] & 0xff) - (first[i] & 0xff));
                double d = (frame[i] & 0xff) - mixture;
                off += d * d;
            }
            beside += Math.sqrt(off / square);
        }
        double meanBeside = beside / (to - from - 1);
        if (meanBeside > MOST_BESIDE_LINE || wandered > 0.35) {
            return 0;
        }
        // at both ends the film rests in a shot
        double restBefore = distance(frames.get(Math.max(begin, from - REST)), first);
        double restAfter = distance(last, frames.get(Math.min(end - 1, to + REST)));
        double step = change / (to - from);
        if (restBefore > REST * step || restAfter > REST * step) {
            return 0;
        }
        return change * (1 - meanBeside / MOST_BESIDE_LINE * 0.5);
    }

    /// Whether a frame is all of one colour, as black between shots is.
    boolean isPlain(int frame) {
        byte[] it = frames.get(frame);
        for (int colour = 0; colour < 3; colour++) {
            int least = 255;
            int most = 0;
            for (int i = colour; i < VALUES; i += 3) {
                least = Math.min(least, it[i] & 0xff);
                most = Math.max(most, it[i] & 0xff);
            }
            if (most - least > 10) {
                return false;
            }
        }
        return true;
    }
}
