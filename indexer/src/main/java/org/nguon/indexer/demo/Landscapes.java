package org.nguon.indexer.demo;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.util.function.DoubleUnaryOperator;

/// Land and water: terraces, karst, passes, groves and ponds.
final class Landscapes {

    private Landscapes() {}

    /// Rice terraces full of water, in the first light.
    static Sheet riceTerraces() {
        Sheet s = new Sheet(1600, 1067, 2);
        s.wash(0, 520, Ink.of(0xF3D9B1), Ink.of(0xF6C995), Ink.of(0xF4E3C8));
        s.glow(1180, 190, 620, Ink.of(0xFFF3D2), 1);
        s.dot(1180, 190, 46, Ink.thin(Ink.of(0xFFFAEC), 0.95));
        for (int i = 0; i < 4; i++) {
            int which = i;
            double base = 300 + 58 * i;
            s.fill(
                    s.below(x -> s.ridge(x, base, 190 - 25 * which, 420 - 40 * which, which)),
                    Sheet.down(
                            base - 180,
                            base + 160,
                            Ink.mix(Ink.of(0x8FA7A6), Ink.of(0x55786A), i / 3.0),
                            Ink.mix(Ink.of(0xEBCFA8), Ink.of(0xA7B58A), i / 3.0)));
            s.mist(base + 70, 46, Ink.of(0xFBEBD3), 0.75, i * 3.1);
        }
        int steps = 26;
        for (int i = 0; i < steps; i++) {
            double t = i / (double) (steps - 1);
            double base = 505 + 640 * Math.pow(t, 1.55);
            double swing = 26 + 120 * t;
            int which = i;
            DoubleUnaryOperator edge = x -> base
                    + swing
                            * Math.sin(
                                    x / (250 + 190 * t) + 0.16 * which + 2.2 * s.noise.at(x / 500, 40 + which * 0.13))
                    - 30 * t * Math.sin(x / 170.0 + 0.09 * which);
            double step = 14 + 52 * t;
            Path2D bank = s.below(x -> edge.applyAsDouble(x) - 3);
            s.fill(bank, Sheet.down(base - swing, base + swing, Ink.of(0x34502F), Ink.of(0x4A6B33)));
            Color sky = Ink.along(t, Ink.of(0xF8DDB0), Ink.of(0xF2BE85), Ink.of(0x9DB6B5), Ink.of(0x5E8791));
            Color young = Ink.along(t, Ink.of(0xB7BE6C), Ink.of(0x86A045), Ink.of(0x5D8437));
            boolean flooded = (i * 7) % 5 != 1;
            Path2D field = s.below(x -> edge.applyAsDouble(x) + 4 + 5 * t);
            s.fill(
                    field,
                    flooded
                            ? Sheet.run(
                                    0,
                                    base,
                                    1600,
                                    base + 50,
                                    Ink.mix(sky, Ink.of(0x6F9AA0), 0.55),
                                    sky,
                                    Ink.mix(sky, Ink.of(0xFFF4DA), 0.75),
                                    Ink.mix(sky, Ink.of(0x6F8C6A), 0.3))
                            : Sheet.down(base - 20, base + step * 2, Ink.mix(young, Ink.of(0xE9D98A), 0.35), young));
            Path2D rim = new Path2D.Double();
            rim.moveTo(-10, edge.applyAsDouble(-10) - 3);
            for (int x = 0; x <= 1610; x += 6) {
                rim.lineTo(x, edge.applyAsDouble(x) - 3);
            }
            s.line(rim, 1.2 + 2.6 * t, Ink.thin(Ink.of(0xD9CF7E), 0.75));
            int tufts = (int) (60 + 100 * t);
            for (int k = 0; k < tufts; k++) {
                double x = s.chance.nextDouble() * 1600;
                double y = edge.applyAsDouble(x) + (flooded ? -2 : 4 + step * 0.8 * s.chance.nextDouble());
                double high = 3 + 9 * t * s.chance.nextDouble();
                s.line(x, y, x + 3 * s.chance.nextGaussian(), y - high, 1 + t, Ink.thin(Ink.of(0x7D9A3C), 0.7));
            }
        }
        Sheet light = s.layer();
        for (int i = 0; i < 5; i++) {
            light.fill(
                    Forms.polygon(1180, 180, 300 + i * 230, 1080, 420 + i * 240, 1080),
                    Ink.thin(Ink.of(0xFFF0C8), 0.09));
        }
        light.blur(40);
        s.lay(light);
        s.mist(560, 60, Ink.of(0xFFF1DB), 0.6, 9);
        s.vignette(0.28);
        s.grain(0.035);
        return s;
    }

