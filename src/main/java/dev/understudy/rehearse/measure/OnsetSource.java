package dev.understudy.rehearse.measure;

import java.util.Locale;

/// Where the onset of a failure is known from.
public enum OnsetSource {
    /// A fault that we injected: the instant it was applied.
    FAULT,
    /// The scheduled start of the first bad arrival in the window that made a trigger fire.
    ARRIVALS,
    /// The start of the failing step's failing action.
    STEP,
    /// Nobody was forced: the press itself.
    PRESS;

    /// The word that journal and report hold.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
