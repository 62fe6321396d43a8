package dev.understudy.ui.rehearsal;

import dev.understudy.ui.rehearsal.ChartScale.Band;
import dev.understudy.ui.rehearsal.History.Series;
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
    private static final double RIGHT = 84;
    private static final double AXIS = 18;
    private static final double TITLE = 18;
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
        setMinHeight(180);
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
        limit(pen, latency, shot.p95Limit(), "p95 limit");
        limit(pen, failed, shot.failedLimit(), "limit");
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
        pen.fillText(title, 8, band.y() - 3);
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

    private void limit(GraphicsContext pen, Band band, OptionalDouble limit, String word) {
        if (limit.isEmpty() || limit.getAsDouble() > band.top()) {
            return;
        }
        double y = Math.round(band.y(limit.getAsDouble())) + 0.5;
        pen.setStroke(inks.danger());
        pen.setLineDashes(5, 3);
        pen.strokeLine(LEFT, y, right(), y);
        pen.setLineDashes();
        pen.setFill(inks.danger());
        pen.setTextAlign(TextAlignment.LEFT);
        pen.fillText("%s %s".formatted(word, ChartScale.figure(limit.getAsDouble())), right() + 6, y);
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

    /// Names with their last values, apart from each other and from the limits.
    private void ends(GraphicsContext pen, Band latency, Band failed, Band writes) {
        pen.setFont(SMALL);
        pen.setTextAlign(TextAlignment.LEFT);
        pen.setTextBaseline(VPos.CENTER);
        List<Series> series = List.of(Series.P99, Series.P95, Series.P50);
        double above = latency.y() - 14;
        for (Series one : series) {
            OptionalDouble last = last(one);
            if (last.isPresent()) {
                double y = Math.max(latency.y(Math.min(last.getAsDouble(), latency.top())), above + 13);
                pen.setFill(one == Series.P95 ? inks.accent() : inks.muted());
                pen.fillText("%s %s".formatted(one.name().toLowerCase(Locale.ROOT), figure(last)), right() + 6, y);
                above = y;
            }
        }
        pen.setFill(inks.muted());
        pen.fillText("now " + figure(last(Series.FAILED)), right() + 6, failed.bottom());
        pen.fillText("now " + figure(last(Series.WRITES)), right() + 6, writes.y() + writes.height() / 2);
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
