package dev.understudy.store.report;

import dev.understudy.project.Fingerprints;
import dev.understudy.project.StepId;
import dev.understudy.rehearse.report.Report;
import dev.understudy.rehearse.report.Report.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Reports of every shape, drawn from a seed; times in whole milliseconds, as JSON has them.
final class DrawnReports {
    private final Random random;

    DrawnReports(long seed) {
        random = new Random(seed);
    }

    Report of(Outcome outcome) {
        return new Report(
                text(),
                new Fingerprints(text(), text(), text()),
                instant(),
                time(),
                random.nextLong(),
                1 + random.nextInt(1_000_000),
                1 + random.nextInt(20),
                some(() -> new Report.Server(text(), text(), text())),
                outcome,
                text(),
                some(() -> new Report.Gap(instant(), instant())),
                service(),
                some(this::operation),
                some(() -> new Report.VersionFigures(text(), many(), many(), random.nextDouble(), time())),
                random.nextBoolean() ? recovery() : null,
                loss(),
                restore(),
                some(() -> new Report.Validation(
                        step(), text(), random.nextInt(99), random.nextBoolean(), many(), many(), time())),
                some(() -> new Report.FiredTrigger(text(), text(), perhaps(instant()), text())),
                some(() -> new Report.Fault(text(), instant(), perhaps(instant()))),
                some(() -> new Report.Leftover(text(), "drop table \"a\";\n" + text())),
                some(() -> new Report.StepFigures(
                        step(), text(), text(), text(), time(), time(), perhaps(time()), text())),
                verdict(),
                some(this::text),
                some(this::text));
    }

    private Report.Service service() {
        Duration measured = random.nextInt(4) == 0 ? Duration.ZERO : time().plusMillis(1);
        return new Report.Service(
                measured,
                measured.isZero() ? Duration.ZERO : time(),
                measured.isZero() ? Duration.ZERO : time(),
                measured.isZero() ? Duration.ZERO : time(),
                random.nextBoolean(),
                time(),
                random.nextDouble(),
                many(),
                many(),
                time(),
                time(),
                random.nextBoolean());
    }

    private Report.OperationFigures operation() {
        return new Report.OperationFigures(
                text(),
                text(),
                random.nextDouble() * 1_000,
                random.nextBoolean(),
                time(),
                many(),
                many(),
                time(),
                random.nextDouble(),
                random.nextDouble() * 10,
                random.nextDouble() * 1e3,
                random.nextDouble() * 1e6,
                time());
    }

    private Report.Recovery recovery() {
        return new Report.Recovery(
                instant(),
                text(),
                time(),
                time(),
                time(),
                time(),
                time(),
                time(),
                random.nextBoolean(),
                random.nextBoolean());
    }

    private Report.Loss loss() {
        return new Report.Loss(
                many(), many(), many(), many(), many(), many(), time(), many(), many(), some(this::text));
    }

    private Report.Restore restore() {
        return new Report.Restore(
                random.nextBoolean(),
                many(),
                many(),
                many(),
                many(),
                many(),
                many(),
                many(),
                some(this::text),
                some(this::text));
    }

    private Report.Verdict verdict() {
        return new Report.Verdict(
                time(), time(), time(), time(), random.nextBoolean(), random.nextBoolean(), random.nextBoolean());
    }

    private StepId step() {
        return new StepId("step-" + random.nextInt(1_000));
    }

    private String text() {
        List<String> texts = List.of("", "plain", "größer als 5 %", "\"quoted\"\n\ttabbed", "日本 😀", "\u0000\u202E");
        return texts.get(random.nextInt(texts.size()));
    }

    private Duration time() {
        return Duration.ofMillis(random.nextInt(3) == 0 ? 0 : random.nextInt(10_000_000));
    }

    private Instant instant() {
        return Instant.ofEpochSecond(1_700_000_000L + random.nextInt(90_000_000), random.nextInt(1_000_000_000));
    }

    private long many() {
        return random.nextInt(3) == 0 ? 0 : random.nextLong(4_000_000_000L);
    }

    private <T> @Nullable T perhaps(T value) {
        return random.nextBoolean() ? value : null;
    }

    private <T> List<T> some(Supplier<T> one) {
        return IntStream.range(0, random.nextInt(4)).mapToObj(_ -> one.get()).toList();
    }
}
