package org.nguon.schemas.lineage;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Frames a second, exact: 24, 25, 30000/1001.
///
/// @param numerator above zero
/// @param denominator above zero
public record FrameRate(long numerator, long denominator) {

    /// Cinema.
    public static final FrameRate FILM = new FrameRate(24, 1);
    /// Television where the mains have 50 Hz, Vietnam among them.
    public static final FrameRate PAL = new FrameRate(25, 1);
    /// Television in colour where the mains have 60 Hz.
    public static final FrameRate NTSC = ntsc(30);

    private static final long FASTEST = 1_000_000;
    private static final int NTSC_BELOW = 1_001;
    private static final int THOUSAND = 1_000;
    private static final double NEAR = 0.005;
    private static final int DIGITS = 6;
    private static final Pattern FRACTION = Pattern.compile("(\\d{1,9})/(\\d{1,9})");

    public FrameRate {
        if (numerator <= 0 || denominator <= 0 || numerator / denominator > FASTEST) {
            throw new IllegalArgumentException("no frame rate: " + numerator + "/" + denominator);
        }
        long divisor = gcd(numerator, denominator);
        numerator /= divisor;
        denominator /= divisor;
    }

    /// A whole rate slowed by 1000/1001, as colour television asked.
    public static FrameRate ntsc(long nominal) {
        return new FrameRate(Math.multiplyExact(nominal, THOUSAND), NTSC_BELOW);
    }

    /// The rate that a decimal means: 23.976, 23.98 and 29.97 are rounded names of rates over 1001.
    ///
    /// @throws IllegalArgumentException when it is no rate
    public static FrameRate of(BigDecimal decimal) {
        if (decimal.signum() <= 0 || decimal.compareTo(BigDecimal.valueOf(FASTEST)) > 0) {
            throw new IllegalArgumentException("no frame rate: " + decimal.toPlainString());
        }
        BigDecimal whole = decimal.setScale(0, RoundingMode.HALF_UP);
        if (decimal.compareTo(whole) == 0) {
            return new FrameRate(whole.longValueExact(), 1);
        }
        long nominal = decimal.setScale(0, RoundingMode.CEILING).longValueExact();
        FrameRate ntsc = ntsc(nominal);
        if (Math.abs(decimal.doubleValue() - (double) ntsc.numerator / ntsc.denominator) < NEAR) {
            return ntsc;
        }
        BigDecimal kept = decimal.setScale(DIGITS, RoundingMode.HALF_EVEN);
        return new FrameRate(
                kept.unscaledValue().longValueExact(),
                BigDecimal.TEN.pow(DIGITS).longValueExact());
    }

    /// Reads `25`, `29.97` or `30000/1001`.
    ///
    /// @throws IllegalArgumentException when it is no rate
    public static FrameRate parse(String text) {
        Matcher fraction = FRACTION.matcher(text.strip());
        if (fraction.matches()) {
            return new FrameRate(Long.parseLong(fraction.group(1)), Long.parseLong(fraction.group(2)));
        }
        if (text.length() > 20) {
            throw new IllegalArgumentException("no frame rate: " + text.substring(0, 20));
        }
        try {
            return of(new BigDecimal(text.strip()));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("no frame rate: " + text, e);
        }
    }

    /// Frames that a timecode counts in a second.
    public long nominal() {
        return Math.ceilDiv(numerator, denominator);
    }

    /// Whether timecode at this rate may drop numbers: 29.97 and its double.
    public boolean mayDrop() {
        return denominator == NTSC_BELOW && nominal() % 30 == 0;
    }

    private static long gcd(long a, long b) {
        return b == 0 ? a : gcd(b, a % b);
    }

    /// `25`, `30000/1001`.
    @Override
    public String toString() {
        return denominator == 1 ? String.valueOf(numerator) : numerator + "/" + denominator;
    }
}
