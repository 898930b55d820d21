package org.nguon.indexer.demo;

import java.awt.AlphaComposite;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.util.Random;

/// Gates, towers, halls and a street.
final class Monuments {

    private Monuments() {}

    /// The south gate of a citadel at dusk, doubled in its moat.
    static Sheet citadelGate() {
        Sheet s = new Sheet(1600, 1067, 4);
        double water = 720;
        s.wash(0, water, Ink.of(0x1F2A4D), Ink.of(0x5B4A78), Ink.of(0xC96F62), Ink.of(0xF6BE7E));
        s.glow(800, 690, 760, Ink.of(0xFFD98F), 0.85);
        for (int i = 0; i < 14; i++) {
            double y = 110 + 440 * s.chance.nextDouble();
            double x = 1600 * s.chance.nextDouble();
            Sheet cloud = i % 7 == 0 ? s.layer() : null;
            s.fill(
                    Sheet.oval(x, y, 170 + 160 * s.chance.nextDouble(), 5 + 7 * s.chance.nextDouble()),
                    Ink.thin(Ink.of(0xF8B48C), 0.16));
            if (cloud != null) {
                cloud.fill(Sheet.oval(x, y + 8, 300, 16), Ink.thin(Ink.of(0xFBC79A), 0.3));
                cloud.blur(9);
                s.lay(cloud);
            }
        }
        Sheet b = s.layer();
        Color dark = Ink.of(0x241B2B);
        for (int i = 0; i < 40; i++) {
            double x = 1600 * s.chance.nextDouble();
            if (Math.abs(x - 800) > 480) {
                b.dot(x, 640 - 30 * s.chance.nextDouble(), 40 + 50 * s.chance.nextDouble(), Ink.of(0x2B2536));
            }
        }
        b.fill(Sheet.box(-10, 610, 1620, 120), Sheet.down(610, 730, Ink.of(0x5A3F46), dark));
        b.fill(
                Forms.polygon(330, 725, 352, 470, 1248, 470, 1270, 725),
                Sheet.down(470, 725, Ink.of(0x8A5A50), Ink.of(0x3A2932)));
        for (double x : new double[] {352, 1088}) {
            b.fill(Sheet.box(x, 440, 160, 36), Ink.of(0x6E4845));
        }
        for (int row = 0; row < 15; row++) {
            b.line(338, 486 + 16 * row, 1262, 486 + 16 * row, 1, Ink.thin(Ink.of(0x2A1C24), 0.35));
        }
        b.fill(Sheet.box(344, 462, 912, 16), Ink.of(0xB98460));
        for (double[] arch :
                new double[][] {{800, 66, 190}, {650, 46, 150}, {950, 46, 150}, {470, 40, 130}, {1130, 40, 130}}) {
            Path2D hole = new Path2D.Double();
            hole.moveTo(arch[0] - arch[1], 726);
            hole.lineTo(arch[0] - arch[1], 726 - arch[2] + arch[1]);
            hole.curveTo(
                    arch[0] - arch[1],
                    726 - arch[2] - arch[1] * 0.35,
                    arch[0] + arch[1],
                    726 - arch[2] - arch[1] * 0.35,
                    arch[0] + arch[1],
                    726 - arch[2] + arch[1]);
            hole.lineTo(arch[0] + arch[1], 726);
            hole.closePath();
            b.fill(hole, Sheet.down(726 - arch[2], 726, Ink.of(0x150E16), Ink.of(0xE8924A)));
            b.line(hole, 5, Ink.of(0xC89468));
        }
        for (int level = 0; level < 2; level++) {
            double floor = 462 - 126 * level;
            double half = 400 - 130 * level;
            b.fill(
                    Sheet.box(800 - half, floor - 74, 2 * half, 74),
                    Sheet.down(floor - 74, floor, Ink.of(0xFFCB74), Ink.of(0xC5632F)));
            int columns = 13 - 4 * level;
            for (int i = 0; i <= columns; i++) {
                b.fill(Sheet.box(800 - half + 2 * half * i / columns - 6, floor - 74, 12, 74), Ink.of(0x5C1A1C));
            }
            b.fill(Sheet.box(800 - half - 10, floor - 18, 2 * half + 20, 6), Ink.of(0x7A2A22));
            Shape roof = Forms.roof(800, floor - 62, half + 62, half - 40, 66, 26);
            b.fill(roof, Sheet.down(floor - 130, floor - 60, Ink.of(0xC98A3A), Ink.of(0x5E3420)));
            b.pen.setClip(roof);
            for (double x = 800 - half - 100; x < 900 + half; x += 13) {
                b.line(800 + (x - 800) * 0.86, floor - 134, x, floor - 56, 2, Ink.thin(Ink.of(0x2E1A14), 0.45));
            }
            b.pen.setClip(null);
            b.line(800 - half + 40, floor - 128, 800 + half - 40, floor - 128, 8, Ink.of(0x3A2320));
        }
        for (double side : new double[] {-1, 1}) {
            double x = 800 + side * 395;
            b.fill(Sheet.box(x - 62, 388, 124, 74), Sheet.down(388, 462, Ink.of(0xFFC46C), Ink.of(0xB4562C)));
            for (int i = 0; i < 5; i++) {
                b.fill(Sheet.box(x - 62 + 28 * i, 388, 10, 74), Ink.of(0x5C1A1C));
            }
            b.fill(Forms.roof(x, 398, 96, 44, 50, 20), Sheet.down(348, 398, Ink.of(0x6F8C6A), Ink.of(0x2C4038)));
            b.line(
                    Forms.open(800 + side * 232, 210, 800 + side * 252, 190, 800 + side * 272, 202),
                    7,
                    Ink.of(0x3A2320));
        }
        b.fill(Forms.star(800, 196, 8, 22, 10), Ink.of(0xF0B860));
        s.wash(water, 1067, Ink.of(0xE79E6E), Ink.of(0x8A5870), Ink.of(0x352B4E), Ink.of(0x161831));
        s.mirror(b, water, 0.9, 0.72, 16);
        s.lay(b);
        for (double x : new double[] {470, 650, 800, 950, 1130}) {
            s.glow(x, 690, 120, Ink.of(0xFFB45A), 0.5);
            s.glow(x, 770, 130, Ink.of(0xFFB45A), 0.28);
        }
        s.glow(800, 300, 420, Ink.of(0xFFC878), 0.22);
        for (int i = 0; i < 170; i++) {
            double y = water + 6 + 340 * Math.pow(s.chance.nextDouble(), 1.4);
            double x = 1600 * s.chance.nextDouble();
            s.line(x, y, x + 20 + 90 * s.chance.nextDouble(), y, 1.2, Ink.thin(Ink.of(0xFFDFB0), 0.16));
        }
        for (double[] p : new double[][] {{120, 950, 1.1}, {260, 1010, 1.3}, {1380, 980, 1.2}, {1500, 930, 1}}) {
            for (int i = 0; i < 5; i++) {
                s.fill(
                        Sheet.oval(p[0] + 70 * i * p[2] - 120, p[1] + 14 * (i % 3), 52 * p[2], 13 * p[2]),
                        Ink.thin(Ink.of(0x0E1526), 0.9));
            }
        }
        s.vignette(0.35);
        s.grain(0.04);
        return s;
    }

