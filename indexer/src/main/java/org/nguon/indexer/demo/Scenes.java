package org.nguon.indexer.demo;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Path2D;

/// People at work and at feasts.
final class Scenes {

    private Scenes() {}

    /// Silk lanterns over a river town at night.
    static Sheet lanterns() {
        Sheet s = new Sheet(1600, 1067, 7);
        s.wash(Ink.of(0x0F1630), Ink.of(0x1E2140), Ink.of(0x3A2438), Ink.of(0x160F1C));
        Sheet far = s.layer();
        for (int i = 0; i < 12; i++) {
            double x = 140 * i - 40;
            double high = 180 + 90 * s.chance.nextDouble();
            far.fill(
                    Sheet.box(x, 690 - high, 138, high),
                    Sheet.down(690 - high, 690, Ink.of(0x6B4A2A), Ink.of(0xA36A30)));
            far.fill(Forms.roof(x + 69, 690 - high + 10, 84, 60, 44, 14), Ink.of(0x241720));
            for (int w = 0; w < 3; w++) {
                far.fill(Sheet.box(x + 16 + 40 * w, 690 - high + 46, 24, 50), Ink.thin(Ink.of(0xFFD58A), 0.9));
                far.fill(Sheet.box(x + 16 + 40 * w, 690 - 80, 24, 76), Ink.thin(Ink.of(0xFFC064), 0.85));
            }
        }
        far.blur(7);
        s.lay(far);
        s.wash(690, 1067, Ink.of(0x4A3030), Ink.of(0x1B1830), Ink.of(0x0A0C1C));
        s.mirror(far, 690, 0.8, 0.5, 26);
        for (int i = 0; i < 70; i++) {
            double x = 1600 * s.chance.nextDouble();
            double y = 470 + 190 * s.chance.nextDouble();
            Color light = Ink.along(
                    s.chance.nextDouble(), Ink.of(0xFF8A4A), Ink.of(0xFFCF6E), Ink.of(0xF25C54), Ink.of(0x7FC8A0));
            s.dot(x, y, 6 + 20 * s.chance.nextDouble(), Ink.thin(light, 0.22));
        }
        Color[] silks = {
            Ink.of(0xD8352E),
            Ink.of(0xF0A02C),
            Ink.of(0xE2603A),
            Ink.of(0xC93A6B),
            Ink.of(0x3F9A78),
            Ink.of(0xF2C14A),
            Ink.of(0x5E6FC4)
        };
        for (int rope = 0; rope < 4; rope++) {
            double k = 0.5 + 0.28 * rope;
            double left = 60 + 56 * rope;
            double sag = 110 + 30 * rope;
            Path2D line =
                    Forms.open(-20, left, 400, left + sag * 0.75, 800, left + sag, 1200, left + sag * 0.75, 1620, left);
            s.line(line, 2.2, Ink.thin(Ink.of(0x0A0810), 0.9));
            int count = 13 - 2 * rope;
            for (int i = 0; i < count; i++) {
                double x = (i + 0.5 + 0.14 * s.chance.nextGaussian()) * 1600 / count;
                double t = x / 1600;
                double y = left + sag * 4 * t * (1 - t) + 46 * k;
                lantern(
                        s,
                        x,
                        y,
                        k * (0.85 + 0.3 * s.chance.nextDouble()),
                        silks[(i * 3 + rope) % silks.length],
                        (i + rope) % 3);
            }
        }
        for (int i = 0; i < 26; i++) {
            double x = 1600 * s.chance.nextDouble();
            double y = 760 + 280 * s.chance.nextDouble();
            double k = (y - 650) / 340;
            s.glow(x, y, 90 * k, Ink.of(0xFFB050), 0.6);
            for (int p = 0; p < 7; p++) {
                s.fill(
                        Forms.petal(x, y + 6 * k, 26 * k, -Math.PI / 2 + (p - 3) * 0.42, 0.3),
                        Ink.thin(Ink.along(p / 6.0, Ink.of(0xF27C8A), Ink.of(0xFFD9A0)), 0.95));
            }
            s.dot(x, y, 5 * k, Ink.of(0xFFF6D0));
            s.fill(Sheet.oval(x, y + 30 * k, 8 * k, 26 * k), Ink.thin(Ink.of(0xFFC878), 0.22));
        }
        s.vignette(0.4);
        s.grain(0.05);
        return s;
    }

