package dev.understudy.ui.common;

import dev.understudy.project.ComponentKind;
import org.kordamp.ikonli.feather.Feather;

/// The icon of each kind of component.
public final class Kinds {
    private Kinds() {}

    /// The icon of a kind.
    public static Feather icon(ComponentKind kind) {
        return switch (kind) {
            case SERVICE -> Feather.SERVER;
            case DATABASE -> Feather.DATABASE;
            case QUEUE -> Feather.INBOX;
            case CACHE -> Feather.ZAP;
            case JOB -> Feather.CPU;
            case FRONTEND -> Feather.MONITOR;
            case GATEWAY -> Feather.SHUFFLE;
            case STORAGE -> Feather.HARD_DRIVE;
            case EXTERNAL -> Feather.GLOBE;
        };
    }
}
