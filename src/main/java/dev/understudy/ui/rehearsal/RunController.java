package dev.understudy.ui.rehearsal;

import dev.understudy.project.Trigger;
import dev.understudy.project.TriggerMetric;
import dev.understudy.rehearse.RehearsalListener.Live;
import dev.understudy.ui.common.Jobs;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The middle of the control room: steps, journal, traffic, charts and triggers, filled at each tick.
final class RunController {
    private static final double LOW = 580;

    private final StepsTable steps = new StepsTable();
    private final TriggersTable triggers = new TriggersTable();
    private final TrafficBars traffic = new TrafficBars();
    private final LiveChart chart = new LiveChart();
    private final JournalList journal = new JournalList();
    private final Jobs jobs;
    private boolean low;

    @FXML
    private HBox run;

    @FXML
    private StackPane stepsBox;

    @FXML
    private ToggleButton showSteps;

    @FXML
    private ToggleButton showJournal;

    @FXML
    private Label stepsCaption;

    @FXML
    private VBox journalPanel;

    @FXML
    private StackPane journalBox;

    @FXML
    private StackPane trafficBox;

    @FXML
    private Label lag;

    @FXML
    private Label trafficCaption;

    @FXML
    private StackPane chartBox;

    @FXML
    private StackPane triggersBox;

    /// @param jobs by which parts change places between two layouts, never within one
    RunController(Jobs jobs) {
        this.jobs = jobs;
    }

    @FXML
    private void initialize() {
        stepsBox.getChildren().add(steps.node());
        trafficBox.getChildren().add(traffic.node());
        chartBox.getChildren().add(chart);
        triggersBox.getChildren().add(triggers.node());
        place();
        run.heightProperty().subscribe(this::resized);
    }

    @FXML
    private void onToggle() {
        place();
    }

    /// Shows what is known now.
    void show(RunState state) {
        List<StepRow> rows = state.rows();
        steps.show(rows);
        stepsCaption.setText(state.running()
                .map(step -> "%d of %d".formatted(state.number(step.id()), rows.size()))
                .orElse(rows.size() + " in all"));
        triggers.show(state.triggers());
        journal.show(state.lines());
        chart.show(new LiveChart.Shot(
                state.history(),
                state.marks(),
                limit(state, TriggerMetric.P95_MILLIS, 1),
                limit(state, TriggerMetric.FAILED_SHARE, 100)));
        traffic(state, state.live());
    }

    private void traffic(RunState state, Optional<Live> now) {
        traffic.show(state.project(), now.map(Live::routes).orElse(null));
        lag.setText(now.filter(one -> one.routes().relaying())
                .map(one -> "copy behind by %,d ms".formatted(one.relayLag().toMillis()))
                .orElse("nothing is copied"));
        trafficCaption.setText(now.map(one -> "%.0f critical operations/s, %.0f writes/s"
                        .formatted(one.arrivalsPerSecond(), one.writesPerSecond()))
                .orElse(""));
    }

    private static OptionalDouble limit(RunState state, TriggerMetric metric, double factor) {
        return state.project().plan().triggers().stream()
                .filter(trigger -> trigger.metric() == metric)
                .map(Trigger::above)
                .mapToDouble(above -> above.doubleValue() * factor)
                .min();
    }

    /// In a low window the journal takes turns with the steps.
    private void place() {
        boolean journalAlone = low && showJournal.isSelected();
        for (ToggleButton one : List.of(showSteps, showJournal)) {
            one.setVisible(low);
            one.setManaged(low);
        }
        journalPanel.setVisible(!low);
        journalPanel.setManaged(!low);
        steps.node().setVisible(!journalAlone);
        (low ? stepsBox : journalBox).getChildren().remove(journal.node());
        (low ? journalBox : stepsBox).getChildren().remove(journal.node());
        (low ? stepsBox : journalBox).getChildren().add(journal.node());
        journal.node().setVisible(!low || journalAlone);
    }

    /// Parts change places between two layouts, never within one.
    private void resized() {
        boolean now = run.getHeight() < LOW;
        if (now != low) {
            low = now;
            jobs.later(this::place);
        }
    }
}
