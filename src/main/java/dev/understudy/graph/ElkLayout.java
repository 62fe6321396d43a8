package dev.understudy.graph;

import dev.understudy.project.ComponentId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.core.RecursiveGraphLayoutEngine;
import org.eclipse.elk.core.math.ElkPadding;
import org.eclipse.elk.core.options.CoreOptions;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkEdgeSection;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.util.ElkGraphUtil;

/// The layered algorithm of the Eclipse Layout Kernel with right-angled routes; parts without a link between
/// them are
/// laid out one by one and packed.
final class ElkLayout {
    private static final double BETWEEN_BOXES = 28;
    private static final double BETWEEN_LAYERS = 48;
    private static final double BETWEEN_PARTS = 36;
    private static final double ASPECT_RATIO = 1.6;

    private final Links links;
    private final BooleanSupplier cancelled;

    ElkLayout(Links links, BooleanSupplier cancelled) {
        this.links = links;
        this.cancelled = cancelled;
    }

    MapLayout layout() {
        ElkNode root = root();
        Map<ComponentId, ElkNode> nodes = new LinkedHashMap<>();
        links.nodes().forEach(id -> nodes.put(id, box(root)));
        Map<Links.Link, ElkEdge> edges = new LinkedHashMap<>();
        for (Links.Link link : links.links()) {
            edges.put(link, ElkGraphUtil.createSimpleEdge(nodes.get(link.from()), nodes.get(link.to())));
        }
        var monitor = new Cancellation(cancelled);
        new RecursiveGraphLayoutEngine().layout(root, monitor);
        if (monitor.isCanceled()) {
            throw new CancellationException("the layout of the map was cancelled");
        }
        return new MapLayout(root.getWidth(), root.getHeight(), boxes(nodes), routes(edges));
    }

    private static ElkNode root() {
        ElkNode root = ElkGraphUtil.createGraph();
        root.setProperty(CoreOptions.ALGORITHM, LayeredOptions.ALGORITHM_ID);
        root.setProperty(LayeredOptions.DIRECTION, Direction.RIGHT);
        root.setProperty(LayeredOptions.EDGE_ROUTING, EdgeRouting.ORTHOGONAL);
        root.setProperty(LayeredOptions.PADDING, new ElkPadding(LayeredLayout.MARGIN));
        root.setProperty(LayeredOptions.SPACING_NODE_NODE, BETWEEN_BOXES);
        root.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, BETWEEN_LAYERS);
        root.setProperty(LayeredOptions.SPACING_COMPONENT_COMPONENT, BETWEEN_PARTS);
        root.setProperty(LayeredOptions.SEPARATE_CONNECTED_COMPONENTS, true);
        root.setProperty(LayeredOptions.ASPECT_RATIO, ASPECT_RATIO);
        return root;
    }

    private static ElkNode box(ElkNode root) {
        ElkNode node = ElkGraphUtil.createNode(root);
        node.setDimensions(LayeredLayout.BOX_WIDTH, LayeredLayout.BOX_HEIGHT);
        return node;
    }

    private static List<MapLayout.Box> boxes(Map<ComponentId, ElkNode> nodes) {
        List<MapLayout.Box> boxes = new ArrayList<>();
        nodes.forEach((id, node) ->
                boxes.add(new MapLayout.Box(id, node.getX(), node.getY(), node.getWidth(), node.getHeight())));
        return boxes;
    }

    private static List<MapLayout.Route> routes(Map<Links.Link, ElkEdge> edges) {
        List<MapLayout.Route> routes = new ArrayList<>();
        edges.forEach((link, edge) -> routes.add(new MapLayout.Route(
                link.from(), link.to(), points(edge.getSections().getFirst()))));
        return routes;
    }

    private static List<MapLayout.Point> points(ElkEdgeSection section) {
        List<MapLayout.Point> points = new ArrayList<>();
        points.add(new MapLayout.Point(section.getStartX(), section.getStartY()));
        section.getBendPoints().forEach(bend -> points.add(new MapLayout.Point(bend.getX(), bend.getY())));
        points.add(new MapLayout.Point(section.getEndX(), section.getEndY()));
        return points;
    }

    /// What the kernel asks between its phases. It reports progress to nobody.
    private static final class Cancellation extends BasicProgressMonitor {
        private final BooleanSupplier cancelled;

        Cancellation(BooleanSupplier cancelled) {
            this.cancelled = cancelled;
        }

        @Override
        public boolean isCanceled() {
            return cancelled.getAsBoolean();
        }
    }
}
