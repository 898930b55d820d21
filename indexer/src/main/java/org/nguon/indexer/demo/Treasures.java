package org.nguon.indexer.demo;

import java.awt.AlphaComposite;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.util.function.DoubleUnaryOperator;

/// Things from a museum's cases: bronze, clay, stone, silk.
final class Treasures {

    private Treasures() {}

    /// The face of a Đông Sơn drum: a star of fourteen rays, birds flying against the clock.
    static Sheet drumStar() {
        Sheet s = new Sheet(1600, 1600, 1);
        s.wash(Ink.of(0x2A2622), Ink.of(0x171412));
        s.glow(640, 520, 1300, Ink.of(0x6E5C45), 0.7);
        double c = 800;
        Sheet shade = s.layer();
        shade.dot(c + 26, c + 40, 742, Ink.thin(Color.BLACK, 0.75));
        shade.blur(30);
        s.lay(shade);
        Noise patina = new Noise(11);
        Sheet face = s.layer();
        face.stain((x, y) -> {
            double age = patina.clouds(x / 210.0, y / 210.0, 6);
            double spots = patina.clouds(x / 46.0 + 90, y / 46.0, 4);
            Color bronze = Ink.along(1.6 * age - 0.3, Ink.of(0x3B3122), Ink.of(0x7A6238), Ink.of(0xA88A50));
            return Ink.mix(bronze, Ink.of(0x5E9480), Math.clamp(4.2 * (age * 0.5 + spots * 0.5) - 1.95, 0.0, 0.85));
        });
        Sheet cast = s.layer();
        Color ink = Color.WHITE;
        cast.fill(Forms.star(c, c, 14, 196, 62), ink);
        cast.dot(c, c, 66, ink);
        for (int i = 0; i < 14; i++) {
            double angle = Math.PI * (2 * i + 1) / 14 - Math.PI / 2;
            Path2D feather = Forms.polygon(-9, -30, 9, -30, 0, 30);
            cast.line(
                    Forms.placed(feather, c + 152 * Math.cos(angle), c + 152 * Math.sin(angle), angle + Math.PI / 2, 1),
                    4,
                    ink);
            cast.line(
                    Forms.placed(
                            feather, c + 150 * Math.cos(angle), c + 150 * Math.sin(angle), angle + Math.PI / 2, 0.5),
                    4,
                    ink);
        }
        for (double r : new double[] {212, 222, 262, 272, 318, 328, 466, 476, 520, 530, 574, 584, 690, 700, 732}) {
            cast.ring(c, c, r, 4.5, ink);
        }
        dots(cast, c, 242, 72);
        spirals(cast, c, 295, 44);
        teeth(cast, c, 480, 517, 110);
        spirals(cast, c, 552, 84);
        teeth(cast, c, 588, 622, 130);
        dots(cast, c, 640, 190);
        teeth(cast, c, 686, 656, 130);
        dots(cast, c, 716, 210);
        for (int i = 0; i < 16; i++) {
            double angle = 2 * Math.PI * i / 16;
            AffineTransform place = AffineTransform.getTranslateInstance(c, c);
            place.rotate(angle);
            place.translate(0, -398);
            place.scale(-1.04, 1.04);
            if (i % 4 == 3) {
                boatman(cast, place);
            } else {
                heron(cast, place);
            }
        }
        Sheet soft = s.layer();
        soft.lay(cast);
        soft.blur(2.2);
        face.relief(soft, 1.5);
        face.touch((x, y) -> 1 + 0.18 * soft.inkAt(x, y));
        face.touch((x, y) -> 1.12 - 0.00034 * (x - 420) - 0.00026 * (y - 420));
        s.pen.setClip(Sheet.circle(c, c, 740));
        s.lay(face);
        s.pen.setClip(null);
        s.ring(c, c, 738, 6, Ink.thin(Ink.of(0xD9BE86), 0.55));
        s.ring(c + 2, c + 2, 743, 4, Ink.thin(Color.BLACK, 0.7));
        s.glow(520, 430, 620, Ink.of(0xFFE9BC), 0.25);
        s.grain(0.05);
        s.vignette(0.35);
        return s;
    }

    private static void dots(Sheet s, double c, double radius, int count) {
        for (int i = 0; i < count; i++) {
            double angle = 2 * Math.PI * i / count;
            s.dot(c + radius * Math.cos(angle), c + radius * Math.sin(angle), 4.4, Color.WHITE);
        }
    }

    private static void spirals(Sheet s, double c, double radius, int count) {
        for (int i = 0; i < count; i++) {
            double angle = 2 * Math.PI * i / count;
            double next = 2 * Math.PI * (i + 1) / count;
            double x = c + radius * Math.cos(angle);
            double y = c + radius * Math.sin(angle);
            s.ring(x, y, 13, 3.2, Color.WHITE);
            s.dot(x, y, 4.6, Color.WHITE);
            s.line(
                    x + 13 * Math.cos(angle),
                    y + 13 * Math.sin(angle),
                    c + (radius - 13) * Math.cos(next),
                    c + (radius - 13) * Math.sin(next),
                    3,
                    Color.WHITE);
        }
    }

