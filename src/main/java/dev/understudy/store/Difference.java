package dev.understudy.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// The least that must be written so that numbered rows of one list become those of another. Rows that stay
/// keep their position; what is moved, new or changed gets one between its neighbours.
///
/// @param removed positions whose rows go; done first
/// @param added elements by position
/// @param positions of all elements afterwards
record Difference<T>(List<Long> removed, SortedMap<Long, T> added, List<Long> positions) {
    /// Between two neighbours at first: room for 32 insertions at the worst place, then all are numbered anew.
    private static final long GAP = 1L << 32;

    /// @param before the elements that are there
    /// @param positions where they are, ascending
    static <T> Difference<T> between(List<T> before, List<Long> positions, List<T> after) {
        int[] from = Alignment.of(before, after);
        List<Long> placed = placed(from, positions);
        if (!ascending(placed)) {
            Arrays.fill(from, Alignment.NEW);
            placed = placed(from, positions);
        }
        Set<Long> removed = new HashSet<>(positions);
        var added = new TreeMap<Long, T>();
        for (int i = 0; i < from.length; i++) {
            if (from[i] == Alignment.NEW) {
                added.put(placed.get(i), after.get(i));
            } else {
                removed.remove(placed.get(i));
            }
        }
        return new Difference<>(List.copyOf(removed), added, placed);
    }

    private static List<Long> placed(int[] from, List<Long> positions) {
        var placed = new ArrayList<Long>(from.length);
        int i = 0;
        while (i < from.length) {
            int end = i;
            while (end < from.length && from[end] == Alignment.NEW) {
                end++;
            }
            long before = i == 0 ? lowest(from, end, positions) : placed.getLast();
            long gap = end == from.length ? GAP : (positions.get(from[end]) - before) / (end - i + 1);
            for (int k = 1; k <= end - i; k++) {
                placed.add(before + k * gap);
            }
            if (end < from.length) {
                placed.add(positions.get(from[end]));
            }
            i = end + 1;
        }
        return List.copyOf(placed);
    }

    /// Where new elements at the beginning count from.
    private static long lowest(int[] from, int first, List<Long> positions) {
        return first == from.length ? 0 : positions.get(from[first]) - (first + 1) * GAP;
    }

    private static boolean ascending(List<Long> positions) {
        for (int i = 1; i < positions.size(); i++) {
            if (positions.get(i) <= positions.get(i - 1)) {
                return false;
            }
        }
        return true;
    }
}