    /// Karst islands, one behind the other, each paler than the one before it.
    static Sheet karst() {
        Sheet s = new Sheet(1600, 1000, 3);
        double sea = 640;
        s.wash(0, sea, Ink.of(0xB9CCCB), Ink.of(0xDDE2D6), Ink.of(0xF3E7D3));
        s.glow(420, 330, 520, Ink.of(0xFFF2DA), 0.9);
        Sheet islands = s.layer();
        for (int i = 0; i < 6; i++) {
            double depth = i / 5.0;
            double foot = sea - 34 + 34 * depth;
            Color rock = Ink.along(depth, Ink.of(0xC3D2CE), Ink.of(0x86A6A2), Ink.of(0x3F6A66), Ink.of(0x1F3F3E));
            Path2D island = new Path2D.Double();
            island.moveTo(-10, foot);
            double[] peaks = new double[7 - i / 2];
            double[] tops = new double[peaks.length];
            double[] widths = new double[peaks.length];
            for (int k = 0; k < peaks.length; k++) {
                peaks[k] = (k + 0.2 + 0.7 * s.chance.nextDouble()) * 1700 / peaks.length - 60;
                tops[k] = (120 + 190 * s.chance.nextDouble()) * (0.65 + 0.75 * depth);
                widths[k] = 45 + 60 * s.chance.nextDouble() + 50 * depth;
            }
            boolean gap = i >= 4;
            for (int x = -10; x <= 1610; x += 2) {
                double high = 0;
                for (int k = 0; k < peaks.length; k++) {
                    if (gap && Math.abs(peaks[k] - 640) < 420) {
                        continue;
                    }
                    double away = Math.abs(x - peaks[k]) / widths[k];
                    high = Math.max(high, tops[k] * Math.exp(-Math.pow(away, 3.4)));
                }
                double rough = high < 2 ? 0 : 26 * (s.noise.clouds(x / 38.0, i * 9 + 2, 4) - 0.5) * (0.5 + depth);
                island.lineTo(x, foot - Math.max(0, high + rough));
            }
            island.lineTo(1610, foot);
            island.closePath();
            islands.fill(
                    island, Sheet.down(foot - 420, foot, rock, Ink.mix(rock, Ink.of(0xF1E9DA), 0.42 - 0.25 * depth)));
            if (i > 1) {
                for (int k = 0; k < 300; k++) {
                    double x = s.chance.nextDouble() * 1600;
                    double y = foot - s.chance.nextDouble() * 330;
                    if (island.contains(x, y) && island.contains(x, y - 20)) {
                        islands.line(
                                x,
                                y,
                                x + 5 * s.chance.nextGaussian(),
                                y + 18 + 40 * s.chance.nextDouble(),
                                2 + 2 * s.chance.nextDouble(),
                                Ink.thin(
                                        s.chance.nextInt(3) == 0 ? Ink.of(0xE8E2CE) : Ink.mix(rock, Ink.BLACK, 0.4),
                                        0.16));
                    }
                }
            }
            islands.mist(foot - 22, 30, Ink.of(0xF2EEE2), 0.55 - 0.3 * depth, i * 2.7);
        }
        s.wash(sea, 1000, Ink.of(0xE9E2D0), Ink.of(0xA9C0BC), Ink.of(0x4F7C7B), Ink.of(0x2C5556));
        s.mirror(islands, sea, 0.75, 0.55, 22);
        s.lay(islands);
        s.mist(sea - 8, 26, Ink.of(0xF8F1E2), 0.6, 5);
        for (int i = 0; i < 240; i++) {
            double y = sea + 8 + 350 * Math.pow(s.chance.nextDouble(), 1.6);
            double x = s.chance.nextDouble() * 1600;
            double wide = 12 + (y - sea) * 0.3 * s.chance.nextDouble();
            s.line(x, y, x + wide, y, 1.1, Ink.thin(Ink.of(0xFFF8E8), 0.22));
        }
        junk(s, 640, 742, 1);
        junk(s, 985, 672, 0.4);
        for (int i = 0; i < 7; i++) {
            double x = 860 + 42 * i + 12 * s.chance.nextGaussian();
            double y = 210 + 9 * Math.abs(i - 3) + 8 * s.chance.nextGaussian();
            s.line(
                    Forms.open(x - 12, y - 4, x - 4, y - 6, x, y, x + 4, y - 6, x + 12, y - 3),
                    2,
                    Ink.thin(Ink.of(0x2B4A4A), 0.8));
        }
        s.vignette(0.25);
        s.grain(0.03);
        return s;
    }

