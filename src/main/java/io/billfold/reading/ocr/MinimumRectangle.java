package io.billfold.reading.ocr;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The smallest slanted rectangle around points: one of its sides lies on an edge of their convex hull (Freeman and Shapira, 1975). */
final class MinimumRectangle {
    private MinimumRectangle() {}

    /** @return a box whose angle is above −45 and up to 45 degrees */
    static TextBox around(List<double[]> points) {
        List<double[]> hull = hull(points);
        TextBox smallest = along(hull, 0);
        for (int i = 0; i < hull.size(); i++) {
            double[] from = hull.get(i);
            double[] to = hull.get((i + 1) % hull.size());
            if (from[0] != to[0] || from[1] != to[1]) {
                TextBox box = along(hull, Math.atan2(to[1] - from[1], to[0] - from[0]));
                if (box.width() * box.height() < smallest.width() * smallest.height() - 1e-9) {
                    smallest = box;
                }
            }
        }
        return level(smallest);
    }

    private static TextBox along(List<double[]> hull, double angle) {
        double cos = Math.cos(angle);
        double sin = Math.sin(angle);
        double left = Double.POSITIVE_INFINITY;
        double right = Double.NEGATIVE_INFINITY;
        double top = Double.POSITIVE_INFINITY;
        double bottom = Double.NEGATIVE_INFINITY;
        for (double[] point : hull) {
            double along = point[0] * cos + point[1] * sin;
            double across = point[1] * cos - point[0] * sin;
            left = Math.min(left, along);
            right = Math.max(right, along);
            top = Math.min(top, across);
            bottom = Math.max(bottom, across);
        }
        double along = (left + right) / 2;
        double across = (top + bottom) / 2;
        return new TextBox(along * cos - across * sin, along * sin + across * cos, right - left, bottom - top, angle);
    }

    private static TextBox level(TextBox box) {
        double quarters = Math.ceil(box.angle() / (Math.PI / 2) - 0.5);
        double angle = box.angle() - quarters * (Math.PI / 2);
        return Math.floorMod((int) quarters, 2) == 0
                ? new TextBox(box.centerX(), box.centerY(), box.width(), box.height(), angle)
                : new TextBox(
                        box.centerX(), box.centerY(), /* width= */ box.height(), /* height= */ box.width(), angle);
    }

    /** Andrew's monotone chain. */
    private static List<double[]> hull(List<double[]> points) {
        List<double[]> sorted = new ArrayList<>(points);
        sorted.sort(Comparator.<double[]>comparingDouble(point -> point[0]).thenComparingDouble(point -> point[1]));
        List<double[]> hull = chain(sorted);
        hull.addAll(chain(sorted.reversed()));
        return hull;
    }

    private static List<double[]> chain(List<double[]> sorted) {
        List<double[]> chain = new ArrayList<>();
        for (double[] point : sorted) {
            while (chain.size() >= 2 && turn(chain.get(chain.size() - 2), chain.getLast(), point) <= 0) {
                chain.removeLast();
            }
            chain.add(point);
        }
        chain.removeLast();
        return chain;
    }

    private static double turn(double[] a, double[] b, double[] c) {
        return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);
    }
}