    /// Brick towers of Champa in the last sun.
    static Sheet chamTower() {
        Sheet s = new Sheet(1200, 1600, 11);
        s.wash(0, 1250, Ink.of(0x3C6A8C), Ink.of(0x8FB0B5), Ink.of(0xF0CFA0), Ink.of(0xF2A566));
        s.glow(150, 1080, 800, Ink.of(0xFFE2A0), 0.9);
        Noise sky = new Noise(12);
        for (int i = 0; i < 3; i++) {
            s.mist(300 + 200 * i, 90, Ink.of(0xFCE6C8), 0.55, 3.3 * i);
        }
        for (int i = 0; i < 3; i++) {
            int which = i;
            s.fill(
                    s.below(x -> s.ridge(x, 1180 + 40 * which, 150, 520, which)),
                    Ink.along(i / 2.0, Ink.of(0xB58C84), Ink.of(0x8A6A5C), Ink.of(0x6B4F3C)));
        }
        tower(s, 1010, 1396, 0.5, sky);
        tower(s, 560, 1400, 1, sky);
        s.fill(
                s.below(x -> 1385 + 26 * Math.sin(x / 220) + 16 * s.noise.at(x / 60, 2)),
                Sheet.down(1370, 1600, Ink.of(0xB98D45), Ink.of(0x6A4A22), Ink.of(0x2E1F12)));
        for (int i = 0; i < 4200; i++) {
            double x = 1200 * s.chance.nextDouble();
            double t = s.chance.nextDouble();
            double y = 1395 + 220 * t;
            s.line(
                    x,
                    y,
                    x + 7 * s.chance.nextGaussian() + 4,
                    y - 14 - 34 * t * s.chance.nextDouble(),
                    1 + t,
                    Ink.thin(
                            Ink.along(s.chance.nextDouble(), Ink.of(0xF1CF7A), Ink.of(0xB98B3E), Ink.of(0x5C431F)),
                            0.6));
        }
        s.fill(Forms.polygon(520, 1600, 600, 1420, 640, 1420, 760, 1600), Ink.thin(Ink.of(0xE3B777), 0.4));
        s.vignette(0.3);
        s.grain(0.04);
        return s;
    }

