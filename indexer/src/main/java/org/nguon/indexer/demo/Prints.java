package org.nguon.indexer.demo;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;

/// Works on paper, silk and lacquer.
final class Prints {

    private Prints() {}

    /// A rooster in the manner of the woodcuts of Đông Hồ: five blocks, slightly off register.
    static Sheet woodcutRooster() {
        Sheet s = new Sheet(1200, 1600, 5);
        s.paper(Ink.of(0xF3E3BE), 500);
        Noise shell = new Noise(15);
        s.touch((x, y) -> 1 + 0.07 * (shell.at(x / 3.0, y / 220.0) - 0.5));
        Color red = Ink.of(0xC23B2A);
        Color yellow = Ink.of(0xE3A92E);
        Color green = Ink.of(0x4C8560);
        Color indigo = Ink.of(0x3B5573);
        double ox = 7;
        double oy = -5;
        Path2D body = Forms.closed(
                330, 860, 420, 760, 560, 740, 660, 680, 720, 560, 800, 500, 860, 540, 880, 640, 880, 780, 830, 950, 700,
                1060, 540, 1070, 400, 1000);
        Path2D neck = Forms.closed(
                650, 720, 700, 560, 770, 450, 850, 440, 890, 520, 910, 650, 890, 780, 830, 860, 760, 800, 700, 820);
        Path2D comb = Forms.closed(
                770, 440, 760, 370, 800, 400, 820, 330, 850, 392, 886, 332, 896, 400, 936, 372, 916, 446, 850, 462);
        Path2D wattle = Forms.closed(900, 510, 946, 540, 952, 610, 918, 640, 892, 600, 884, 540);
        Path2D wing = Forms.closed(420, 850, 540, 800, 690, 830, 740, 920, 660, 990, 520, 1000, 440, 930);
        Path2D[] tail = new Path2D[7];
        for (int i = 0; i < tail.length; i++) {
            double lift = 100 * i;
            tail[i] = Forms.closed(
                    400,
                    900 - 20 * i,
                    300 + 8 * i,
                    780 - lift * 0.6,
                    200 + 30 * i,
                    640 - lift * 0.42,
                    110 + 62 * i,
                    690 - lift * 0.5,
                    90 + 50 * i,
                    820 - lift * 0.52,
                    120 + 46 * i,
                    700 - lift * 0.66,
                    230 + 44 * i,
                    560 - lift * 0.42,
                    380 + 26 * i,
                    720 - lift * 0.4,
                    470,
                    860);
        }
        Color[] tails = {green, red, indigo, yellow, green, red, indigo};
        AffineTransform shift = AffineTransform.getTranslateInstance(ox, oy);
        Sheet blocks = s.layer();
        for (int i = 0; i < tail.length; i++) {
            blocks.fill(shift.createTransformedShape(tail[i]), tails[i]);
        }
        blocks.fill(shift.createTransformedShape(body), yellow);
        blocks.fill(shift.createTransformedShape(neck), red);
        blocks.fill(shift.createTransformedShape(wing), green);
        blocks.fill(shift.createTransformedShape(comb), red);
        blocks.fill(shift.createTransformedShape(wattle), red);
        blocks.fill(shift.createTransformedShape(Forms.polygon(908, 470, 1000, 506, 908, 530)), yellow);
        for (double[] p : new double[][] {{190, 1330, 1}, {970, 1290, 1.15}, {1010, 180, 0.9}, {820, 1400, 0.7}}) {
            for (int i = 0; i < 6; i++) {
                blocks.fill(
                        Forms.petal(p[0] + ox, p[1] + oy, 92 * p[2], i * Math.PI / 3, 0.34),
                        i % 2 == 0 ? red : Ink.of(0xDB7A53));
            }
            blocks.dot(p[0] + ox, p[1] + oy, 26 * p[2], yellow);
        }
        blocks.fill(
                Forms.closed(60, 1440, 400, 1400, 760, 1430, 1140, 1396, 1140, 1500, 700, 1520, 60, 1504),
                Ink.thin(green, 0.9));
        Noise wear = new Noise(41);
        blocks.touch((x, y) -> 1 + 0.16 * (wear.clouds(x / 40.0, y / 40.0, 4) - 0.5));
        s.lay(blocks, 0.94);
        Sheet key = s.layer();
        Color ink = Ink.of(0x1E1B18);
        for (Path2D feather : tail) {
            key.line(feather, 10, ink);
        }
        key.line(body, 12, ink);
        key.line(neck, 11, ink);
        key.line(wing, 11, ink);
        key.line(comb, 11, ink);
        key.line(wattle, 10, ink);
        key.line(Forms.polygon(908, 470, 1000, 506, 908, 530), 9, ink);
        key.line(Forms.open(908, 502, 980, 508), 6, ink);
        key.dot(868, 498, 21, Ink.of(0xF6EBD0));
        key.ring(868, 498, 21, 7, ink);
        key.dot(870, 498, 9, ink);
        for (int row = 0; row < 6; row++) {
            for (int i = 0; i < 5; i++) {
                double x = 700 + 32 * i + row * 6;
                double y = 560 + 46 * row;
                if (neck.contains(x, y) && neck.contains(x, y + 28)) {
                    key.line(Forms.open(x - 10, y, x, y + 26, x + 10, y), 6, ink);
                }
            }
        }
        for (int i = 0; i < 5; i++) {
            key.line(Forms.open(480 + 44 * i, 850 + 4 * i, 520 + 46 * i, 910, 470 + 46 * i, 980), 8, ink);
        }
        for (int row = 0; row < 4; row++) {
            for (int i = 0; i < 8; i++) {
                double x = 400 + 54 * i + (row % 2) * 27;
                double y = 800 + 72 * row;
                if (body.contains(x, y) && !wing.contains(x, y) && !neck.contains(x, y) && body.contains(x, y + 26)) {
                    key.line(Forms.open(x - 16, y, x, y + 18, x + 16, y), 6, ink);
                }
            }
        }
        for (double x : new double[] {560, 700}) {
            double foot = 1420;
            key.line(Forms.open(x, 1060, x - 6, 1180, x + 4, foot - 20), 26, ink);
            key.line(Forms.open(x, 1064, x - 6, 1180, x + 4, foot - 24), 13, yellow);
            for (double toe : new double[] {-80, -10, 70}) {
                key.line(Forms.open(x + 4, foot - 24, x + toe * 0.6, foot - 6, x + toe, foot + 8), 15, ink);
            }
            key.line(Forms.open(x, foot - 110, x - 46, foot - 96), 13, ink);
        }
        for (double[] p : new double[][] {{190, 1330, 1}, {970, 1290, 1.15}, {1010, 180, 0.9}, {820, 1400, 0.7}}) {
            for (int i = 0; i < 6; i++) {
                key.line(Forms.petal(p[0], p[1], 92 * p[2], i * Math.PI / 3, 0.34), 7, ink);
            }
            key.ring(p[0], p[1], 26 * p[2], 7, ink);
        }
        key.line(Sheet.box(46, 46, 1108, 1508), 11, ink);
        key.line(Sheet.box(66, 66, 1068, 1468), 4, ink);
        s.fill(Sheet.box(940, 660, 110, 150), Ink.thin(Ink.LACQUER, 0.9));
        for (int i = 0; i < 4; i++) {
            Sheet seal = s.layer();
            Treasures.glyph(seal, 968 + 54 * (i % 2), 698 + 74 * (i / 2), 21);
            s.lay(seal, 0.9);
        }
        Sheet torn = s.layer();
        torn.lay(key);
        s.lay(torn, 0.96);
        s.mottle(260, 0.06);
        s.grain(0.05);
        return s;
    }