    private static void teeth(Sheet s, double c, double from, double to, int count) {
        for (int i = 0; i < count; i++) {
            double left = 2 * Math.PI * i / count;
            double right = 2 * Math.PI * (i + 0.8) / count;
            double middle = (left + right) / 2;
            s.fill(
                    Forms.polygon(
                            c + from * Math.cos(left), c + from * Math.sin(left),
                            c + from * Math.cos(right), c + from * Math.sin(right),
                            c + to * Math.cos(middle), c + to * Math.sin(middle)),
                    Color.WHITE);
        }
    }

    /// A bird with a long bill, a crest and a fan of a tail, as on the drums.
    private static void heron(Sheet s, AffineTransform place) {
        Path2D body = Forms.closed(
                -56, 8, -30, -2, -6, -6, 20, -12, 34, -22, 44, -26, 88, -12, 46, -12, 34, -2, 14, 14, -16, 20, -40, 18);
        Path2D wing = Forms.closed(-10, -2, -26, -34, -44, -58, -28, -52, 2, -30, 14, -8);
        Path2D under = Forms.closed(-8, 10, -30, 34, -40, 54, -22, 46, 4, 26, 10, 12);
        Path2D crest = Forms.polygon(36, -24, 14, -40, 6, -38, 30, -20);
        for (Shape part : new Shape[] {body, wing, under, crest}) {
            s.fill(place.createTransformedShape(part), Color.WHITE);
        }
        for (int i = -2; i <= 2; i++) {
            s.line(
                    place.createTransformedShape(Forms.open(-50, 10, -74, 12 + 7 * i, -92, 10 + 11 * i)),
                    4,
                    Color.WHITE);
        }
        s.pen.setComposite(AlphaComposite.Clear);
        s.pen.fill(place.createTransformedShape(Sheet.circle(44, -19, 4)));
        for (int i = 0; i < 4; i++) {
            s.line(place.createTransformedShape(Forms.open(-30 + 10 * i, 4, -34 + 10 * i, 14)), 2.4, Color.WHITE);
        }
        s.pen.setComposite(AlphaComposite.SrcOver);
    }

    /// A man with a feathered headdress and a spear.
    private static void boatman(Sheet s, AffineTransform place) {
        Shape[] parts = {
            Forms.closed(-10, 46, -12, 6, -8, -14, 8, -14, 12, 6, 10, 46),
            Sheet.circle(2, -24, 10),
            Forms.closed(-4, -34, -26, -70, -10, -62, 0, -72, 8, -60, 26, -66, 10, -34),
        };
        for (Shape part : parts) {
            s.fill(place.createTransformedShape(part), Color.WHITE);
        }
        s.line(place.createTransformedShape(Forms.open(44, -70, 40, 56)), 4, Color.WHITE);
        s.line(place.createTransformedShape(Forms.open(-4, -6, 24, 0, 42, -12)), 6, Color.WHITE);
        s.line(place.createTransformedShape(Forms.open(-50, 40, -20, 56, 24, 56, 56, 38)), 6, Color.WHITE);
    }

    /// A jar of Chu Đậu, painted in blue under the glaze.
    static Sheet blueAndWhiteJar() {
        Sheet s = new Sheet(1200, 1600, 15);
        s.wash(Ink.of(0xCFC8BC), Ink.of(0xB5AC9E), Ink.of(0x8E8577));
        s.glow(360, 520, 1000, Ink.of(0xF6EFE2), 0.85);
        s.wash(1300, 1600, Ink.of(0x8C7E6C), Ink.of(0x5E5346));
        Sheet blend = s.layer();
        blend.fill(Sheet.box(-50, 1285, 1400, 40), Ink.of(0x968A7A));
        blend.blur(16);
        s.lay(blend);
        Sheet shade = s.layer();
        shade.fill(Sheet.oval(720, 1392, 420, 44), Ink.thin(Ink.of(0x1C1712), 0.8));
        shade.blur(26);
        s.lay(shade);
        Color cobalt = Ink.of(0x2B4C8C);
        Sheet flat = new Sheet(1600, 1150, 16);
        flat.wash(Ink.of(0xF0EEE6), Ink.of(0xECEAE0));
        flat.mottle(120, 0.03);
        for (double y : new double[] {40, 52, 150, 160, 330, 342, 830, 842, 1000, 1010, 1120}) {
            flat.line(0, y, 1600, y, 5, cobalt);
        }
        for (int i = 0; i < 32; i++) {
            double x = 50 * i + 25;
            flat.fill(Forms.petal(x, 148, 84, -Math.PI / 2, 0.24), Ink.thin(cobalt, 0.75));
            flat.line(Forms.petal(x, 148, 60, -Math.PI / 2, 0.2), 3, Ink.of(0xE8E8E2));
            flat.fill(Forms.petal(x, 1004, 150, -Math.PI / 2, 0.2), Ink.thin(cobalt, 0.22));
            flat.line(Forms.petal(x, 1004, 150, -Math.PI / 2, 0.2), 5, cobalt);
            flat.line(Forms.petal(x, 1002, 110, -Math.PI / 2, 0.14), 3, cobalt);
        }
        for (int i = 0; i < 40; i++) {
            double x = 40 * i;
            flat.line(Forms.open(x, 265, x + 10, 235, x + 30, 235, x + 30, 260, x + 16, 258), 4, cobalt);
            flat.line(x, 290, x + 40, 290, 4, cobalt);
        }
        for (int i = 0; i < 4; i++) {
            double x = 200 + 400 * i;
            Path2D vine = Forms.open(
                    x - 200, 590, x - 150, 440, x - 50, 420, x, 585, x + 60, 750, x + 150, 740, x + 200, 590);
            flat.line(vine, 9, cobalt);
            for (int k = 0; k < 9; k++) {
                double t = k / 8.0;
                double vx = x - 190 + 380 * t;
                double vy = 590 - 165 * Math.sin(2 * Math.PI * t);
                double angle = Math.PI * (k % 2 == 0 ? 1.5 : 0.4) + 0.7 * t;
                Shape leaf = Forms.petal(vx, vy, 84, angle, 0.26);
                flat.fill(leaf, Ink.thin(cobalt, 0.55));
                flat.line(leaf, 4, cobalt);
            }
            peony(flat, x, i % 2 == 0 ? 585 : 590, 112, cobalt);
        }
        flat.blur(1.6);
        DoubleUnaryOperator profile = t -> {
            if (t < 0.055) {
                return 158 + 14 * Math.sin(t / 0.055 * Math.PI);
            }
            if (t < 0.15) {
                double u = (t - 0.055) / 0.095;
                return 152 - 14 * Math.sin(u * Math.PI) + 40 * u * u;
            }
            double u = (t - 0.15) / 0.85;
            return 192 + 205 * Math.sin(Math.PI * Math.pow(u, 0.72)) * (1 - 0.18 * u) + 8 * u - 20 * Math.pow(u, 6);
        };
        turned(s, flat, profile, 600, 260, 1400, 40, Ink.of(0xFDFBF4));
        s.fill(Sheet.oval(600, 262, 158, 26), Ink.of(0x4B4A48));
        s.fill(Sheet.oval(600, 272, 150, 20), Sheet.down(250, 292, Ink.of(0x1E1D1C), Ink.of(0x6A6862)));
        s.line(Sheet.oval(600, 262, 159, 27), 7, Ink.of(0xE6E2D6));
        s.vignette(0.25);
        s.grain(0.03);
        return s;
    }