    private static void tower(Sheet s, double x, double foot, double k, Noise noise) {
        Sheet brick = s.layer();
        Sheet lines = s.layer();
        double[][] tiers = {{250, 470}, {205, 150}, {162, 120}, {120, 95}, {82, 75}};
        double y = foot;
        for (int t = 0; t < tiers.length; t++) {
            double half = tiers[t][0] * k;
            double high = tiers[t][1] * k;
            brick.fill(
                    Forms.polygon(x - half, y, x + half, y, x + half * 0.95, y - high, x - half * 0.95, y - high),
                    Color.WHITE);
            for (int i = 0; i < 4; i++) {
                double step = (10 + 7 * i) * k;
                brick.fill(
                        Sheet.box(x - half * 0.95 - step, y - high - (8 * i) * k, 2 * half * 0.95 + 2 * step, 9 * k),
                        Color.WHITE);
                lines.fill(
                        Sheet.box(x - half * 0.95 - step, y - high - (8 * i) * k, 2 * half * 0.95 + 2 * step, 4 * k),
                        Color.WHITE);
            }
            for (int p = -2; p <= 2; p++) {
                lines.fill(
                        Sheet.box(x + p * half * 0.42 - half * 0.07, y - high * 0.95, half * 0.14, high * 0.9),
                        Color.WHITE);
            }
            for (double side : new double[] {-1, 1}) {
                Shape flame = Forms.closed(
                        x + side * half * 1.0 - 18 * k,
                        y - high - 28 * k,
                        x + side * half - 24 * k,
                        y - high - 60 * k,
                        x + side * half,
                        y - high - 112 * k,
                        x + side * half + 20 * k,
                        y - high - 62 * k,
                        x + side * half + 18 * k,
                        y - high - 28 * k);
                brick.fill(flame, Color.WHITE);
            }
            y -= high + 30 * k;
        }
        brick.fill(
                Forms.closed(
                        x - 66 * k,
                        y + 36 * k,
                        x - 60 * k,
                        y - 30 * k,
                        x,
                        y - 120 * k,
                        x + 60 * k,
                        y - 30 * k,
                        x + 66 * k,
                        y + 36 * k),
                Color.WHITE);
        for (int row = 0; row < 130; row++) {
            double at = foot - row * 9 * k;
            lines.line(x - 300 * k, at, x + 300 * k, at, 1.6 * k, Ink.thin(Color.WHITE, 0.5));
        }
        lines.blur(1.2);
        Sheet wall = s.layer();
        wall.stain((px, py) -> {
            double a = noise.clouds(px / 70.0, py / 40.0, 5);
            double side = Math.clamp((px - x) / (300 * k) * 0.5 + 0.5, 0.0, 1.0);
            Color lit = Ink.along(a * 1.4 - 0.2, Ink.of(0xB4562F), Ink.of(0xDF8B4E), Ink.of(0xF0AC6A));
            Color dark = Ink.along(a * 1.4 - 0.2, Ink.of(0x3E1F1C), Ink.of(0x6E3A2A), Ink.of(0x84503A));
            return Ink.mix(lit, dark, Math.pow(side, 0.9) * 1.05);
        });
        wall.relief(lines, 0.55);
        Sheet cut = s.layer();
        cut.lay(brick);
        cut.pen.setComposite(AlphaComposite.SrcIn);
        cut.pen.drawImage(wall.finished(), 0, 0, null);
        cut.pen.setComposite(AlphaComposite.SrcOver);
        s.lay(cut);
        Path2D door = Forms.polygon(
                x - 52 * k,
                foot,
                x - 52 * k,
                foot - 210 * k,
                x,
                foot - 285 * k,
                x + 52 * k,
                foot - 210 * k,
                x + 52 * k,
                foot);
        Path2D frame = Forms.polygon(
                x - 84 * k,
                foot,
                x - 84 * k,
                foot - 230 * k,
                x,
                foot - 350 * k,
                x + 84 * k,
                foot - 230 * k,
                x + 84 * k,
                foot);
        s.fill(frame, Sheet.run(x - 84 * k, foot, x + 84 * k, foot, Ink.of(0xE7A768), Ink.of(0x6E3A2A)));
        s.line(frame, 5 * k, Ink.thin(Ink.of(0x3E1F1C), 0.7));
        s.fill(door, Sheet.down(foot - 280 * k, foot, Ink.of(0x140B0A), Ink.of(0x2E1A14)));
        for (int i = 0; i < 26; i++) {
            double px = x + 250 * k * (2 * s.chance.nextDouble() - 1);
            double py = foot - 900 * k * s.chance.nextDouble();
            if (brick.inkAt(Math.clamp((int) px, 0, s.width - 1), Math.clamp((int) py, 0, s.height - 1)) > 0.5
                    && !frame.contains(px, py)) {
                for (int g = 0; g < 7; g++) {
                    s.line(
                            px,
                            py,
                            px + 9 * k * s.chance.nextGaussian(),
                            py - 24 * k * s.chance.nextDouble(),
                            1.6,
                            Ink.thin(Ink.of(0x8C8A45), 0.7));
                }
            }
        }
    }

