package dev.understudy.ui.rehearsal.report;

import dev.understudy.project.Fingerprints;
import dev.understudy.project.Project;
import dev.understudy.rehearse.report.PastRun;
import dev.understudy.store.ProjectFile;
import dev.understudy.store.report.StoredReports;
import dev.understudy.ui.common.Context;
import dev.understudy.ui.common.Failure;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/// Which of the finished rehearsals is shown, and what it is held against. On the JavaFX thread only.
final class ReportModel {
    private final Context context;
    private final ReadOnlyObjectWrapper<Page> page = new ReadOnlyObjectWrapper<>(this, "page", new Page.Loading());
    private final ObjectProperty<@Nullable PastRun> compared = new SimpleObjectProperty<>(this, "compared", null);
    private Known known = new Known(List.of(), new Fingerprints("", "", ""));
    private @Nullable PastRun run;
    private @Nullable Project hashing;

    /// What was read.
    private record Known(List<PastRun> runs, Fingerprints now) {}

    ReportModel(Context context) {
        this.context = context;
        compared.subscribe(this::render);
        context.document().projectProperty().subscribe((_, _) -> bindEvidence());
    }

    /// Reads the file and shows a finished rehearsal; the last one where it has no such number.
    void load(long number) {
        Project project = context.document().project();
        context.jobs()
                .start(
                        () -> new Known(
                                StoredReports.all(context.document().rehearsals()), ProjectFile.fingerprints(project)),
                        read -> {
                            known = read;
                            show(number);
                        },
                        cause -> failed("The past rehearsals cannot be read.", cause));
    }

    /// Shows another of the rehearsals that were read.
    void show(long number) {
        run = known.runs().stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .or(() -> known.runs().reversed().stream().findFirst())
                .orElse(null);
        compared.set(null);
        render();
    }

    private void render() {
        PastRun shown = run;
        if (shown == null) {
            page.set(known.runs().isEmpty() ? new Page.None() : new Page.Loading());
            return;
        }
        PastRun other = compared.get();
        Reference reference = other == null ? Reference.before(shown, known.runs()) : Reference.chosen(other);
        page.set(Page.of(shown, reference, known.runs(), known.now()));
    }

    /// The project has changed, and with it perhaps what evidence must be bound to. One at a time: the newest
    /// state counts.
    private void bindEvidence() {
        if (hashing == null && run != null) {
            Project project = context.document().project();
            hashing = project;
            context.jobs()
                    .start(
                            () -> ProjectFile.fingerprints(project),
                            now -> bound(project, now),
                            cause -> failed("The evidence cannot be held against the plan.", cause));
        }
    }

    private void bound(Project project, Fingerprints now) {
        hashing = null;
        if (!project.equals(context.document().project())) {
            bindEvidence();
        } else if (!now.equals(known.now())) {
            known = new Known(known.runs(), now);
            render();
        }
    }

    /// Writes the shown report as it is stored.
    void export() {
        PastRun shown = run;
        if (shown != null) {
            target(shown)
                    .ifPresent(file -> context.jobs()
                            .start(
                                    () -> Files.writeString(file, shown.text()),
                                    _ -> {},
                                    cause -> failed("The report is not written.", cause)));
        }
    }

    private Optional<Path> target(PastRun shown) {
        return context.choosing()
                .save("Export the report", "JSON", "json", "rehearsal-%d.json".formatted(shown.number()));
    }

    private void failed(String what, Throwable cause) {
        hashing = null;
        context.failures().report(Failure.of(what, cause, "Try again; if it stays so, open a copy of the project."));
    }

    ReadOnlyObjectProperty<Page> pageProperty() {
        return page.getReadOnlyProperty();
    }

    /// The run that the shown one is held against; null: the last comparable ones.
    ObjectProperty<@Nullable PastRun> comparedProperty() {
        return compared;
    }
}
