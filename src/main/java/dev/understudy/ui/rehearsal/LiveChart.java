package dev.understudy.ui.rehearsal;

import dev.understudy.ui.rehearsal.ChartScale.Band;
import dev.understudy.ui.rehearsal.History.Series;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.paint.Paint;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/// Latency, failed operations and acknowledged writes over one time axis, drawn on a canvas.
final class LiveChart extends Region {
    private static final double LEFT = 40;
    private static final double RIGHT = 104;
    private static final double AXIS = 18;
    private static final double TITLE = 24;
    private static final Font SMALL = Font.font("Roboto", 11);
    private static final Font TITLES = Font.font("Roboto Medium", 12);

    private final Canvas canvas = new Canvas();
    private final Inks inks = new Inks(this::draw);
    private Shot shot = new Shot(new History(), List.of(), OptionalDouble.empty(), OptionalDouble.empty());

    /// What is drawn.
    ///
    /// @param p95Limit milliseconds; empty: no trigger watches it
    /// @param failedLimit percent; empty: no trigger watches it
    record Shot(History history, List<RunState.Mark> marks, OptionalDouble p95Limit, OptionalDouble failedLimit) {}

    LiveChart() {
        getChildren().addAll(canvas);
        getChildren().addAll(inks.nodes());
        getStyleClass().add("live-chart");
        setId("chart");
        setMinHeight(0);
        setAccessibleText("Latency, failed operations and acknowledged writes over time");
    }

    void show(Shot now) {
        shot = now;
        draw();
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        draw();
    }

    private void draw() {
        GraphicsContext pen = canvas.getGraphicsContext2D();
        double width = canvas.getWidth();
        double height = canvas.getHeight();
        pen.clearRect(0, 0, width, height);
        if (width < LEFT + RIGHT + 50 || height < 120) {
            return;
        }
        double room = height - AXIS - 3 * TITLE - 12;
        double end = ChartScale.end(shot.history().latest());
        var latency = new Band(TITLE, room * 0.56, top(Series.P99, shot.p95Limit()));
        var failed = new Band(latency.bottom() + TITLE + 6, room * 0.2, top(Series.FAILED, shot.failedLimit()));
        var writes = new Band(failed.bottom() + TITLE + 6, room * 0.24, top(Series.WRITES, OptionalDouble.empty()));
        time(pen, end, writes.bottom(), width);
        marks(pen, end, writes.bottom());
        grid(pen, latency, "Latency of critical operations, ms");
        grid(pen, failed, "Failed operations, %");
        grid(pen, writes, "Acknowledged writes, 1/s");
        limit(pen, latency, shot.p95Limit());
        limit(pen, failed, shot.failedLimit());
        line(pen, latency, Series.P50, inks.muted(), 1.25);
        line(pen, latency, Series.P99, inks.subtle(), 1);
        line(pen, latency, Series.P95, inks.accent(), 1.75);
        line(pen, failed, Series.FAILED, inks.muted(), 1.5);
        line(pen, writes, Series.WRITES, inks.muted(), 1.5);
        ends(pen, latency, failed, writes);
    }

    private double top(Series series, OptionalDouble limit) {
        double highest = shot.history().highest(series);
        double shown = limit.isPresent() && highest > limit.getAsDouble() / 5 ? limit.getAsDouble() * 1.15 : 0;
        return ChartScale.top(Math.max(highest, shown));
    }

    private double x(double seconds, double end) {
        return LEFT + seconds / end * (canvas.getWidth() - LEFT - RIGHT);
    }

    private double right() {
        return canvas.getWidth() - RIGHT;
    }

    private void time(GraphicsContext pen, double end, double bottom, double width) {
        pen.setFont(SMALL);
        pen.setTextBaseline(VPos.TOP);
        pen.setTextAlign(TextAlignment.CENTER);
        pen.setFill(inks.muted());
        double step = ChartScale.step(end, Math.max(2, (int) (width / 90)));
        for (double at = 0; at <= end + 0.001; at += step) {
            pen.fillText(ChartScale.clock(at), x(at, end), bottom + 4);
        }
    }

    private void marks(GraphicsContext pen, double end, double bottom) {
        pen.setFont(SMALL);
        pen.setTextBaseline(VPos.TOP);
        pen.setTextAlign(TextAlignment.LEFT);
        pen.setLineWidth(1);
        pen.setLineDashes(2, 3);
        double free = 0;
        for (RunState.Mark mark : shot.marks()) {
            double x = Math.round(x(mark.seconds(), end)) + 0.5;
            Paint ink = mark.back() ? inks.warning() : inks.subtle();
            pen.setStroke(ink);
            pen.strokeLine(x, TITLE, x, bottom);
            if (x >= free) {
                pen.setFill(ink);
                pen.fillText((mark.back() ? "undo " : "") + mark.text(), x + 3, TITLE);
                free = x + (mark.back() ? 44 : 18);
            }
        }
        pen.setLineDashes();
    }