    /// A pagoda on one pillar, in its pond.
    static Sheet onePillar() {
        Sheet s = new Sheet(1400, 1400, 23);
        s.wash(Ink.of(0xF6EBCF), Ink.of(0xD9E0BE), Ink.of(0x8FB08C), Ink.of(0x4A7A68));
        s.glow(300, 230, 800, Ink.of(0xFFF8DF), 0.9);
        for (int i = 0; i < 600; i++) {
            double x = 1400 * s.chance.nextDouble();
            double y = 330 + 520 * s.chance.nextDouble();
            s.dot(
                    x,
                    y,
                    20 + 50 * s.chance.nextDouble(),
                    Ink.thin(Ink.along((y - 330) / 520, Ink.of(0xC9D8A4), Ink.of(0x7FA873), Ink.of(0x3B6B51)), 0.25));
        }
        s.blur(9);
        s.mist(760, 90, Ink.of(0xF8F4DF), 0.7, 3);
        double water = 930;
        Sheet b = s.layer();
        b.fill(
                Sheet.box(628, 640, 144, 300),
                Sheet.run(628, 0, 772, 0, Ink.of(0xCFC7B2), Ink.of(0x9C9480), Ink.of(0x4E4A3E)));
        for (double side : new double[] {-1, 1}) {
            for (double reach : new double[] {230, 140}) {
                b.line(
                        Forms.open(700 + side * 66, 800, 700 + side * reach * 0.75, 730, 700 + side * reach, 636),
                        22,
                        Ink.of(0x5A2A1E));
                b.line(
                        Forms.open(700 + side * 60, 796, 700 + side * reach * 0.74, 726, 700 + side * reach - 6, 634),
                        5,
                        Ink.thin(Ink.of(0xC08A5C), 0.7));
            }
        }
        b.fill(Sheet.box(420, 612, 560, 32), Sheet.down(612, 644, Ink.of(0x8A3A28), Ink.of(0x4A1A14)));
        b.fill(Sheet.box(450, 440, 500, 176), Sheet.down(440, 616, Ink.of(0x7E2A20), Ink.of(0xA8452E)));
        for (int i = 0; i < 9; i++) {
            b.fill(Sheet.box(480 + 52 * i, 470, 26, 130), i == 4 ? Ink.of(0xF7C46B) : Ink.of(0x3A1410));
        }
        for (int i = 0; i < 6; i++) {
            b.fill(Sheet.box(446 + 98.5 * i, 440, 14, 176), Ink.of(0x5E1C18));
        }
        b.line(400, 566, 1000, 566, 7, Ink.of(0xB85A38));
        for (int i = 0; i < 31; i++) {
            b.line(400 + 20 * i, 566, 400 + 20 * i, 616, 4, Ink.of(0xB85A38));
        }
        Shape roof = Forms.roof(700, 452, 380, 150, 210, 84);
        b.fill(roof, Sheet.down(240, 455, Ink.of(0x6A4A3C), Ink.of(0x9A6248), Ink.of(0x52322A)));
        b.pen.setClip(roof);
        for (int row = 0; row < 15; row++) {
            for (int i = -30; i <= 30; i++) {
                double t = row / 14.0;
                double x = 700 + i * (11 + 6 * t) + (row % 2) * 7;
                double y = 246 + 214 * t;
                b.line(Forms.open(x - 9, y, x, y + 9, x + 9, y), 2.4, Ink.thin(Ink.of(0x2E1A16), 0.55));
            }
        }
        b.pen.setClip(null);
        b.line(Forms.open(548, 244, 620, 238, 700, 236, 780, 238, 852, 244), 20, Ink.of(0x5A3C32));
        for (double side : new double[] {-1, 1}) {
            b.line(
                    Forms.open(
                            700 + side * 150, 242, 700 + side * 176, 210, 700 + side * 150, 184, 700 + side * 128, 204),
                    11,
                    Ink.of(0x5A3C32));
            b.line(
                    Forms.open(
                            700 + side * 150, 248, 700 + side * 250, 370, 700 + side * 330, 420, 700 + side * 424, 366),
                    12,
                    Ink.of(0x6E4838));
        }
        b.dot(700, 196, 32, Ink.of(0xE2A94A));
        for (int i = 0; i < 7; i++) {
            double a = -Math.PI / 2 + (i - 3) * 0.5;
            b.fill(Forms.petal(700, 196, 66, a, 0.16), Ink.of(0xD9923A));
        }
        b.dot(700, 196, 26, Ink.of(0xF4D27E));
        s.wash(water, 1400, Ink.of(0xB9CBA8), Ink.of(0x5E8E7C), Ink.of(0x234D48));
        s.mirror(b, water, 1, 0.5, 14);
        s.lay(b);
        s.fill(Sheet.box(-10, 905, 470, 30), Ink.of(0xBDB6A2));
        s.fill(Sheet.box(940, 905, 470, 30), Ink.of(0xA39C88));
        for (int i = 0; i < 9; i++) {
            for (double from : new double[] {0, 946}) {
                s.fill(Sheet.box(from + 52 * i, 856, 16, 56), Ink.of(0x9F9884));
                s.fill(Sheet.box(from + 52 * i - 16, 850, 52, 9), Ink.of(0xC9C2AD));
            }
        }
        for (int i = 0; i < 26; i++) {
            double t = i / 25.0;
            double x = 1400 * ((i * 0.618 + 0.1) % 1.0);
            double y = 1010 + 370 * t;
            double r = 42 + 70 * t;
            if (Math.abs(x - 700) > 120 || y > 1200) {
                Color green = Ink.along(s.chance.nextDouble(), Ink.of(0x79A86A), Ink.of(0x4C8660));
                s.fill(
                        Sheet.oval(x, y, r, r * 0.36),
                        Sheet.outward(
                                x - r * 0.2,
                                y - 6,
                                r * 1.2,
                                Ink.mix(green, Ink.of(0xE5EDC0), 0.5),
                                green,
                                Ink.of(0x285A4C)));
                if (i % 3 == 0) {
                    for (int p = 0; p < 7; p++) {
                        double a = -Math.PI / 2 + (p - 3) * 0.36;
                        s.fill(
                                Forms.petal(x, y - 8, r * 0.8, a, 0.28),
                                Sheet.down(y - r * 0.9, y, Ink.of(0xE06C92), Ink.of(0xFBE6E2)));
                    }
                }
            }
        }
        s.vignette(0.3);
        s.grain(0.035);
        return s;
    }

