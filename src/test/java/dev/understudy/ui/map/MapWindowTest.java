package dev.understudy.ui.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.understudy.graph.MapLayout.Point;
import dev.understudy.project.ComponentId;
import dev.understudy.project.Dependency;
import dev.understudy.project.DependencyKind;
import dev.understudy.project.MapPlace;
import dev.understudy.ui.WindowTest;
import dev.understudy.ui.common.Document;
import dev.understudy.ui.common.Inventories;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.geometry.Point2D;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class MapWindowTest extends WindowTest {
    @Test
    void aClickSelectsArrowsWalkAndEscClears() throws IOException {
        openMap(sample());
        clickOn(middle("shop-mariadb"));
        assertTrue(hint().startsWith("Shop database, MariaDB is selected."), this::hint);
        push(KeyCode.LEFT);
        assertTrue(hint().startsWith("Corner Books shop") || hint().startsWith("Monitoring"), this::hint);
        push(KeyCode.ESCAPE);
        assertTrue(hint().startsWith("Arrow keys"), this::hint);
    }

    @Test
    void zoomingKeepsWhatIsUnderThePointerAndFShowsAll() throws IOException {
        openMap(sample());
        double fitted = map().viewport().scale();
        moveTo(middle("shop")).scroll(3, javafx.geometry.VerticalDirection.UP);
        assertTrue(map().viewport().scale() > fitted);
        clickOn(middle("shop"));
        push(KeyCode.MINUS);
        push(KeyCode.ESCAPE);
        push(KeyCode.F);
        assertEquals(fitted, map().viewport().scale(), 1e-9);
    }

    @Test
    void aDraggedBoxStaysWhereItWasPutAlsoInTheFile() throws IOException {
        openMap(sample());
        Point2D from = middle("search");
        drag(from, MouseButton.PRIMARY).dropTo(from.getX() + 60, from.getY() + 90);

        assertEquals("move on the map", document().undoProperty().get());
        MapPlace place = document().project().places().getFirst();
        assertEquals(new ComponentId("search"), place.component());
        assertTrue(middle("search").distance(from.getX() + 60, from.getY() + 90) < 2);
        push(KeyCode.SHORTCUT, KeyCode.Z);
        assertTrue(middle("search").distance(from) < 2);
    }

    @Test
    void aDependencyIsDrawnFromBoxToBoxAndWithTheKeyboard() throws IOException {
        openMap(sample());
        clickOn("#map-draw");
        drag(middle("search"), MouseButton.PRIMARY).dropTo(middle("feature-flags"));
        assertEquals(link("search", "feature-flags"), last());
        until("it is laid out again", this::laidOut);
        interact(() -> window().shell().desk().go("map", "search"));
        interact(() -> lookup("#map-need .text-field").queryAs(TextField.class).requestFocus());
        write("cover").push(KeyCode.ENTER);
        assertEquals(link("search", "cover-images"), last());
    }

    @Test
    void theWholeMapIsWrittenAsPictureAndAsDrawing() throws IOException {
        openMap(sample());
        Path png = folder.resolve("map.png");
        parts().choose(png);
        interact(() -> one("#map-png", Button.class).fire());
        until("the picture is there", () -> hint().startsWith("Written to map.png"));
        assertTrue(ImageIO.read(png.toFile()).getWidth() > 1_500);
        Path svg = folder.resolve("map.svg");
        parts().choose(svg);
        interact(() -> one("#map-svg", Button.class).fire());
        until("the drawing is there", () -> hint().startsWith("Written to map.svg"));
        assertTrue(Files.readString(svg).contains("Corner Books shop"));
    }

    @Test
    void withoutComponentsItLeadsToTheInventory() throws IOException {
        open(file("empty", Inventories.empty()));
        go("map");
        pictures("empty");
        clickOn("#map-go-inventory");
        assertTrue(lookup("#inventory-table").tryQuery().isPresent());
    }

    @Test
    void theSampleInAllLooks() throws IOException {
        openMap(sample());
        pictures("sample");
        interact(() -> window().shell().desk().go("map", "shop-mariadb"));
        pictures("selected");
    }

    /// Generous on purpose: forty frames of the whole and of a part, in software and beside others.
    @Test
    void fiveThousandComponentsAreLaidOutAndPanned() throws IOException {
        openMap(file("huge", Inventories.huge(5_000)));
        pictures("huge");
        interact(() -> window().shell().desk().go("map", "c7"));
        pictures("huge-selected");
        long begun = System.nanoTime();
        for (int i = 0; i < 40; i++) {
            interact(() -> {
                map().look(map().viewport().panned(-30, -20));
                map().layout();
            });
        }
        long frame = (System.nanoTime() - begun) / 40_000_000;
        assertTrue(frame < 500, () -> "a frame took %d ms".formatted(frame));
    }

    private void pictures(String what) {
        for (boolean dark : new boolean[] {false, true}) {
            String look = dark ? "dark" : "light";
            picture("map-%s-%s-1280".formatted(what, look));
            picture("map-%s-%s-1920".formatted(what, look), 1920, 1080);
            interact(() -> one("#theme", Button.class).fire());
        }
    }

    private void openMap(Path project) {
        open(project);
        go("map");
        until("the map is laid out", this::laidOut);
        assertFalse(one("#map-draw", ToggleButton.class).isSelected());
    }

    private boolean laidOut() {
        return map().isVisible()
                && document().project().components().stream()
                        .allMatch(each -> map().place(each.id()).isPresent());
    }

    private MapView map() {
        return one("#map-view", MapView.class);
    }

    /// Where the middle of a box is on the screen.
    private Point2D middle(String id) {
        Point place = map().place(new ComponentId(id)).orElseThrow();
        return map().localToScreen(place.x(), place.y());
    }

    private String hint() {
        return one("#map-hint", Label.class).getText();
    }

    private Document document() {
        return window().shell().desk().document().orElseThrow();
    }

    private Dependency last() {
        return document().project().dependencies().getLast();
    }

    private static Dependency link(String from, String to) {
        return new Dependency(new ComponentId(from), new ComponentId(to), DependencyKind.CALL, "");
    }
}
