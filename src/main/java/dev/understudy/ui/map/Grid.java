package dev.understudy.ui.map;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Finds rectangles by place: a grid of square cells, each of which knows the rectangles that touch it. Asking
/// for an
/// area costs as much as there are cells and rectangles in it, whatever lies elsewhere.
final class Grid {
    private static final double CELL = 600;

    private final List<Rect> rects;
    private final Map<Long, List<Integer>> cells = new HashMap<>();

    Grid(List<Rect> rects) {
        this.rects = List.copyOf(rects);
        for (int i = 0; i < this.rects.size(); i++) {
            add(i, this.rects.get(i));
        }
    }

    private void add(int number, Rect rect) {
        for (long column = cell(rect.x()); column <= cell(rect.right()); column++) {
            for (long row = cell(rect.y()); row <= cell(rect.bottom()); row++) {
                cells.computeIfAbsent(key(column, row), _ -> new ArrayList<>()).add(number);
            }
        }
    }

    /// Numbers of the rectangles that touch an area, in ascending order.
    int[] in(Rect area) {
        long across = cell(area.right()) - cell(area.x()) + 1;
        long down = cell(area.bottom()) - cell(area.y()) + 1;
        var found = new BitSet(rects.size());
        if (across * down > cells.size()) {
            found.set(0, rects.size());
        } else {
            for (long column = cell(area.x()); column <= cell(area.right()); column++) {
                for (long row = cell(area.y()); row <= cell(area.bottom()); row++) {
                    cells.getOrDefault(key(column, row), List.of()).forEach(found::set);
                }
            }
        }
        return found.stream().filter(i -> rects.get(i).touches(area)).toArray();
    }

    private static long cell(double place) {
        return (long) Math.floor(place / CELL);
    }

    private static long key(long column, long row) {
        return column << 32 ^ (row & 0xFFFF_FFFFL);
    }
}