    /// A junk with three ribbed sails.
    private static void junk(Sheet s, double x, double y, double scale) {
        Sheet shade = s.layer();
        shade.fill(Sheet.oval(x, y + 26 * scale, 110 * scale, 14 * scale), Ink.thin(Ink.of(0x17302F), 0.55));
        shade.blur(9 * scale + 1);
        s.lay(shade);
        double[] masts = {-62, 4, 66};
        double[] highs = {150, 205, 128};
        for (int m = 0; m < 3; m++) {
            double foot = x + masts[m] * scale;
            double top = y - highs[m] * scale;
            s.line(foot, y, foot, top - 10 * scale, 3 * scale, Ink.of(0x2A1A14));
            Path2D sail = Forms.closed(
                    foot - 12 * scale,
                    y - 30 * scale,
                    foot - 18 * scale,
                    top + 40 * scale,
                    foot + 4 * scale,
                    top,
                    foot + 40 * scale,
                    top + 26 * scale,
                    foot + 52 * scale,
                    top + highs[m] * scale * 0.5,
                    foot + 48 * scale,
                    y - 34 * scale);
            s.fill(
                    sail,
                    Sheet.run(
                            foot - 20 * scale,
                            y,
                            foot + 60 * scale,
                            y,
                            Ink.of(0xB5452F),
                            Ink.LACQUER,
                            Ink.of(0x5E1A1B)));
            for (int r = 1; r < 6; r++) {
                double at = top + (y - 30 * scale - top) * r / 6.0;
                s.line(
                        foot - 16 * scale,
                        at + 5 * scale,
                        foot + 50 * scale,
                        at,
                        1.6 * scale,
                        Ink.thin(Ink.of(0x2A0E0E), 0.6));
            }
        }
        s.fill(
                Forms.closed(
                        x - 118 * scale,
                        y - 24 * scale,
                        x - 70 * scale,
                        y - 4 * scale,
                        x + 60 * scale,
                        y - 4 * scale,
                        x + 124 * scale,
                        y - 34 * scale,
                        x + 96 * scale,
                        y + 22 * scale,
                        x - 84 * scale,
                        y + 22 * scale),
                Sheet.down(y - 30 * scale, y + 24 * scale, Ink.of(0x5B3A26), Ink.of(0x1E120D)));
    }

    /// A road that winds over a pass above the sea, before sunrise.
    static Sheet mountainPass() {
        Sheet s = new Sheet(1600, 1067, 20);
        s.wash(0, 560, Ink.of(0x24365A), Ink.of(0x6A5E86), Ink.of(0xDB8A73), Ink.of(0xF8CE93));
        s.glow(1150, 500, 560, Ink.of(0xFFDF9E), 0.95);
        for (int i = 0; i < 60; i++) {
            s.dot(
                    s.chance.nextDouble() * 1600,
                    s.chance.nextDouble() * 220,
                    1.1,
                    Ink.thin(Color.WHITE, 0.5 * s.chance.nextDouble()));
        }
        s.wash(520, 700, Ink.of(0xF3C28C), Ink.of(0xB7A2A0), Ink.of(0x7A86A0));
        for (int i = 0; i < 6; i++) {
            double t = i / 5.0;
            int which = i;
            double base = 540 + 95 * i;
            double tilt = i % 2 == 0 ? 1 : -1;
            s.fill(
                    s.below(x -> s.ridge(x, base, 150 + 34 * which, 560, which + 3) - tilt * 120 * (x / 1600 - 0.5)),
                    Sheet.down(
                            base - 200,
                            base + 220,
                            Ink.along(t, Ink.of(0x8C83A0), Ink.of(0x4E5B7C), Ink.of(0x22324A), Ink.of(0x121C28)),
                            Ink.along(t, Ink.of(0xD7A493), Ink.of(0x6D7794), Ink.of(0x2C4053), Ink.of(0x141F2A))));
            if (i < 5) {
                s.mist(
                        base + 60,
                        44,
                        Ink.along(t, Ink.of(0xF3C6A0), Ink.of(0xB9A6B5), Ink.of(0x6B7C98)),
                        0.75 - 0.09 * i,
                        i * 1.9);
            }
        }
        Path2D road = Forms.open(
                -30, 1040, 220, 985, 520, 975, 700, 930, 560, 880, 330, 868, 300, 832, 480, 800, 800, 802, 1010, 780,
                960, 742, 820, 730, 800, 712, 930, 696, 1100, 690);
        Sheet lights = s.layer();
        lights.line(road, 16, Ink.thin(Ink.of(0xFFC46B), 0.85));
        lights.blur(16);
        s.line(road, 13, Ink.of(0x2E3540));
        s.lay(lights, 0.75);
        s.line(road, 5, Ink.thin(Ink.of(0xFFD58F), 0.95));
        s.line(road, 2, Ink.thin(Ink.of(0xFFF3D6), 0.95));
        for (int i = 0; i < 1500; i++) {
            double x = s.chance.nextDouble() * 1600;
            double y = 1067 - 120 * Math.pow(s.chance.nextDouble(), 2);
            s.line(
                    x,
                    y,
                    x + 5 * s.chance.nextGaussian(),
                    y - 18 - 26 * s.chance.nextDouble(),
                    1.6,
                    Ink.thin(Ink.of(0x060B10), 0.7));
        }
        s.vignette(0.35);
        s.grain(0.045);
        return s;
    }