    /// A lacquer painting in its frame on a museum's wall, as a photographer would bring it home.
    static Sheet lacquerPanel() {
        Sheet s = new Sheet(1600, 1120, 6);
        s.wash(Ink.of(0xB9B2A6), Ink.of(0xA39B8E));
        s.mottle(420, 0.05);
        s.glow(800, 100, 1100, Ink.of(0xFFF5E2), 0.6);
        Sheet shade = s.layer();
        shade.fill(Sheet.box(180, 160, 1280, 840), Ink.thin(Color.BLACK, 0.7));
        shade.blur(30);
        s.lay(shade);
        s.fill(
                Sheet.box(150, 110, 1300, 860),
                Sheet.run(150, 110, 1450, 970, Ink.of(0x3A2318), Ink.of(0x1A0E0A), Ink.of(0x2E1B13)));
        s.line(Sheet.box(152, 112, 1296, 856), 3, Ink.thin(Ink.of(0xA37B57), 0.6));
        Sheet art = s.layer();
        art.fill(
                Sheet.box(190, 150, 1220, 780),
                Sheet.run(190, 150, 1410, 930, Ink.of(0x5A1413), Ink.of(0x7E1B17), Ink.of(0x2D0B0C), Ink.of(0x160808)));
        Noise polish = new Noise(61);
        art.dot(1090, 350, 128, Ink.of(0xD9A94B));
        art.dot(1090, 350, 128, Sheet.outward(1050, 310, 190, Ink.of(0xF6DC8F), Ink.of(0xCF9A3C), Ink.of(0x9C6A22)));
        for (int i = 0; i < 3; i++) {
            int which = i;
            double base = 700 + 62 * i;
            Color tone = Ink.along(i / 2.0, Ink.of(0x8A3B1E), Ink.of(0x45120F), Ink.of(0x120707));
            Shape hill = Forms.within(
                    art.below(x -> art.ridge(x, base, 190 - 40 * which, 420, which)), Sheet.box(190, 150, 1220, 780));
            art.fill(hill, Sheet.down(base - 160, base + 160, tone, Ink.mix(tone, Color.BLACK, 0.55)));
            art.line(hill, 2.4, Ink.thin(Ink.of(0xD9A94B), 0.7 - 0.18 * i));
        }
        for (int i = 0; i < 3600; i++) {
            double x = 190 + 1220 * art.chance.nextDouble();
            double y = 150 + 780 * art.chance.nextDouble();
            double rich = polish.clouds(x / 170, y / 120, 4) + (y > 640 ? 0.08 : 0);
            if (rich > 0.56) {
                double r = 1 + 4.6 * art.chance.nextDouble() * (rich - 0.5) * 6;
                art.fill(
                        Forms.polygon(x - r, y, x - r * 0.2, y - r, x + r, y - r * 0.1, x + r * 0.2, y + r * 0.8),
                        Ink.thin(
                                Ink.along(
                                        art.chance.nextDouble(), Ink.of(0xF4D98F), Ink.of(0xC8963E), Ink.of(0x8C5E20)),
                                0.82));
            }
        }
        for (int k = 0; k < 6; k++) {
            double x = 250 + 86 * k + 20 * art.chance.nextGaussian();
            double y = 940;
            double lean = 12 + 12 * k;
            double at = x;
            double thick = 25 - 2.6 * k;
            while (y > 150) {
                double next = Math.max(150, y - 96);
                double to = at + lean * (y - next) / 330;
                art.fill(
                        Forms.polygon(
                                at - thick / 2,
                                y,
                                at + thick / 2,
                                y,
                                to + thick / 2,
                                next + 4,
                                to - thick / 2,
                                next + 4),
                        Sheet.run(
                                at - thick / 2,
                                y,
                                at + thick / 2,
                                y,
                                Ink.of(0xEBC878),
                                Ink.of(0xA97A2E),
                                Ink.of(0x5B3412)));
                art.line(to - thick / 2 - 2, next, to + thick / 2 + 2, next, 3, Ink.of(0x2B100A));
                if (next > 170 && next < 720) {
                    for (int leaf = 0; leaf < 5; leaf++) {
                        double angle = 0.15 + 0.5 * art.chance.nextGaussian() + (leaf % 2 == 0 ? 0 : 2.6);
                        art.fill(
                                Forms.petal(to, next, 90 + 40 * art.chance.nextDouble(), angle, 0.11),
                                Ink.along(
                                        art.chance.nextDouble(), Ink.of(0xE4BE6B), Ink.of(0xB5832F), Ink.of(0x3F7D6B)));
                    }
                }
                y = next;
                at = to;
            }
        }
        for (double[] p : new double[][] {{880, 430, 1.35, -0.18}, {1150, 560, 1.0, -0.08}, {760, 590, 0.8, -0.25}}) {
            Shape bird = Forms.placed(Forms.crane(), p[0], p[1], p[3], p[2] * 1.5);
            art.fill(bird, Ink.of(0xEFE6D2));
            art.line(bird, 1.6, Ink.of(0x7A5A2C));
            art.pen.setClip(bird);
            for (int i = 0; i < 260; i++) {
                double x = p[0] + 110 * art.chance.nextGaussian();
                double y = p[1] + 80 * art.chance.nextGaussian();
                art.line(
                        x,
                        y,
                        x + 9 * art.chance.nextGaussian(),
                        y + 9 * art.chance.nextGaussian(),
                        1,
                        Ink.thin(Ink.of(0x6B4A2A), 0.7));
            }
            art.pen.setClip(null);
        }
        Sheet masked = s.layer();
        masked.pen.setClip(Sheet.box(190, 150, 1220, 780));
        masked.lay(art);
        masked.pen.setClip(null);
        masked.touch((x, y) -> 1 + 0.16 * (polish.clouds(x / 260.0, y / 200.0, 5) - 0.5));
        s.lay(masked);
        Sheet gloss = s.layer();
        gloss.pen.setClip(Sheet.box(190, 150, 1220, 780));
        gloss.fill(
                Forms.polygon(190, 150, 620, 150, 330, 930, 190, 930),
                Sheet.run(190, 150, 600, 500, Ink.thin(Color.WHITE, 0.16), Ink.thin(Color.WHITE, 0.0)));
        gloss.pen.setClip(null);
        s.lay(gloss);
        s.fill(Sheet.box(1270, 1002, 180, 62), Ink.of(0xF4F0E7));
        for (int i = 0; i < 4; i++) {
            s.line(
                    1284,
                    1016 + 11 * i,
                    1284 + (i == 0 ? 120 : 90 + 20 * (i % 2)),
                    1016 + 11 * i,
                    i == 0 ? 4 : 2,
                    Ink.thin(Ink.BLACK, 0.55));
        }
        s.grain(0.025);
        return s;
    }