    private static void peony(Sheet s, double x, double y, double r, Color ink) {
        s.dot(x, y, r * 1.02, Ink.of(0xEEECE3));
        for (int ring = 0; ring < 3; ring++) {
            int count = 11 - 3 * ring;
            double length = r * (1 - 0.28 * ring);
            for (int i = 0; i < count; i++) {
                Shape petal = Forms.petal(x, y, length, 2 * Math.PI * i / count + 0.3 * ring, 0.36);
                s.fill(petal, Ink.thin(Ink.mix(ink, Ink.of(0x9FB4DA), 0.75 - 0.3 * ring), 0.8));
                s.line(petal, 4, ink);
            }
        }
        s.dot(x, y, r * 0.2, ink);
        s.dot(x, y, r * 0.1, Ink.of(0xE6E6E0));
    }

    /// Wraps a flat pattern around a turned body and lights it from the left.
    private static void turned(
            Sheet s,
            Sheet flat,
            DoubleUnaryOperator profile,
            double centre,
            int top,
            int bottom,
            double shine,
            Color light) {
        Sheet body = s.layer();
        for (int y = top; y < bottom; y++) {
            double t = (y - top) / (double) (bottom - top);
            double r = profile.applyAsDouble(t);
            double lower = profile.applyAsDouble(Math.min(1, t + 0.01));
            double slope = (lower - r) / ((bottom - top) * 0.01);
            for (int x = (int) Math.ceil(centre - r); x <= centre + r; x++) {
                double across = (x - centre) / r;
                double turn = Math.asin(Math.clamp(across, -1.0, 1.0));
                Color colour = flat.at(flat.width * (0.5 + turn / (2 * Math.PI)), t * flat.height);
                double depth = Math.cos(turn);
                double norm = Math.sqrt(1 + slope * slope);
                double lit = (-0.62 * across + 0.64 * depth - 0.42 * slope) / norm;
                double bright = 0.30 + 0.78 * Math.max(0, lit) + 0.10 * Math.max(0, across);
                Color shaded = bright > 1
                        ? Ink.mix(colour, light, (bright - 1) * 2)
                        : Ink.mix(Ink.of(0x15120F), colour, bright);
                double gloss = Math.pow(Math.max(0, lit), shine);
                body.pen.setColor(Ink.mix(shaded, light, 0.85 * gloss));
                body.pen.fillRect(x, y, 1, 1);
            }
        }
        body.blur(1.7);
        s.lay(body);
    }