    private static void lantern(Sheet s, double x, double y, double k, Color silk, int kind) {
        double wide = (kind == 0 ? 58 : kind == 1 ? 44 : 50) * k;
        double high = (kind == 0 ? 46 : kind == 1 ? 72 : 56) * k;
        s.glow(x, y + high * 0.4, 190 * k, silk, 0.55);
        s.line(x, y - high - 24 * k, x, y - high, 2 * k, Ink.of(0x0A0810));
        Shape body = kind == 2
                ? Forms.closed(
                        x - wide * 0.4,
                        y - high,
                        x - wide,
                        y - high * 0.35,
                        x - wide * 0.55,
                        y + high * 0.6,
                        x,
                        y + high,
                        x + wide * 0.55,
                        y + high * 0.6,
                        x + wide,
                        y - high * 0.35,
                        x + wide * 0.4,
                        y - high)
                : Sheet.oval(x, y, wide, high);
        s.fill(
                body,
                Sheet.outward(
                        x,
                        y + high * 0.15,
                        Math.max(wide, high) * 1.1,
                        Ink.of(0xFFF3C4),
                        Ink.mix(silk, Ink.of(0xFFD27A), 0.45),
                        silk,
                        Ink.mix(silk, Color.BLACK, 0.45)));
        s.pen.setClip(body);
        for (int i = -3; i <= 3; i++) {
            double bend = wide * i / 3.2;
            s.line(
                    Forms.open(x, y - high, x + bend, y, x, y + high),
                    1.5 * k,
                    Ink.thin(Ink.mix(silk, Color.BLACK, 0.5), 0.5));
        }
        s.pen.setClip(null);
        s.fill(Sheet.box(x - 15 * k, y - high - 5 * k, 30 * k, 9 * k), Ink.of(0x3A1A10));
        s.fill(Sheet.box(x - 13 * k, y + high - 4 * k, 26 * k, 8 * k), Ink.of(0x3A1A10));
        for (int i = -2; i <= 2; i++) {
            s.line(
                    x + i * 4 * k,
                    y + high + 4 * k,
                    x + i * 5 * k,
                    y + high + 40 * k,
                    2 * k,
                    Ink.mix(silk, Ink.GOLD, 0.5));
        }
    }

    /// A floating market, seen from a bridge straight above.
    static Sheet marketBoats() {
        Sheet s = new Sheet(1600, 1200, 13);
        s.wash(Ink.of(0x5E7F6C), Ink.of(0x4C6F62), Ink.of(0x3A5A52));
        s.mottle(260, 0.25);
        Sheet gleam = s.layer();
        for (int i = 0; i < 520; i++) {
            double x = 1600 * s.chance.nextDouble();
            double y = 1200 * s.chance.nextDouble();
            gleam.line(Forms.open(x, y, x + 26, y + 5, x + 56, y - 2), 2, Ink.thin(Ink.of(0xDCE8CF), 0.16));
        }
        gleam.blur(2);
        s.lay(gleam);
        double[][] boats = {
            {300, 260, 0.5, 1.05},
            {760, 200, -0.25, 0.95},
            {1260, 270, 0.9, 1.05},
            {180, 720, -0.75, 1},
            {640, 590, 0.22, 1.25},
            {1130, 660, -0.5, 1.1},
            {1490, 640, 1.25, 0.95},
            {400, 1030, 0.15, 1.1},
            {900, 1010, -0.15, 1.05},
            {1340, 1040, 0.5, 1.1}
        };
        Color[][] goods = {
            {Ink.of(0xE0A52E), Ink.of(0xF2C94C)},
            {Ink.of(0xC0392B), Ink.of(0xE35D4A)},
            {Ink.of(0x5E9B4A), Ink.of(0x8BC06A)},
            {Ink.of(0xE57FA0), Ink.of(0xF4B6C6)},
            {Ink.of(0xE8872E), Ink.of(0xF5A94F)},
            {Ink.of(0x7A4A86), Ink.of(0xA070AC)}
        };
        int which = 0;
        for (double[] b : boats) {
            boat(s, b[0], b[1], b[2], b[3], goods[which % 6], goods[(which + 2) % 6]);
            which++;
        }
        for (int i = 0; i < 60; i++) {
            double x = 1600 * s.chance.nextDouble();
            double y = 1200 * s.chance.nextDouble();
            if (s.chance.nextInt(3) == 0) {
                s.fill(Forms.petal(x, y, 26, 6.3 * s.chance.nextDouble(), 0.3), Ink.thin(Ink.of(0x9CC07A), 0.8));
            }
        }
        s.touch((x, y) -> 1.12 - 0.0002 * x - 0.00012 * y);
        s.vignette(0.35);
        s.grain(0.04);
        return s;
    }

