package dev.understudy.ui.inventory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.understudy.project.ComponentId;
import dev.understudy.ui.common.Document;
import dev.understudy.ui.common.Inventories;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InventoryModelTest {
    private static final ComponentId SHOP = new ComponentId("shop");

    @TempDir
    private Path folder;

    private Document document;
    private InventoryModel model;

    @BeforeEach
    void open() {
        document = Inventories.document(folder, Inventories.sample());
        model = new InventoryModel(document);
    }

    @AfterEach
    void close() {
        model.close();
        document.close();
    }

    @Test
    void aRowCountsWhatItNeedsAndWhoNeedsIt() {
        Row shop = model.row(SHOP).orElseThrow();

        assertEquals(8, shop.needsProperty().get());
        assertEquals(4, shop.neededByProperty().get());
    }

    @Test
    void theFilterLooksAtNameKindOwnerAndVersion() {
        model.textProperty().set(" Redis ");
        assertEquals(List.of("session-store", "page-cache"), shown());
        model.textProperty().set("finance");
        assertEquals(List.of("accounting-export", "payment-provider", "accounting"), shown());
        model.textProperty().set("cache");
        assertEquals(List.of("session-store", "page-cache"), shown());
    }

    @Test
    void gapsAreCountedAndFiltered() {
        model.edits().setOwner(Set.of(SHOP), "");
        model.edits().setVersion(new ComponentId("search"), "");

        assertEquals(
                Map.of(Gap.OWNER, 1, Gap.VERSION, 1, Gap.VOLUME, 0),
                model.gapsProperty().get());
        model.gapProperty().set(Gap.OWNER);
        assertEquals(List.of("shop"), shown());
    }

    @Test
    void aRowStaysWhileItsGapIsBeingFilled() {
        model.edits().setOwner(Set.of(SHOP), "");
        model.gapProperty().set(Gap.OWNER);
        model.edits().setOwner(Set.of(SHOP), "S");

        assertEquals(List.of("shop"), shown());
        assertEquals(0, model.gapsProperty().get().get(Gap.OWNER));
    }

    @Test
    void anEditKeepsTheRowAndTheSelection() {
        Row before = model.row(SHOP).orElseThrow();
        model.select(Set.of(SHOP, new ComponentId("stranger")));

        model.edits().rename(SHOP, "Shop");

        assertSame(before, model.row(SHOP).orElseThrow());
        assertEquals("Shop", before.component().name());
        assertEquals(Set.of(SHOP), model.selectionProperty().get());
    }

    @Test
    void whatIsAddedIsSelectedAndSeenWhateverTheFilterWas() {
        model.textProperty().set("nothing is called so");
        model.add();

        assertEquals(22, model.shown().size());
        assertEquals(
                Set.of(new ComponentId("new-component")),
                model.selectionProperty().get());
    }

    @Test
    void whatIsRemovedIsNoLongerSelectedAndComesBackWithUndo() {
        model.select(Set.of(SHOP));
        model.remove();

        assertEquals(20, model.shown().size());
        assertEquals(Set.of(), model.selectionProperty().get());
        document.undo();
        assertEquals(21, model.shown().size());
        assertEquals(4, model.row(SHOP).orElseThrow().neededByProperty().get());
    }

    @Test
    void othersAreFoundByTheirNamesWithoutTheComponentItself() {
        assertEquals(
                List.of("shop-mariadb", "shop-postgresql"),
                model.others(SHOP, "Shop d").stream().map(choice -> choice.id()).toList());
        assertTrue(model.others(SHOP, "a").size() <= 6);
    }

    private List<String> shown() {
        return model.shown().stream().map(row -> row.id().value()).toList();
    }
}
