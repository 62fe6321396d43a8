package dev.understudy.runbook.pdf;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What stays together on a page.
///
/// @param glued whether it stays with the chunk that follows
/// @param head repeated above it where it comes first on a page; null: nothing
record Chunk(
        double height,
        List<Mark> marks,
        boolean glued,
        @Nullable Chunk head) {
    Chunk {
        marks = List.copyOf(marks);
    }

    static Chunk of(double height, List<Mark> marks) {
        return new Chunk(height, marks, false, null);
    }

    /// Nothing, which is left out at the end of a page.
    static Chunk gap(double height) {
        return of(height, List.of());
    }

    boolean isGap() {
        return marks.isEmpty() && !glued;
    }

    Chunk withNext() {
        return new Chunk(height, marks, true, head);
    }

    Chunk under(Chunk repeated) {
        return new Chunk(height, marks, glued, repeated);
    }

    Chunk and(List<Mark> more) {
        return new Chunk(
                height,
                java.util.stream.Stream.concat(marks.stream(), more.stream()).toList(),
                glued,
                head);
    }
}
