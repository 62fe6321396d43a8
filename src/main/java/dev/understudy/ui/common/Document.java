package dev.understudy.ui.common;

import dev.understudy.project.Project;
import dev.understudy.project.ProjectDraft;
import dev.understudy.rehearse.Rehearsals;
import dev.understudy.store.ProjectFile;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/// The open project file: the project as it is now, its named edits, and whether they are on the disk. Used on
/// the JavaFX thread only; writes elsewhere, one after the other, the newest state at once.
public final class Document implements AutoCloseable {
    private final ProjectFile file;
    private final Path path;
    private final Jobs jobs;
    private final InstantSource clock;
    private final Edits edits = new Edits();
    private final ReadOnlyObjectWrapper<Project> project;
    private final ReadOnlyObjectWrapper<Saving> saving;
    private final ReadOnlyStringWrapper undo = new ReadOnlyStringWrapper(this, "undo", "");
    private final ReadOnlyStringWrapper redo = new ReadOnlyStringWrapper(this, "redo", "");
    private final ReadOnlyStringWrapper locked = new ReadOnlyStringWrapper(this, "locked", "");
    private @Nullable Project waiting;

    public Document(ProjectFile file, Path path, Jobs jobs, InstantSource clock) {
        this.file = file;
        this.path = path;
        this.jobs = jobs;
        this.clock = clock;
        project = new ReadOnlyObjectWrapper<>(this, "project", file.project());
        saving = new ReadOnlyObjectWrapper<>(this, "saving", new Saving.Saved(clock.instant()));
    }

    /// Changes the project, if the change makes a difference. An edit of the same name and subject as the last
    /// one goes on with it: typing is undone at once, not letter by letter.
    ///
    /// @param name as it stands behind "Undo", such as "rename step"
    /// @param subject what is edited, such as an id; empty: an edit of its own
    public void edit(String name, String subject, Consumer<ProjectDraft> change) {
        if (!locked.get().isEmpty()) {
            return;
        }
        Project before = project.get();
        Project after = before.with(change);
        if (!after.equals(before)) {
            edits.add(name, subject, before);
            show(after);
        }
    }

    /// Takes the last edit back.
    public void undo() {
        if (locked.get().isEmpty()) {
            edits.undo(project.get()).ifPresent(this::show);
        }
    }

    /// Does again what was taken back last.
    public void redo() {
        if (locked.get().isEmpty()) {
            edits.redo(project.get()).ifPresent(this::show);
        }
    }

    /// Nothing can be edited meanwhile, and why; an empty text ends it. A rehearsal runs the plan as it was.
    public void lock(String why) {
        locked.set(why);
    }

    private void show(Project now) {
        project.set(now);
        undo.set(edits.undoName());
        redo.set(edits.redoName());
        save(now);
    }

    private void save(Project now) {
        boolean writing = saving.get() instanceof Saving.Under;
        waiting = now;
        if (!writing) {
            write();
        }
    }

    private void write() {
        Project next = waiting;
        if (next == null) {
            saving.set(new Saving.Saved(clock.instant()));
            return;
        }
        waiting = null;
        saving.set(new Saving.Under());
        jobs.start(
                () -> {
                    file.save(next);
                    return next;
                },
                _ -> write(),
                cause -> refused(next, cause));
    }

    private void refused(Project lost, Throwable cause) {
        if (waiting == null) {
            waiting = lost;
        }
        saving.set(new Saving.Refused(Failure.of(
                "The last changes are not saved.", cause, "Make room on the disk, then edit or save again.")));
    }

    /// Tries again to write what the disk refused.
    public void saveAgain() {
        if (saving.get() instanceof Saving.Refused) {
            write();
        }
    }

    /// The project as it is now.
    public Project project() {
        return project.get();
    }

    public ReadOnlyObjectProperty<Project> projectProperty() {
        return project.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Saving> savingProperty() {
        return saving.getReadOnlyProperty();
    }

    /// Name of the edit that [#undo] would take back; empty if there is none.
    public ReadOnlyStringProperty undoProperty() {
        return undo.getReadOnlyProperty();
    }

    /// Name of the edit that [#redo] would do again; empty if there is none.
    public ReadOnlyStringProperty redoProperty() {
        return redo.getReadOnlyProperty();
    }

    /// Why nothing can be edited; empty if it can.
    public ReadOnlyStringProperty lockedProperty() {
        return locked.getReadOnlyProperty();
    }

    /// Where the file is.
    public Path path() {
        return path;
    }

    /// The rehearsals in the file. Safe for use by many threads.
    public Rehearsals rehearsals() {
        return file.rehearsals();
    }

    /// The file itself, for whoever runs a rehearsal in it.
    public ProjectFile file() {
        return file;
    }

    /// Writes what is not on the disk yet and gives the file back. Blocks for as long as the disk does.
    ///
    /// @throws dev.understudy.store.StoreException if the disk refuses; the file is given back all the same
    @Override
    public void close() {
        try {
            if (!file.isReadOnly() && !project.get().equals(file.project())) {
                file.save(project.get());
            }
        } finally {
            file.close();
        }
    }
}
