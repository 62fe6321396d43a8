package dev.understudy.ui.common;

import dev.understudy.project.Project;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/// The edits of a document, named, to be taken back and done again. A project is a value, so an edit is the
/// project before it; what did not change is shared.
final class Edits {
    private static final int MOST = 500;

    /// An edit.
    ///
    /// @param other the project before it, or after it once it is taken back
    private record Edit(String name, String subject, Project other) {}

    private final Deque<Edit> done = new ArrayDeque<>();
    private final Deque<Edit> takenBack = new ArrayDeque<>();

    void add(String name, String subject, Project before) {
        Edit last = done.peek();
        boolean goesOn = last != null
                && takenBack.isEmpty()
                && !subject.isEmpty()
                && last.name().equals(name)
                && last.subject().equals(subject);
        takenBack.clear();
        if (!goesOn) {
            done.push(new Edit(name, subject, before));
        }
        if (done.size() > MOST) {
            done.removeLast();
        }
    }

    /// The project before the last edit; empty if there is none.
    Optional<Project> undo(Project now) {
        return move(done, takenBack, now);
    }

    /// The project after the edit that was taken back last; empty if there is none.
    Optional<Project> redo(Project now) {
        return move(takenBack, done, now);
    }

    String undoName() {
        Edit last = done.peek();
        return last == null ? "" : last.name();
    }

    String redoName() {
        Edit last = takenBack.peek();
        return last == null ? "" : last.name();
    }

    private static Optional<Project> move(Deque<Edit> from, Deque<Edit> to, Project now) {
        Edit edit = from.poll();
        if (edit == null) {
            return Optional.empty();
        }
        to.push(new Edit(edit.name(), edit.subject(), now));
        return Optional.of(edit.other());
    }
}
