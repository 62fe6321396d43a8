package dev.understudy.app;

import dev.understudy.ui.common.Screen;
import dev.understudy.ui.shell.MainWindow;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import javafx.animation.AnimationTimer;

/// Looks once at every screen of the sample and closes the window: what an installer is trained with, and what
/// times the first frame. Asked for by `-Dunderstudy.tour=true`.
final class Tour extends AnimationTimer {
    private static final int FIRST_FRAME = 2;
    private static final Duration EACH = Duration.ofMillis(300);
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private final MainWindow window;
    private final PrintStream out;
    private final long begun = System.nanoTime();
    private int frames;
    private int next;
    private long since;

    Tour(MainWindow window, PrintStream out) {
        this.window = window;
        this.out = out;
    }

    @Override
    public void handle(long nanos) {
        frames++;
        if (frames == FIRST_FRAME) {
            out.printf(
                    "first frame after %d ms%n",
                    ManagementFactory.getRuntimeMXBean().getUptime());
            window.shell().desk().openSample();
        }
        if (System.nanoTime() - begun > LONGEST.toNanos()) {
            end();
        } else if (!window.shell().desk().screens().isEmpty() && nanos - since > EACH.toNanos()) {
            since = nanos;
            visit();
        }
    }

    private void visit() {
        if (next < window.shell().desk().screens().size()) {
            Screen screen = window.shell().desk().screens().get(next);
            window.shell().desk().go(screen.id(), "");
            next++;
        } else {
            end();
        }
    }

    private void end() {
        stop();
        window.close();
    }
}
