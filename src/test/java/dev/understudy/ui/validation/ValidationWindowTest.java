package dev.understudy.ui.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.understudy.ui.WindowTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import org.junit.jupiter.api.Test;

class ValidationWindowTest extends WindowTest {
    private void pictures(String name) {
        picture("validation-%s-light".formatted(name));
        interact(() -> one("#theme", Button.class).fire());
        picture("validation-%s-dark".formatted(name));
        interact(() -> one("#theme", Button.class).fire());
    }

    private void compare(Path source, Path target) {
        interact(() -> {
            one("#source", TextField.class).setText("sqlite:" + source);
            one("#target", TextField.class).setText("sqlite:" + target);
            one("#compare", Button.class).fire();
        });
    }

    private boolean says(String verdict) {
        return lookup("#verdict .chip").queryAllAs(Label.class).stream()
                .anyMatch(label -> label.getText().equals(verdict));
    }

    @Test
    void whatDiffersIsShownFieldByFieldWithItsReason() throws IOException, SQLException {
        Path source = ShopFiles.whole(folder.resolve("shop-old.db"));
        Path target = ShopFiles.differing(folder.resolve("shop-new.db"));
        open(sample());
        go("validation");
        pictures("empty");

        compare(source, target);
        until("it is compared", () -> says("Different"));

        var rows = one("#rows", ListView.class);
        assertEquals(
                "orders",
                ((TableState) one("#tables", TableView.class)
                                .getSelectionModel()
                                .getSelectedItem())
                        .name());
        assertTrue(rows.getItems().size() >= 5, rows.getItems().toString());
        assertTrue(lookup(".fields .danger").queryAllAs(Label.class).stream()
                .anyMatch(label -> label.getText().equals("1 microsecond earlier")));
        assertTrue(lookup(".value .marked").queryAllAs(Label.class).stream()
                .anyMatch(label -> label.getText().equals("\u2423")));
        pictures("differences");
        interact(() -> one("#spots", ToggleButton.class).fire());
        pictures("spots");
        Path csv = folder.resolve("differences.csv");
        parts().choose(csv);
        interact(() -> one("#spots", ToggleButton.class).fire());
        interact(() -> lookup(".export").queryAllAs(Button.class).stream()
                .filter(button -> button.getText().equals(Export.CSV.title()))
                .findFirst()
                .orElseThrow()
                .fire());
        until("the file is written", () -> Files.exists(csv) && csv.toFile().length() > 100);
        assertTrue(Files.readString(csv).contains("orders,changed,506,gift_note,\"Für Zoë, alles Gute\",\r\n"));
    }

    @Test
    void twoThatAreEqualSaySoAndACancelledOneKeepsWhatIsKnown() throws IOException, SQLException {
        Path source = ShopFiles.whole(folder.resolve("shop-old.db"));
        Path target = ShopFiles.whole(folder.resolve("shop-new.db"));
        size(1920, 1080);
        open(sample());
        go("validation");
        compare(source, target);
        until("it is compared", () -> says("Equal"));
        pictures("equal");

        interact(() -> one("#back", Button.class).fire());
        interact(() -> {
            one("#connections", TextField.class).setText("1");
            one("#pause", TextField.class).setText("4 s");
            one("#compare", Button.class).fire();
        });
        until(
                "rows are looked at",
                () -> says("Running")
                        && one("#tables", TableView.class).getItems().size() == 4);
        pictures("running");
        interact(() -> one("#cancel", Button.class).fire());
        until("it is cancelled", () -> says("Cancelled"));
        assertEquals(4, one("#tables", TableView.class).getItems().size());
    }
}