    /// A temple bell in its beam.
    static Sheet bronzeBell() {
        Sheet s = new Sheet(1200, 1600, 16);
        s.wash(Ink.of(0x2B1512), Ink.of(0x3E1E18), Ink.of(0x150C0A));
        s.glow(330, 620, 1000, Ink.of(0xC4713A), 0.55);
        for (int i = 0; i < 6; i++) {
            double x = 60 + 215 * i;
            s.fill(
                    Sheet.box(x, 0, 90, 1600),
                    Sheet.run(x, 0, x + 90, 0, Ink.thin(Ink.of(0x6B1F1A), 0.55), Ink.thin(Ink.of(0x2A0F0D), 0.7)));
        }
        Sheet haze = s.layer();
        haze.glow(300, 900, 900, Ink.of(0xE79A55), 0.25);
        s.lay(haze);
        s.blur(9);
        s.fill(
                Sheet.box(-10, 120, 1220, 110),
                Sheet.down(120, 230, Ink.of(0x8A3A2A), Ink.of(0x4A1812), Ink.of(0x220B08)));
        for (int i = 0; i < 7; i++) {
            s.line(0, 134 + 15 * i, 1200, 138 + 14 * i, 1.4, Ink.thin(Ink.of(0x1A0705), 0.35));
        }
        Sheet dragon = s.layer();
        dragon.line(Forms.open(470, 420, 440, 320, 500, 240, 600, 230, 700, 240, 760, 320, 730, 420), 44, Color.WHITE);
        dragon.dot(468, 416, 34, Color.WHITE);
        dragon.dot(732, 416, 34, Color.WHITE);
        s.line(Forms.open(470, 420, 440, 320, 500, 240, 600, 230, 700, 240, 760, 320, 730, 420), 44, Ink.of(0x5B4A2C));
        s.line(Forms.open(464, 420, 434, 320, 494, 240, 594, 226), 14, Ink.thin(Ink.of(0xC9A765), 0.7));
        for (double side : new double[] {-1, 1}) {
            s.fill(
                    Forms.closed(
                            600 + side * 164,
                            420,
                            600 + side * 172,
                            384,
                            600 + side * 136,
                            366,
                            600 + side * 96,
                            392,
                            600 + side * 104,
                            440,
                            600 + side * 150,
                            446),
                    Ink.of(0x6B5732));
            s.dot(600 + side * 138, 396, 7, Ink.of(0xE5CF96));
        }
        Sheet flat = new Sheet(1600, 1150, 17);
        Noise age = new Noise(4);
        flat.stain((x, y) -> {
            double a = age.clouds(x / 150.0, y / 150.0, 5);
            return Ink.mix(
                    Ink.along(a, Ink.of(0x3F3220), Ink.of(0x8A6D3B)),
                    Ink.of(0x4F8371),
                    Math.clamp(3.4 * age.clouds(x / 80.0, y / 60.0 + 50, 5) - 1.75, 0.0, 0.65));
        });
        Sheet cast = new Sheet(1600, 1150, 18);
        for (double y : new double[] {90, 104, 118, 560, 576, 592, 640, 656, 672, 1040, 1058, 1090}) {
            cast.line(0, y, 1600, y, 6, Color.WHITE);
        }
        for (int i = 0; i < 8; i++) {
            double x = 200 * i;
            for (double k : new double[] {-14, 0, 14}) {
                cast.line(x + k, 118, x + k, 560, 5, Color.WHITE);
                cast.line(x + k, 672, x + k, 1040, 5, Color.WHITE);
            }
            cast.ring(x, 616, 56, 8, Color.WHITE);
            cast.ring(x, 616, 34, 5, Color.WHITE);
            cast.dot(x, 616, 22, Color.WHITE);
            for (int k = 0; k < 12; k++) {
                cast.dot(x + 45 * Math.cos(k * Math.PI / 6), 616 + 45 * Math.sin(k * Math.PI / 6), 5, Color.WHITE);
            }
            for (int row = 0; row < 10; row++) {
                for (int column = 0; column < 4; column++) {
                    glyph(cast, x + 44 + column * 37, 160 + row * 39, 13);
                }
            }
            for (int k = 0; k < 5; k++) {
                cast.line(
                        Forms.open(
                                x + 30,
                                1000 - 60 * k,
                                x + 70,
                                960 - 60 * k,
                                x + 100,
                                990 - 60 * k,
                                x + 140,
                                950 - 60 * k,
                                x + 172,
                                980 - 60 * k),
                        6,
                        Color.WHITE);
            }
        }
        cast.blur(1.8);
        flat.relief(cast, 1.1);
        DoubleUnaryOperator profile = t -> t < 0.12
                ? 120 + 190 * Math.sqrt(Math.min(1, t / 0.12))
                : 310 + 26 * t + (t > 0.9 ? 400 * Math.pow(t - 0.9, 1.4) : 0);
        turned(s, flat, profile, 600, 420, 1430, 22, Ink.of(0xFFE3A6));
        s.fill(Sheet.oval(600, 1430, 352, 34), Sheet.down(1400, 1466, Ink.of(0x0E0906), Ink.of(0x3A2C18)));
        s.line(Sheet.oval(600, 1430, 350, 33), 5, Ink.thin(Ink.of(0xB79657), 0.8));
        s.vignette(0.5);
        s.grain(0.04);
        return s;
    }

    /// Something that looks like old writing and says nothing.
    static void glyph(Sheet s, double x, double y, double r) {
        int strokes = 3 + s.chance.nextInt(4);
        for (int i = 0; i < strokes; i++) {
            double at = (i / (double) strokes - 0.5) * 2 * r * 0.9;
            if (s.chance.nextBoolean()) {
                s.line(x - r * 0.85, y + at, x + r * 0.85, y + at - 1, r * 0.2, Color.WHITE);
            } else {
                double lean = r * 0.5 * (s.chance.nextDouble() - 0.5);
                s.line(x + at, y - r * 0.9, x + at + lean, y + r * 0.9, r * 0.2, Color.WHITE);
            }
        }
    }