    /// Bamboo, with light falling in.
    static Sheet bambooGrove() {
        Sheet s = new Sheet(1067, 1600, 25);
        s.wash(Ink.of(0xE9F0B6), Ink.of(0xA8C77C), Ink.of(0x4F8453), Ink.of(0x17352A));
        s.glow(700, 240, 820, Ink.of(0xFFFCDD), 1);
        for (int depth = 0; depth < 5; depth++) {
            double near = depth / 4.0;
            Sheet row = s.layer();
            int count = 26 - 4 * depth;
            for (int i = 0; i < count; i++) {
                double x = (i + s.chance.nextDouble()) * 1067.0 / count;
                double thick = 7 + 34 * near * near + 5 * s.chance.nextDouble();
                double lean = 60 * s.chance.nextGaussian() * (0.4 + near * 0.4);
                Color stem = Ink.along(near, Ink.of(0xB9CF8A), Ink.of(0x7FA65C), Ink.of(0x41713F), Ink.of(0x1B3B27));
                double y = 1620;
                double joint = 70 + 70 * near + 30 * s.chance.nextDouble();
                double at = x;
                while (y > -40) {
                    double next = y - joint;
                    double to = at - lean * joint / 1600;
                    Path2D piece = Forms.polygon(
                            at - thick / 2, y, at + thick / 2, y, to + thick / 2, next + 3, to - thick / 2, next + 3);
                    row.fill(
                            piece,
                            Sheet.run(
                                    at - thick / 2,
                                    y,
                                    at + thick / 2,
                                    y,
                                    Ink.mix(stem, Ink.of(0xFFFBD0), 0.35 - 0.1 * near),
                                    stem,
                                    Ink.mix(stem, Ink.of(0x0B1F16), 0.5)));
                    row.line(
                            to - thick / 2,
                            next,
                            to + thick / 2,
                            next,
                            2 + 3 * near,
                            Ink.mix(stem, Ink.of(0xF1EBB5), 0.45));
                    row.line(
                            to - thick / 2,
                            next + 4,
                            to + thick / 2,
                            next + 4,
                            1 + 2 * near,
                            Ink.mix(stem, Ink.BLACK, 0.5));
                    if (s.chance.nextDouble() < 0.55 - 0.12 * near && next < 1150) {
                        spray(row, s, to, next, stem, 0.6 + near);
                    }
                    y = next;
                    at = to;
                }
            }
            row.blur(depth == 4 ? 5 : 3.4 - depth);
            s.lay(row);
            if (depth < 4) {
                Sheet haze = s.layer();
                haze.wash(
                        Ink.thin(Ink.of(0xF4F8C8), 0.20),
                        Ink.thin(Ink.of(0x8FB86F), 0.22),
                        Ink.thin(Ink.of(0x1E4A38), 0.2));
                s.lay(haze);
            }
        }
        Sheet shafts = s.layer();
        for (int i = 0; i < 9; i++) {
            double to = -250 + 190 * i + 60 * s.chance.nextGaussian();
            double wide = 40 + 70 * s.chance.nextDouble();
            shafts.fill(
                    Forms.polygon(720 + i * 14, -60, 752 + i * 14, -60, to + wide, 1640, to, 1640),
                    Sheet.down(0, 1500, Ink.thin(Ink.of(0xFFFDE0), 0.42), Ink.thin(Ink.of(0xF7F8BE), 0.0)));
        }
        shafts.blur(20);
        s.lay(shafts);
        for (int i = 0; i < 140; i++) {
            s.dot(
                    s.chance.nextDouble() * 1067,
                    s.chance.nextDouble() * 1300,
                    1 + 2.2 * s.chance.nextDouble(),
                    Ink.thin(Ink.of(0xFFFFE2), 0.55 * s.chance.nextDouble()));
        }
        s.vignette(0.4);
        s.grain(0.03);
        return s;
    }

