package dev.understudy.ui.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.understudy.graph.MapLayout.Box;
import dev.understudy.project.ComponentId;
import dev.understudy.project.ComponentKind;
import dev.understudy.project.MapPlace;
import dev.understudy.store.ProjectFile;
import dev.understudy.ui.common.Activity;
import dev.understudy.ui.common.Choosing;
import dev.understudy.ui.common.Context;
import dev.understudy.ui.common.Document;
import dev.understudy.ui.common.Failure;
import dev.understudy.ui.common.Inventories;
import dev.understudy.ui.common.InventoryEdits;
import dev.understudy.ui.common.Jobs;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MapModelTest {
    private static final ComponentId SHOP = new ComponentId("shop");
    private static final ComponentId MARIADB = new ComponentId("shop-mariadb");

    @TempDir
    private Path folder;

    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private final Activity activity = new Activity();
    private final List<Failure> failures = new ArrayList<>();
    private Document document;
    private MapModel model;

    @BeforeEach
    void open() {
        document = Inventories.document(folder, Inventories.sample());
        var jobs = new Jobs(waiting::add, Runnable::run);
        model = new MapModel(new Context(
                document,
                jobs,
                failures::add,
                activity,
                (_, _) -> {},
                new NoFiles(),
                Inventories.CLOCK,
                ZoneOffset.UTC));
    }

    @AfterEach
    void close() {
        model.close();
        document.close();
        assertEquals(List.of(), failures);
    }

    @Test
    void nothingIsLaidOutBeforeTheScreenIsSeen() {
        assertEquals(0, waiting.size());
        model.shown();
        assertEquals("Laying out the map", activity.whatProperty().get());
        assertNull(model.chartProperty().get());
        work();
        assertEquals(21, chart().boxes().size());
        assertEquals("", activity.whatProperty().get());
    }

    @Test
    void theSelectionTellsWhoBreaks() {
        laidOut();
        model.select(Optional.of(MARIADB));

        Focus focus = model.focusProperty().get();
        assertEquals(9, focus.hops().size());
        assertEquals(1, focus.hops(SHOP).orElseThrow());
        assertTrue(focus.hops(MARIADB).isEmpty());
        model.select(Optional.of(new ComponentId("stranger")));
        assertEquals(Focus.NONE, model.focusProperty().get());
    }

    @Test
    void aLayoutThatIsStoppedLeavesTheMapAsItWas() {
        model.shown();
        activity.cancel();
        work();

        assertNull(model.chartProperty().get());
        assertEquals(MapModel.LayoutState.CANCELLED, model.stateProperty().get());
        model.layOut();
        work();
        assertNotNull(model.chartProperty().get());
        assertEquals(MapModel.LayoutState.DONE, model.stateProperty().get());
    }

    @Test
    void anEditMeanwhileIsLaidOutInstead() {
        model.shown();
        ComponentId added = new InventoryEdits(document).add("Late", ComponentKind.JOB);
        work();

        assertTrue(chart().box(added).isPresent());
    }

    @Test
    void aNewNameNeedsNoNewLayout() {
        laidOut();
        new InventoryEdits(document).rename(SHOP, "Shop");

        assertEquals(0, waiting.size());
        assertEquals("Shop", chart().component(SHOP).orElseThrow().name());
    }

    @Test
    void aMovedBoxStaysAndItsArrowsFollow() {
        laidOut();
        Box before = chart().box(SHOP).orElseThrow();
        model.move(SHOP, 700.4, -30);

        assertEquals(List.of(new MapPlace(SHOP, 700, -30)), document.project().places());
        assertEquals(700, chart().box(SHOP).orElseThrow().x());
        assertTrue(chart().routes().stream()
                .filter(route -> route.from().equals(SHOP))
                .allMatch(route -> route.points().size() == 2));
        document.undo();
        assertEquals(before, chart().box(SHOP).orElseThrow());
    }

    @Test
    void aPlaceIsInTheFileAndChangesNoFingerprint() {
        laidOut();
        var before = ProjectFile.fingerprints(document.project());
        model.move(SHOP, 700, -30);
        Path file = document.path();
        document.close();

        try (ProjectFile again = ProjectFile.openReadOnly(file)) {
            assertEquals(List.of(new MapPlace(SHOP, 700, -30)), again.project().places());
            assertEquals(before, ProjectFile.fingerprints(again.project()));
        }
    }

    @Test
    void whatIsRemovedHasNoPlaceAndNoSelectionAnyMore() {
        laidOut();
        model.select(Optional.of(SHOP));
        model.move(SHOP, 1, 2);
        new InventoryEdits(document).remove(Set.of(SHOP));
        work();

        assertEquals(List.of(), document.project().places());
        assertEquals(Focus.NONE, model.focusProperty().get());
    }

    @Test
    void arrowKeysFollowArrowsAndElseGoToTheNextBox() {
        laidOut();
        model.walk(Walk.RIGHT);
        assertEquals("storefront", selected());
        model.walk(Walk.RIGHT);
        assertTrue(Set.of("load-balancer", "cover-images").contains(selected()), this::selected);
        model.select(Optional.of(SHOP));
        model.walk(Walk.LEFT);
        assertTrue(chart().graph().dependents(SHOP).contains(new ComponentId(selected())));
        model.select(Optional.of(SHOP));
        model.walk(Walk.DOWN);
        assertFalse(selected().equals("shop"));
    }

    @Test
    void theDrawingAsTextHasEveryNameAndTheTwoWayFlow() {
        laidOut();
        new InventoryEdits(document).rename(SHOP, "A <b> & \u0001 shop");
        String svg = Export.svgText(chart(), Focus.NONE, Palette.LIGHT);

        assertTrue(svg.contains("A &lt;b&gt; &amp; ? shop"), svg);
        assertTrue(svg.contains("two-way, lag 1 s"));
        assertTrue(svg.contains(Palette.LIGHT.twoWay()));
        assertEquals(21, svg.split("font-weight=\"500\">", -1).length - 1);
    }

    private void laidOut() {
        model.shown();
        work();
    }

    private void work() {
        for (Runnable next = waiting.poll(); next != null; next = waiting.poll()) {
            next.run();
        }
    }

    private Chart chart() {
        Chart chart = model.chartProperty().get();
        if (chart == null) {
            throw new AssertionError("nothing is laid out");
        }
        return chart;
    }

    private String selected() {
        return model.focusProperty().get().id().orElseThrow().value();
    }

    /// Is asked for no file.
    private static final class NoFiles implements Choosing {
        @Override
        public Optional<Path> open(String title, String kind, String ending) {
            return Optional.empty();
        }

        @Override
        public Optional<Path> save(String title, String kind, String ending, String name) {
            return Optional.empty();
        }
    }
}
