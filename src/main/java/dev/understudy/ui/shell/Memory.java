package dev.understudy.ui.shell;

import dev.understudy.ui.common.Failure;
import dev.understudy.ui.common.Jobs;
import java.nio.file.Path;
import java.util.function.UnaryOperator;

/// Keeps what the window remembers. A disk that refuses costs a place and a list, so it is said and work goes
/// on. On the JavaFX thread only; writes elsewhere.
final class Memory {
    private final Path file;
    private final Jobs jobs;
    private final Failure.Reporter failures;
    private Remembered now;

    Memory(Path file, Jobs jobs, Failure.Reporter failures) {
        this.file = file;
        this.jobs = jobs;
        this.failures = failures;
        now = Remembered.read(file);
    }

    Remembered now() {
        return now;
    }

    void change(UnaryOperator<Remembered> change) {
        Remembered next = change.apply(now);
        if (next.equals(now)) {
            return;
        }
        now = next;
        jobs.start(
                () -> {
                    next.write(file);
                    return next;
                },
                _ -> {},
                cause -> failures.report(Failure.of(
                        "The window's place and the recent projects are not remembered.",
                        cause,
                        "Your project is not concerned. Check that %s can be written.".formatted(file))));
    }
}
