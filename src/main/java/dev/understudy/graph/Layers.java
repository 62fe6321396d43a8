package dev.understudy.graph;

import java.util.Arrays;
import java.util.stream.IntStream;

/// Which layer each node stands in: one further left than the leftmost node that it needs. Links that close a
/// circle on
/// a walk from the first node on are not counted. O(nodes + links), without recursion.
final class Layers {
    private static final int NEW = 0;
    private static final int OPEN = 1;
    private static final int DONE = 2;

    private final Arrows arrows;
    private final int[] heights;
    private final int[] states;
    private final int[] cursors;
    private final int[] path;

    private Layers(Arrows arrows) {
        this.arrows = arrows;
        this.heights = new int[arrows.nodes()];
        this.states = new int[arrows.nodes()];
        this.cursors = IntStream.range(0, arrows.nodes()).map(arrows::start).toArray();
        this.path = new int[arrows.nodes()];
    }

    /// The layer of each node, 0 being the leftmost.
    static int[] of(Arrows arrows) {
        var layers = new Layers(arrows);
        for (int node = 0; node < arrows.nodes(); node++) {
            layers.walk(node);
        }
        int highest = Arrays.stream(layers.heights).max().orElse(0);
        return Arrays.stream(layers.heights).map(height -> highest - height).toArray();
    }

    private void walk(int first) {
        int length = 0;
        if (states[first] == NEW) {
            states[first] = OPEN;
            path[length++] = first;
        }
        while (length > 0) {
            int node = path[length - 1];
            int next = step(node);
            if (next >= 0) {
                states[next] = OPEN;
                path[length++] = next;
            } else if (cursors[node] == arrows.start(node + 1)) {
                states[node] = DONE;
                length--;
            }
        }
    }

    /// Follows the next link of a node: its end if that is new, else -1. A link is passed once its end is done.
    private int step(int node) {
        if (cursors[node] == arrows.start(node + 1)) {
            return -1;
        }
        int head = arrows.head(cursors[node]);
        if (states[head] == NEW) {
            return head;
        }
        if (states[head] == DONE) {
            heights[node] = Math.max(heights[node], heights[head] + 1);
        }
        cursors[node]++;
        return -1;
    }
}
