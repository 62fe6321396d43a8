package dev.understudy.ui.map;

import dev.understudy.graph.MapLayout.Point;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/// Draws on a canvas. On the JavaFX thread, or on any while the canvas is in no scene.
final class CanvasPen implements Pen {
    private final GraphicsContext canvas;
    private final TextWidths widths;

    CanvasPen(GraphicsContext canvas, TextWidths widths) {
        this.canvas = canvas;
        this.widths = widths;
        canvas.setTextBaseline(VPos.BASELINE);
    }

    @Override
    public void opacity(double share) {
        canvas.setGlobalAlpha(share);
    }

    @Override
    public void box(Rect place, double radius, String fill, Line border) {
        canvas.setFill(Color.web(fill));
        if (radius < 1) {
            canvas.fillRect(place.x(), place.y(), place.width(), place.height());
            return;
        }
        stroke(border);
        canvas.fillRoundRect(place.x(), place.y(), place.width(), place.height(), 2 * radius, 2 * radius);
        canvas.strokeRoundRect(place.x(), place.y(), place.width(), place.height(), 2 * radius, 2 * radius);
    }

    @Override
    public void line(List<Point> points, double radius, Line line) {
        stroke(line);
        Point first = points.getFirst();
        Point last = points.getLast();
        if (points.size() == 2) {
            canvas.strokeLine(first.x(), first.y(), last.x(), last.y());
            return;
        }
        canvas.beginPath();
        canvas.moveTo(first.x(), first.y());
        for (int i = 1; i < points.size() - 1; i++) {
            Point corner = points.get(i);
            Point next = points.get(i + 1);
            double room = Math.min(length(points.get(i - 1), corner), length(corner, next)) / 2;
            canvas.arcTo(corner.x(), corner.y(), next.x(), next.y(), Math.min(radius, room));
        }
        canvas.lineTo(last.x(), last.y());
        canvas.stroke();
    }

    @Override
    public void shape(List<Point> corners, String fill) {
        canvas.setFill(Color.web(fill));
        canvas.fillPolygon(
                corners.stream().mapToDouble(Point::x).toArray(),
                corners.stream().mapToDouble(Point::y).toArray(),
                corners.size());
    }

    @Override
    public void text(String words, Point at, double width, Type type) {
        canvas.setFont(Font.font(type.bold() ? "Roboto Medium" : "Roboto", type.size()));
        canvas.setTextAlign(type.centred() ? TextAlignment.CENTER : TextAlignment.LEFT);
        canvas.setFill(Color.web(type.colour()));
        canvas.fillText(widths.cut(words, width / type.size(), type.bold()), at.x(), at.y());
    }

    private void stroke(Line line) {
        canvas.setStroke(Color.web(line.colour()));
        canvas.setLineWidth(line.width());
    }

    private static double length(Point from, Point to) {
        return Math.hypot(to.x() - from.x(), to.y() - from.y());
    }
}