    private static void boat(Sheet s, double x, double y, double angle, double k, Color[] one, Color[] two) {
        Path2D hull = Forms.closed(-225, 0, -150, -46, 0, -62, 150, -46, 225, 0, 150, 46, 0, 62, -150, 46);
        Sheet shade = s.layer();
        shade.fill(Forms.placed(hull, x + 20, y + 26, angle, k), Ink.thin(Ink.of(0x0E201C), 0.7));
        shade.blur(13);
        s.lay(shade);
        var before = s.pen.getTransform();
        s.pen.translate(x, y);
        s.pen.rotate(angle);
        s.pen.scale(k, k);
        s.fill(hull, Ink.of(0x4A2D1C));
        s.fill(Forms.placed(hull, 0, 0, 0, 0.93), Sheet.down(-60, 60, Ink.of(0x8A5A38), Ink.of(0x5E3A24)));
        for (int i = -3; i <= 3; i++) {
            s.line(-200, i * 14, 200, i * 14, 1.4, Ink.thin(Ink.of(0x2E1A10), 0.5));
        }
        for (double rib : new double[] {-150, -80, 20, 90, 150}) {
            s.line(rib, -48, rib, 48, 6, Ink.of(0x4A2D1C));
        }
        for (int basket = 0; basket < 4; basket++) {
            double bx = -118 + 72 * basket + (basket > 1 ? 28 : 0);
            double by = basket % 2 == 0 ? -8 : 9;
            Color[] fruit = basket % 2 == 0 ? one : two;
            s.dot(bx, by, 34, Ink.of(0x6E4A26));
            s.dot(bx, by, 29, Ink.of(0x3A2614));
            for (int i = 0; i < 26; i++) {
                double a = i * 2.4;
                double r = 4.9 * Math.sqrt(i);
                double fx = bx + r * Math.cos(a);
                double fy = by + r * Math.sin(a);
                s.fill(
                        Sheet.circle(fx, fy, 6.2),
                        Sheet.outward(fx - 2, fy - 2, 8, fruit[1], fruit[0], Ink.mix(fruit[0], Color.BLACK, 0.35)));
            }
        }
        hat(s, 36, 0, 52);
        if (k > 1.06) {
            hat(s, -176, 4, 40);
        }
        s.line(60, 20, 170, 120, 7, Ink.of(0x9A6B40));
        s.fill(Forms.petal(160, 112, 60, 0.75, 0.2), Ink.of(0x9A6B40));
        s.pen.setTransform(before);
    }

    private static void hat(Sheet s, double x, double y, double r) {
        s.dot(x + 7, y + 9, r, Ink.thin(Color.BLACK, 0.35));
        s.fill(
                Sheet.circle(x, y, r),
                Sheet.outward(
                        x - r * 0.3, y - r * 0.35, r * 1.5, Ink.of(0xFDF3D6), Ink.of(0xE6CF9A), Ink.of(0xB08E56)));
        for (int i = 0; i < 40; i++) {
            double a = i * Math.PI / 20;
            s.line(x, y, x + r * Math.cos(a), y + r * Math.sin(a), 0.9, Ink.thin(Ink.of(0x7E6034), 0.45));
        }
        for (int i = 1; i < 6; i++) {
            s.ring(x, y, r * i / 6, 0.9, Ink.thin(Ink.of(0x7E6034), 0.5));
        }
        s.dot(x, y, r * 0.05, Ink.of(0x7E6034));
    }

