package dev.understudy.ui.overview;

import dev.understudy.project.Project;
import dev.understudy.readiness.GateResult;
import dev.understudy.rehearse.Rehearsals;
import dev.understudy.store.ProjectFile;
import dev.understudy.store.report.StoredReports;
import dev.understudy.ui.common.Context;
import dev.understudy.ui.common.Document;
import dev.understudy.ui.common.Failure;
import dev.understudy.ui.overview.standing.Standing;
import dev.understudy.ui.overview.standing.Track;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// Where the project stands, worked out anew off the JavaFX thread whenever it changes; one piece of work at a
/// time, of the newest state. Name and purpose can be typed.
final class OverviewModel {
    private final Context context;
    private final Function<Project, List<GateResult>> gates;
    private final ReadOnlyObjectWrapper<@Nullable Standing> standing = new ReadOnlyObjectWrapper<>(this, "standing");
    private final StringProperty name = new SimpleStringProperty(this, "name", "");
    private final StringProperty purpose = new SimpleStringProperty(this, "purpose", "");
    private final ReadOnlyStringWrapper wrong = new ReadOnlyStringWrapper(this, "wrong", "");
    private final Subscription changes;
    private boolean working;
    private boolean again;
    private boolean closed;

    /// @param gates the word of every gate on a project; may take its time
    OverviewModel(Context context, Function<Project, List<GateResult>> gates) {
        this.context = context;
        this.gates = gates;
        changes = document().projectProperty().subscribe(this::read);
        name.subscribe(this::nameTyped);
        purpose.subscribe(text ->
                document().edit("change the purpose", "project-purpose", draft -> draft.purpose = text.strip()));
    }

    private void read(Project project) {
        if (!name.get().strip().equals(project.name())) {
            name.set(project.name());
        }
        if (!purpose.get().strip().equals(project.purpose())) {
            purpose.set(project.purpose());
        }
        refresh();
    }

    private void nameTyped(String text) {
        wrong.set(text.isBlank() ? "A project needs a name." : "");
        if (!text.isBlank()) {
            document().edit("rename the project", "project-name", draft -> draft.name = text.strip());
        }
    }

    /// Works out anew where the project stands.
    void refresh() {
        again = working;
        if (working || closed) {
            return;
        }
        working = true;
        Project project = document().project();
        Rehearsals rehearsals = document().rehearsals();
        context.jobs().start(() -> standing(project, rehearsals), this::show, this::failed);
    }

    private Standing standing(Project project, Rehearsals rehearsals) {
        var now = ProjectFile.fingerprints(project);
        return new Standing(
                project,
                gates.apply(project),
                Track.of(StoredReports.all(rehearsals), now),
                now,
                rehearsals.interrupted().map(Rehearsals.Begun::id).orElse(0L));
    }

    private void show(Standing now) {
        standing.set(now);
        next();
    }

    private void failed(Throwable cause) {
        if (!closed) {
            context.failures()
                    .report(Failure.of(
                            "Where the project stands could not be worked out.",
                            cause,
                            "Open the project again. What is shown may be out of date."));
        }
        next();
    }

    private void next() {
        working = false;
        if (again) {
            refresh();
        }
    }

    private Document document() {
        return context.document();
    }

    /// Null until it was worked out for the first time.
    ReadOnlyObjectProperty<@Nullable Standing> standingProperty() {
        return standing.getReadOnlyProperty();
    }

    StringProperty nameProperty() {
        return name;
    }

    StringProperty purposeProperty() {
        return purpose;
    }

    /// What is wrong with the name; empty if nothing is.
    ReadOnlyStringProperty wrongProperty() {
        return wrong.getReadOnlyProperty();
    }

    void close() {
        closed = true;
        changes.unsubscribe();
    }
}
