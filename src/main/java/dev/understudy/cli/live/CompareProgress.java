package dev.understudy.cli.live;

import dev.understudy.cli.report.Amounts;
import dev.understudy.cli.report.PlainText;
import dev.understudy.compare.ComparedTable;
import dev.understudy.compare.ComparisonListener;
import dev.understudy.compare.Level;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.function.LongSupplier;

/// A line for each table, and on a terminal how many rows it has come through, rewritten in place.
public final class CompareProgress implements ComparisonListener, AutoCloseable {
    private static final String CLEAR = "\r\u001b[K";
    private static final long SELDOM = Duration.ofMillis(200).toNanos();

    private final PrintWriter out;
    private final boolean inPlace;
    private final LongSupplier nanos;
    private final long begun;
    private String table = "";
    private Level level = Level.AGGREGATE;
    private long rows;
    private long levelBegun;
    private long shown;
    private long ahead;
    private long seen;

    /// @param inPlace whether the last line is rewritten, as only a terminal can
    /// @param nanos the clock, as `System.nanoTime`
    public CompareProgress(PrintWriter out, boolean inPlace, LongSupplier nanos) {
        this.out = out;
        this.inPlace = inPlace;
        this.nanos = nanos;
        this.begun = nanos.getAsLong();
    }

    @Override
    public synchronized void ahead(long rowsAbout) {
        ahead = rowsAbout;
    }

    @Override
    public synchronized void table(ComparedTable next) {
        table = next.source();
        rows = 0;
        line("Comparing " + table);
    }

    @Override
    public synchronized void rows(Level at, long more) {
        long now = nanos.getAsLong();
        if (at != level || rows == 0) {
            level = at;
            rows = 0;
            levelBegun = now;
        }
        rows += more;
        seen += more;
        if (inPlace && now - shown > SELDOM) {
            shown = now;
            long perSecond = rows * 1_000_000_000L / Math.max(1, now - levelBegun);
            out.print(CLEAR
                    + PlainText.safe("%s, %s: %s rows, %s rows/s%s"
                            .formatted(
                                    table,
                                    level.name().toLowerCase(Locale.ROOT),
                                    Amounts.count(rows),
                                    Amounts.count(perSecond),
                                    left(now))));
            out.flush();
        }
    }

    /// What is left at the pace of the whole comparison so far; nothing once the estimate of its rows is passed.
    private String left(long now) {
        if (seen >= ahead) {
            return "";
        }
        double nanosLeft = (double) (now - begun) * (ahead - seen) / seen;
        return ", about %s left".formatted(Amounts.time(Duration.ofSeconds(Math.round(nanosLeft / 1e9))));
    }

    @Override
    public synchronized void waits(String why) {
        line("Waiting: " + why);
    }

    private void line(String text) {
        String at = "%9s  ".formatted(Amounts.time(Duration.ofNanos(nanos.getAsLong() - begun)));
        out.println((inPlace ? CLEAR : "") + at + PlainText.safe(text));
        out.flush();
    }

    @Override
    public synchronized void close() {
        if (inPlace) {
            out.print(CLEAR);
        }
        out.flush();
    }
}
