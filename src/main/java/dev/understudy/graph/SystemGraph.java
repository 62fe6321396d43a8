package dev.understudy.graph;

import dev.understudy.project.Component;
import dev.understudy.project.ComponentId;
import dev.understudy.project.DataFlow;
import dev.understudy.project.Dependency;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import org.jgrapht.Graph;
import org.jgrapht.Graphs;
import org.jgrapht.alg.connectivity.KosarajuStrongConnectivityInspector;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.SimpleDirectedGraph;

/// What leans on what. Questions about a component that is not in the inventory are answered with nothing.
/// Built once
/// for an inventory and read from any thread; building is O(components + dependencies).
public final class SystemGraph {
    private final Graph<ComponentId, DefaultEdge> graph = new SimpleDirectedGraph<>(DefaultEdge.class);
    private final Map<ComponentId, Integer> order = new HashMap<>();
    private final List<TwoWay> twoWays;

    /// Two components that write the same data into each other.
    ///
    /// @param flow which data flow says so; its latency is the lag
    public record TwoWay(ComponentId source, ComponentId copy, DataFlow flow) {}

    /// Dependencies that lead nowhere or back to their own component are left out, and so are flows of that kind.
    public SystemGraph(List<Component> components, List<Dependency> dependencies, List<DataFlow> flows) {
        Links links = Links.of(components, dependencies);
        for (ComponentId id : links.nodes()) {
            graph.addVertex(id);
            order.put(id, order.size());
        }
        links.links().forEach(link -> graph.addEdge(link.from(), link.to()));
        twoWays = flows.stream()
                .filter(DataFlow::twoWay)
                .flatMap(flow -> flow.copies().stream().map(copy -> new TwoWay(flow.sourceOfTruth(), copy, flow)))
                .filter(pair -> graph.containsVertex(pair.source())
                        && graph.containsVertex(pair.copy())
                        && !pair.source().equals(pair.copy()))
                .toList();
    }

    /// What a component needs itself, in the order of the inventory.
    public List<ComponentId> dependencies(ComponentId id) {
        return graph.containsVertex(id) ? sorted(Graphs.successorListOf(graph, id)) : List.of();
    }

    /// Who needs a component itself, in the order of the inventory.
    public List<ComponentId> dependents(ComponentId id) {
        return graph.containsVertex(id) ? sorted(Graphs.predecessorListOf(graph, id)) : List.of();
    }

    /// Who breaks when a component breaks: everyone who needs it, straight or through others, with the hops of the
    /// shortest way, nearest first. The component itself is not among them. O(components + dependencies).
    public Map<ComponentId, Integer> blastRadius(ComponentId id) {
        Map<ComponentId, Integer> hops = new LinkedHashMap<>();
        hops.put(id, 0);
        Queue<ComponentId> waiting = new ArrayDeque<>(List.of(id));
        for (ComponentId here = waiting.poll(); here != null; here = waiting.poll()) {
            int next = hops.getOrDefault(here, 0) + 1;
            for (ComponentId dependent : dependents(here)) {
                if (hops.putIfAbsent(dependent, next) == null) {
                    waiting.add(dependent);
                }
            }
        }
        hops.remove(id);
        return hops;
    }

    /// Components that need each other in a circle: the strongly connected components of two or more, by Kosaraju's
    /// algorithm. They can only be moved together. Each circle and the list keep the order of the inventory.
    public List<List<ComponentId>> cycles() {
        return new KosarajuStrongConnectivityInspector<>(graph)
                .stronglyConnectedSets().stream()
                        .filter(circle -> circle.size() > 1)
                        .map(this::sorted)
                        .sorted(Comparator.comparingInt(circle -> place(circle.getFirst())))
                        .toList();
    }

    /// Every pair whose data is written on both sides, in the order of the flows.
    public List<TwoWay> twoWays() {
        return twoWays;
    }

    private List<ComponentId> sorted(Collection<ComponentId> ids) {
        return ids.stream().sorted(Comparator.comparingInt(this::place)).toList();
    }

    private int place(ComponentId id) {
        return order.getOrDefault(id, order.size());
    }
}
