package dev.understudy.graph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/// A layout for maps that are too large for routes around boxes: layers of as many columns as they need, in each of
/// which a node stands near the middle of its neighbours (the barycentre heuristic of Sugiyama, Tagawa and
/// Toda, 1981),
/// and straight arrows. O((nodes + links) log nodes).
final class ColumnLayout {
    private static final int SWEEPS = 6;
    private static final double ROW = LayeredLayout.BOX_HEIGHT + 16;
    private static final double COLUMN = LayeredLayout.BOX_WIDTH + 32;
    private static final double BETWEEN_LAYERS = 72;
    private static final double ASPECT_RATIO = 1.6;

    private final Links links;
    private final BooleanSupplier cancelled;
    private final Arrows needs;
    private final Arrows needed;
    private final List<List<Integer>> layers = new ArrayList<>();
    /// Place of each node in its layer, from 0 to 1.
    private final double[] places;

    ColumnLayout(Links links, BooleanSupplier cancelled) {
        this.links = links;
        this.cancelled = cancelled;
        this.needs = Arrows.of(links);
        this.needed = needs.reversed();
        this.places = new double[needs.nodes()];
    }

    MapLayout layout() {
        int[] layerOf = Layers.of(needs);
        IntStream.rangeClosed(0, IntStream.of(layerOf).max().orElse(-1)).forEach(_ -> layers.add(new ArrayList<>()));
        IntStream.range(0, layerOf.length)
                .forEach(node -> layers.get(layerOf[node]).add(node));
        layers.forEach(this::number);
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            sweep(sweep % 2 == 0);
        }
        return placed(rows());
    }

    private void sweep(boolean rightwards) {
        if (cancelled.getAsBoolean()) {
            throw new CancellationException("the layout of the map was cancelled");
        }
        Arrows neighbours = rightwards ? needed : needs;
        double[] middles = new double[places.length];
        for (List<Integer> layer : rightwards ? layers : layers.reversed()) {
            layer.forEach(node -> middles[node] = middle(node, neighbours));
            layer.sort(Comparator.comparingDouble(node -> middles[node]));
            number(layer);
        }
    }

    private double middle(int node, Arrows neighbours) {
        return IntStream.range(neighbours.start(node), neighbours.start(node + 1))
                .mapToDouble(i -> places[neighbours.head(i)])
                .average()
                .orElse(places[node]);
    }

    private void number(List<Integer> layer) {
        for (int i = 0; i < layer.size(); i++) {
            places[layer.get(i)] = (i + 0.5) / layer.size();
        }
    }

    /// The fewest rows with which the drawing is not wider than it may be.
    private int rows() {
        int low = 1;
        int high = layers.stream().mapToInt(List::size).max().orElse(1);
        while (low < high) {
            int rows = (low + high) / 2;
            if (width(rows) <= ASPECT_RATIO * rows * ROW) {
                high = rows;
            } else {
                low = rows + 1;
            }
        }
        return low;
    }

    private double width(int rows) {
        return layers.stream()
                .mapToDouble(layer -> columns(layer, rows) * COLUMN + BETWEEN_LAYERS)
                .sum();
    }

    private static int columns(List<Integer> layer, int rows) {
        return Math.ceilDiv(layer.size(), rows);
    }

    private MapLayout placed(int rows) {
        MapLayout.Box[] boxes = new MapLayout.Box[places.length];
        double left = LayeredLayout.MARGIN;
        for (List<Integer> layer : layers) {
            int columns = columns(layer, rows);
            int full = Math.ceilDiv(layer.size(), columns);
            double top = LayeredLayout.MARGIN + (rows - full) * ROW / 2;
            for (int i = 0; i < layer.size(); i++) {
                int row = i / columns;
                boxes[layer.get(i)] = box(layer.get(i), left + i % columns * COLUMN, top + row * ROW);
            }
            left += columns * COLUMN + BETWEEN_LAYERS;
        }
        double width = left - BETWEEN_LAYERS - (COLUMN - LayeredLayout.BOX_WIDTH) + LayeredLayout.MARGIN;
        double height = rows * ROW - (ROW - LayeredLayout.BOX_HEIGHT) + 2 * LayeredLayout.MARGIN;
        return new MapLayout(width, height, List.of(boxes), routes(boxes));
    }

    private MapLayout.Box box(int node, double x, double y) {
        return new MapLayout.Box(links.nodes().get(node), x, y, LayeredLayout.BOX_WIDTH, LayeredLayout.BOX_HEIGHT);
    }

    private List<MapLayout.Route> routes(MapLayout.Box[] boxes) {
        List<MapLayout.Route> routes = new ArrayList<>();
        for (int node = 0; node < boxes.length; node++) {
            for (int i = needs.start(node); i < needs.start(node + 1); i++) {
                routes.add(MapLayout.Route.straight(boxes[node], boxes[needs.head(i)]));
            }
        }
        return routes;
    }
}
