package dev.understudy.cli.live;

import dev.understudy.cli.report.Amounts;
import dev.understudy.cli.report.PlainText;
import dev.understudy.rehearse.RehearsalListener;
import dev.understudy.rehearse.journal.JournalEntry;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/// One line for each thing that happens, and on a terminal a last line with the figures of now, rewritten in
/// place. The engine's threads only hand over: a terminal that stands still never makes the engine wait.
public final class LiveProgress implements RehearsalListener {
    private static final String CLEAR = "\r\u001b[K";

    private final PrintWriter out;
    private final boolean inPlace;
    private final LongSupplier nanos;
    private final Executor printer;
    private final long begun;
    private final EventLines events = new EventLines();
    private final AtomicReference<@Nullable Live> latest = new AtomicReference<>();

    /// @param inPlace whether the last line is rewritten, as only a terminal can
    /// @param nanos the clock, as `System.nanoTime`
    /// @param printer runs what prints, one after another and in order
    public LiveProgress(PrintWriter out, boolean inPlace, LongSupplier nanos, Executor printer) {
        this.out = out;
        this.inPlace = inPlace;
        this.nanos = nanos;
        this.printer = printer;
        this.begun = nanos.getAsLong();
    }

    @Override
    public void preparing(String what) {
        line(what);
    }

    @Override
    public void journalled(JournalEntry entry) {
        Optional<String> text = events.of(entry.event());
        text.ifPresent(this::line);
    }

    /// Only the newest figures are printed: those that come while older ones wait take their place.
    @Override
    public void figures(Live live) {
        if (inPlace && latest.getAndSet(live) == null) {
            printer.execute(this::showLatest);
        }
    }

    /// Takes the figures away, so that what is printed next begins on a line of its own.
    public void end() {
        if (inPlace) {
            printer.execute(() -> {
                out.print(CLEAR);
                out.flush();
            });
        }
    }

    private void line(String text) {
        String at = "%9s  ".formatted(Amounts.time(Duration.ofNanos(nanos.getAsLong() - begun)));
        printer.execute(() -> {
            out.println((inPlace ? CLEAR : "") + at + PlainText.safe(text));
            out.flush();
        });
    }

    private void showLatest() {
        Live live = latest.getAndSet(null);
        if (live != null) {
            out.print(CLEAR + PlainText.safe(StatusLine.of(live)));
            out.flush();
        }
    }
}
