package dev.understudy.ui.map;

import dev.understudy.graph.MapLayout.Point;
import java.util.List;

/// What a drawing is made with: a screen or a picture file. All places and sizes are those of the surface.
interface Pen {
    /// How much of what follows is seen through, 0 to 1; 1 is solid.
    void opacity(double share);

    /// A filled rectangle with round corners and a border.
    void box(Rect place, double radius, String fill, Line border);

    /// A line through points, with corners rounded by at most `radius`.
    void line(List<Point> points, double radius, Line line);

    /// A filled shape.
    void shape(List<Point> corners, String fill);

    /// One line of text, cut to the width it may take.
    ///
    /// @param at left end of its base line; the middle of it if it is centred
    void text(String words, Point at, double width, Type type);

    /// How a line looks.
    record Line(String colour, double width) {}

    /// How text looks.
    record Type(String colour, double size, boolean bold, boolean centred) {}
}
