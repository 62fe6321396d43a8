package dev.understudy.runbook.document;

import java.util.List;

/// A picture of named boxes and arrows between them, in a unit of its own; y grows downwards.
///
/// @param words the same for whoever cannot see it, a sentence each
public record Drawing(double width, double height, List<Box> boxes, List<Arrow> arrows, List<String> words) {
    public Drawing {
        boxes = List.copyOf(boxes);
        arrows = List.copyOf(arrows);
        words = List.copyOf(words);
    }

    /// A named box.
    public record Box(double x, double y, double width, double height, String title, String subtitle) {}

    /// A line with a head at its last point.
    public record Arrow(List<Point> points) {
        public Arrow {
            points = List.copyOf(points);
        }
    }

    /// A place.
    public record Point(double x, double y) {}
}
