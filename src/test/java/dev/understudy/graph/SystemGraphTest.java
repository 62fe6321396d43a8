package dev.understudy.graph;

import static dev.understudy.graph.Graphs.components;
import static dev.understudy.graph.Graphs.links;
import static dev.understudy.graph.Graphs.many;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.understudy.project.ComponentId;
import dev.understudy.project.DataFlow;
import dev.understudy.project.FlowId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SystemGraphTest {
    /// web and admin need api; api needs db and cache; report needs db; lonely needs nobody.
    private final SystemGraph graph =
            graph("web admin api db cache report lonely", "web-api admin-api api-db api-cache report-db web-db");

    @Test
    void neighboursAreToldInTheOrderOfTheInventory() {
        assertEquals(ids("db cache"), graph.dependencies(new ComponentId("api")));
        assertEquals(ids("web api report"), graph.dependents(new ComponentId("db")));
    }

    @Test
    void theBlastRadiusCountsTheHopsOfTheShortestWay() {
        Map<ComponentId, Integer> radius = graph.blastRadius(new ComponentId("db"));

        assertEquals(Map.of(id("web"), 1, id("api"), 1, id("report"), 1, id("admin"), 2), radius);
        assertEquals(ids("web api report admin"), new ArrayList<>(radius.keySet()));
    }

    @Test
    void whatNobodyNeedsBreaksNobody() {
        assertEquals(Map.of(), graph.blastRadius(id("web")));
        assertEquals(Map.of(), graph.blastRadius(id("lonely")));
    }

    @Test
    void inACircleEveryoneBreaksButTheComponentIsNotItsOwnVictim() {
        SystemGraph circle = graph("a b c", "a-b b-c c-a");

        assertEquals(Map.of(id("c"), 1, id("b"), 2), circle.blastRadius(id("a")));
    }

    @Test
    void circlesAreFoundEachOnItsOwn() {
        SystemGraph circles = graph("x a b c d e", "b-a a-b c-d d-e e-c a-c x-a x-x");

        assertEquals(List.of(ids("a b"), ids("c d e")), circles.cycles());
        assertEquals(List.of(), graph.cycles());
    }

    @Test
    void onlyFlowsInBothDirectionsBetweenComponentsOfTheInventoryAreTwoWay() {
        DataFlow both = flow("both", "old", true, "new gone old");
        DataFlow oneWay = flow("one", "old", false, "copy");

        assertEquals(
                List.of(new SystemGraph.TwoWay(id("old"), id("new"), both)),
                new SystemGraph(components("old new copy"), List.of(), List.of(both, oneWay)).twoWays());
    }

    @Test
    void aStrangerIsAnsweredWithNothing() {
        assertEquals(List.of(), graph.dependencies(id("stranger")));
        assertEquals(List.of(), graph.dependents(id("stranger")));
        assertEquals(Map.of(), graph.blastRadius(id("stranger")));
    }

    /// A chain so long that a recursive walk would run out of stack.
    @Test
    void aVeryLongChainIsWalkedToItsEnd() {
        var chain = Stream.iterate(1, i -> i + 1)
                .limit(9_999)
                .map(i -> Graphs.link("c" + (i - 1), "c" + i))
                .toList();
        SystemGraph long10k = new SystemGraph(many(10_000), chain, List.of());

        assertEquals(9_999, long10k.blastRadius(id("c9999")).get(id("c0")));
        assertEquals(List.of(), long10k.cycles());
        assertEquals(10_000, LayeredLayout.of(many(10_000), chain).boxes().size());
    }

    private static SystemGraph graph(String components, String links) {
        return new SystemGraph(components(components), links(links), List.of());
    }

    private static DataFlow flow(String id, String source, boolean twoWay, String copies) {
        return new DataFlow(new FlowId(id), id(source), ids(copies), twoWay, "", Duration.ofSeconds(1), "");
    }

    private static ComponentId id(String id) {
        return new ComponentId(id);
    }

    private static List<ComponentId> ids(String ids) {
        return Stream.of(ids.split(" ")).map(ComponentId::new).toList();
    }
}