    /// Round basket boats at dawn.
    static Sheet basketBoats() {
        Sheet s = new Sheet(1600, 900, 21);
        s.wash(0, 470, Ink.of(0x31486B), Ink.of(0x8C7592), Ink.of(0xEE9E78), Ink.of(0xFFDFA0));
        s.glow(1040, 440, 640, Ink.of(0xFFE7AE), 1);
        s.dot(1040, 418, 62, Ink.of(0xFFF1C9));
        for (int i = 0; i < 3; i++) {
            s.mist(140 + 90 * i, 40, Ink.of(0xFFC9A6), 0.5, 2.2 * i);
        }
        s.fill(Forms.polygon(-10, 470, -10, 420, 160, 380, 330, 410, 470, 452, 560, 470), Ink.of(0x6B6285));
        s.fill(Forms.polygon(1300, 470, 1420, 440, 1520, 424, 1610, 430, 1610, 470), Ink.of(0x7A6A88));
        s.wash(468, 900, Ink.of(0xF9C48C), Ink.of(0xB8808A), Ink.of(0x4E5A7C), Ink.of(0x1F2C48));
        for (int i = 0; i < 900; i++) {
            double t = Math.pow(s.chance.nextDouble(), 1.5);
            double y = 472 + 428 * t;
            double x = 1600 * s.chance.nextDouble();
            double wide = 8 + 110 * t * s.chance.nextDouble();
            double sun = Math.exp(-Math.pow((x - 1040) / (60 + 260 * t), 2));
            s.line(
                    Forms.open(x, y, x + wide / 2, y - 2 - 4 * t, x + wide, y),
                    1 + 2 * t,
                    Ink.thin(sun > 0.3 ? Ink.of(0xFFE9B4) : Ink.of(0x1E2A48), sun > 0.3 ? 0.6 * sun : 0.18));
        }
        double[][] boats = {
            {880, 540, 0.42, 0},
            {1260, 570, 0.5, 1},
            {330, 590, 0.55, 1},
            {660, 650, 0.85, 0},
            {1130, 730, 1.15, 1},
            {240, 790, 1.35, 0}
        };
        for (double[] b : boats) {
            coracle(s, b[0], b[1], b[2], b[3] > 0);
        }
        s.vignette(0.35);
        s.grain(0.04);
        return s;
    }

