package org.nguon.indexer.demo;

import java.awt.Color;

/// The colours of the house, and how colours mix.
final class Ink {

    static final Color PAPER = of(0xFAF7F2);
    static final Color BLACK = of(0x1B1A17);
    static final Color LACQUER = of(0x9E2A2B);
    static final Color GOLD = of(0xC8963E);
    static final Color JADE = of(0x3F7D6B);

    private Ink() {}

    static Color of(int rgb) {
        return new Color(rgb);
    }

    /// The same colour, thinner.
    ///
    /// @param opacity 0 to 1
    static Color thin(Color colour, double opacity) {
        return new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), (int)
                Math.round(255 * Math.clamp(opacity, 0.0, 1.0)));
    }

    /// Between two colours: 0 is the first, 1 the second.
    static Color mix(Color first, Color second, double share) {
        double t = Math.clamp(share, 0.0, 1.0);
        return new Color(
                (int) Math.round(first.getRed() + t * (second.getRed() - first.getRed())),
                (int) Math.round(first.getGreen() + t * (second.getGreen() - first.getGreen())),
                (int) Math.round(first.getBlue() + t * (second.getBlue() - first.getBlue())));
    }

    /// Along a row of colours: 0 is the first, 1 the last.
    static Color along(double share, Color... colours) {
        double place = Math.clamp(share, 0.0, 1.0) * (colours.length - 1);
        int before = Math.min((int) place, colours.length - 2);
        return mix(colours[before], colours[before + 1], place - before);
    }
}