    /// A floor tile with a dragon of the Lý kind, all bends and no hurry.
    static Sheet dragonTile() {
        Sheet s = new Sheet(1500, 1500, 10);
        s.wash(Ink.of(0x3A332C), Ink.of(0x231F1B));
        Sheet clay = s.layer();
        Noise fire = new Noise(21);
        clay.stain((x, y) -> Ink.along(
                1.5 * fire.clouds(x / 260.0, y / 260.0, 6) - 0.25,
                Ink.of(0x8A4A30),
                Ink.of(0xB96B45),
                Ink.of(0xD08E62),
                Ink.of(0xBF7B58)));
        Sheet high = s.layer();
        high.line(Sheet.box(150, 150, 1200, 1200), 14, Color.WHITE);
        high.line(Sheet.box(216, 216, 1068, 1068), 8, Color.WHITE);
        for (int i = 0; i < 26; i++) {
            double at = 183 + i * 1134 / 25.0;
            for (double[] p : new double[][] {{at, 183}, {at, 1317}, {183, at}, {1317, at}}) {
                high.dot(p[0], p[1], 14, Color.WHITE);
            }
        }
        high.ring(750, 750, 500, 14, Color.WHITE);
        for (double[] p : new double[][] {{300, 300}, {1200, 300}, {300, 1200}, {1200, 1200}}) {
            for (int i = 0; i < 8; i++) {
                high.fill(Forms.petal(p[0], p[1], 66, i * Math.PI / 4, 0.3), Color.WHITE);
            }
        }
        int count = 430;
        double lastX = 0;
        double lastY = 0;
        for (int i = 0; i <= count; i++) {
            double t = i / (double) count;
            double angle = -0.55 * Math.PI + 2 * Math.PI * 1.02 * t;
            double wave = (112 - 82 * t) * Math.sin(t * 15 * Math.PI);
            double radius = 338 - 40 * t + wave;
            double x = 750 + radius * Math.cos(angle);
            double y = 750 + radius * Math.sin(angle);
            double thick = 40 * (1 - 0.82 * t);
            high.dot(x, y, thick, Color.WHITE);
            if (i % 4 == 0 && i > 0) {
                double heading = Math.atan2(y - lastY, x - lastX);
                high.fill(Forms.petal(x, y, thick * 1.75, heading - 2.1, 0.22), Color.WHITE);
            }
            if (i % 62 == 40) {
                for (int k = -1; k <= 1; k++) {
                    high.line(
                            Forms.open(
                                    x,
                                    y,
                                    x + 50 * Math.cos(angle + 0.5 * k),
                                    y + 50 * Math.sin(angle + 0.5 * k),
                                    x + 84 * Math.cos(angle + 0.8 * k + 0.3),
                                    y + 84 * Math.sin(angle + 0.8 * k + 0.3)),
                            9,
                            Color.WHITE);
                }
            }
            lastX = x;
            lastY = y;
        }
        double hx = 750 + 338 * Math.cos(-0.55 * Math.PI);
        double hy = 750 + 338 * Math.sin(-0.55 * Math.PI);
        high.fill(
                Forms.closed(
                        hx + 30, hy + 40, hx - 10, hy + 34, hx - 60, hy + 50, hx - 108, hy + 30, hx - 126, hy + 2,
                        hx - 84, hy + 4, hx - 70, hy - 24, hx - 16, hy - 44, hx + 40, hy - 30),
                Color.WHITE);
        high.line(
                Forms.open(hx - 100, hy + 8, hx - 150, hy - 40, hx - 120, hy - 90, hx - 82, hy - 70), 10, Color.WHITE);
        for (int i = 0; i < 6; i++) {
            high.line(
                    Forms.open(
                            hx + 10, hy - 30 + 8 * i, hx + 70 + 10 * i, hy - 80 + 22 * i, hx + 140, hy - 70 + 26 * i),
                    8,
                    Color.WHITE);
        }
        high.dot(hx - 190, hy + 10, 26, Color.WHITE);
        for (int i = 0; i < 5; i++) {
            high.line(
                    Forms.open(hx - 200, hy - 10 + 4 * i, hx - 240, hy - 30 + 12 * i, hx - 262, hy - 22 + 14 * i),
                    5,
                    Color.WHITE);
        }
        lotusRosette(high, 750, 750, 150);
        Sheet wide = s.layer();
        wide.lay(high);
        wide.blur(7);
        Sheet fine = s.layer();
        fine.lay(high);
        fine.blur(2.4);
        clay.relief(wide, 1.4);
        clay.relief(fine, 0.7);
        clay.mottle(9, 0.16);
        Sheet crack = s.layer();
        crack.line(Forms.open(1370, 560, 1250, 600, 1180, 690, 1060, 720, 1020, 800, 905, 835), 5, Color.WHITE);
        crack.blur(1.4);
        clay.relief(crack, -1.2);
        clay.touch((x, y) -> 1.13 - 0.00021 * x - 0.0002 * y);
        Sheet shade = s.layer();
        shade.fill(Sheet.box(118, 126, 1300, 1300), Ink.thin(Color.BLACK, 0.8));
        shade.blur(22);
        s.lay(shade);
        Path2D edge = Forms.polygon(
                100, 104, 700, 96, 1396, 102, 1404, 640, 1398, 1330, 1340, 1402, 700, 1404, 98, 1400, 104, 700);
        s.pen.setClip(edge);
        s.lay(clay);
        s.pen.setClip(null);
        s.line(edge, 4, Ink.thin(Ink.of(0xE9B68D), 0.35));
        s.grain(0.05);
        return s;
    }

