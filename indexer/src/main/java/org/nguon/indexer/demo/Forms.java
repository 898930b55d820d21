package org.nguon.indexer.demo;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Path2D;

/// Shapes that several pictures share.
final class Forms {

    private Forms() {}

    /// A closed curve through points given as x, y, x, y …
    static Path2D closed(double... points) {
        return curve(true, points);
    }

    /// An open curve through points given as x, y, x, y …
    static Path2D open(double... points) {
        return curve(false, points);
    }

    private static Path2D curve(boolean closed, double... p) {
        int count = p.length / 2;
        Path2D path = new Path2D.Double();
        path.moveTo(p[0], p[1]);
        int segments = closed ? count : count - 1;
        for (int i = 0; i < segments; i++) {
            int before = closed ? (i + count - 1) % count : Math.max(i - 1, 0);
            int from = i % count;
            int to = (i + 1) % count;
            int after = closed ? (i + 2) % count : Math.min(i + 2, count - 1);
            path.curveTo(
                    p[2 * from] + (p[2 * to] - p[2 * before]) / 6,
                    p[2 * from + 1] + (p[2 * to + 1] - p[2 * before + 1]) / 6,
                    p[2 * to] - (p[2 * after] - p[2 * from]) / 6,
                    p[2 * to + 1] - (p[2 * after + 1] - p[2 * from + 1]) / 6,
                    p[2 * to],
                    p[2 * to + 1]);
        }
        if (closed) {
            path.closePath();
        }
        return path;
    }

    /// Straight from point to point and closed.
    static Path2D polygon(double... p) {
        Path2D path = new Path2D.Double();
        path.moveTo(p[0], p[1]);
        for (int i = 2; i < p.length; i += 2) {
            path.lineTo(p[i], p[i + 1]);
        }
        path.closePath();
        return path;
    }

    /// A leaf or petal from a foot to a tip.
    ///
    /// @param belly how wide it is, as a share of its length
    static Path2D petal(double x, double y, double length, double angle, double belly) {
        Path2D path = new Path2D.Double();
        path.moveTo(0, 0);
        path.curveTo(length * 0.3, -length * belly, length * 0.75, -length * belly * 0.9, length, 0);
        path.curveTo(length * 0.75, length * belly * 0.9, length * 0.3, length * belly, 0, 0);
        path.closePath();
        path.transform(AffineTransform.getRotateInstance(angle));
        path.transform(AffineTransform.getTranslateInstance(x, y));
        return path;
    }

    /// A star with so many rays.
    static Path2D star(double x, double y, int rays, double outer, double inner) {
        Path2D path = new Path2D.Double();
        for (int i = 0; i < 2 * rays; i++) {
            double angle = Math.PI * i / rays - Math.PI / 2;
            double radius = i % 2 == 0 ? outer : inner;
            if (i == 0) {
                path.moveTo(x + radius * Math.cos(angle), y + radius * Math.sin(angle));
            } else {
                path.lineTo(x + radius * Math.cos(angle), y + radius * Math.sin(angle));
            }
        }
        path.closePath();
        return path;
    }

    /// A tiled roof seen from the front, with eaves that sweep up at the corners.
    ///
    /// @param wide half the width at the eaves
    /// @param top half the width at the ridge
    static Path2D roof(double x, double eaves, double wide, double top, double high, double sweep) {
        Path2D path = new Path2D.Double();
        path.moveTo(x - top, eaves - high);
        path.curveTo(
                x - top - (wide - top) * 0.2,
                eaves - high * 0.35,
                x - wide * 0.82,
                eaves - sweep * 0.25,
                x - wide - sweep * 0.5,
                eaves - sweep);
        path.curveTo(x - wide * 0.9, eaves - sweep * 0.1, x - wide * 0.7, eaves, x - wide * 0.5, eaves);
        path.lineTo(x + wide * 0.5, eaves);
        path.curveTo(x + wide * 0.7, eaves, x + wide * 0.9, eaves - sweep * 0.1, x + wide + sweep * 0.5, eaves - sweep);
        path.curveTo(
                x + wide * 0.82,
                eaves - sweep * 0.25,
                x + top + (wide - top) * 0.2,
                eaves - high * 0.35,
                x + top,
                eaves - high);
        path.closePath();
        return path;
    }

    /// A shape moved, turned and scaled about its own origin.
    static Shape placed(Shape shape, double x, double y, double angle, double scale) {
        AffineTransform move = AffineTransform.getTranslateInstance(x, y);
        move.rotate(angle);
        move.scale(scale, scale);
        return move.createTransformedShape(shape);
    }

    /// The first shape without the second.
    static Shape without(Shape shape, Shape hole) {
        Area area = new Area(shape);
        area.subtract(new Area(hole));
        return area;
    }

    /// The common part of two shapes.
    static Shape within(Shape shape, Shape other) {
        Area area = new Area(shape);
        area.intersect(new Area(other));
        return area;
    }

    /// A bird in flight, flying to the right, about 100 long.
    static Path2D crane() {
        return closed(
                -52, 6, -30, 0, -12, -4, -16, -30, -34, -52, -8, -42, 10, -14, 26, -8, 46, -12, 62, -14, 48, -8, 28, 0,
                12, 6, -4, 10, -24, 10);
    }
}
