package dev.understudy.runbook.section;

import dev.understudy.project.Action;
import dev.understudy.project.Project;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// The SQL that an action names.
final class Scripts {
    private Scripts() {}

    /// A script.
    ///
    /// @param where its path, and the setting that names it
    /// @param text what it says, or that it is missing
    record Script(String where, String text) {}

    /// Every word of a setting that ends in `.sql`, in the order in which the settings name them.
    static List<Script> of(Project project, Action action) {
        return action.settings().entrySet().stream()
                .flatMap(setting -> paths(setting.getValue()).map(path -> script(project, path, setting.getKey())))
                .toList();
    }

    private static Stream<String> paths(String value) {
        return Arrays.stream(value.split("[,\\s]+")).filter(word -> word.endsWith(".sql"));
    }

    private static Script script(Project project, String path, String setting) {
        String text = project.scripts().get(path);
        return new Script(
                path + ", on the " + setting, text == null ? "-- MISSING: this script is not in the project." : text);
    }
}
