package dev.understudy.ui.map;

import dev.understudy.graph.MapLayout.Point;
import dev.understudy.graph.SystemGraph.TwoWay;
import java.util.List;
import java.util.Optional;

/// Draws two-way flows: a double rail with a head at each end and the lag, in a colour that nothing else has.
///
/// @param chart whose flows
/// @param view which part is seen
/// @param focus what is selected
/// @param palette colours
/// @param pen draws
record Rails(Chart chart, Viewport view, Focus focus, Palette palette, Pen pen) {
    /// Draws what lies under the boxes.
    void draw() {
        chart.graph().twoWays().forEach(this::rails);
    }

    /// Draws what lies over the boxes.
    void labels() {
        chart.graph().twoWays().forEach(this::label);
    }

    private void rails(TwoWay flow) {
        ends(flow).ifPresent(ends -> {
            Point a = ends.getFirst();
            Point b = ends.getLast();
            double length = Math.max(1e-6, Math.hypot(b.x() - a.x(), b.y() - a.y()));
            double size = Math.max(0.5, Math.min(1, view.scale()));
            double dx = (b.x() - a.x()) / length;
            double dy = (b.y() - a.y()) / length;
            double head = Math.min(13 * size, 0.32 * length);
            double cut = head * 0.8;
            var line = new Pen.Line(palette.twoWay(), Math.max(1, 2 * Math.min(1, view.scale())));
            pen.opacity(quiet(flow));
            for (int side = -1; side <= 1; side += 2) {
                double off = 3.5 * size * side;
                pen.line(
                        List.of(
                                new Point(a.x() + dx * cut - dy * off, a.y() + dy * cut + dx * off),
                                new Point(b.x() - dx * cut - dy * off, b.y() - dy * cut + dx * off)),
                        0,
                        line);
            }
            pen.shape(Drawing.head(a, b, head), palette.twoWay());
            pen.shape(Drawing.head(b, a, head), palette.twoWay());
        });
    }

    private double quiet(TwoWay flow) {
        return focus.none() || focus.has(flow.source()) || focus.has(flow.copy()) ? 1 : Drawing.QUIET;
    }

    private void label(TwoWay flow) {
        if (view.scale() < Drawing.READABLE) {
            return;
        }
        ends(flow).ifPresent(ends -> {
            double size = Math.min(1.2, view.scale());
            Point middle = new Point(
                    (ends.getFirst().x() + ends.getLast().x()) / 2,
                    (ends.getFirst().y() + ends.getLast().y()) / 2);
            String words = "two-way, lag " + Lag.words(flow.flow().syncLatency());
            double half = (words.length() * 5.6 + 16) * size / 2;
            double beside = Math.hypot(
                                    ends.getLast().x() - ends.getFirst().x(),
                                    ends.getLast().y() - ends.getFirst().y())
                            < 60 * size
                    ? half + 12 * size
                    : 0;
            Point at = new Point(middle.x() + beside, middle.y());
            pen.opacity(quiet(flow));
            pen.box(
                    new Rect(at.x() - half, at.y() - 10 * size, 2 * half, 20 * size),
                    4 * size,
                    palette.background(),
                    new Pen.Line(palette.twoWay(), 1));
            pen.text(
                    words,
                    new Point(at.x(), at.y() + 4 * size),
                    2 * half,
                    new Pen.Type(palette.twoWay(), 11 * size, true, true));
        });
    }

    /// Both ends of a flow on the screen; empty if a box is missing.
    private Optional<List<Point>> ends(TwoWay flow) {
        return chart.box(flow.source())
                .flatMap(source -> chart.box(flow.copy())
                        .map(copy -> List.of(
                                view.onScreen(source.border(copy.middle())),
                                view.onScreen(copy.border(source.middle())))));
    }
}
