package dev.understudy.ui.common;

import java.util.Locale;
import org.kordamp.ikonli.feather.Feather;

/// The state of anything: always an icon, a word and a colour together, never a colour alone.
public enum State {
    PASS(Feather.CHECK_CIRCLE, "success"),
    FAIL(Feather.X_CIRCLE, "danger"),
    STALE(Feather.CLOCK, "warning"),
    FINDING(Feather.ALERT_TRIANGLE, "warning"),
    RUNNING(Feather.PLAY_CIRCLE, "accent"),
    WAITING(Feather.CIRCLE, "quiet"),
    ROLLED_BACK(Feather.ROTATE_CCW, "warning"),
    NO_RETURN(Feather.FLAG, "danger"),
    NOT_MEASURED(Feather.MINUS, "quiet");

    private final Feather icon;
    private final String tone;

    State(Feather icon, String tone) {
        this.icon = icon;
        this.tone = tone;
    }

    public Feather icon() {
        return icon;
    }

    /// Style class of its colour: success, danger, warning, accent or quiet.
    public String tone() {
        return tone;
    }

    /// For a screen reader where no other word stands beside it.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
