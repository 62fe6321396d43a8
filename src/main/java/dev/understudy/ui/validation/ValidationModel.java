package dev.understudy.ui.validation;

import dev.understudy.compare.Compared;
import dev.understudy.compare.ComparisonRequest;
import dev.understudy.compare.Level;
import dev.understudy.project.Conversion;
import dev.understudy.ui.common.Activity;
import dev.understudy.ui.common.Context;
import dev.understudy.ui.common.Failure;
import dev.understudy.ui.common.Jobs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// What the Validation screen shows and can do: settings, one comparison at a time, and what came of it.
final class ValidationModel {
    private static final String NEVER_RUN = """
            -- What would make the target equal to the source. Understudy never runs this: read every line before you do.
            -- Rows are written as they come, so foreign keys may ask for another order.
            """;

    private final Context context;
    private final ComparisonRoom room;
    private final LongSupplier nanos;
    private final SettingsModel settings;
    private final BlindSpotModel blindSpots;
    private final ReadOnlyObjectWrapper<Phase> phase = new ReadOnlyObjectWrapper<>(this, "phase", new Phase.Settings());
    private final ReadOnlyObjectWrapper<RunState> run = new ReadOnlyObjectWrapper<>(this, "run", RunState.NOTHING);
    private Jobs.Job job = () -> {};
    private Phase last = new Phase.Settings();
    private @Nullable RunProgress progress;
    private @Nullable ComparisonRequest request;

    /// @param nanos the clock, as `System.nanoTime`
    ValidationModel(Context context, ComparisonRoom room, LongSupplier nanos) {
        this.context = context;
        this.room = room;
        this.nanos = nanos;
        settings = new SettingsModel(context.document()::project);
        blindSpots = new BlindSpotModel(room, context.jobs(), context.activity(), context.failures());
    }

    /// Compares what the settings ask for, once everything is vouched for.
    void start() {
        if (phase.get() instanceof Phase.Running) {
            return;
        }
        settings.request().ifPresent(asked -> {
            Optional<Path> project = project();
            progress = null;
            context.jobs()
                    .start(
                            () -> room.doubts(asked, project),
                            doubts -> {
                                if (doubts.none()) {
                                    run(asked);
                                } else {
                                    phase.set(new Phase.Doubtful(asked, doubts));
                                }
                            },
                            this::failed);
        });
    }

    /// Vouches for what was doubtful, and compares.
    void trust() {
        if (phase.get() instanceof Phase.Doubtful(ComparisonRequest asked, ComparisonRoom.Doubts doubts)) {
            run(new ComparisonRequest(
                    asked.source(),
                    asked.target(),
                    asked.matching(),
                    asked.settings(),
                    doubts.hosts(),
                    doubts.files()));
        }
    }

    private void run(ComparisonRequest asked) {
        var heard = new RunProgress(asked.settings().levels(), nanos);
        Optional<Path> project = project();
        progress = heard;
        request = asked;
        run.set(heard.now());
        phase.set(new Phase.Running());
        job = context.jobs()
                .start(
                        () -> room.compare(asked, project, heard),
                        compared -> ended(new Phase.Done(compared)),
                        this::failed);
    }

    private Optional<Path> project() {
        return settings.ofProjectProperty().get()
                ? Optional.of(context.document().path())
                : Optional.empty();
    }

    private void failed(Throwable cause) {
        if (cause instanceof CancellationException) {
            ended(new Phase.Cancelled());
        } else {
            ended(new Phase.Failed(Failure.of(
                            progress == null
                                    ? "The databases were not compared."
                                    : "The comparison did not come to its end.",
                            cause,
                            "Nothing was changed. See whether both databases answer, then compare again.")
                    .problem()));
        }
    }

    private void ended(Phase how) {
        RunProgress heard = progress;
        if (heard != null) {
            heard.end();
            run.set(heard.now());
        }
        last = how;
        phase.set(how);
        context.activity().end();
    }

    /// Asks how far it is; a few times a second while it runs.
    void refresh() {
        RunProgress heard = progress;
        if (heard == null || !(phase.get() instanceof Phase.Running)) {
            return;
        }
        RunState now = heard.now();
        run.set(now);
        String doing = now.waiting().isEmpty() ? now.at() : "waiting: " + now.waiting();
        context.activity().show("Validation: " + doing, now.share().orElse(Activity.UNKNOWN), this::cancel);
    }

    /// Ends what runs; what is known stays.
    void cancel() {
        job.cancel();
    }

    /// Back to the settings; the result is gone only when another comparison begins.
    void back() {
        if (!(phase.get() instanceof Phase.Running)) {
            phase.set(new Phase.Settings());
        }
    }

    /// Shows the last result again, if there is one.
    void result() {
        if (phase.get() instanceof Phase.Settings) {
            phase.set(last);
        }
    }

    /// Whether there is a result to go back to.
    boolean hasResult() {
        return !(last instanceof Phase.Settings);
    }

    /// Plants known defects, with the loosenings that are in force.
    void plant() {
        blindSpots.plant(settings.loosened().stream()
                .map(Loosening::conversion)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Conversion.class))));
    }

    /// Writes a file where the person says.
    void export(Export what) {
        content(what)
                .ifPresent(content -> context.choosing()
                        .save(what.title(), what.kind(), what.ending(), "comparison." + what.ending())
                        .ifPresent(path -> write(path, content)));
    }

    private Optional<Supplier<String>> content(Export what) {
        if (what == Export.CSV) {
            RunState now = run.get();
            return Optional.of(() -> DifferenceCsv.of(now.tables()));
        }
        return phase.get() instanceof Phase.Done(Compared compared)
                ? Optional.of(
                        switch (what) {
                            case REPAIR -> () -> NEVER_RUN + compared.script();
                            case TEXT -> () -> room.text(compared);
                            case JSON -> () -> room.json(compared);
                            case CSV -> throw new IllegalStateException("written above");
                        })
                : Optional.empty();
    }

    private void write(Path path, Supplier<String> content) {
        context.jobs()
                .start(
                        () -> written(path, content.get()),
                        _ -> {},
                        cause -> context.failures()
                                .report(Failure.of(
                                        "The file was not written.",
                                        cause,
                                        "Choose another place, then export again.")));
    }

    private static Path written(Path path, String content) {
        try {
            return Files.writeString(path, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The levels that the shown comparison was asked for.
    Set<Level> levels() {
        ComparisonRequest asked = request;
        return asked == null ? Set.of() : asked.settings().levels();
    }

    /// The two names of the shown comparison, the source first.
    Stream<String> places() {
        ComparisonRequest asked = request;
        return asked == null
                ? Stream.of("source", "target")
                : Stream.of(asked.source(), asked.target()).map(PlaceName::of);
    }

    SettingsModel settings() {
        return settings;
    }

    BlindSpotModel blindSpots() {
        return blindSpots;
    }

    ReadOnlyObjectProperty<Phase> phaseProperty() {
        return phase.getReadOnlyProperty();
    }

    /// The comparison that runs, or ran last.
    ReadOnlyObjectProperty<RunState> runProperty() {
        return run.getReadOnlyProperty();
    }

    void close() {
        job.cancel();
        blindSpots.cancel();
    }
}