    /// The roof of a communal house against a big sky.
    static Sheet communalHouse() {
        Sheet s = new Sheet(1600, 1067, 12);
        s.wash(Ink.of(0x5E93A8), Ink.of(0xA9C9C9), Ink.of(0xF0E6CC), Ink.of(0xE7D3A6));
        for (int i = 0; i < 4; i++) {
            s.mist(120 + 110 * i, 60, Color.WHITE, 0.85, 5.1 * i);
        }
        for (double side : new double[] {0, 1}) {
            for (int i = 0; i < 3600; i++) {
                double x = (side > 0 ? 1600 : 0) + 190 * s.chance.nextGaussian();
                double y = 430 + 180 * s.chance.nextGaussian();
                s.fill(
                        Forms.petal(x, y, 18 + 26 * s.chance.nextDouble(), 6.3 * s.chance.nextDouble(), 0.3),
                        Ink.thin(
                                Ink.along(s.chance.nextDouble(), Ink.of(0x8FAE66), Ink.of(0x4D7B4C), Ink.of(0x274B38)),
                                0.55));
            }
        }
        s.wash(850, 1067, Ink.of(0xC98F62), Ink.of(0x9A6844), Ink.of(0x5E3D28));
        s.fill(Sheet.box(240, 640, 1120, 230), Sheet.down(640, 870, Ink.of(0x2A1610), Ink.of(0x5A3020)));
        for (int i = 0; i < 11; i++) {
            double x = 262 + 107 * i;
            s.fill(
                    Sheet.box(x, 640, 24, 236),
                    Sheet.run(x, 0, x + 24, 0, Ink.of(0xA85A38), Ink.of(0x6E3320), Ink.of(0x35160E)));
            s.fill(Sheet.box(x - 8, 862, 40, 22), Ink.of(0xB7AA92));
            if (i < 10) {
                for (int k = 0; k < 6; k++) {
                    s.fill(Sheet.box(x + 32 + 12 * k, 668, 5, 190), Ink.of(0x7C4630));
                }
            }
        }
        s.glow(800, 780, 260, Ink.of(0xFFC069), 0.6);
        s.fill(Sheet.box(200, 880, 1200, 24), Ink.of(0xC4B79C));
        s.fill(Sheet.box(170, 904, 1260, 24), Ink.of(0xA89B80));
        Shape roof = Forms.roof(800, 672, 720, 500, 360, 140);
        Sheet shade = s.layer();
        shade.fill(Sheet.box(190, 660, 1220, 60), Ink.thin(Color.BLACK, 0.7));
        shade.blur(16);
        s.lay(shade);
        s.fill(roof, Sheet.down(310, 680, Ink.of(0x9C5A3E), Ink.of(0xB4694A), Ink.of(0x6E3C2C)));
        s.pen.setClip(roof);
        for (int row = 0; row < 25; row++) {
            double t = row / 24.0;
            double y = 312 + 368 * t;
            double wide = 13 + 3 * t;
            for (int i = -62; i <= 62; i++) {
                double x = 800 + i * wide + (row % 2) * wide / 2;
                Color tile = Ink.along(
                        s.chance.nextDouble(), Ink.of(0x7A4030), Ink.of(0xB56A4C), Ink.of(0xC98A66), Ink.of(0x6B5A48));
                s.fill(Sheet.oval(x, y, wide * 0.52, 12), Ink.thin(tile, 0.75));
                s.line(
                        Forms.open(x - wide / 2, y + 3, x, y + 12, x + wide / 2, y + 3),
                        1.8,
                        Ink.thin(Ink.of(0x2E1812), 0.55));
            }
        }
        s.fill(
                Sheet.box(0, 300, 1600, 120),
                Sheet.down(300, 420, Ink.thin(Ink.of(0xFFE3B8), 0.35), Ink.thin(Ink.of(0xFFE3B8), 0)));
        s.pen.setClip(null);
        s.line(Forms.open(300, 316, 500, 308, 800, 304, 1100, 308, 1300, 316), 26, Ink.of(0x8E8470));
        s.line(Forms.open(300, 310, 500, 302, 800, 298, 1100, 302, 1300, 310), 6, Ink.of(0xD9CFB6));
        Color stone = Ink.of(0x7D7462);
        for (double side : new double[] {-1, 1}) {
            double x = 800 + side * 500;
            s.line(
                    Forms.open(x, 312, x + side * 30, 262, x + side * 4, 226, x - side * 34, 240, x - side * 26, 268),
                    16,
                    stone);
            s.line(
                    Forms.open(
                            x - side * 40,
                            296,
                            x - side * 120,
                            276,
                            x - side * 190,
                            292,
                            x - side * 260,
                            268,
                            x - side * 330,
                            290),
                    15,
                    stone);
            for (int i = 0; i < 12; i++) {
                double at = x - side * (60 + 24 * i);
                s.fill(
                        Forms.polygon(
                                at - 7,
                                282 + 6 * Math.sin(i),
                                at + 7,
                                282 + 6 * Math.sin(i),
                                at - side * 4,
                                256 + 6 * Math.sin(i)),
                        stone);
            }
            s.fill(Sheet.oval(x - side * 345, 284, 28, 20), stone);
            s.line(Forms.open(x - side * 366, 278, x - side * 384, 250, x - side * 360, 240), 6, stone);
            s.line(
                    Forms.open(x, 320, 800 + side * 560, 480, 800 + side * 640, 590, 800 + side * 790, 536),
                    22,
                    Ink.of(0x857A66));
            s.line(
                    Forms.open(800 + side * 790, 536, 800 + side * 806, 504, 800 + side * 786, 490),
                    12,
                    Ink.of(0x857A66));
        }
        s.dot(800, 258, 38, Ink.of(0xD9A04A));
        for (int i = 0; i < 9; i++) {
            s.fill(Forms.petal(800, 258, 84, -Math.PI / 2 + (i - 4) * 0.42, 0.13), Ink.of(0xCF8F3A));
        }
        s.dot(800, 258, 30, Ink.of(0xF3D58C));
        for (int i = 0; i < 14; i++) {
            s.line(
                    Forms.open(-20, 930 + 11 * i * (1 + i * 0.04), 800, 928 + 12 * i, 1620, 930 + 11 * i),
                    1.4,
                    Ink.thin(Ink.of(0x3E2618), 0.4));
            s.line(800 + (i - 7) * 110, 928, 800 + (i - 7) * 190, 1067, 1.4, Ink.thin(Ink.of(0x3E2618), 0.35));
        }
        s.vignette(0.35);
        s.grain(0.04);
        return s;
    }