    private static void spray(Sheet row, Sheet s, double x, double y, Color stem, double scale) {
        double side = s.chance.nextBoolean() ? 1 : -1;
        double tx = x + side * 70 * scale;
        double ty = y - 26 * scale;
        row.line(x, y, tx, ty, 1.6 * scale, Ink.mix(stem, Ink.BLACK, 0.2));
        for (int i = 0; i < 9; i++) {
            double share = 0.25 + 0.75 * i / 8.0;
            double px = x + (tx - x) * share;
            double py = y + (ty - y) * share;
            double angle = (side > 0 ? 0.35 : Math.PI - 0.35) + 0.5 * s.chance.nextGaussian() + side * 0.3;
            row.fill(
                    Forms.petal(px, py, (38 + 26 * s.chance.nextDouble()) * scale, angle, 0.11),
                    Ink.thin(Ink.mix(stem, Ink.of(0xDCE88A), 0.5 * s.chance.nextDouble()), 0.88));
        }
    }

    /// A pond of lotus, seen from just above.
    static Sheet lotusPond() {
        Sheet s = new Sheet(1600, 1067, 9);
        s.wash(Ink.of(0xBFD3C4), Ink.of(0x6E9C90), Ink.of(0x2F625C), Ink.of(0x163F40));
        s.glow(500, 60, 900, Ink.of(0xFDF3DC), 0.75);
        Sheet water = s.layer();
        for (int i = 0; i < 160; i++) {
            double y = 1067 * s.chance.nextDouble();
            double x = 1600 * s.chance.nextDouble();
            water.line(x, y, x + 40 + 130 * s.chance.nextDouble(), y, 2, Ink.thin(Ink.of(0xF2F4E4), 0.12));
        }
        water.blur(3);
        s.lay(water);
        for (int i = 0; i < 46; i++) {
            double t = Math.pow(i / 45.0, 1.25);
            double y = 150 + 930 * t;
            double x = -60 + 1720 * ((i * 0.618034) % 1.0) + 30 * s.chance.nextGaussian();
            pad(s, x, y, 52 + 165 * t + 20 * s.chance.nextDouble(), 0.34 + 0.14 * t);
        }
        double[][] flowers = {
            {330, 330, 0.5, 0},
            {1210, 285, 0.45, 1},
            {820, 400, 0.72, 0},
            {1330, 640, 1.1, 0},
            {430, 735, 1.45, 0},
            {1010, 760, 0.8, 1},
            {90, 560, 0.7, 1}
        };
        for (double[] f : flowers) {
            lotus(s, f[0], f[1], f[2], f[3] > 0);
        }
        dragonfly(s, 1010, 655);
        s.mist(120, 90, Ink.of(0xF6F1E0), 0.55, 4);
        s.vignette(0.42);
        s.grain(0.03);
        return s;
    }