    private static void coracle(Sheet s, double x, double y, double k, boolean left) {
        double side = left ? -1 : 1;
        Sheet shade = s.layer();
        shade.fill(Sheet.oval(x - 10 * k, y + 62 * k, 130 * k, 22 * k), Ink.thin(Ink.of(0x141B30), 0.7));
        shade.blur(8 * k + 1);
        s.lay(shade);
        Shape bowl = Forms.closed(
                x - 120 * k,
                y,
                x - 100 * k,
                y + 40 * k,
                x - 40 * k,
                y + 66 * k,
                x + 40 * k,
                y + 66 * k,
                x + 100 * k,
                y + 40 * k,
                x + 120 * k,
                y,
                x,
                y + 16 * k);
        Color dark = Ink.of(0x241C2A);
        s.fill(Sheet.oval(x, y, 120 * k, 22 * k), Ink.of(0x15111C));
        Path2D man = Forms.closed(
                x - 34 * k,
                y + 8 * k,
                x - 36 * k,
                y - 60 * k,
                x - 20 * k,
                y - 112 * k,
                x + 6 * k,
                y - 124 * k,
                x + 26 * k,
                y - 106 * k,
                x + 34 * k,
                y - 50 * k,
                x + 34 * k,
                y + 8 * k);
        s.fill(man, dark);
        s.line(
                Forms.open(x + side * 10 * k, y - 96 * k, x + side * 62 * k, y - 70 * k, x + side * 92 * k, y - 92 * k),
                15 * k,
                dark);
        s.line(x + side * 70 * k, y - 190 * k, x + side * 132 * k, y + 66 * k, 6 * k, Ink.of(0x1A1420));
        s.fill(Forms.petal(x + side * 122 * k, y + 22 * k, 70 * k, Math.PI / 2 - side * 0.22, 0.2), Ink.of(0x1A1420));
        s.dot(x + 2 * k, y - 136 * k, 20 * k, dark);
        s.fill(
                Forms.polygon(x - 62 * k, y - 136 * k, x + 2 * k, y - 188 * k, x + 64 * k, y - 136 * k),
                Sheet.run(x - 60 * k, 0, x + 64 * k, 0, Ink.of(0x4A3A3E), Ink.of(0xE8B078)));
        s.fill(bowl, Sheet.run(x - 120 * k, y, x + 120 * k, y, Ink.of(0x2E2430), Ink.of(0x4E3A3A), Ink.of(0x9A6A50)));
        s.pen.setClip(bowl);
        for (int i = -14; i < 15; i++) {
            s.line(
                    x + i * 16 * k,
                    y - 10 * k,
                    x + (i * 16 + 40) * k,
                    y + 70 * k,
                    1.6 * k,
                    Ink.thin(Ink.of(0x120C12), 0.6));
            s.line(
                    x + i * 16 * k,
                    y - 10 * k,
                    x + (i * 16 - 40) * k,
                    y + 70 * k,
                    1.6 * k,
                    Ink.thin(Ink.of(0xE0A878), 0.25));
        }
        s.pen.setClip(null);
        s.line(Sheet.oval(x, y, 120 * k, 22 * k), 6 * k, Ink.of(0x6E4E40));
        s.line(
                Forms.open(x + 30 * k, y - 20 * k, x + 84 * k, y - 18 * k, x + 116 * k, y - 6 * k),
                3 * k,
                Ink.thin(Ink.of(0xFFD9A0), 0.7));
    }

    /// Water puppets: a dragon, and the fellow who opens the show.
    static Sheet waterPuppets() {
        Sheet s = new Sheet(1067, 1600, 14);
        s.wash(0, 900, Ink.of(0x7E1B1E), Ink.of(0xB5302B), Ink.of(0x6A1518));
        for (int i = 0; i < 18; i++) {
            double x = 62 * i;
            s.fill(
                    Sheet.box(x, 250, 62, 680),
                    Sheet.run(
                            x,
                            0,
                            x + 62,
                            0,
                            Ink.thin(Ink.of(0x3A0A0C), 0.65),
                            Ink.thin(Ink.of(0xE0533F), 0.35),
                            Ink.thin(Ink.of(0x3A0A0C), 0.65)));
        }
        for (int row = 0; row < 30; row++) {
            s.line(0, 640 + 10 * row, 1067, 640 + 10 * row, 2, Ink.thin(Ink.of(0xE3B65C), 0.42));
        }
        for (int tier = 0; tier < 2; tier++) {
            Shape roof = Forms.roof(533, 150 + 150 * tier, 420 + 130 * tier, 250 + 90 * tier, 130, 66);
            s.fill(roof, Sheet.down(20 + 150 * tier, 160 + 150 * tier, Ink.of(0xB4552F), Ink.of(0x6E2A1C)));
            s.pen.setClip(roof);
            for (int i = -60; i < 60; i++) {
                s.line(
                        533 + i * 12,
                        10 + 150 * tier,
                        533 + i * 17,
                        170 + 150 * tier,
                        3,
                        Ink.thin(Ink.of(0x2E100C), 0.5));
            }
            s.pen.setClip(null);
            s.line(
                    Forms.open(
                            283 - 90 * tier, 22 + 150 * tier, 533, 14 + 150 * tier, 783 + 90 * tier, 22 + 150 * tier),
                    12,
                    Ink.of(0xE3B65C));
        }
        for (double x : new double[] {96, 940}) {
            s.fill(
                    Sheet.box(x, 300, 34, 620),
                    Sheet.run(x, 0, x + 34, 0, Ink.of(0xE7BE66), Ink.of(0xA9461F), Ink.of(0x53160F)));
        }
        s.glow(533, 620, 620, Ink.of(0xFFC46B), 0.5);
        double water = 900;
        s.wash(water, 1600, Ink.of(0x8A7A3C), Ink.of(0x4E6E4A), Ink.of(0x27523F), Ink.of(0x123026));
        Sheet p = s.layer();
        dragon(p);
        fellow(p, 300, 900, 1.25);
        s.mirror(p, water + 14, 0.8, 0.42, 22);
        s.lay(p);
        for (double[] wave : new double[][] {{300, 906, 190}, {560, 912, 120}, {760, 912, 130}, {900, 908, 110}}) {
            for (int i = 0; i < 5; i++) {
                s.line(
                        Sheet.oval(wave[0], wave[1] + 5 * i, wave[2] * (0.5 + 0.22 * i), 8 + 7 * i),
                        3,
                        Ink.thin(Ink.of(0xF6E8B4), 0.5 - 0.08 * i));
            }
        }
        for (int i = 0; i < 260; i++) {
            double y = 930 + 650 * s.chance.nextDouble();
            double x = 1067 * s.chance.nextDouble();
            s.line(Forms.open(x, y, x + 30, y - 5, x + 70, y), 2.2, Ink.thin(Ink.of(0xF3DD9C), 0.15));
        }
        s.vignette(0.4);
        s.grain(0.04);
        return s;
    }