    private void grid(GraphicsContext pen, Band band, String title) {
        pen.setFont(TITLES);
        pen.setTextAlign(TextAlignment.LEFT);
        pen.setTextBaseline(VPos.BOTTOM);
        pen.setFill(inks.text());
        pen.fillText(title, 8, band.y() - 8);
        pen.setFont(SMALL);
        pen.setTextAlign(TextAlignment.RIGHT);
        pen.setTextBaseline(VPos.CENTER);
        pen.setLineWidth(1);
        int lines = band.height() > 80 ? 4 : 2;
        for (int i = 0; i <= lines; i++) {
            double value = band.top() * i / lines;
            double y = Math.round(band.y(value)) + 0.5;
            pen.setStroke(inks.grid());
            pen.strokeLine(LEFT, y, right(), y);
            pen.setFill(inks.muted());
            pen.fillText(ChartScale.figure(value), LEFT - 6, y);
        }
    }

    private void limit(GraphicsContext pen, Band band, OptionalDouble limit) {
        if (limit.isEmpty() || limit.getAsDouble() > band.top()) {
            return;
        }
        double y = Math.round(band.y(limit.getAsDouble())) + 0.5;
        pen.setStroke(inks.danger());
        pen.setLineDashes(5, 3);
        pen.strokeLine(LEFT, y, right(), y);
        pen.setLineDashes();
    }

    private void line(GraphicsContext pen, Band band, Series series, Paint ink, double width) {
        History history = shot.history();
        double end = ChartScale.end(history.latest());
        pen.setStroke(ink);
        pen.setLineWidth(width);
        boolean down = false;
        pen.beginPath();
        for (int i = 0; i < history.size(); i++) {
            double value = history.value(series, i);
            if (Double.isNaN(value)) {
                down = false;
                continue;
            }
            double x = x(history.seconds(i), end);
            double y = band.y(Math.min(value, band.top()));
            if (down) {
                pen.lineTo(x, y);
            } else {
                pen.moveTo(x, y);
            }
            down = true;
        }
        pen.stroke();
    }

    /// Names with their last values, and the limits, at the right and apart from each other.
    private void ends(GraphicsContext pen, Band latency, Band failed, Band writes) {
        pen.setFont(SMALL);
        pen.setTextAlign(TextAlignment.LEFT);
        pen.setTextBaseline(VPos.CENTER);
        var above = new ArrayList<End>();
        shot.p95Limit().ifPresent(limit -> above.add(limit(latency, limit, "limit")));
        for (Series one : List.of(Series.P99, Series.P95, Series.P50)) {
            last(one)
                    .ifPresent(value -> above.add(new End(
                            latency.y(Math.min(value, latency.top())),
                            "%s %s".formatted(one.name().toLowerCase(Locale.ROOT), figure(OptionalDouble.of(value))),
                            one == Series.P95 ? inks.accent() : inks.muted())));
        }
        apart(pen, above);
        var below = new ArrayList<End>();
        shot.failedLimit().ifPresent(limit -> below.add(limit(failed, limit, "limit")));
        OptionalDouble share = last(Series.FAILED);
        below.add(new End(failed.y(Math.min(share.orElse(0), failed.top())), "now " + figure(share), inks.muted()));
        apart(pen, below);
        apart(
                pen,
                List.of(new End(writes.y() + writes.height() / 2, "now " + figure(last(Series.WRITES)), inks.muted())));
    }

    private record End(double y, String text, Paint ink) {}

    private End limit(Band band, double limit, String word) {
        return new End(
                band.y(Math.min(limit, band.top())),
                "%s %s%s".formatted(word, ChartScale.figure(limit), limit > band.top() ? ", above" : ""),
                inks.danger());
    }

    private void apart(GraphicsContext pen, List<End> ends) {
        double free = Double.NEGATIVE_INFINITY;
        for (End end : ends.stream().sorted(Comparator.comparingDouble(End::y)).toList()) {
            double y = Math.max(end.y(), free);
            pen.setFill(end.ink());
            pen.fillText(end.text(), right() + 6, y);
            free = y + 13;
        }
    }

    private OptionalDouble last(Series series) {
        int size = shot.history().size();
        double value = size == 0 ? Double.NaN : shot.history().value(series, size - 1);
        return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    private static String figure(OptionalDouble value) {
        return value.isEmpty() ? "not measured" : String.format(Locale.ENGLISH, "%.1f", value.getAsDouble());
    }
}
