package dev.understudy.ui.map;

import dev.understudy.budget.PlainDuration;
import java.time.Duration;

/// How far a copy may be behind, in words.
final class Lag {
    private Lag() {}

    static String words(Duration lag) {
        return lag.isZero() ? "none" : PlainDuration.words(lag);
    }
}
