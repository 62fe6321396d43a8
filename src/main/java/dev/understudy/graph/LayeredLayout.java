package dev.understudy.graph;

import dev.understudy.project.Component;
import dev.understudy.project.Dependency;
import java.util.List;
import java.util.function.BooleanSupplier;

/// Lays a map out in layers from left to right: who needs others stands left of what it needs. The same
/// inventory in
/// the same order gives the same map. Takes seconds for thousands of components, so call it in the background.
public final class LayeredLayout {
    /// Size of every box, and the space around the whole map, in points.
    public static final double BOX_WIDTH = 168;

    public static final double BOX_HEIGHT = 44;
    public static final double MARGIN = 24;

    /// Boxes and arrows above which arrows are straight: routing them around boxes would take ten seconds and more.
    private static final int LARGE = 4_000;

    private LayeredLayout() {}

    /// The map of an inventory. Dependencies that lead nowhere or back to their own component have no route.
    public static MapLayout of(List<Component> components, List<Dependency> dependencies) {
        return of(components, dependencies, () -> false);
    }

    /// The same, and can be stopped.
    ///
    /// @param cancelled asked from time to time on the calling thread
    /// @throws java.util.concurrent.CancellationException if it was cancelled
    public static MapLayout of(List<Component> components, List<Dependency> dependencies, BooleanSupplier cancelled) {
        Links links = Links.of(components, dependencies);
        boolean large = links.nodes().size() + links.links().size() > LARGE;
        return large ? new ColumnLayout(links, cancelled).layout() : new ElkLayout(links, cancelled).layout();
    }
}
