package dev.understudy.graph;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/// Links by number in two flat arrays, for loops over very many of them: node `i` points to
/// `head(start(i))` up to, not including, `head(start(i + 1))`.
final class Arrows {
    private final int[] starts;
    private final int[] heads;

    private Arrows(int[] starts, int[] heads) {
        this.starts = starts;
        this.heads = heads;
    }

    /// All links in their direction.
    static Arrows of(Links links) {
        Map<Object, Integer> numbers = new HashMap<>();
        links.nodes().forEach(id -> numbers.put(id, numbers.size()));
        int[] from = links.links().stream()
                .mapToInt(link -> numbers.getOrDefault(link.from(), 0))
                .toArray();
        int[] to = links.links().stream()
                .mapToInt(link -> numbers.getOrDefault(link.to(), 0))
                .toArray();
        return of(links.nodes().size(), from, to);
    }

    private static Arrows of(int nodes, int[] from, int[] to) {
        int[] starts = new int[nodes + 1];
        for (int tail : from) {
            starts[tail + 1]++;
        }
        Arrays.parallelPrefix(starts, Integer::sum);
        int[] next = starts.clone();
        int[] heads = new int[to.length];
        for (int i = 0; i < to.length; i++) {
            heads[next[from[i]]++] = to[i];
        }
        return new Arrows(starts, heads);
    }

    int start(int node) {
        return starts[node];
    }

    int head(int link) {
        return heads[link];
    }

    int nodes() {
        return starts.length - 1;
    }

    /// The same links seen from the other end.
    Arrows reversed() {
        int[] tails = new int[heads.length];
        for (int node = 0; node < nodes(); node++) {
            Arrays.fill(tails, starts[node], starts[node + 1], node);
        }
        return of(nodes(), heads, tails);
    }
}
