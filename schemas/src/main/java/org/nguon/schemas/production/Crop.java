package org.nguon.schemas.production;

/// A part of an upright picture, in fractions of its width and height from the left upper corner (as the
/// percent region of IIIF Image API 3.0, section 4.1, divided by 100).
public record Crop(double left, double top, double width, double height) {

    private static final double ROUNDING = 1e-9;

    public Crop {
        boolean inside = left >= 0
                && top >= 0
                && width > 0
                && height > 0
                && left + width <= 1 + ROUNDING
                && top + height <= 1 + ROUNDING;
        if (!inside) {
            throw new IllegalArgumentException("a crop lies inside its picture and is not empty");
        }
    }
}