    /// An old photograph of a street, with the years on it.
    static Sheet oldStreet() {
        Sheet s = new Sheet(1600, 1120, 26);
        Sheet p = new Sheet(1600, 1120, 27);
        p.wash(Ink.of(0xDAD6CE), Ink.of(0xECE9E2), Ink.of(0xD6D2CA));
        double hx = 860;
        double hy = 560;
        for (double side : new double[] {-1, 1}) {
            for (int i = 7; i >= 0; i--) {
                double near = Math.pow(0.71, i);
                double far = Math.pow(0.71, i + 1);
                double reach = side < 0 ? 900 : 780;
                double x1 = hx + side * reach * near;
                double x2 = hx + side * reach * far;
                double grow = 0.86 + 0.28 * p.chance.nextDouble();
                double t1 = hy - 520 * near * grow;
                double t2 = hy - 520 * far * grow;
                double b1 = hy + 380 * near;
                double b2 = hy + 380 * far;
                int tone = (int) (70 + 90 * (1 - near) + 40 * p.chance.nextDouble() + (side > 0 ? 40 : 0));
                Color wall = new Color(tone, tone, tone);
                p.fill(
                        Forms.polygon(x1, t1, x2, t2, x2, b2, x1, b1),
                        Sheet.run(x1, 0, x2, 0, wall, Ink.mix(wall, Color.WHITE, 0.18)));
                p.fill(
                        Forms.polygon(
                                x1 + side * 14 * near,
                                t1 - 26 * near,
                                x2 - side * 20 * near,
                                t2 - 22 * far,
                                x2 - side * 20 * near,
                                t2 + 12 * far,
                                x1,
                                t1 + 16 * near),
                        Ink.mix(wall, Color.BLACK, 0.5));
                for (int w = 0; w < 2; w++) {
                    double u1 = 0.16 + 0.42 * w;
                    double u2 = u1 + 0.26;
                    for (double[] band : new double[][] {{0.12, 0.4}, {0.58, 0.98}}) {
                        double ax = x1 + (x2 - x1) * u1;
                        double bx = x1 + (x2 - x1) * u2;
                        double aTop = t1 + (t2 - t1) * u1;
                        double bTop = t1 + (t2 - t1) * u2;
                        double aLow = b1 + (b2 - b1) * u1;
                        double bLow = b1 + (b2 - b1) * u2;
                        p.fill(
                                Forms.polygon(
                                        ax,
                                        aTop + (aLow - aTop) * band[0],
                                        bx,
                                        bTop + (bLow - bTop) * band[0],
                                        bx,
                                        bTop + (bLow - bTop) * band[1],
                                        ax,
                                        aTop + (aLow - aTop) * band[1]),
                                Ink.mix(wall, Color.BLACK, 0.62));
                    }
                }
                double ay = b1 - (b1 - t1) * 0.46;
                double by = b2 - (b2 - t2) * 0.46;
                p.fill(
                        Forms.polygon(
                                x1,
                                ay,
                                x2,
                                by,
                                x2 - side * 60 * near,
                                by + 44 * near,
                                x1 - side * 90 * near,
                                ay + 64 * near),
                        Ink.mix(wall, Color.WHITE, 0.4));
            }
        }
        p.fill(
                Forms.polygon(hx - 52, hy + 24, hx + 44, hy + 24, 1680, 1120, -80, 1120),
                Sheet.down(hy, 1120, Ink.of(0xC9C5BD), Ink.of(0x8B8781)));
        for (double side : new double[] {-1, 1}) {
            p.line(hx + side * 14, hy + 24, hx + side * 170, 1120, 4, Ink.thin(Color.BLACK, 0.55));
        }
        for (int i = 0; i < 900; i++) {
            double y = hy + 40 + 520 * p.chance.nextDouble();
            double x = hx + (y - hy) * 1.6 * p.chance.nextGaussian();
            p.fill(Sheet.oval(x, y, 8 * (y - hy) / 300, 2), Ink.thin(Color.BLACK, 0.12));
        }
        for (double[] tree : new double[][] {{1330, 1}, {1090, 0.5}, {985, 0.27}, {330, 0.8}, {600, 0.38}}) {
            double k = tree[1];
            double foot = hy + 330 * k + 30;
            p.line(
                    Forms.open(tree[0], foot, tree[0] + 10 * k, foot - 300 * k, tree[0] - 12 * k, foot - 520 * k),
                    34 * k,
                    Ink.of(0x37342F));
            for (int i = 0; i < 900; i++) {
                p.dot(
                        tree[0] + 130 * k * p.chance.nextGaussian(),
                        foot - 640 * k + 90 * k * p.chance.nextGaussian(),
                        (6 + 12 * p.chance.nextDouble()) * k,
                        Ink.thin(i % 3 == 0 ? Ink.of(0x8B8880) : Ink.of(0x3D3A35), 0.5));
            }
        }
        figure(p, 700, 870, 0.9);
        figure(p, 980, 720, 0.5);
        figure(p, 790, 690, 0.42);
        figure(p, 1180, 830, 0.75);
        cyclo(p, 470, 960, 1.1);
        p.blur(1.6);
        p.touch((x, y) -> 1.08 - 0.25 * Math.pow((x - 800) / 800.0, 2));
        Random speck = new Random(28);
        Noise fade = new Noise(29);
        Color[] sepia = {Ink.of(0x2B1D12), Ink.of(0x6B4E33), Ink.of(0xB8946A), Ink.of(0xE9D7B4), Ink.of(0xF5EAD0)};
        s.stain((x, y) -> {
            double light = p.at(x, y).getGreen() / 255.0;
            double worn = 0.16 * (fade.clouds(x / 300.0, y / 300.0, 4) - 0.5);
            return Ink.along(light + worn + 0.075 * speck.nextGaussian(), sepia);
        });
        for (int i = 0; i < 46; i++) {
            double x = 1600 * s.chance.nextDouble();
            double y = 1120 * s.chance.nextDouble();
            s.line(
                    Forms.open(
                            x,
                            y,
                            x + 14 * s.chance.nextGaussian(),
                            y + 60 * s.chance.nextDouble(),
                            x + 10 * s.chance.nextGaussian(),
                            y + 120 * s.chance.nextDouble()),
                    0.9,
                    Ink.thin(Ink.of(0xFBF3DF), 0.5));
        }
        for (int i = 0; i < 120; i++) {
            s.dot(
                    1600 * s.chance.nextDouble(),
                    1120 * s.chance.nextDouble(),
                    0.8 + 2 * s.chance.nextDouble(),
                    Ink.thin(Ink.of(0xFDF6E4), 0.7));
        }
        Shape window = new RoundRectangle2D.Double(58, 58, 1484, 1004, 16, 16);
        s.fill(Forms.without(Sheet.box(0, 0, 1600, 1120), window), Ink.of(0xEADDC2));
        s.line(window, 2, Ink.thin(Ink.of(0x6B4E33), 0.5));
        s.fill(Forms.polygon(1520, 1120, 1600, 1030, 1600, 1120), Ink.of(0xB39C74));
        s.line(Forms.open(1486, 1120, 1546, 1062, 1600, 1000), 2, Ink.thin(Ink.of(0x6B4E33), 0.6));
        for (double[] stain : new double[][] {{90, 1040, 150}, {1500, 90, 120}}) {
            s.glow(stain[0], stain[1], stain[2], Ink.of(0x9A7440), 0.4);
        }
        s.mottle(500, 0.06);
        s.vignette(0.25);
        s.grain(0.03);
        return s;
    }

