package dev.understudy.runbook.pdf;

import java.util.ArrayList;
import java.util.List;

/// Puts chunks on pages: what is glued stays together, and heads are repeated.
final class Pages {
    private final double body;
    private final List<List<Mark>> pages = new ArrayList<>();
    private double used;

    private Pages(double body) {
        this.body = body;
        pages.add(new ArrayList<>());
    }

    /// The marks of each page. A group of glued chunks that is higher than a page is parted all the same.
    ///
    /// @param body height of a page
    static List<List<Mark>> of(List<Chunk> chunks, double body) {
        Pages pages = new Pages(body);
        List<Chunk> group = new ArrayList<>();
        for (Chunk chunk : chunks) {
            boolean betweenGlued = chunk.isGap() && !group.isEmpty();
            group.add(chunk);
            if (!chunk.glued() && !betweenGlued) {
                pages.place(group);
                group.clear();
            }
        }
        pages.place(group);
        return pages.pages;
    }

    private void place(List<Chunk> group) {
        if (group.size() == 1 && group.getFirst().isGap()) {
            used = used == 0 ? 0 : used + group.getFirst().height();
            return;
        }
        double height = group.stream().mapToDouble(Chunk::height).sum();
        if (used + height > body && used > 0 && height <= body) {
            turn(group.getFirst());
        }
        for (Chunk chunk : group) {
            if (used + chunk.height() > body && used > 0) {
                turn(chunk);
            }
            put(chunk);
        }
    }

    private void turn(Chunk next) {
        pages.add(new ArrayList<>());
        used = 0;
        if (next.head() != null) {
            put(next.head());
        }
    }

    private void put(Chunk chunk) {
        List<Mark> page = pages.getLast();
        chunk.marks().forEach(mark -> page.add(mark.moved(0, used)));
        used += chunk.height();
    }
}
