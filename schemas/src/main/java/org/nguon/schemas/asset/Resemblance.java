package org.nguon.schemas.asset;

/// How one picture resembles another. What it means is for a person to say: a detail and a crop look the same
/// from here.
///
/// @param degree the verdict on the figures that follow, by the thresholds named here
/// @param bits in which the hashes of the whole frames differ, 0 to 64
/// @param points that both have in the same arrangement; 0 where the frames alone decided
/// @param correlation of brightness where the two overlap, -1 to 1
/// @param share of the first picture that the second one shows, 0 to 1
/// @param colours mean difference of colours and brightness of the whole frames, 0 to 255
public record Resemblance(Degree degree, int bits, int points, double correlation, double share, double colours) {

    /// Bits in which whole frames may differ and be compared at all. Two frames of chance differ in 32, give
    /// or take 4; re-encoding and resizing change up to 6.
    public static final int NEAR_BITS = 12;

    /// Correlation of frames from which whole frames are the same picture.
    public static final double SAME_FRAME = 0.97;

    /// Bits in which the surroundings of a point may differ.
    public static final int NEAR_POINT_BITS = 14;

    /// Points in the same arrangement from which pictures overlap.
    public static final int ENOUGH_POINTS = 3;

    /// Correlation of what overlaps from which it shows the same.
    public static final double SAME_PART = 0.85;

    /// The same where no more than [#ENOUGH_POINTS] points say where they overlap.
    public static final double SAME_PART_OF_FEW_POINTS = 0.97;

    /// The same where one or two points more say it.
    public static final double SAME_PART_OF_SOME_POINTS = 0.93;

    /// Share that must overlap of the smaller one. Less is a thing that both show, such as a seal.
    public static final double LEAST_SHARE = 0.4;

    /// Difference of colours up to which frames are alike.
    public static final double ALIKE_COLOURS = 9;

    /// Correlation of whole frames from which they are alike, together with their colours.
    public static final double ALIKE_FRAME = 0.8;

    /// The classes of duplicates that can be seen; same bytes are told by their hash.
    public enum Degree {
        /// The same frame, re-encoded, resized or without colours.
        SAME_FRAME,
        /// One shows a part of the other, or stands in a border.
        SAME_PART,
        /// Merely alike.
        ALIKE,
        UNLIKE
    }

    /// Whether it is the same picture as far as can be seen.
    public boolean isSamePicture() {
        return degree == Degree.SAME_FRAME || degree == Degree.SAME_PART;
    }

    /// The correlation that is asked where so many points agree: the fewer, the more.
    static double askedOf(int points) {
        if (points <= ENOUGH_POINTS) {
            return SAME_PART_OF_FEW_POINTS;
        }
        return points <= ENOUGH_POINTS + 2 ? SAME_PART_OF_SOME_POINTS : SAME_PART;
    }
}
