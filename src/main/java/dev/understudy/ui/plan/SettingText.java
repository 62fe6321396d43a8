package dev.understudy.ui.plan;

import dev.understudy.rehearse.action.Setting;
import dev.understudy.ui.common.DurationText;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/// Settings as people type them: times as `6 s`, which project files write as `PT6S`.
final class SettingText {
    private SettingText() {}

    /// What a field shows for what a project file says.
    static String shown(Setting setting, String written) {
        return setting.type() == Setting.Type.DURATION && !written.isEmpty() ? words(written) : written;
    }

    private static String words(String written) {
        try {
            return EstimateText.words(Duration.parse(written));
        } catch (DateTimeParseException _) {
            return written; // it is wrong, and the finding beside it says so
        }
    }

    /// What a project file says for what is typed; an empty text: the setting is left out. No value: it can be meant
    /// by nobody.
    static Optional<String> written(Setting setting, String typed) {
        String text = typed.strip();
        if (setting.type() != Setting.Type.DURATION || text.isEmpty()) {
            return Optional.of(text);
        }
        return DurationText.read(text).map(Duration::toString);
    }

    /// What stands in an empty field.
    static String prompt(Setting setting) {
        String fallback = setting.fallback();
        if (fallback == null) {
            return setting.required() ? "needed" : "none";
        }
        return shown(setting, fallback);
    }

    /// What the setting is called on the screen: `drainOutbox` is "Drain outbox".
    static String label(Setting setting) {
        String words = setting.name().replaceAll("([A-Z])", " $1").toLowerCase(java.util.Locale.ROOT);
        return words.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + words.substring(1);
    }
}
