package org.nguon.indexer.demo;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.LinearGradientPaint;
import java.awt.Paint;
import java.awt.RadialGradientPaint;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;

/// A sheet to draw on, with the means that all pictures share: washes of colour, glow, mist, layers that can be
/// blurred, relief, the grain of paper and film. Its chance comes from its seed.
final class Sheet {

    final int width;
    final int height;
    final Graphics2D pen;
    final Random chance;
    final Noise noise;
    private final long seed;
    private final BufferedImage image;
    private final int[] pixels;

    Sheet(int width, int height, long seed) {
        this(width, height, seed, BufferedImage.TYPE_INT_ARGB_PRE);
    }

    private Sheet(int width, int height, long seed, int type) {
        this.width = width;
        this.height = height;
        this.seed = seed;
        this.chance = new Random(seed);
        this.noise = new Noise(seed);
        this.image = new BufferedImage(width, height, type);
        this.pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        this.pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    }

    /// An empty, transparent sheet of the same size, to be laid on this one.
    Sheet layer() {
        return new Sheet(width, height, seed + 1);
    }

    /// The drawing without transparency.
    BufferedImage finished() {
        BufferedImage opaque = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D copy = opaque.createGraphics();
        copy.drawImage(image, 0, 0, null);
        copy.dispose();
        return opaque;
    }

    // ---- colour ----

    /// A vertical run of colours over the whole sheet.
    void wash(Color... colours) {
        wash(0, height, colours);
    }

    /// A vertical run of colours between two heights.
    void wash(double top, double bottom, Color... colours) {
        pen.setPaint(down(top, bottom, colours));
        pen.fill(new Rectangle2D.Double(0, top, width, bottom - top));
    }

    /// Paint that runs through the colours from one height to another.
    static Paint down(double top, double bottom, Color... colours) {
        return run(0, top, 0, bottom, colours);
    }

    /// Paint that runs through the colours from one point to another.
    static Paint run(double x1, double y1, double x2, double y2, Color... colours) {
        float[] stops = new float[colours.length];
        for (int i = 0; i < stops.length; i++) {
            stops[i] = i / (float) (stops.length - 1);
        }
        return new LinearGradientPaint(new Point2D.Double(x1, y1), new Point2D.Double(x2, y2), stops, colours);
    }

    /// Paint that runs through the colours from a point outwards.
    static Paint outward(double x, double y, double radius, Color... colours) {
        float[] stops = new float[colours.length];
        for (int i = 0; i < stops.length; i++) {
            stops[i] = i / (float) (stops.length - 1);
        }
        return new RadialGradientPaint(new Point2D.Double(x, y), (float) radius, stops, colours);
    }

    void fill(Shape shape, Paint paint) {
        pen.setPaint(paint);
        pen.fill(shape);
    }

    void line(Shape shape, double thickness, Paint paint) {
        pen.setPaint(paint);
        pen.setStroke(new BasicStroke((float) thickness, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        pen.draw(shape);
    }

    void line(double x1, double y1, double x2, double y2, double thickness, Paint paint) {
        line(new Line2D.Double(x1, y1, x2, y2), thickness, paint);
    }

    void dot(double x, double y, double radius, Paint paint) {
        fill(circle(x, y, radius), paint);
    }

    void ring(double x, double y, double radius, double thickness, Paint paint) {
        line(circle(x, y, radius), thickness, paint);
    }

    static Shape circle(double x, double y, double radius) {
        return new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
    }

    static Shape oval(double x, double y, double wide, double high) {
        return new Ellipse2D.Double(x - wide, y - high, 2 * wide, 2 * high);
    }

    static Shape box(double x, double y, double wide, double high) {
        return new Rectangle2D.Double(x, y, wide, high);
    }

    /// Light around a point that fades like light does.
    void glow(double x, double y, double radius, Color colour, double strength) {
        Color[] colours = new Color[9];
        for (int i = 0; i < colours.length; i++) {
            double distance = i / 8.0;
            colours[i] = Ink.thin(colour, strength * Math.exp(-4.2 * distance * distance) * (1 - distance));
        }
        fill(circle(x, y, radius), outward(x, y, radius, colours));
    }

    // ---- layers ----

    void lay(Sheet layer) {
        lay(layer, 1);
    }

    void lay(Sheet layer, double opacity) {
        pen.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, (float) opacity));
        pen.drawImage(layer.image, 0, 0, null);
        pen.setComposite(AlphaComposite.SrcOver);
    }