    private static void lotusRosette(Sheet s, double x, double y, double r) {
        for (int i = 0; i < 12; i++) {
            s.line(Forms.petal(x, y, r, i * Math.PI / 6, 0.26), 8, Color.WHITE);
            s.fill(Forms.petal(x, y, r * 0.72, i * Math.PI / 6, 0.2), Color.WHITE);
        }
        s.dot(x, y, r * 0.3, Color.WHITE);
    }

    /// A stone with names on it, carried by a tortoise, in a temple garden.
    static Sheet steleOnTortoise() {
        Sheet s = new Sheet(1200, 1600, 18);
        s.wash(Ink.of(0xDCE5BE), Ink.of(0x86A674), Ink.of(0x3D6146), Ink.of(0x24382B));
        for (int i = 0; i < 900; i++) {
            double x = 1200 * s.chance.nextDouble();
            double y = 1000 * s.chance.nextDouble();
            Color leaf = Ink.along(
                    s.chance.nextDouble() * 0.7 + y / 3000,
                    Ink.of(0xEDF2B8),
                    Ink.of(0x9DBF77),
                    Ink.of(0x3F6B45),
                    Ink.of(0x1F3B2C));
            s.dot(x, y, 12 + 46 * s.chance.nextDouble(), Ink.thin(leaf, 0.28));
        }
        s.blur(14);
        s.wash(1270, 1600, Ink.of(0x6D6A58), Ink.of(0x8D8871), Ink.of(0x4B4739));
        for (int row = 0; row < 6; row++) {
            double y = 1280 + row * row * 11 + row * 12;
            s.line(0, y, 1200, y, 2 + row * 0.6, Ink.thin(Ink.of(0x2C2A22), 0.45));
            for (int k = -8; k < 9; k++) {
                double near = 600 + k * (130 + row * 26) + (row % 2) * 70;
                s.line(near, y, near + k * 6, y + 22 + row * 22, 2, Ink.thin(Ink.of(0x2C2A22), 0.4));
            }
        }
        Sheet shade = s.layer();
        shade.fill(Sheet.oval(640, 1440, 480, 60), Ink.thin(Ink.of(0x12140E), 0.85));
        shade.blur(24);
        s.lay(shade);
        Sheet stone = s.layer();
        Noise weather = new Noise(31);
        stone.stain((x, y) -> {
            double a = weather.clouds(x / 120.0, y / 160.0, 6);
            double moss = weather.clouds(x / 90.0 + 40, y / 90.0, 5) + 0.00022 * (y - 700);
            return Ink.mix(
                    Ink.along(1.5 * a - 0.25, Ink.of(0x6E665C), Ink.of(0x948B7E), Ink.of(0xB5AC9C)),
                    Ink.of(0x5F6B45),
                    Math.clamp(3.4 * moss - 2.05, 0.0, 0.45));
        });
        Sheet carve = s.layer();
        Path2D slab = Forms.closed(
                330, 1210, 322, 800, 330, 420, 390, 270, 600, 190, 810, 270, 870, 420, 878, 800, 870, 1210, 600, 1216);
        carve.line(slab, 30, Color.WHITE);
        carve.line(
                Forms.closed(396, 1150, 392, 800, 396, 500, 600, 490, 804, 500, 808, 800, 804, 1150, 600, 1154),
                6,
                Color.WHITE);
        carve.ring(600, 350, 70, 8, Color.WHITE);
        carve.ring(600, 350, 44, 5, Color.WHITE);
        for (double side : new double[] {-1, 1}) {
            carve.line(
                    Forms.open(
                            600 + side * 90,
                            350,
                            600 + side * 130,
                            310,
                            600 + side * 165,
                            360,
                            600 + side * 205,
                            330,
                            600 + side * 226,
                            400,
                            600 + side * 190,
                            440),
                    13,
                    Color.WHITE);
            carve.line(Forms.open(600 + side * 60, 430, 600 + side * 120, 410, 600 + side * 150, 450), 8, Color.WHITE);
        }
        for (int column = 0; column < 9; column++) {
            for (int row = 0; row < 17 - (column % 3 == 1 ? 2 : 0); row++) {
                glyph(carve, 430 + column * 42.5, 535 + row * 36, 13);
            }
        }
        carve.blur(1.9);
        stone.relief(carve, 1.15);
        stone.touch((x, y) -> 1.12 - 0.00062 * (x - 330) - 0.00012 * (y - 300));
        s.pen.setClip(slab);
        s.lay(stone);
        s.pen.setClip(null);
        s.line(Forms.open(870, 1210, 878, 800, 870, 420, 810, 270), 12, Ink.thin(Ink.of(0x26251F), 0.6));
        Path2D back = Forms.closed(
                150, 1370, 190, 1250, 360, 1180, 600, 1160, 840, 1180, 1010, 1250, 1050, 1370, 840, 1420, 600, 1430,
                360, 1420);
        Path2D head = Forms.closed(
                1010, 1330, 1060, 1240, 1120, 1200, 1170, 1220, 1178, 1262, 1130, 1300, 1090, 1350, 1040, 1390);
        Path2D foot = Forms.closed(880, 1380, 980, 1370, 1030, 1430, 1010, 1470, 900, 1466, 860, 1430);
        Path2D hind = Forms.closed(180, 1380, 260, 1380, 300, 1430, 280, 1470, 160, 1466, 140, 1430);
        Sheet shell = s.layer();
        shell.line(back, 20, Color.WHITE);
        for (int i = 0; i < 6; i++) {
            double x = 270 + 132 * i;
            shell.line(
                    Forms.polygon(x - 58, 1330, x - 34, 1275, x + 34, 1275, x + 58, 1330, x + 34, 1385, x - 34, 1385),
                    7,
                    Color.WHITE);
        }
        shell.line(head, 12, Color.WHITE);
        shell.dot(1132, 1240, 9, Color.WHITE);
        shell.line(Forms.open(1172, 1262, 1136, 1272, 1110, 1264), 5, Color.WHITE);
        for (Shape toes : new Shape[] {foot, hind}) {
            shell.line(toes, 10, Color.WHITE);
        }
        shell.blur(2.6);
        Sheet rock = s.layer();
        rock.stain((x, y) -> {
            double a = weather.clouds(x / 100.0 + 70, y / 90.0, 6);
            return Ink.mix(
                    Ink.along(1.5 * a - 0.25, Ink.of(0x5A5148), Ink.of(0x857B6D), Ink.of(0xA99F8E)),
                    Ink.of(0x59653F),
                    Math.clamp(3.2 * weather.clouds(x / 70.0, y / 70.0, 5) - 1.75, 0.0, 0.45));
        });
        rock.relief(shell, 1.3);
        rock.touch((x, y) -> Math.clamp(1.2 - (y - 1180) / 430.0, 0.45, 1.15));
        for (Shape part : new Shape[] {hind, foot, head, back}) {
            s.pen.setClip(part);
            s.lay(rock);
            s.pen.setClip(null);
        }
        s.line(Forms.open(340, 1196, 600, 1178, 862, 1196), 14, Ink.thin(Ink.of(0x1E1D17), 0.6));
        Sheet light = s.layer();
        for (int i = 0; i < 46; i++) {
            light.dot(
                    1200 * s.chance.nextDouble(),
                    150 + 1250 * s.chance.nextDouble(),
                    16 + 40 * s.chance.nextDouble(),
                    Ink.thin(Ink.of(0xFFF6C8), 0.22));
        }
        light.blur(12);
        s.lay(light);
        s.vignette(0.4);
        s.grain(0.04);
        return s;
    }

