package org.nguon.schemas.lineage;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;

/// A moment or a length in exact seconds, as a fraction in lowest terms. A frame at 30000/1001 a second has no finite
/// decimal, and an hour of rounded ones is frames off.
///
/// @param denominator above zero
public record FilmTime(long numerator, long denominator) implements Comparable<FilmTime> {

    /// The beginning, or no length at all.
    public static final FilmTime ZERO = new FilmTime(0, 1);

    private static final int DIGITS = 6;
    private static final BigDecimal FURTHEST = BigDecimal.TEN.pow(12);

    public FilmTime {
        if (denominator <= 0) {
            throw new IllegalArgumentException("a denominator above zero, not " + denominator);
        }
        long divisor = gcd(numerator, denominator);
        numerator /= divisor;
        denominator /= divisor;
    }

    /// So many frames at a rate.
    ///
    /// @throws ArithmeticException when that is beyond all films
    public static FilmTime ofFrames(long frames, FrameRate rate) {
        return ratio(
                BigInteger.valueOf(frames).multiply(BigInteger.valueOf(rate.denominator())),
                BigInteger.valueOf(rate.numerator()));
    }

    /// So many frames at a rate, where a program wrote parts of a frame: kept to the millionth of a frame.
    ///
    /// @throws ArithmeticException when that is beyond all films
    public static FilmTime ofFrames(BigDecimal frames, FrameRate rate) {
        if (frames.abs().compareTo(FURTHEST) > 0) {
            throw new ArithmeticException("beyond all films");
        }
        BigInteger millionths = frames.setScale(DIGITS, RoundingMode.HALF_EVEN).unscaledValue();
        return ratio(
                millionths.multiply(BigInteger.valueOf(rate.denominator())),
                BigInteger.TEN.pow(DIGITS).multiply(BigInteger.valueOf(rate.numerator())));
    }

    /// The sum.
    ///
    /// @throws ArithmeticException when that is beyond all films
    public FilmTime plus(FilmTime other) {
        return ratio(
                big(numerator)
                        .multiply(big(other.denominator))
                        .add(big(other.numerator).multiply(big(denominator))),
                big(denominator).multiply(big(other.denominator)));
    }

    /// The difference.
    ///
    /// @throws ArithmeticException when that is beyond all films
    public FilmTime minus(FilmTime other) {
        return plus(new FilmTime(Math.negateExact(other.numerator), other.denominator));
    }

    /// The length of this when it runs at another speed: 2 halves it.
    ///
    /// @throws ArithmeticException when that is beyond all films
    public FilmTime atSpeed(BigDecimal speed) {
        BigDecimal kept = speed.setScale(DIGITS, RoundingMode.HALF_EVEN);
        return ratio(
                big(numerator).multiply(BigInteger.TEN.pow(DIGITS)),
                big(denominator).multiply(kept.unscaledValue()));
    }

    /// Frames from zero, with the part of a frame that is left over, to the millionth.
    public BigDecimal frames(FrameRate rate) {
        BigDecimal frames = new BigDecimal(big(numerator).multiply(big(rate.numerator())))
                .divide(new BigDecimal(big(denominator).multiply(big(rate.denominator()))), MathContext.DECIMAL128)
                .setScale(DIGITS, RoundingMode.HALF_EVEN)
                .stripTrailingZeros();
        return frames.scale() < 0 ? frames.setScale(0, RoundingMode.UNNECESSARY) : frames;
    }

    /// The frame nearest to this.
    public long nearestFrame(FrameRate rate) {
        return frames(rate).setScale(0, RoundingMode.HALF_UP).longValueExact();
    }

    /// Seconds, rounded to the thousandth.
    public BigDecimal seconds() {
        return new BigDecimal(big(numerator)).divide(new BigDecimal(big(denominator)), 3, RoundingMode.HALF_EVEN);
    }

    @Override
    public int compareTo(FilmTime other) {
        return big(numerator)
                .multiply(big(other.denominator))
                .compareTo(big(other.numerator).multiply(big(denominator)));
    }

    /// The earlier of the two.
    public FilmTime earlier(FilmTime other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /// The later of the two.
    public FilmTime later(FilmTime other) {
        return compareTo(other) >= 0 ? this : other;
    }

    private static FilmTime ratio(BigInteger above, BigInteger below) {
        if (below.signum() == 0) {
            throw new ArithmeticException("no length stands still");
        }
        BigInteger divisor = above.gcd(below);
        BigInteger sign = BigInteger.valueOf(below.signum());
        return new FilmTime(
                above.divide(divisor).multiply(sign).longValueExact(),
                below.divide(divisor).multiply(sign).longValueExact());
    }

    private static BigInteger big(long value) {
        return BigInteger.valueOf(value);
    }

    private static long gcd(long a, long b) {
        return big(a).gcd(big(b)).longValueExact();
    }

    /// `3s`, `1001/30000s`, as FCPXML writes it.
    @Override
    public String toString() {
        return denominator == 1 ? numerator + "s" : numerator + "/" + denominator + "s";
    }
}