    /// A lady with a fan, on silk.
    static Sheet silkPortrait() {
        Sheet s = new Sheet(1200, 1600, 8);
        s.wash(Ink.of(0xD8C8A2), Ink.of(0xCDB98F), Ink.of(0xB89F74));
        s.glow(640, 560, 900, Ink.of(0xF2E6C8), 0.8);
        Color line = Ink.of(0x5A4632);
        Sheet far = s.layer();
        for (int i = 0; i < 9; i++) {
            double x = 90 + 36 * i;
            far.line(
                    Forms.open(x, 1600, x + 12, 1100, x - 20 + 8 * i, 560 + 30 * i),
                    4,
                    Ink.thin(Ink.of(0x6E8058), 0.4));
            far.fill(
                    Forms.petal(x - 20 + 8 * i, 560 + 30 * i, 120, -1.2 + 0.3 * i, 0.2),
                    Ink.thin(Ink.of(0x6E8058), 0.28));
        }
        for (double[] p : new double[][] {{150, 520, 0.9}, {300, 720, 0.7}, {1060, 330, 0.7}}) {
            for (int i = 0; i < 9; i++) {
                double angle = -Math.PI / 2 + (i - 4) * 0.36;
                far.fill(Forms.petal(p[0], p[1], 110 * p[2], angle, 0.27), Ink.thin(Ink.of(0xC98888), 0.4));
                far.line(Forms.petal(p[0], p[1], 110 * p[2], angle, 0.27), 1.6, Ink.thin(line, 0.35));
            }
        }
        far.ring(880, 470, 330, 5, Ink.thin(line, 0.35));
        far.ring(880, 470, 306, 3, Ink.thin(line, 0.3));
        far.blur(1.6);
        s.lay(far);
        Color dress = Ink.of(0x6E8F86);
        Path2D gown = Forms.closed(
                505, 742, 440, 790, 360, 870, 310, 1020, 262, 1240, 214, 1480, 180, 1640, 1010, 1640, 970, 1400, 925,
                1160, 890, 960, 830, 850, 745, 782, 690, 742, 600, 770);
        s.fill(gown, Sheet.run(250, 900, 960, 1300, Ink.of(0x9DB9AB), dress, Ink.of(0x466A66)));
        for (double[] fold : new double[][] {
            {470, 1060, 420, 1300, 400, 1640},
            {600, 1180, 590, 1400, 610, 1640},
            {760, 1120, 800, 1350, 830, 1640},
            {350, 1100, 310, 1350, 280, 1640}
        }) {
            Sheet soft = s.layer();
            soft.line(Forms.open(fold), 30, Ink.thin(Ink.of(0x33534F), 0.34));
            soft.blur(12);
            s.lay(soft);
            s.line(Forms.open(fold), 2.2, Ink.thin(Ink.of(0x2C4845), 0.7));
        }
        for (int i = 0; i < 26; i++) {
            double x = 300 + 620 * ((i * 0.618034) % 1.0);
            double y = 860 + 28 * i;
            if (gown.contains(x, y)) {
                for (int k = 0; k < 5; k++) {
                    s.fill(Forms.petal(x, y, 24, k * 2 * Math.PI / 5 + i, 0.36), Ink.thin(Ink.of(0xF3E4C6), 0.5));
                }
                s.dot(x, y, 5, Ink.thin(Ink.of(0xC8963E), 0.8));
            }
        }
        s.line(gown, 2.6, Ink.thin(Ink.of(0x2C4845), 0.7));
        Color skin = Ink.of(0xF0D9B8);
        s.fill(
                Forms.closed(548, 640, 556, 720, 520, 768, 600, 800, 688, 768, 648, 716, 652, 640),
                Sheet.down(640, 800, Ink.of(0xDDBF98), skin));
        Path2D collar = Forms.closed(516, 762, 530, 716, 600, 744, 668, 716, 684, 762, 604, 800);
        s.fill(collar, Sheet.down(710, 800, Ink.of(0xE9E2CB), Ink.of(0x8FAEA2)));
        s.line(collar, 2.4, Ink.thin(line, 0.8));
        Path2D hair = Forms.closed(
                432, 480, 446, 360, 530, 286, 620, 282, 712, 322, 754, 420, 752, 530, 720, 610, 700, 520, 600, 480, 500,
                520, 478, 610, 446, 560);
        s.fill(hair, Ink.of(0x2A221D));
        Path2D face = Forms.closed(
                486, 500, 500, 420, 560, 384, 630, 384, 694, 420, 712, 500, 700, 580, 664, 640, 604, 680, 540, 644, 500,
                584);
        s.fill(face, Sheet.run(480, 480, 720, 560, Ink.of(0xF8E7CC), skin, Ink.of(0xDFC09A)));
        for (double x : new double[] {536, 664}) {
            Sheet blush = s.layer();
            blush.fill(Sheet.oval(x, 586, 34, 22), Ink.thin(Ink.of(0xD98876), 0.55));
            blush.blur(14);
            s.lay(blush);
        }
        Path2D fringe = Forms.closed(
                478, 540, 484, 430, 540, 372, 606, 400, 672, 372, 722, 430, 722, 540, 706, 470, 660, 430, 606, 408, 548,
                430, 498, 470);
        s.fill(fringe, Ink.of(0x2A221D));
        Path2D turban = Forms.closed(
                424, 420, 440, 330, 510, 262, 604, 244, 700, 264, 766, 330, 778, 424, 736, 372, 660, 334, 604, 326, 540,
                334, 468, 372);
        s.fill(turban, Sheet.run(430, 300, 770, 420, Ink.of(0x3C5C6B), Ink.of(0x23404F), Ink.of(0x18303C)));
        for (int i = 0; i < 4; i++) {
            s.line(
                    Forms.open(
                            432 + 6 * i,
                            398 - 24 * i,
                            520,
                            306 - 15 * i,
                            604,
                            298 - 15 * i,
                            690,
                            308 - 15 * i,
                            770 - 6 * i,
                            402 - 24 * i),
                    2.4,
                    Ink.thin(Ink.of(0x9DB8BE), 0.5));
        }
        for (double side : new double[] {-1, 1}) {
            double x = 604 + side * 56;
            s.line(Forms.open(x - 32, 484, x, 470, x + 32, 482), 5, Ink.of(0x3A2C22));
            s.fill(Forms.closed(x - 30, 520, x, 508, x + 30, 520, x, 530), Ink.of(0xFBF2E2));
            s.dot(x + 2, 519, 10, Ink.of(0x241A15));
            s.line(Forms.open(x - 32, 520, x, 506, x + 33, 518), 4, Ink.of(0x2A1E17));
            s.ring(604 + side * 106, 586, 7, 4, Ink.of(0x7FB59E));
        }
        s.line(Forms.open(608, 520, 612, 566, 616, 582, 602, 590, 592, 584), 2.6, Ink.thin(line, 0.75));
        s.fill(Forms.closed(570, 624, 590, 614, 604, 618, 618, 614, 638, 624, 604, 642), Ink.of(0xB5483F));
        s.line(Forms.open(568, 624, 604, 626, 640, 624), 2, Ink.of(0x7A2A26));
        s.line(face, 2.2, Ink.thin(line, 0.55));
        Path2D sleeve = Forms.closed(
                330, 960, 300, 1120, 380, 1240, 520, 1250, 660, 1200, 700, 1130, 640, 1090, 520, 1130, 440, 1080, 420,
                960);
        s.fill(sleeve, Sheet.run(300, 1000, 700, 1240, Ink.of(0xA9C3B5), dress, Ink.of(0x4B706B)));
        s.line(sleeve, 2.4, Ink.thin(Ink.of(0x2C4845), 0.75));
        Path2D other = Forms.closed(
                880, 960, 920, 1100, 860, 1220, 760, 1250, 650, 1210, 640, 1140, 720, 1120, 800, 1080, 800, 960);
        s.fill(other, Sheet.run(920, 1000, 660, 1240, Ink.of(0x55817B), Ink.of(0x86A99D)));
        s.line(other, 2.4, Ink.thin(Ink.of(0x2C4845), 0.75));
        for (int i = -8; i <= 8; i++) {
            double angle = -Math.PI / 2 + i * 0.1;
            Path2D blade = Forms.polygon(
                    664,
                    1140,
                    664 + 330 * Math.cos(angle - 0.05),
                    1140 + 330 * Math.sin(angle - 0.05),
                    664 + 330 * Math.cos(angle + 0.05),
                    1140 + 330 * Math.sin(angle + 0.05));
            s.fill(blade, i % 2 == 0 ? Ink.of(0xEADBB6) : Ink.of(0xD9C596));
            s.line(blade, 1.6, Ink.thin(Ink.LACQUER, 0.6));
        }
        for (int k = 0; k < 5; k++) {
            s.fill(Forms.petal(680, 900, 42, k * 2 * Math.PI / 5, 0.36), Ink.thin(Ink.LACQUER, 0.7));
        }
        s.line(Forms.open(560, 960, 640, 920, 690, 900, 780, 930), 5, Ink.thin(Ink.of(0x4B3A2A), 0.7));
        Path2D hand = Forms.closed(612, 1150, 640, 1112, 690, 1108, 716, 1140, 706, 1176, 660, 1196, 622, 1184);
        s.fill(hand, Sheet.down(1100, 1200, Ink.of(0xF6E2C4), Ink.of(0xDFC09A)));
        s.line(hand, 2.2, Ink.thin(line, 0.7));
        for (int i = 0; i < 3; i++) {
            s.line(Forms.open(640, 1130 + 18 * i, 676, 1124 + 18 * i, 708, 1132 + 16 * i), 1.8, Ink.thin(line, 0.6));
        }
        s.fill(Sheet.box(1050, 1380, 66, 66), Ink.thin(Ink.LACQUER, 0.85));
        Sheet seal = s.layer();
        Treasures.glyph(seal, 1083, 1413, 24);
        s.lay(seal, 0.85);
        s.touch((x, y) -> 1 + 0.04 * Math.sin(x * 1.9) + 0.04 * Math.sin(y * 1.9));
        s.mottle(330, 0.13);
        s.vignette(0.3);
        s.grain(0.03);
        return s;
    }

