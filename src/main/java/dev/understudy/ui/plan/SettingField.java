package dev.understudy.ui.plan;

import dev.understudy.project.AppVersion;
import dev.understudy.project.Operation;
import dev.understudy.rehearse.action.Setting;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.VBox;

/// The field of one setting, as its declaration wants it.
final class SettingField {
    private SettingField() {}

    static VBox of(ActionModel model, Form form, Setting setting) {
        VBox field = switch (setting.type()) {
            case CHOICE -> choice(model, form, setting, setting.choices());
            case SWITCH -> choice(model, form, setting, List.of("yes", "no"));
            case VERSION -> choice(model, form, setting, versions(model));
            case OPERATION -> choice(model, form, setting, operations(model));
            case TEXT, SCRIPTS, DURATION, COUNT, WEIGHTS, LEVELS -> line(model, form, setting);
        };
        boolean wide =
                switch (setting.type()) {
                    case TEXT, SCRIPTS, WEIGHTS, LEVELS -> true;
                    case CHOICE, SWITCH, VERSION, OPERATION, DURATION, COUNT -> false;
                };
        field.getStyleClass().add(wide ? "wide" : "narrow");
        return field;
    }

    private static List<String> versions(ActionModel model) {
        return model.plan().project().application().versions().stream()
                .map(AppVersion::id)
                .map(Object::toString)
                .toList();
    }

    private static List<String> operations(ActionModel model) {
        return model.plan().project().application().workload().operations().stream()
                .map(Operation::id)
                .map(Object::toString)
                .toList();
    }

    private static VBox line(ActionModel model, Form form, Setting setting) {
        var typed = new Typed<String>(
                text -> SettingText.written(setting, text),
                written -> SettingText.shown(setting, written),
                "A time such as 10 s, 1 min 30 s or 500 ms.",
                written -> model.write(setting, written));
        return form.line(
                SettingText.label(setting),
                setting.help(),
                SettingText.prompt(setting),
                typed,
                () -> model.written(setting));
    }

    /// What is written stays among the choices even where it is wrong, so that it is seen.
    private static VBox choice(ActionModel model, Form form, Setting setting, List<String> words) {
        var box = new ComboBox<String>();
        form.choice(
                box,
                () -> Stream.concat(words.stream(), Stream.of(now(model, setting)))
                        .filter(word -> !word.isEmpty())
                        .distinct()
                        .toList(),
                word -> word,
                word -> model.write(setting, word),
                () -> Optional.of(now(model, setting)).filter(word -> !word.isEmpty()).orElse(null));
        box.setPromptText("choose");
        return Form.named(SettingText.label(setting), setting.help(), box);
    }

    private static String now(ActionModel model, Setting setting) {
        String written = model.written(setting);
        return written.isEmpty() ? Optional.ofNullable(setting.fallback()).orElse("") : written;
    }
}
