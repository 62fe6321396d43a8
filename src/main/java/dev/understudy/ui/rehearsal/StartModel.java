package dev.understudy.ui.rehearsal;

import dev.understudy.project.Plan;
import dev.understudy.project.Project;
import dev.understudy.project.StepId;
import dev.understudy.rehearse.RunSettings;
import dev.understudy.rehearse.fault.FaultSpec;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/// What a rehearsal is asked to do, as it is typed, and what is wrong with it.
final class StartModel {
    private static final int MOST = 100_000_000;

    private final BooleanProperty practice = new SimpleBooleanProperty(this, "practice", true);
    private final StringProperty scale = new SimpleStringProperty(this, "scale", "");
    private final StringProperty pace = new SimpleStringProperty(this, "pace", "1");
    private final StringProperty seed = new SimpleStringProperty(this, "seed", "1");
    private final ObjectProperty<@Nullable StepId> turn = new SimpleObjectProperty<>(this, "turn");
    private final StringProperty faults = new SimpleStringProperty(this, "faults", "");
    private final ReadOnlyStringWrapper wrong = new ReadOnlyStringWrapper(this, "wrong", "");

    StartModel(Project project) {
        scale.set(Integer.toString(project.practice().scale()));
    }

    /// What was typed; empty if it cannot be meant, and then [#wrongProperty] says why.
    Optional<RunSettings> settings(Plan plan) {
        List<String> asked = Arrays.stream(faults.get().split("[,\\s]+"))
                .filter(text -> !text.isEmpty())
                .toList();
        try {
            asked.forEach(text -> FaultSpec.parse(text, plan));
            StepId at = turn.get();
            var settings = new RunSettings(
                    practice.get(),
                    number(scale, "The number of main rows"),
                    number(pace, "The pace"),
                    number(seed, "The seed"),
                    at == null ? null : new RunSettings.Turn(at, 100),
                    null,
                    asked,
                    Set.of());
            wrong.set("");
            return Optional.of(settings);
        } catch (IllegalArgumentException e) {
            wrong.set(sentence(String.valueOf(e.getMessage())));
            return Optional.empty();
        }
    }

    private static int number(StringProperty field, String name) {
        String text = field.get().strip().replace(",", "");
        if (!text.matches("\\d{1,9}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > MOST) {
            throw new IllegalArgumentException("%s is a whole number from 1 to %,d".formatted(name, MOST));
        }
        return Integer.parseInt(text);
    }

    private static String sentence(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1) + ".";
    }

    BooleanProperty practiceProperty() {
        return practice;
    }

    StringProperty scaleProperty() {
        return scale;
    }

    StringProperty paceProperty() {
        return pace;
    }

    StringProperty seedProperty() {
        return seed;
    }

    /// The step at which the run turns back; null: forward only.
    ObjectProperty<@Nullable StepId> turnProperty() {
        return turn;
    }

    /// As the command line writes them, apart by commas or spaces.
    StringProperty faultsProperty() {
        return faults;
    }

    /// What is wrong with what is typed; empty if nothing is.
    ReadOnlyStringProperty wrongProperty() {
        return wrong.getReadOnlyProperty();
    }
}