    /// A map of the old capital, drawn as its people walked it.
    static Sheet oldMap() {
        Sheet s = new Sheet(1600, 1200, 17);
        s.paper(Ink.of(0xE8D6AC), 700);
        s.mottle(210, 0.14);
        Color ink = Ink.of(0x43321F);
        Path2D river = Forms.open(
                1180, -40, 1260, 140, 1420, 260, 1430, 440, 1290, 600, 1300, 780, 1440, 920, 1430, 1060, 1330, 1260);
        s.line(river, 172, Ink.thin(ink, 0.8));
        s.line(river, 164, Ink.of(0xBFC9AE));
        for (int i = 0; i < 9; i++) {
            AffineTransform across = AffineTransform.getTranslateInstance((i - 4) * 17, (i - 4) * 5);
            s.line(across.createTransformedShape(river), 1.5, Ink.thin(Ink.of(0x4F6E68), 0.5));
        }
        Shape lake = Forms.closed(480, 60, 700, 40, 860, 110, 900, 210, 760, 250, 600, 220, 470, 200);
        Shape small = Forms.closed(990, 640, 1060, 650, 1080, 760, 1040, 860, 980, 830, 970, 730);
        Shape pond = Forms.closed(480, 930, 620, 910, 680, 980, 600, 1040, 490, 1020);
        for (Shape water : new Shape[] {lake, small, pond}) {
            s.fill(water, Ink.of(0xBFC9AE));
            s.pen.setClip(water);
            for (int y = 30; y < 1100; y += 15) {
                s.line(Forms.open(0, y, 400, y + 6, 800, y - 5, 1200, y + 4), 1.4, Ink.thin(Ink.of(0x4F6E68), 0.5));
            }
            s.pen.setClip(null);
            s.line(water, 4, Ink.thin(ink, 0.85));
        }
        Path2D outer = Forms.closed(
                170, 330, 420, 270, 760, 280, 1010, 300, 1120, 470, 1130, 720, 1090, 920, 860, 1010, 520, 1100, 240,
                1030, 150, 800, 140, 520);
        Path2D inner = Forms.polygon(420, 420, 800, 410, 812, 720, 430, 734);
        Path2D forbidden = Forms.polygon(530, 490, 700, 486, 706, 640, 536, 646);
        for (Path2D wall : new Path2D[] {outer, inner, forbidden}) {
            s.line(wall, 13, ink);
            s.line(wall, 7, Ink.of(0xE5CFA0));
            s.pen.setStroke(new BasicStroke(7, 0, 0, 10, new float[] {3, 9}, 0));
            s.pen.setPaint(ink);
            s.pen.draw(wall);
        }
        for (double[] g : new double[][] {
            {610, 412},
            {616, 728},
            {424, 570},
            {806, 560},
            {618, 486},
            {1122, 560},
            {160, 640},
            {560, 1085},
            {880, 1000},
            {640, 275}
        }) {
            gate(s, g[0], g[1], ink);
        }
        for (int i = 0; i < 330; i++) {
            double x = 180 + 920 * s.chance.nextDouble();
            double y = 310 + 740 * s.chance.nextDouble();
            boolean free = outer.contains(x, y)
                    && !lake.contains(x, y)
                    && !small.intersects(x - 20, y - 20, 40, 40)
                    && !pond.intersects(x - 20, y - 20, 40, 40);
            if (free && !forbidden.contains(x, y) && Math.abs(x - 616) > 22 && Math.abs(y - 575) > 20) {
                house(
                        s,
                        x,
                        y,
                        9 + 4 * s.chance.nextDouble(),
                        ink,
                        inner.contains(x, y) ? Ink.of(0xB98443) : Ink.of(0xA4533A));
            }
        }
        for (int[] street : new int[][] {{616, 280, 616, 1080}, {150, 575, 1125, 575}, {880, 300, 900, 1000}}) {
            s.line(
                    Forms.open(
                            street[0],
                            street[1],
                            (street[0] + street[2]) / 2.0 + 6,
                            (street[1] + street[3]) / 2.0,
                            street[2],
                            street[3]),
                    9,
                    Ink.thin(Ink.of(0xEEDDB6), 0.95));
            s.line(
                    Forms.open(
                            street[0],
                            street[1],
                            (street[0] + street[2]) / 2.0 + 6,
                            (street[1] + street[3]) / 2.0,
                            street[2],
                            street[3]),
                    1.5,
                    Ink.thin(ink, 0.5));
        }
        house(s, 618, 560, 44, ink, Ink.LACQUER);
        house(s, 618, 610, 30, ink, Ink.of(0xC8963E));
        for (int i = 0; i < 90; i++) {
            double x = 1600 * s.chance.nextDouble();
            double y = 1200 * s.chance.nextDouble();
            if (!outer.contains(x, y) && !lake.contains(x, y) && (x < 1130 || x > 1540)) {
                if (x < 330 && y < 420) {
                    Path2D hill = Forms.open(x - 50, y + 34, x - 20, y - 8, x, y - 40, x + 24, y - 4, x + 54, y + 34);
                    s.fill(hill, Ink.thin(Ink.of(0x7E8F62), 0.55));
                    s.line(hill, 3, ink);
                    s.line(Forms.open(x, y - 38, x + 6, y - 10, x + 2, y + 16), 1.6, Ink.thin(ink, 0.7));
                } else {
                    s.line(x, y, x, y + 20, 3, Ink.thin(ink, 0.8));
                    s.dot(x, y, 12, Ink.thin(Ink.of(0x71854F), 0.75));
                    s.ring(x, y, 12, 1.8, Ink.thin(ink, 0.8));
                }
            }
        }
        for (double[] b : new double[][] {{1330, 190, 0.9}, {1360, 540, 1}, {1390, 930, 1.1}}) {
            s.fill(Forms.closed(b[0] - 34 * b[2], b[1], b[0], b[1] + 12 * b[2], b[0] + 36 * b[2], b[1] - 4), ink);
            s.fill(Forms.polygon(b[0], b[1], b[0], b[1] - 52 * b[2], b[0] + 30 * b[2], b[1] - 14), Ink.of(0xA4533A));
        }
        s.fill(Sheet.box(1462, 60, 82, 380), Ink.thin(Ink.of(0xEBDCB4), 0.95));
        s.line(Sheet.box(1462, 60, 82, 380), 4, ink);
        s.line(Sheet.box(1470, 68, 66, 364), 1.6, ink);
        for (int i = 0; i < 5; i++) {
            darkGlyph(s, 1503, 112 + 68 * i, 24);
        }
        s.fill(Sheet.box(86, 1010, 70, 70), Ink.thin(Ink.LACQUER, 0.8));
        s.ring(1500, 1090, 44, 3, ink);
        s.fill(Forms.star(1500, 1090, 4, 62, 13), Ink.thin(ink, 0.9));
        s.fill(Forms.petal(1500, 1090, 62, -Math.PI / 2, 0.14), Ink.LACQUER);
        s.line(Sheet.box(34, 34, 1532, 1132), 7, ink);
        s.line(Sheet.box(48, 48, 1504, 1104), 2, ink);
        Sheet folds = s.layer();
        for (double x : new double[] {400, 800, 1200}) {
            folds.line(x, 0, x, 1200, 5, Ink.thin(Ink.of(0x6A5332), 0.35));
        }
        folds.line(0, 600, 1600, 600, 5, Ink.thin(Ink.of(0x6A5332), 0.35));
        folds.blur(3);
        s.lay(folds);
        for (double[] stain : new double[][] {{250, 180, 150}, {1250, 1010, 190}, {900, 90, 90}}) {
            s.glow(stain[0], stain[1], stain[2], Ink.of(0x8A6534), 0.3);
        }
        s.vignette(0.4);
        s.grain(0.05);
        return s;
    }

