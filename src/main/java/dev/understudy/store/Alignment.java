package dev.understudy.store;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Which elements of a list stay where they are when it becomes another list: as many
/// as can. Running time n log n.
final class Alignment {
    static final int NEW = -1;

    private Alignment() {}

    /// For each element of `after` the index in `before` of the equal one that stays, ascending, or NEW.
    static <T> int[] of(List<T> before, List<T> after) {
        int head = head(before, after);
        int tail = head(
                before.subList(head, before.size()).reversed(),
                after.subList(head, after.size()).reversed());
        var middle = positions(before, head, before.size() - tail);
        int[] from = new int[after.size()];
        for (int i = 0; i < from.length; i++) {
            if (i < head) {
                from[i] = i;
            } else if (i >= from.length - tail) {
                from[i] = before.size() - from.length + i;
            } else {
                from[i] = next(middle.get(after.get(i)));
            }
        }
        return longestAscending(from);
    }

    /// How many elements two lists have in common at their beginning.
    private static <T> int head(List<T> one, List<T> other) {
        int most = Math.min(one.size(), other.size());
        int head = 0;
        while (head < most && one.get(head).equals(other.get(head))) {
            head++;
        }
        return head;
    }

    private static <T> Map<T, Deque<Integer>> positions(List<T> list, int from, int to) {
        Map<T, Deque<Integer>> positions = new HashMap<>();
        for (int i = from; i < to; i++) {
            positions.computeIfAbsent(list.get(i), _ -> new ArrayDeque<>()).add(i);
        }
        return positions;
    }

    private static int next(@Nullable Deque<Integer> indices) {
        Integer index = indices == null ? null : indices.poll();
        return index == null ? NEW : index;
    }

    /// Replaces by NEW what is not part of the longest ascending subsequence (patience sorting: `ends[k]` is
    /// where the one of length k + 1 with the smallest last value ends).
    private static int[] longestAscending(int[] values) {
        int[] ends = new int[values.length];
        int[] previous = new int[values.length];
        int length = 0;
        for (int i = 0; i < values.length; i++) {
            if (values[i] != NEW) {
                int pile = pile(values, ends, length, values[i]);
                previous[i] = pile == 0 ? NEW : ends[pile - 1];
                ends[pile] = i;
                length = Math.max(length, pile + 1);
            }
        }
        int[] kept = new int[values.length];
        Arrays.fill(kept, NEW);
        for (int i = length == 0 ? NEW : ends[length - 1]; i != NEW; i = previous[i]) {
            kept[i] = values[i];
        }
        return kept;
    }

    /// The first pile whose end is not below the value; `length` if there is none.
    private static int pile(int[] values, int[] ends, int length, int value) {
        int low = 0;
        int high = length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (values[ends[middle]] < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
