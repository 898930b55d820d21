package org.nguon.indexer.metadata;

import com.drew.lang.Rational;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import org.nguon.schemas.codes.Code;

/// The place of exposure from an Exif GPS directory, as decimal degrees. A place needs both angles, each with a
/// hemisphere; anything less is told as a fault and gives no place, least of all the one at 0, 0.
final class Location {

    private String latitudeReference = "";
    private String longitudeReference = "";
    private List<Rational> latitude = List.of();
    private List<Rational> longitude = List.of();

    void reference(int tag, String text) {
        switch (tag) {
            case 1 -> latitudeReference = text;
            case 3 -> longitudeReference = text;
            default -> {}
        }
    }

    void angle(int tag, List<Rational> parts) {
        switch (tag) {
            case 2 -> latitude = parts;
            case 4 -> longitude = parts;
            default -> {}
        }
    }

    void say(Findings findings) {
        if (latitude.isEmpty() && longitude.isEmpty()) {
            return;
        }
        double north = degrees(latitude);
        double east = degrees(longitude);
        String northing = hemisphere(latitudeReference, "NS");
        String easting = hemisphere(longitudeReference, "EW");
        if (Double.isNaN(north)
                || Double.isNaN(east)
                || northing.isEmpty()
                || easting.isEmpty()
                || north > 90
                || east > 180) {
            findings.fault(
                    Code.MD_LOCATION_IMPOSSIBLE,
                    "GPS: " + latitude + " " + latitudeReference + ", " + longitude + " " + longitudeReference);
            return;
        }
        findings.say("GPS:GPSLatitude", decimal(northing.equals("S") ? -north : north));
        findings.say("GPS:GPSLongitude", decimal(easting.equals("W") ? -east : east));
    }

    private static String hemisphere(String reference, String letters) {
        String first = reference.strip().toUpperCase(Locale.ROOT);
        return first.isEmpty() || letters.indexOf(first.charAt(0)) < 0 ? "" : first.substring(0, 1);
    }

    /// Degrees, minutes, seconds; minutes and seconds may be missing, but not degrees.
    private static double degrees(List<Rational> parts) {
        if (parts.isEmpty() || parts.size() > 3) {
            return Double.NaN;
        }
        double sum = 0;
        double unit = 1;
        for (int i = 0; i < parts.size(); i++) {
            Rational part = parts.get(i);
            long numerator = part.getNumerator();
            long denominator = part.getDenominator();
            if (denominator == 0) {
                return Double.NaN;
            }
            double value = (double) numerator / denominator;
            if (value < 0) {
                return Double.NaN;
            }
            sum += value / unit;
            unit *= 60;
        }
        return sum;
    }

    private static String decimal(double degrees) {
        return BigDecimal.valueOf(degrees)
                .setScale(9, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }
}