    private static void darkGlyph(Sheet s, double x, double y, double r) {
        Sheet word = s.layer();
        Treasures.glyph(word, x, y, r);
        word.touch((_, _) -> 0.16);
        s.lay(word);
    }

    private static void gate(Sheet s, double x, double y, Color ink) {
        s.fill(Sheet.box(x - 22, y - 16, 44, 32), Ink.of(0xD7BD88));
        s.line(Sheet.box(x - 22, y - 16, 44, 32), 3, ink);
        s.fill(Sheet.oval(x, y + 10, 8, 12), ink);
        house(s, x, y - 18, 20, ink, Ink.LACQUER);
    }

    private static void house(Sheet s, double x, double y, double r, Color ink, Color tiles) {
        Shape roof = Forms.roof(x, y, r, r * 0.55, r * 0.8, r * 0.25);
        s.fill(Sheet.box(x - r * 0.7, y - 1, r * 1.4, r * 0.7), Ink.of(0xEEDFBC));
        s.line(Sheet.box(x - r * 0.7, y - 1, r * 1.4, r * 0.7), Math.max(1.2, r / 12), ink);
        s.fill(roof, tiles);
        s.line(roof, Math.max(1.2, r / 12), ink);
    }

    /// A branch of peach for the new year, on pale paper.
    static Sheet peachBlossom() {
        Sheet s = new Sheet(1067, 1600, 24);
        s.paper(Ink.PAPER, 400);
        s.glow(760, 330, 620, Ink.of(0xF6D9B8), 0.75);
        s.dot(770, 330, 170, Ink.thin(Ink.of(0xC9483C), 0.85));
        Sheet wash = s.layer();
        for (int i = 0; i < 3; i++) {
            int which = i;
            double base = 1360 + 70 * i;
            wash.fill(wash.below(x -> wash.ridge(x, base, 150, 380, which)), Ink.thin(Ink.of(0x6F8C8A), 0.22));
        }
        wash.blur(7);
        s.lay(wash);
        branch(s, 40, 1500, -1.12, 230, 54, 0);
        for (int i = 0; i < 60; i++) {
            double x = 1067 * s.chance.nextDouble();
            double y = 300 + 1250 * s.chance.nextDouble();
            s.fill(
                    Forms.petal(x, y, 16 + 12 * s.chance.nextDouble(), 6.3 * s.chance.nextDouble(), 0.34),
                    Ink.thin(Ink.of(0xE88FA2), 0.55));
        }
        s.fill(Sheet.box(930, 1420, 70, 70), Ink.thin(Ink.LACQUER, 0.9));
        Sheet seal = s.layer();
        Treasures.glyph(seal, 965, 1455, 25);
        s.lay(seal, 0.9);
        s.mottle(260, 0.04);
        s.grain(0.025);
        return s;
    }

