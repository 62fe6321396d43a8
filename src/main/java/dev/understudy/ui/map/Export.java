package dev.understudy.ui.map;

import dev.understudy.ui.common.Context;
import dev.understudy.ui.common.Failure;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javax.imageio.ImageIO;

/// Writes the whole map into a file, as it is coloured on the screen.
///
/// @param context asks for the file and writes it in the background
/// @param written is told each file that is on the disk
record Export(Context context, Consumer<Path> written) {
    private static final double MARGIN = 24;
    private static final double LARGEST = 8_192;

    /// As a picture of points, twice as fine as the screen as long as it is not larger than 8,192 points a side.
    void png(Chart chart, Focus focus, Palette palette, TextWidths widths) {
        context.choosing()
                .save("Save the map as a picture", "PNG picture", "png", "map.png")
                .ifPresent(path -> {
                    Rect area = chart.area();
                    double longest = Math.max(area.width(), area.height()) + 2 * MARGIN;
                    Viewport view = whole(area, Math.min(2, LARGEST / longest));
                    WritableImage image = painted(chart, focus, palette, widths, view);
                    write(path, () -> ImageIO.write(SwingFXUtils.fromFXImage(image, null), "png", path.toFile()));
                });
    }

    private static WritableImage painted(Chart chart, Focus focus, Palette palette, TextWidths widths, Viewport view) {
        var canvas = new Canvas(view.width(), view.height());
        canvas.getGraphicsContext2D().setFill(Color.web(palette.background()));
        canvas.getGraphicsContext2D().fillRect(0, 0, view.width(), view.height());
        new Drawing(chart, view, focus, palette, new CanvasPen(canvas.getGraphicsContext2D(), widths)).draw();
        return canvas.snapshot(null, null);
    }

    /// As a drawing of lines and texts.
    void svg(Chart chart, Focus focus, Palette palette) {
        context.choosing()
                .save("Save the map as a drawing", "SVG drawing", "svg", "map.svg")
                .ifPresent(path -> write(path, () -> Files.writeString(path, svgText(chart, focus, palette))));
    }

    /// The text of the drawing.
    static String svgText(Chart chart, Focus focus, Palette palette) {
        Viewport view = whole(chart.area(), 1);
        var pen = new SvgPen(view.width(), view.height(), palette.background());
        new Drawing(chart, view, focus, palette, pen).draw();
        return pen.document();
    }

    private static Viewport whole(Rect area, double scale) {
        return new Viewport(
                scale,
                area.x() - MARGIN,
                area.y() - MARGIN,
                (area.width() + 2 * MARGIN) * scale,
                (area.height() + 2 * MARGIN) * scale);
    }

    private void write(Path path, Callable<?> writing) {
        context.jobs()
                .start(
                        writing,
                        _ -> written.accept(path),
                        cause -> context.failures()
                                .report(Failure.of(
                                        "The map was not written to %s.".formatted(path),
                                        cause,
                                        "Choose a folder that can be written, or make room.")));
    }
}
