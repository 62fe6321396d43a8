package dev.understudy.ui.staging;

import dev.understudy.staging.ServerFacts;
import dev.understudy.ui.common.Parts;
import dev.understudy.ui.common.State;
import java.util.Locale;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/// What a server said of itself, a line each.
final class FactsGrid {
    private static final long KILO = 1_000;

    private final GridPane grid = new GridPane();

    private FactsGrid() {
        grid.getStyleClass().add("facts");
        var name = new ColumnConstraints();
        var value = new ColumnConstraints();
        value.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().setAll(name, value);
    }

    static Node of(ServerFacts facts, String address) {
        var lines = new FactsGrid();
        lines.line("Server", text(facts.product().title() + " " + facts.version()));
        lines.line("Its own name", text(facts.host().isEmpty() ? "it says none" : facts.host()));
        lines.line("Address", text(address));
        lines.line("Database", text("%s, %s".formatted(facts.database(), size(facts.bytes()))));
        lines.line(
                "Writes",
                facts.readOnly()
                        ? Parts.state(State.FAIL, "read only: nothing can be rehearsed on it")
                        : Parts.state(State.PASS, "the server takes writes"));
        return lines.grid;
    }

    private static Label text(String words) {
        Label label = Parts.text(words);
        label.setWrapText(true);
        return label;
    }

    private void line(String name, Label value) {
        int row = grid.getRowCount();
        Label caption = Parts.text(name, "caption");
        caption.setMinWidth(92);
        GridPane.setValignment(caption, VPos.TOP);
        grid.add(caption, 0, row);
        grid.add(value, 1, row);
    }

    /// Decimal units, as disks are sold: `412 kB`, `1.2 GB`.
    static String size(long bytes) {
        if (bytes < KILO) {
            return bytes + " bytes";
        }
        double left = bytes;
        String[] units = {"kB", "MB", "GB", "TB"};
        int unit = -1;
        while (left >= KILO && unit < units.length - 1) {
            left /= KILO;
            unit++;
        }
        return left < 10 && unit > 0
                ? String.format(Locale.ENGLISH, "%.1f %s", left, units[unit])
                : String.format(Locale.ENGLISH, "%.0f %s", left, units[unit]);
    }
}