    private static void branch(Sheet s, double x, double y, double angle, double length, double thick, int depth) {
        double bend = angle + 0.3 * s.chance.nextGaussian();
        double mx = x + length * 0.5 * Math.cos(angle);
        double my = y + length * 0.5 * Math.sin(angle);
        double ex = mx + length * 0.5 * Math.cos(bend);
        double ey = my + length * 0.5 * Math.sin(bend);
        Path2D wood = Forms.open(x, y, mx, my, ex, ey);
        s.line(wood, thick, Ink.of(0x3A2A23));
        Path2D lit = Forms.open(
                x - thick * 0.22, y - thick * 0.15, mx - thick * 0.2, my - thick * 0.15, ex - thick * 0.12, ey);
        s.line(lit, thick * 0.2, Ink.thin(Ink.of(0xA98E78), 0.6));
        if (depth < 6) {
            branch(s, ex, ey, bend + 0.1 * s.chance.nextGaussian() + 0.03, length * 0.88, thick * 0.7, depth + 1);
            branch(s, mx, my, bend + (s.chance.nextBoolean() ? 0.72 : -0.72), length * 0.68, thick * 0.44, depth + 2);
        }
        if (depth > 1) {
            int flowers = 2 + s.chance.nextInt(3);
            for (int i = 0; i < flowers; i++) {
                double t = s.chance.nextDouble();
                blossom(
                        s,
                        x + (ex - x) * t + 14 * s.chance.nextGaussian(),
                        y + (ey - y) * t + 14 * s.chance.nextGaussian(),
                        22 + 22 * s.chance.nextDouble());
            }
            s.dot(ex + 8, ey - 8, 9, Ink.of(0xC94F6D));
            s.fill(Forms.petal(ex, ey, 46, bend - 0.5, 0.17), Ink.thin(Ink.of(0x6F9A5C), 0.85));
        }
    }

    private static void blossom(Sheet s, double x, double y, double r) {
        double turn = 6.3 * s.chance.nextDouble();
        for (int i = 0; i < 5; i++) {
            Shape petal = Forms.petal(x, y, r, turn + i * 2 * Math.PI / 5, 0.46);
            s.fill(petal, Sheet.outward(x, y, r * 1.1, Ink.of(0xC93F66), Ink.of(0xEE9DB0), Ink.of(0xFBE0E2)));
            s.line(petal, 0.9, Ink.thin(Ink.of(0xB23A5C), 0.4));
        }
        for (int i = 0; i < 9; i++) {
            double a = turn + i * 0.7;
            s.line(x, y, x + r * 0.5 * Math.cos(a), y + r * 0.5 * Math.sin(a), 1, Ink.of(0xF7E3B0));
            s.dot(x + r * 0.5 * Math.cos(a), y + r * 0.5 * Math.sin(a), 1.8, Ink.of(0xE5B73C));
        }
    }
}