    /// Lays a part of a layer, turned over at a height, below that height: a mirror in water.
    void mirror(Sheet layer, double surface, double shorten, double opacity, double ripple) {
        pen.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, (float) opacity));
        for (int y = (int) surface; y < height; y++) {
            double depth = (y - surface) / shorten;
            int from = (int) Math.round(surface - depth);
            if (from < 0) {
                break;
            }
            double strength = ripple * Math.min(1, (y - surface) / 60.0);
            int shift = (int) Math.round(strength
                    * (noise.at(y * 0.23, 3) - 0.5 + 0.6 * Math.sin(y * 0.21 + 3 * noise.at(y * 0.02, 8))));
            pen.drawImage(layer.image, shift, y, shift + width, y + 1, 0, from, width, from + 1, null);
        }
        pen.setComposite(AlphaComposite.SrcOver);
    }

    /// Softens the whole sheet; three runs of a box come close to a true blur.
    void blur(double radius) {
        int reach = (int) Math.round(radius * 0.6);
        if (reach < 1) {
            return;
        }
        byte[] means = means(2 * reach + 1);
        int[] other = new int[pixels.length];
        for (int i = 0; i < 3; i++) {
            along(pixels, other, reach, means);
            down(other, pixels, reach, means);
        }
    }

    /// What a sum over a run comes to on the average, without dividing four times a pixel.
    private static byte[] means(int size) {
        byte[] means = new byte[255 * size + 1];
        for (int sum = 0; sum < means.length; sum++) {
            means[sum] = (byte) (sum / size);
        }
        return means;
    }

    /// One horizontal run.
    private void along(int[] from, int[] to, int reach, byte[] means) {
        for (int y = 0; y < height; y++) {
            int row = y * width;
            int a = 0;
            int r = 0;
            int g = 0;
            int b = 0;
            for (int i = -reach; i <= reach; i++) {
                int p = from[row + Math.clamp(i, 0, width - 1)];
                a += p >>> 24;
                r += (p >> 16) & 255;
                g += (p >> 8) & 255;
                b += p & 255;
            }
            for (int x = 0; x < width; x++) {
                to[row + x] = means[a] << 24 | (means[r] & 255) << 16 | (means[g] & 255) << 8 | (means[b] & 255);
                int in = from[row + Math.min(x + reach + 1, width - 1)];
                int out = from[row + Math.max(x - reach, 0)];
                a += (in >>> 24) - (out >>> 24);
                r += ((in >> 16) & 255) - ((out >> 16) & 255);
                g += ((in >> 8) & 255) - ((out >> 8) & 255);
                b += (in & 255) - (out & 255);
            }
        }
    }

    /// One vertical run, with the sums of all columns side by side, so that memory is read in rows.
    private void down(int[] from, int[] to, int reach, byte[] means) {
        int[] a = new int[width];
        int[] r = new int[width];
        int[] g = new int[width];
        int[] b = new int[width];
        for (int i = -reach; i <= reach; i++) {
            int row = Math.clamp(i, 0, height - 1) * width;
            for (int x = 0; x < width; x++) {
                int p = from[row + x];
                a[x] += p >>> 24;
                r[x] += (p >> 16) & 255;
                g[x] += (p >> 8) & 255;
                b[x] += p & 255;
            }
        }
        for (int y = 0; y < height; y++) {
            int row = y * width;
            int coming = Math.min(y + reach + 1, height - 1) * width;
            int going = Math.max(y - reach, 0) * width;
            for (int x = 0; x < width; x++) {
                to[row + x] =
                        means[a[x]] << 24 | (means[r[x]] & 255) << 16 | (means[g[x]] & 255) << 8 | (means[b[x]] & 255);
                int in = from[coming + x];
                int out = from[going + x];
                a[x] += (in >>> 24) - (out >>> 24);
                r[x] += ((in >> 16) & 255) - ((out >> 16) & 255);
                g[x] += ((in >> 8) & 255) - ((out >> 8) & 255);
                b[x] += (in & 255) - (out & 255);
            }
        }
    }

    // ---- nature ----

    /// A line of hills as a shape down to the lower edge.
    ///
    /// @param line the height of the line at each place across
    Path2D below(DoubleUnaryOperator line) {
        Path2D shape = new Path2D.Double();
        shape.moveTo(-10, height + 10);
        for (int x = -10; x <= width + 10; x += 3) {
            shape.lineTo(x, line.applyAsDouble(x));
        }
        shape.lineTo(width + 10, height + 10);
        shape.closePath();
        return shape;
    }

    /// Height of a ridge at a place across.
    double ridge(double x, double base, double high, double wide, int which) {
        double slow = noise.clouds(x / wide, which * 7.7, 5);
        return base - high * (2 * slow - 0.55);
    }

    /// A bank of mist around a height.
    void mist(double middle, double thickness, Color colour, double density, double drift) {
        int top = (int) Math.max(0, middle - 2.2 * thickness);
        int bottom = (int) Math.min(height, middle + 2.2 * thickness);
        for (int y = top; y < bottom; y++) {
            double away = (y - middle) / thickness;
            double here = Math.exp(-away * away);
            for (int x = 0; x < width; x++) {
                double wisps = noise.clouds(x / (width * 0.3) + drift, y / (thickness * 1.3) + drift, 4);
                blend(x, y, colour, density * here * Math.clamp(2.2 * wisps - 0.45, 0.0, 1.0));
            }
        }
    }

    private void blend(int x, int y, Color colour, double share) {
        if (share <= 0.004) {
            return;
        }
        int at = y * width + x;
        int old = pixels[at];
        double t = Math.min(1, share);
        double keep = 1 - t;
        int a = (int) (255 * t + keep * (old >>> 24));
        int r = (int) (colour.getRed() * t + keep * ((old >> 16) & 255));
        int g = (int) (colour.getGreen() * t + keep * ((old >> 8) & 255));
        int b = (int) (colour.getBlue() * t + keep * (old & 255));
        pixels[at] = a << 24 | r << 16 | g << 8 | b;
    }

    // ---- surface ----

    /// What becomes of one opaque pixel.
    interface Touch {
        /// By how much the light there is multiplied; 1 leaves it as it is.
        double light(int x, int y);
    }

    /// Makes every pixel lighter or darker.
    void touch(Touch touch) {
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int at = y * width + x;
                int p = pixels[at];
                if (p >>> 24 != 0) {
                    double light = touch.light(x, y);
                    int a = p >>> 24;
                    int r = (int) Math.clamp(((p >> 16) & 255) * light, 0, a);
                    int g = (int) Math.clamp(((p >> 8) & 255) * light, 0, a);
                    int b = (int) Math.clamp((p & 255) * light, 0, a);
                    pixels[at] = a << 24 | r << 16 | g << 8 | b;
                }
            }
        }
    }

    /// What colour a pixel gets.
    interface Stain {
        /// The colour at a place.
        Color at(int x, int y);
    }

    /// Colours every pixel anew.
    void stain(Stain stain) {
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                pixels[y * width + x] = stain.at(x, y).getRGB();
            }
        }
    }

    /// Lights this sheet as if the layer's ink stood out of it, with light from the upper left.
    ///
    /// @param depth how strongly
    void relief(Sheet layer, double depth) {
        touch((x, y) -> {
            int left = layer.ink(x - 2, y - 2);
            int right = layer.ink(x + 2, y + 2);
            return 1 + depth * (right - left) / 255.0;
        });
    }

    private int ink(int x, int y) {
        return x < 0 || y < 0 || x >= width || y >= height ? 0 : pixels[y * width + x] >>> 24;
    }

    /// How much ink a layer has at a place, 0 to 1.
    double inkAt(int x, int y) {
        return ink(x, y) / 255.0;
    }

    /// The colour at a place of an opaque sheet.
    Color at(double x, double y) {
        return new Color(pixels[Math.clamp((int) y, 0, height - 1) * width + Math.clamp((int) x, 0, width - 1)]);
    }

    /// Unevenness of a surface: paper, plaster, patina.
    void mottle(double size, double amount) {
        Noise other = new Noise(seed + 77);
        touch((x, y) -> 1 + amount * (2 * other.clouds(x / size, y / size, 5) - 1));
    }

    /// Fine grain, as of film or rough paper.
    void grain(double amount) {
        Random speck = new Random(seed + 5);
        touch((_, _) -> 1 + amount * (speck.nextInt(2001) - 1000) / 1000.0);
    }

    /// Darker towards the corners.
    void vignette(double amount) {
        touch((x, y) -> {
            double dx = 2.0 * x / width - 1;
            double dy = 2.0 * y / height - 1;
            double away = (dx * dx + dy * dy) / 2;
            return 1 - amount * away * away;
        });
    }

    /// Paper with fibres: mottled, and with a few threads lying in it.
    void paper(Color colour, int fibres) {
        wash(colour, Ink.mix(colour, Ink.of(0xE9DCC3), 0.25));
        for (int i = 0; i < fibres; i++) {
            double x = chance.nextDouble() * width;
            double y = chance.nextDouble() * height;
            double angle = chance.nextDouble() * Math.PI;
            double length = 12 + chance.nextDouble() * 50;
            Path2D thread = new Path2D.Double();
            thread.moveTo(x, y);
            thread.quadTo(
                    x + length * Math.cos(angle) / 2 + 8 * chance.nextGaussian(),
                    y + length * Math.sin(angle) / 2 + 8 * chance.nextGaussian(),
                    x + length * Math.cos(angle),
                    y + length * Math.sin(angle));
            line(thread, 0.8, Ink.thin(chance.nextBoolean() ? Ink.of(0xB9A27A) : Color.WHITE, 0.25));
        }
    }
}
