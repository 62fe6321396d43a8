package dev.understudy.rehearse.action;

import dev.understudy.compare.ComparedTable;
import dev.understudy.compare.ComparisonException;
import dev.understudy.compare.ComparisonResult;
import dev.understudy.compare.ComparisonSettings;
import dev.understudy.compare.ComparisonSettings.Load;
import dev.understudy.compare.Watch;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;

/// Holds both stores against each other while the application writes; one difference that does not settle fails
/// the step.
final class Validate implements StepKind {
    @Override
    public String name() {
        return "validate";
    }

    @Override
    public String title() {
        return "Hold both stores against each other";
    }

    @Override
    public List<Setting> settings() {
        return List.of(
                Setting.optional("levels", Setting.Type.LEVELS, "aggregate, checksum, sample", "How deep it looks."),
                Setting.optional("sample", Setting.Type.COUNT, "1000", "Random rows of each table, field by field."),
                Setting.optional(
                        "settle",
                        Setting.Type.DURATION,
                        "PT10S",
                        "How long a difference in flight may take to settle."));
    }

    @Override
    public Probe probe(Settings settings, Scene scene) {
        return new Probe.NotBegun(); // half a validation is none
    }

    @Override
    public String act(Settings settings, Scene scene) throws StepFailedException, InterruptedException {
        var asked = new ComparisonSettings(
                settings.levels("levels"),
                settings.count("sample"),
                settings.duration("settle"),
                1,
                new Load(2, Duration.ZERO, Duration.ZERO, scene.patience()));
        var pressed = new Pressed(Thread.currentThread(), scene);
        ComparisonResult result = compare(asked, scene, pressed);
        scene.validated(
                asked.levels().stream()
                        .map(level -> level.name().toLowerCase(java.util.Locale.ROOT))
                        .collect(Collectors.joining(", ")),
                result);
        if (!result.notCompared().isEmpty()) {
            throw new StepFailedException(result.notCompared().stream()
                    .map(one -> one.what() + " was not compared: " + one.why())
                    .collect(Collectors.joining(" ")));
        }
        if (!result.equal()) {
            throw new StepFailedException("%d differences: %s".formatted(result.differences(), named(result)));
        }
        return "%d tables equal, %d ranges or rows settled on a second look%s"
                .formatted(result.tables().size(), result.rechecked(), pressed.told());
    }

    /// Watches the step that compares, and the application beside it. The comparison asks on threads of its own.
    private static final class Pressed implements Watch {
        private final Thread step;
        private final Scene scene;
        private final LongAdder times = new LongAdder();
        private volatile String last = "";

        Pressed(Thread step, Scene scene) {
            this.step = step;
            this.scene = scene;
        }

        @Override
        public boolean cancelled() {
            return step.isInterrupted();
        }

        @Override
        public Optional<String> pressure() {
            Optional<String> pressure = scene.pressure();
            pressure.ifPresent(why -> {
                times.increment();
                last = why;
            });
            return pressure;
        }

        String told() {
            return times.sum() == 0 ? "" : "; rested %d times for the application: %s".formatted(times.sum(), last);
        }
    }

    private static ComparisonResult compare(ComparisonSettings asked, Scene scene, Pressed pressed)
            throws StepFailedException, InterruptedException {
        try {
            return scene.comparison()
                    .compare(
                            scene.stores(),
                            scene.project().application().tables().stream()
                                    .map(ComparedTable::of)
                                    .toList(),
                            asked,
                            pressed);
        } catch (ComparisonException e) {
            if (Thread.interrupted()) {
                throw new InterruptedException("the rehearsal turned back");
            }
            boolean passing = e.getCause() instanceof SQLException cause && Patience.passing(scene, cause);
            throw new StepFailedException(String.valueOf(e.getMessage()), passing, e);
        }
    }

    private static String named(ComparisonResult result) {
        return result.tables().stream()
                .filter(table -> !table.equal())
                .map(table -> table.table() + ": "
                        + java.util.stream.Stream.concat(
                                        table.figures().stream(),
                                        table.rows().stream()
                                                .map(row -> "%s %s"
                                                        .formatted(
                                                                row.key(),
                                                                row.kind()
                                                                        .name()
                                                                        .toLowerCase(java.util.Locale.ROOT))))
                                .limit(20)
                                .collect(Collectors.joining(", ")))
                .collect(Collectors.joining("; "));
    }
}