    private static void figure(Sheet p, double x, double y, double k) {
        p.fill(Sheet.oval(x + 30 * k, y + 4 * k, 60 * k, 10 * k), Ink.thin(Color.BLACK, 0.4));
        p.fill(
                Forms.closed(
                        x - 26 * k,
                        y,
                        x - 30 * k,
                        y - 90 * k,
                        x - 22 * k,
                        y - 170 * k,
                        x,
                        y - 190 * k,
                        x + 22 * k,
                        y - 170 * k,
                        x + 30 * k,
                        y - 80 * k,
                        x + 26 * k,
                        y),
                Ink.of(0x2E2B27));
        p.dot(x, y - 204 * k, 20 * k, Ink.of(0x8F8A80));
        p.fill(Forms.polygon(x - 58 * k, y - 204 * k, x, y - 256 * k, x + 58 * k, y - 204 * k), Ink.of(0xDAD6CC));
        p.line(x - 70 * k, y - 150 * k, x + 70 * k, y - 158 * k, 6 * k, Ink.of(0x2E2B27));
        for (double side : new double[] {-1, 1}) {
            p.line(x + side * 68 * k, y - 154 * k, x + side * 68 * k, y - 84 * k, 2 * k, Ink.of(0x2E2B27));
            p.fill(Sheet.oval(x + side * 68 * k, y - 74 * k, 34 * k, 16 * k), Ink.of(0x4A463F));
        }
    }

