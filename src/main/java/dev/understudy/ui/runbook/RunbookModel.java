package dev.understudy.ui.runbook;

import dev.understudy.project.Project;
import dev.understudy.rehearse.Rehearsals.Finished;
import dev.understudy.ui.common.Context;
import dev.understudy.ui.common.Failure;
import dev.understudy.ui.common.Jobs.Job;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/// The runbook as it would be printed now. Made anew when the screen comes into sight and the project or its
/// rehearsals have changed; the old one stays until the new one is there.
final class RunbookModel {
    private static final int KEPT_PAGES = 12;
    private static final double DOTS_PER_INCH = 110;

    private final Context context;
    private final Gathering gathering;
    private final ReadOnlyObjectWrapper<@Nullable Printed> printed = new ReadOnlyObjectWrapper<>(this, "printed");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy");
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper(this, "said", "");
    private final Map<Integer, byte[]> pages = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, byte[]> eldest) {
            return size() > KEPT_PAGES;
        }
    };
    private @Nullable Job job;

    RunbookModel(Context context, Gathering gathering) {
        this.context = context;
        this.gathering = gathering;
    }

    /// Prints again if something has changed since.
    void refresh() {
        Project project = context.document().project();
        List<Finished> finished = context.document().rehearsals().finished();
        Printed old = printed.get();
        boolean same = old != null && old.isOf(project, finished.size());
        if (same || busy.get()) {
            return;
        }
        busy.set(true);
        job = context.jobs().start(() -> Printed.of(gathering.of(project, finished)), this::show, cause -> {
            busy.set(false);
            context.failures()
                    .report(Failure.of(
                            "The runbook cannot be shown.",
                            cause,
                            "See whether the project file was changed by another program."));
        });
    }

    private void show(Printed now) {
        pages.clear();
        busy.set(false);
        printed.set(now);
    }

    /// A page as PNG, from 0; `ready` is told on the JavaFX thread, at once if it was shown lately.
    void page(int number, Consumer<byte[]> ready) {
        Printed of = printed.get();
        byte[] kept = pages.get(number);
        if (kept != null) {
            ready.accept(kept);
        } else if (of != null && number < of.pages()) {
            context.jobs()
                    .start(
                            () -> of.page(number, DOTS_PER_INCH),
                            png -> {
                                if (of.equals(printed.get())) {
                                    pages.put(number, png);
                                    ready.accept(png);
                                }
                            },
                            _ -> {}); // the next look at the page tries again
        }
    }

    /// Asks where to and writes the PDF there.
    void exportPdf() {
        export("Save the runbook as PDF", "PDF", "pdf", Printed::pdf);
    }

    /// Asks where to and writes it as Markdown.
    void exportMarkdown() {
        export("Save the runbook as Markdown", "Markdown", "md", Printed::markdown);
    }

    private void export(String title, String kind, String ending, Function<Printed, byte[]> bytes) {
        Printed now = printed.get();
        if (now == null) {
            return;
        }
        Optional<Path> chosen = context.choosing().save(title, kind, ending, "runbook." + ending);
        chosen.ifPresent(file -> context.jobs()
                .start(
                        () -> write(file, bytes.apply(now)),
                        path -> said.set("Wrote " + path),
                        cause -> context.failures()
                                .report(Failure.of(
                                        "The runbook was not written.",
                                        cause,
                                        "See whether the disk is full and you may write there."))));
    }

    /// The file appears whole or not at all.
    private static Path write(Path file, byte[] bytes) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        Files.write(part, bytes);
        try {
            return Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException _) {
            return Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /// What would be printed; null while the first one is being made.
    ReadOnlyObjectProperty<@Nullable Printed> printedProperty() {
        return printed.getReadOnlyProperty();
    }

    /// Whether a newer one is being made.
    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /// What was written last; empty if nothing was.
    ReadOnlyStringProperty saidProperty() {
        return said.getReadOnlyProperty();
    }

    void close() {
        Job running = job;
        if (running != null) {
            running.cancel();
        }
    }
}