    /// A roundel from a court robe: a phoenix over waves, in thread of silk and gold.
    static Sheet robeRoundel() {
        Sheet s = new Sheet(1500, 1500, 19);
        s.wash(Ink.of(0x8E1F2B), Ink.of(0x74161F));
        for (int gx = 0; gx < 13; gx++) {
            for (int gy = 0; gy < 13; gy++) {
                double x = gx * 125 + (gy % 2) * 62;
                double y = gy * 125;
                s.line(
                        Forms.open(x - 30, y, x - 10, y - 22, x + 16, y - 14, x + 14, y + 10, x - 6, y + 8),
                        6,
                        Ink.thin(Ink.of(0xB33A40), 0.65));
                s.ring(x + 36, y + 30, 12, 5, Ink.thin(Ink.of(0xB33A40), 0.55));
            }
        }
        Sheet art = s.layer();
        double c = 750;
        art.dot(c, c, 610, Ink.of(0x233A56));
        for (int i = 0; i < 9; i++) {
            double y = 930 + 42 * i;
            for (int k = -9; k <= 9; k++) {
                double x = c + k * 84 + (i % 2) * 42;
                Color sea = Ink.along(i / 8.0, Ink.of(0x9FC0B5), Ink.of(0x4E8C8C), Ink.of(0x2F5E7A), Ink.of(0x22405E));
                art.dot(x, y + 34, 54, sea);
                art.ring(x, y + 34, 54, 6, Ink.of(0xD9B566));
                art.ring(x, y + 34, 38, 5, Ink.mix(sea, Color.WHITE, 0.5));
                art.ring(x, y + 34, 22, 5, Ink.mix(sea, Color.WHITE, 0.3));
            }
        }
        for (double[] p :
                new double[][] {{420, 420, 1}, {1120, 520, 0.8}, {330, 760, 0.8}, {1190, 800, 0.9}, {760, 250, 0.9}}) {
            cloud(art, p[0], p[1], p[2]);
        }
        art.dot(1010, 372, 72, Ink.of(0xC9352F));
        art.ring(1010, 372, 72, 7, Ink.of(0xE8C878));
        phoenix(art);
        Sheet mask = s.layer();
        mask.pen.setClip(Sheet.circle(c, c, 606));
        mask.lay(art);
        mask.pen.setClip(null);
        Noise nap = new Noise(8);
        mask.touch((x, y) -> {
            double lean = 0.5 + 1.5 * nap.at(x / 140.0, y / 140.0);
            double thread = Math.sin((x * Math.cos(lean) + y * Math.sin(lean)) * 1.25);
            return 1 + 0.13 * thread;
        });
        Sheet edge = s.layer();
        edge.dot(c + 8, c + 10, 628, Ink.thin(Color.BLACK, 0.55));
        edge.blur(14);
        s.lay(edge);
        s.lay(mask);
        for (double r : new double[] {606, 616, 626, 648}) {
            s.ring(c, c, r, 6, Sheet.run(200, 200, 1300, 1300, Ink.of(0xF2D68E), Ink.of(0xB98732), Ink.of(0xF0D28A)));
        }
        for (int i = 0; i < 120; i++) {
            double a = 2 * Math.PI * i / 120;
            s.dot(c + 637 * Math.cos(a), c + 637 * Math.sin(a), 5, Ink.of(0xEFD9A0));
        }
        s.touch((x, y) -> 1 + 0.035 * Math.sin(x * 1.1) + 0.035 * Math.sin(y * 1.1 + x * 0.1));
        s.mottle(300, 0.12);
        s.vignette(0.35);
        s.grain(0.03);
        return s;
    }

