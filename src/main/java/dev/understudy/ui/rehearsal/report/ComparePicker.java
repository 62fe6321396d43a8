package dev.understudy.ui.rehearsal.report;

import dev.understudy.rehearse.report.PastRun;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;

/// Picks the run that the shown one is held against: another one, or the last comparable ones.
final class ComparePicker {
    private final Consumer<Optional<PastRun>> chosen;
    private boolean filling;

    ComparePicker(Consumer<Optional<PastRun>> chosen) {
        this.chosen = chosen;
    }

    void attach(ComboBox<Optional<PastRun>> box) {
        box.setConverter(new Words());
        box.valueProperty().subscribe((_, choice) -> {
            if (!filling && choice != null) {
                chosen.accept(choice);
            }
        });
    }

    /// Offers all other runs whose reports can be read.
    void fill(ComboBox<Optional<PastRun>> box, PastRun shown, List<PastRun> runs, Optional<PastRun> current) {
        filling = true;
        List<Optional<PastRun>> others = runs.reversed().stream()
                .filter(run -> run.number() != shown.number() && run.report() != null)
                .map(Optional::of)
                .toList();
        box.getItems().setAll(others);
        box.getItems().addFirst(Optional.empty());
        box.setValue(current);
        box.setDisable(others.isEmpty());
        filling = false;
    }

    private static final class Words extends StringConverter<Optional<PastRun>> {
        @Override
        public String toString(Optional<PastRun> choice) {
            return choice == null
                    ? ""
                    : choice.map(run -> "%s: %s"
                                    .formatted(
                                            RunWords.name(run),
                                            RunWords.outcome(run).words()))
                            .orElse("the last comparable run");
        }

        @Override
        public Optional<PastRun> fromString(String text) {
            throw new IllegalStateException("the box of runs cannot be typed into, got " + text);
        }
    }
}
