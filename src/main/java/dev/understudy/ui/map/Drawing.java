package dev.understudy.ui.map;

import dev.understudy.graph.MapLayout.Box;
import dev.understudy.graph.MapLayout.Point;
import dev.understudy.graph.MapLayout.Route;
import dev.understudy.project.Component;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/// Draws what of a chart is seen. Small scales leave away what could not be read: first text, then arrows that no
/// selection asks for if there are too many of them.
final class Drawing {
    /// Arrows that are drawn at once without a selection.
    static final int MOST_ARROWS = 4_000;

    /// Arrows above which those that only pass through, and those beside a selection, are left away.
    private static final int CROWD = 600;

    static final double QUIET = 0.42;
    static final double READABLE = 0.45;
    private static final double HEAD = 8;

    private final Chart chart;
    private final Viewport view;
    private final Focus focus;
    private final Palette palette;
    private final Pen pen;

    Drawing(Chart chart, Viewport view, Focus focus, Palette palette, Pen pen) {
        this.chart = chart;
        this.view = view;
        this.focus = focus;
        this.palette = palette;
        this.pen = pen;
    }

    /// Draws everything.
    ///
    /// @return whether arrows were left away
    boolean draw() {
        boolean left = arrows();
        var rails = new Rails(chart, view, focus, palette, pen);
        rails.draw();
        for (int number : chart.boxesIn(view.seen())) {
            box(chart.box(number), chart.component(number));
        }
        rails.labels();
        pen.opacity(1);
        return left;
    }

    private boolean arrows() {
        int[] seen = chart.routesIn(view.seen());
        boolean crowd = seen.length > CROWD;
        boolean many = seen.length > (focus.none() ? MOST_ARROWS : CROWD);
        List<Route> members = new ArrayList<>();
        for (int number : seen) {
            Route route = chart.route(number);
            if (crowd && !ends(route)) {
                continue;
            }
            if (!focus.none() && focus.has(route.from()) && focus.has(route.to())) {
                members.add(route);
            } else if (!many) {
                pen.opacity(focus.none() ? 1 : QUIET);
                arrow(route, new Pen.Line(palette.edge(), width(1.2)));
            }
        }
        pen.opacity(1);
        members.stream().limit(MOST_ARROWS).forEach(route -> arrow(route, new Pen.Line(palette.accent(), width(1.6))));
        return many;
    }

    /// Whether one of its boxes is seen: arrows that only pass through would hide what is there.
    private boolean ends(Route route) {
        Rect seen = view.seen();
        return chart.box(route.from()).filter(box -> Rect.of(box).touches(seen)).isPresent()
                || chart.box(route.to())
                        .filter(box -> Rect.of(box).touches(seen))
                        .isPresent();
    }

    private void arrow(Route route, Pen.Line line) {
        List<Point> points = route.points().stream().map(view::onScreen).toList();
        pen.line(points, 8 * view.scale(), line);
        if (view.scale() > 0.15) {
            pen.shape(
                    head(points.get(points.size() - 2), points.getLast(), HEAD * Math.min(1, view.scale())),
                    line.colour());
        }
    }

    /// The triangle at the end of a line.
    static List<Point> head(Point from, Point to, double size) {
        double length = Math.max(1e-6, Math.hypot(to.x() - from.x(), to.y() - from.y()));
        double dx = (to.x() - from.x()) / length * size;
        double dy = (to.y() - from.y()) / length * size;
        return List.of(
                to,
                new Point(to.x() - dx - dy / 2, to.y() - dy + dx / 2),
                new Point(to.x() - dx + dy / 2, to.y() - dy - dx / 2));
    }

    private void box(Box box, Component component) {
        boolean member = focus.none() || focus.has(box.id());
        boolean selected = focus.is(box.id());
        pen.opacity(member ? 1 : QUIET);
        String border = selected || focus.hops(box.id()).isPresent() ? palette.accent() : palette.border();
        Rect place = onScreen(Rect.of(box));
        double thick = width(selected ? 2 : 1.2);
        if (!member) {
            pen.opacity(1);
            pen.box(place, 6 * view.scale(), palette.background(), new Pen.Line(palette.background(), thick));
            pen.opacity(QUIET);
        }
        pen.box(place, 6 * view.scale(), fill(selected, member), new Pen.Line(border, thick));
        if (view.scale() >= READABLE) {
            words(place, component);
        }
        OptionalInt hops = focus.hops(box.id());
        if (hops.isPresent() && view.scale() >= READABLE) {
            badge(new Point(place.right(), place.y()), hops.getAsInt());
        }
        pen.opacity(1);
    }

    private String fill(boolean selected, boolean member) {
        boolean marked = view.scale() < READABLE && !focus.none() && member;
        if (selected) {
            return view.scale() < READABLE ? palette.accent() : palette.selected();
        }
        return marked ? palette.accent() : view.scale() < READABLE ? palette.border() : palette.box();
    }

    private void words(Rect place, Component component) {
        double size = view.scale();
        double room = place.width() - 20 * size;
        pen.text(
                component.name(),
                new Point(place.x() + 10 * size, place.y() + 19 * size),
                room,
                new Pen.Type(palette.text(), 13 * size, true, false));
        String kind = component.kind().name().toLowerCase(Locale.ROOT);
        pen.text(
                component.version() == null ? kind : kind + " " + component.version(),
                new Point(place.x() + 10 * size, place.y() + 35 * size),
                room,
                new Pen.Type(palette.muted(), 11.5 * size, false, false));
    }

    private void badge(Point corner, int hops) {
        double half = 9 * Math.min(1.2, view.scale());
        var place = new Rect(corner.x() - half, corner.y() - half, 2 * half, 2 * half);
        pen.box(place, half, palette.accent(), new Pen.Line(palette.background(), 1));
        pen.text(
                Integer.toString(hops),
                new Point(corner.x(), corner.y() + half * 0.45),
                3 * half,
                new Pen.Type(palette.badgeText(), half * 1.25, true, true));
    }

    // ---- sizes

    private Rect onScreen(Rect place) {
        Point corner = view.onScreen(new Point(place.x(), place.y()));
        return new Rect(corner.x(), corner.y(), place.width() * view.scale(), place.height() * view.scale());
    }

    private double width(double points) {
        return Math.max(0.6, points * Math.min(1, view.scale()));
    }
}