    private static void cloud(Sheet s, double x, double y, double scale) {
        Color[] tones = {Ink.of(0xE9DFC6), Ink.of(0xD8A76B), Ink.of(0x6FA08E)};
        double[][] puffs = {{0, 0, 46}, {58, 14, 36}, {-58, 16, 34}, {104, 30, 24}, {-104, 32, 22}};
        for (double[] p : puffs) {
            double px = x + p[0] * scale;
            double py = y + p[1] * scale;
            for (int i = 0; i < 3; i++) {
                s.dot(px, py, p[2] * scale * (1 - 0.3 * i), tones[i]);
                s.ring(px, py, p[2] * scale * (1 - 0.3 * i), 4, Ink.of(0xE8C878));
            }
        }
        s.line(
                Forms.open(x - 130 * scale, y + 52 * scale, x, y + 44 * scale, x + 132 * scale, y + 52 * scale),
                9 * scale,
                Ink.of(0xE8C878));
    }

    private static void phoenix(Sheet s) {
        Color gold = Ink.of(0xE8C878);
        Color[] plumes = {Ink.of(0xC9352F), Ink.of(0x3F7D6B), Ink.of(0xD8A040), Ink.of(0x5B86B0), Ink.of(0xB5546A)};
        for (int i = 0; i < 5; i++) {
            double spread = i * 62;
            double ex = 250 + spread * 0.9;
            double ey = 640 + spread * 1.25;
            Path2D tail = Forms.open(
                    720, 700, 600 - spread * 0.1, 760 + spread * 0.35, 420 + spread * 0.2, 640 + spread * 0.95, ex, ey);
            s.line(tail, 50, gold);
            s.line(tail, 38, plumes[i]);
            s.line(tail, 6, gold);
            s.dot(ex, ey, 38, gold);
            s.dot(ex, ey, 28, plumes[(i + 2) % 5]);
            s.dot(ex, ey, 13, gold);
        }
        for (int side = 0; side < 2; side++) {
            for (int i = 0; i < 9; i++) {
                double angle = side == 0 ? -2.75 + 0.155 * i : -1.25 + 0.17 * i;
                double length = 390 - 20 * Math.abs(i - 4) - side * 30;
                Shape feather = Forms.petal(740, 650, length, angle, 0.085);
                s.fill(feather, plumes[(i + side) % 5]);
                s.line(feather, 5, gold);
            }
            for (int i = 0; i < 7; i++) {
                double angle = side == 0 ? -2.65 + 0.18 * i : -1.12 + 0.2 * i;
                Shape feather = Forms.petal(740, 655, 175, angle, 0.14);
                s.fill(feather, plumes[(i + 2 + side) % 5]);
                s.line(feather, 4, gold);
            }
        }
        Path2D body = Forms.closed(
                640, 760, 690, 660, 760, 600, 830, 560, 880, 470, 930, 440, 968, 462, 956, 500, 920, 530, 890, 620, 840,
                730, 750, 790);
        s.fill(body, Ink.of(0xD9903A));
        s.line(body, 7, gold);
        for (int i = 0; i < 30; i++) {
            double t = i / 29.0;
            double x = 690 + 180 * t + 22 * Math.sin(i * 2.4);
            double y = 735 - 180 * t + 26 * Math.cos(i * 2.4);
            s.line(Forms.open(x - 14, y, x, y + 12, x + 14, y - 2), 4, Ink.of(0x9E2A2B));
        }
        s.fill(Forms.polygon(962, 462, 1016, 470, 962, 486), Ink.of(0xF0D48C));
        s.dot(940, 464, 8, Ink.BLACK);
        for (int i = 0; i < 3; i++) {
            s.line(Forms.open(926, 444, 910 - 14 * i, 410 - 8 * i, 926 - 26 * i, 380 - 6 * i), 7, plumes[i]);
        }
    }
}