    private static void cyclo(Sheet p, double x, double y, double k) {
        Color black = Ink.of(0x24211D);
        for (double[] wheel : new double[][] {{-70, 0, 58}, {96, 0, 58}}) {
            p.ring(x + wheel[0] * k, y - 58 * k, wheel[2] * k, 6 * k, black);
            for (int i = 0; i < 10; i++) {
                double a = i * Math.PI / 5;
                p.line(
                        x + wheel[0] * k,
                        y - 58 * k,
                        x + (wheel[0] + 56 * Math.cos(a)) * k,
                        y + (-58 + 56 * Math.sin(a)) * k,
                        1.4 * k,
                        black);
            }
        }
        p.fill(
                Forms.closed(
                        x + 30 * k,
                        y - 60 * k,
                        x + 36 * k,
                        y - 150 * k,
                        x + 70 * k,
                        y - 240 * k,
                        x + 150 * k,
                        y - 250 * k,
                        x + 170 * k,
                        y - 220 * k,
                        x + 90 * k,
                        y - 200 * k,
                        x + 80 * k,
                        y - 120 * k,
                        x + 160 * k,
                        y - 96 * k,
                        x + 150 * k,
                        y - 70 * k),
                Ink.of(0x3E3A34));
        p.line(Forms.open(x - 70 * k, y - 58 * k, x - 40 * k, y - 130 * k, x + 40 * k, y - 110 * k), 7 * k, black);
        p.fill(
                Forms.closed(
                        x - 66 * k,
                        y - 140 * k,
                        x - 74 * k,
                        y - 200 * k,
                        x - 50 * k,
                        y - 250 * k,
                        x - 20 * k,
                        y - 240 * k,
                        x - 4 * k,
                        y - 190 * k,
                        x + 30 * k,
                        y - 170 * k,
                        x - 10 * k,
                        y - 150 * k),
                Ink.of(0x8D877B));
        p.dot(x - 36 * k, y - 268 * k, 20 * k, Ink.of(0x9A948A));
        p.fill(
                Forms.polygon(x - 84 * k, y - 270 * k, x - 36 * k, y - 316 * k, x + 12 * k, y - 270 * k),
                Ink.of(0xE4E0D6));
    }
}