    private static void dragon(Sheet p) {
        double[][] humps = {{640, 900, 90}, {780, 900, 110}};
        for (double[] h : humps) {
            Path2D hump = Forms.open(
                    h[0] - h[2], 925, h[0] - h[2] * 0.7, 820, h[0], 780, h[0] + h[2] * 0.7, 820, h[0] + h[2], 925);
            p.line(hump, 62, Ink.of(0x8A1E16));
            p.line(hump, 50, Ink.of(0xD8912C));
            for (int i = 0; i < 9; i++) {
                double a = Math.PI * (1 + (i + 0.5) / 9);
                p.fill(
                        Forms.petal(h[0] + h[2] * 0.92 * Math.cos(a), 905 + 132 * Math.sin(a), 46, a, 0.3),
                        Ink.of(0x2F7A58));
            }
        }
        Path2D neck = Forms.open(900, 930, 880, 800, 860, 700, 880, 610, 930, 570);
        p.line(neck, 92, Ink.of(0x8A1E16));
        p.line(neck, 78, Ink.of(0xE0A038));
        for (int i = 0; i < 12; i++) {
            double y = 900 - 27 * i;
            p.line(Forms.open(842 + 3 * Math.abs(i - 7), y, 878, y + 16, 912, y - 2), 5, Ink.of(0xA8371F));
            p.fill(Forms.petal(838 - 6 * Math.sin(i * 0.5), y - 6, 52, Math.PI + 0.5, 0.3), Ink.of(0x2F7A58));
        }
        p.fill(
                Forms.closed(
                        850, 600, 840, 530, 880, 480, 950, 470, 1010, 520, 1040, 540, 1036, 566, 990, 572, 960, 590,
                        1020, 604, 1010, 632, 930, 640, 880, 636),
                Ink.of(0xE3A83E));
        p.fill(Forms.closed(960, 584, 1030, 570, 1010, 600), Ink.of(0x8A1E16));
        for (int i = 0; i < 5; i++) {
            p.fill(Forms.polygon(968 + 13 * i, 574, 976 + 13 * i, 592, 981 + 13 * i, 573), Color.WHITE);
        }
        p.dot(936, 516, 21, Color.WHITE);
        p.dot(942, 518, 11, Ink.BLACK);
        p.line(Forms.open(908, 496, 936, 484, 966, 494), 8, Ink.of(0x2F7A58));
        for (int i = 0; i < 6; i++) {
            p.fill(
                    Forms.petal(866, 530 + 16 * i, 96, Math.PI + 0.75 - 0.24 * i, 0.22),
                    i % 2 == 0 ? Ink.of(0x2F7A58) : Ink.of(0xC93A2B));
        }
        p.line(Forms.open(892, 486, 872, 430, 890, 392), 13, Ink.of(0xC9812C));
        p.line(Forms.open(924, 474, 922, 424, 948, 392), 13, Ink.of(0xC9812C));
    }