    private static void pad(Sheet s, double x, double y, double r, double flat) {
        double turn = s.chance.nextDouble() * 2 * Math.PI;
        s.fill(Sheet.oval(x + r * 0.06, y + r * 0.12, r, r * flat), Ink.thin(Ink.of(0x0A2A2A), 0.35));
        Path2D leaf = new Path2D.Double();
        for (int i = 0; i <= 72; i++) {
            double angle = 2 * Math.PI * i / 72;
            double wave = 1 + 0.035 * Math.sin(angle * 7 + turn) + 0.02 * Math.sin(angle * 13);
            double px = x + r * wave * Math.cos(angle);
            double py = y + r * flat * wave * Math.sin(angle);
            if (i == 0) {
                leaf.moveTo(px, py);
            } else {
                leaf.lineTo(px, py);
            }
        }
        leaf.closePath();
        Color green = Ink.along(s.chance.nextDouble(), Ink.of(0x4C8A5C), Ink.of(0x6FA566), Ink.of(0x3A7560));
        s.fill(
                leaf,
                Sheet.outward(
                        x - r * 0.2,
                        y - r * 0.12,
                        r * 1.25,
                        Ink.mix(green, Ink.of(0xD8E7B4), 0.55),
                        green,
                        Ink.mix(green, Ink.of(0x0F3A33), 0.6)));
        for (int i = 0; i < 17; i++) {
            double angle = turn + 2 * Math.PI * i / 17;
            s.line(
                    x,
                    y,
                    x + r * 0.93 * Math.cos(angle),
                    y + r * flat * 0.93 * Math.sin(angle),
                    Math.max(0.8, r / 120),
                    Ink.thin(Ink.of(0xE4EFC6), 0.3));
        }
        s.line(leaf, Math.max(1, r / 90), Ink.thin(Ink.of(0xDCE9B8), 0.45));
        s.dot(x, y, r * 0.045, Ink.of(0xDCE6B0));
        if (s.chance.nextInt(3) == 0) {
            double dx = x + r * 0.3;
            double dy = y - r * flat * 0.25;
            s.fill(
                    Sheet.oval(dx, dy, r * 0.07, r * 0.05),
                    Sheet.outward(
                            dx - 2, dy - 2, r * 0.09, Ink.thin(Color.WHITE, 0.9), Ink.thin(Ink.of(0xCFE8DC), 0.35)));
        }
    }

    private static void lotus(Sheet s, double x, double y, double scale, boolean bud) {
        s.line(
                Forms.open(x, y, x + 10 * scale, y + 90 * scale, x - 4 * scale, y + 170 * scale),
                7 * scale,
                Ink.of(0x3E6B48));
        if (bud) {
            for (double side : new double[] {-0.35, 0.35, 0}) {
                Shape petal =
                        Forms.petal(x + side * 20 * scale, y + 18 * scale, 120 * scale, -Math.PI / 2 + side * 0.5, 0.3);
                s.fill(
                        petal,
                        Sheet.down(
                                y - 110 * scale, y + 20 * scale, Ink.of(0xD2557C), Ink.of(0xF7CBD3), Ink.of(0xF6EDD8)));
                s.line(petal, 1.2 * scale, Ink.thin(Ink.of(0xA8335E), 0.4));
            }
            return;
        }
        double[] rows = {130, 122, 100, 72};
        for (int row = 0; row < rows.length; row++) {
            int count = 9 - row;
            for (int k = 0; k < count; k++) {
                int i = k % 2 == 0 ? k / 2 : count - 1 - k / 2;
                double spread = (i / (double) (count - 1) - 0.5) * (3.3 - 0.62 * row);
                double angle = -Math.PI / 2 + spread;
                double length = rows[row] * scale * (1 - 0.13 * Math.abs(spread));
                Shape petal = Forms.petal(x, y + 22 * scale, length, angle, 0.28);
                double tx = x + length * Math.cos(angle);
                double ty = y + 22 * scale + length * Math.sin(angle);
                s.fill(
                        petal,
                        Sheet.run(
                                tx,
                                ty,
                                x,
                                y + 22 * scale,
                                Ink.mix(Ink.of(0xD4497A), Ink.of(0xF08FA9), row / 4.0),
                                Ink.of(0xF8C6D0),
                                Ink.of(0xFFF3DF)));
                s.line(petal, 1.1 * scale, Ink.thin(Ink.of(0xB03A66), 0.38));
            }
        }
        s.fill(
                Sheet.oval(x, y - 8 * scale, 22 * scale, 12 * scale),
                Sheet.outward(x, y - 10 * scale, 24 * scale, Ink.of(0xF7E27C), Ink.of(0xBFA63A)));
    }

    private static void dragonfly(Sheet s, double x, double y) {
        for (double angle : new double[] {-2.75, -2.35, -0.75, -0.4}) {
            s.fill(Forms.petal(x, y, 74, angle, 0.12), Ink.thin(Ink.of(0xF4FBF5), 0.5));
            s.line(Forms.petal(x, y, 74, angle, 0.12), 0.9, Ink.thin(Ink.of(0x28403E), 0.5));
        }
        s.line(Forms.open(x + 2, y - 8, x - 4, y + 30, x - 14, y + 84), 4.5, Ink.LACQUER);
        s.dot(x + 3, y - 10, 7, Ink.of(0x7B1F22));
    }
}
