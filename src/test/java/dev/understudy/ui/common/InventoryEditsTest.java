package dev.understudy.ui.common;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.understudy.project.Component;
import dev.understudy.project.ComponentId;
import dev.understudy.project.ComponentKind;
import dev.understudy.project.DataFlow;
import dev.understudy.project.Dependency;
import dev.understudy.project.DependencyKind;
import dev.understudy.project.FlowId;
import dev.understudy.project.Project;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InventoryEditsTest {
    private static final ComponentId SHOP = new ComponentId("shop");
    private static final ComponentId SEARCH = new ComponentId("search");
    private static final ComponentId MARIADB = new ComponentId("shop-mariadb");

    @TempDir
    private Path folder;

    private Document document;
    private InventoryEdits edits;

    @BeforeEach
    void open() {
        document = Inventories.document(folder, Inventories.sample());
        edits = new InventoryEdits(document);
    }

    @AfterEach
    void close() {
        document.close();
    }

    @Test
    void anAddedComponentGetsAFreeIdFromItsName() {
        assertEquals(
                "tax-engine", edits.add("Tax engine!", ComponentKind.SERVICE).value());
        assertEquals(
                "tax-engine-2", edits.add("Tax engine", ComponentKind.SERVICE).value());
        assertEquals("component", edits.add("…", ComponentKind.SERVICE).value());
        assertEquals("add component", document.undoProperty().get());
    }

    @Test
    void aVeryLongNameGivesAnIdThatIsAllowed() {
        assertTrue(edits.add("x".repeat(300), ComponentKind.JOB).value().length() <= 60);
        assertTrue(edits.add("x".repeat(300), ComponentKind.JOB).value().length() <= 60);
    }

    @Test
    void theOwnerOfSeveralIsSetAndTakenBackAtOnce() {
        Project before = document.project();

        edits.setOwner(Set.of(SHOP, SEARCH), "Orders team");

        assertEquals("set owner of 2 components", document.undoProperty().get());
        assertEquals("Orders team", component(SHOP).owner());
        assertEquals("Orders team", component(SEARCH).owner());
        document.undo();
        assertEquals(before, document.project());
    }

    @Test
    void typingANameIsOneEdit() {
        edits.rename(SHOP, "S");
        edits.rename(SHOP, "Sh");
        edits.rename(SHOP, "  ");

        assertEquals("Sh", component(SHOP).name());
        document.undo();
        assertEquals("Corner Books shop, a monolith", component(SHOP).name());
    }

    @Test
    void anEmptyTextMeansThatNothingIsKnown() {
        edits.setVersion(SHOP, "  ");
        edits.setVolume(SHOP, "");
        edits.setOwner(Set.of(SHOP), "");

        assertEquals(
                new Component(SHOP, component(SHOP).name(), ComponentKind.SERVICE, null, null, null, null),
                component(SHOP));
    }

    @Test
    void whatIsRemovedLeavesNoDependencyAndNoFlowBehind() {
        edits.remove(Set.of(MARIADB, new ComponentId("page-cache")));

        assertEquals("remove 2 components", document.undoProperty().get());
        assertFalse(ends().anyMatch(MARIADB::equals));
        assertEquals(
                0,
                document.project().flows().stream()
                        .filter(flow -> flow.sourceOfTruth().equals(MARIADB)
                                || flow.copies().contains(MARIADB)
                                || flow.copies().isEmpty())
                        .count());
        document.undo();
        assertEquals(Inventories.sample(), document.project());
    }

    @Test
    void aDependencyIsSaidOnce() {
        int before = document.project().dependencies().size();

        edits.connect(SEARCH, MARIADB, DependencyKind.READ);
        edits.connect(SEARCH, MARIADB, DependencyKind.READ);
        edits.connect(SEARCH, SEARCH, DependencyKind.READ);

        assertEquals(before + 1, document.project().dependencies().size());
        edits.disconnect(new Dependency(SEARCH, MARIADB, DependencyKind.READ, ""));
        assertEquals(Inventories.sample(), document.project());
        assertEquals("remove dependency", document.undoProperty().get());
    }

    @Test
    void theKindOfADependencyIsChangedInItsPlaceAndKeepsItsNote() {
        Dependency first = document.project().dependencies().getFirst();

        edits.setKind(first, DependencyKind.PUBLISH);

        assertEquals(
                new Dependency(first.from(), first.to(), DependencyKind.PUBLISH, first.note()),
                document.project().dependencies().getFirst());
    }

    @Test
    void aFlowIsAddedMadeTwoWayGivenALagAndRemoved() {
        var flows = new FlowEdits(document);
        flows.add(SHOP, SHOP);
        flows.add(SHOP, SEARCH);
        FlowId id = new FlowId("flow-1");
        flows.setTwoWay(id, true);
        flows.setLag(id, Duration.ofSeconds(3));

        assertEquals(
                new DataFlow(id, SHOP, java.util.List.of(SEARCH), true, "", Duration.ofSeconds(3), ""),
                document.project().flows().getLast());
        flows.remove(id);
        assertEquals(Inventories.sample(), document.project());
    }

    private Component component(ComponentId id) {
        return document.project().components().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private Stream<ComponentId> ends() {
        return document.project().dependencies().stream().flatMap(each -> Stream.of(each.from(), each.to()));
    }
}