    private static void fellow(Sheet p, double x, double foot, double k) {
        Color skin = Ink.of(0xEDB98A);
        p.fill(
                Forms.closed(
                        x - 100 * k,
                        foot + 20,
                        x - 112 * k,
                        foot - 120 * k,
                        x - 70 * k,
                        foot - 216 * k,
                        x,
                        foot - 236 * k,
                        x + 70 * k,
                        foot - 216 * k,
                        x + 112 * k,
                        foot - 120 * k,
                        x + 100 * k,
                        foot + 20),
                Sheet.run(x - 100 * k, 0, x + 100 * k, 0, skin, Ink.of(0xF6CFA4), Ink.of(0xC98B5C)));
        p.fill(
                Forms.closed(
                        x - 106 * k,
                        foot + 20,
                        x - 116 * k,
                        foot - 70 * k,
                        x,
                        foot - 48 * k,
                        x + 116 * k,
                        foot - 70 * k,
                        x + 106 * k,
                        foot + 20),
                Ink.of(0xC0392B));
        for (double side : new double[] {-1, 1}) {
            p.fill(
                    Forms.closed(
                            x + side * 62 * k,
                            foot - 218 * k,
                            x + side * 120 * k,
                            foot - 150 * k,
                            x + side * 112 * k,
                            foot - 40 * k,
                            x + side * 78 * k,
                            foot - 50 * k,
                            x + side * 66 * k,
                            foot - 150 * k),
                    Ink.of(0xB02A24));
            p.line(
                    Forms.open(
                            x + side * 90 * k,
                            foot - 170 * k,
                            x + side * 150 * k,
                            foot - 190 * k,
                            x + side * 160 * k,
                            foot - 270 * k),
                    34 * k,
                    Ink.of(0xB02A24));
            p.dot(x + side * 161 * k, foot - 284 * k, 22 * k, skin);
        }
        p.dot(x, foot - 90 * k, 5 * k, Ink.of(0x9A5A34));
        p.fill(
                Sheet.oval(x, foot - 310 * k, 98 * k, 104 * k),
                Sheet.outward(x - 30 * k, foot - 340 * k, 150 * k, Ink.of(0xFBDDBB), skin, Ink.of(0xC98B5C)));
        for (double[] tuft : new double[][] {{0, -420, 26}, {-92, -330, 17}, {92, -330, 17}}) {
            p.dot(x + tuft[0] * k, foot + tuft[1] * k, tuft[2] * k, Ink.of(0x201713));
        }
        p.fill(Forms.petal(x, foot - 424 * k, 64 * k, -1.0, 0.26), Ink.of(0x201713));
        for (double side : new double[] {-1, 1}) {
            p.line(
                    Forms.open(
                            x + side * 66 * k,
                            foot - 344 * k,
                            x + side * 42 * k,
                            foot - 360 * k,
                            x + side * 18 * k,
                            foot - 344 * k),
                    7 * k,
                    Ink.of(0x2A1A12));
            p.line(
                    Forms.open(
                            x + side * 60 * k,
                            foot - 322 * k,
                            x + side * 42 * k,
                            foot - 334 * k,
                            x + side * 22 * k,
                            foot - 322 * k),
                    7 * k,
                    Ink.of(0x2A1A12));
            p.glow(x + side * 56 * k, foot - 286 * k, 34 * k, Ink.of(0xE2543F), 0.7);
        }
        p.fill(Sheet.oval(x, foot - 300 * k, 12 * k, 9 * k), Ink.of(0xD99A6C));
        p.fill(
                Forms.closed(
                        x - 44 * k,
                        foot - 272 * k,
                        x,
                        foot - 264 * k,
                        x + 44 * k,
                        foot - 272 * k,
                        x + 26 * k,
                        foot - 240 * k,
                        x,
                        foot - 232 * k,
                        x - 26 * k,
                        foot - 240 * k),
                Ink.of(0x9E1F1B));
        p.fill(
                Forms.closed(
                        x - 36 * k, foot - 269 * k, x, foot - 262 * k, x + 36 * k, foot - 269 * k, x, foot - 252 * k),
                Color.WHITE);
    }
}
