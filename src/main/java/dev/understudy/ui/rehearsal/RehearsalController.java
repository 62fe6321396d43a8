package dev.understudy.ui.rehearsal;

import dev.understudy.project.Trigger;
import dev.understudy.project.TriggerMetric;
import dev.understudy.rehearse.RehearsalListener.Live;
import dev.understudy.rehearse.report.Report;
import dev.understudy.ui.common.Activity;
import dev.understudy.ui.common.Context;
import dev.understudy.ui.common.Parts;
import dev.understudy.ui.common.Shown;
import dev.understudy.ui.common.State;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.fxml.FXML;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// Puts the parts of the control room in their places and fills them at each tick; decides nothing.
final class RehearsalController {
    private final Context context;
    private final RehearsalModel model;
    private final ClockStrip clocks = new ClockStrip();
    private final StepsTable steps = new StepsTable();
    private final TriggersTable triggers = new TriggersTable();
    private final TrafficBars traffic = new TrafficBars();
    private final LiveChart chart = new LiveChart();
    private final JournalList journal = new JournalList();
    private @Nullable Banner banner;
    private @Nullable FaultMenu faults;

    @FXML
    private VBox root;

    @FXML
    private Label title;

    @FXML
    private HBox chip;

    @FXML
    private Label caption;

    @FXML
    private Label events;

    @FXML
    private VBox bannerBox;

    @FXML
    private StackPane clockBox;

    @FXML
    private StackPane middle;

    @FXML
    private HBox live;

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
    private VBox right;

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

    @FXML
    private HBox actions;

    @FXML
    private Button pause;

    @FXML
    private Button skip;

    @FXML
    private Button endHold;

    @FXML
    private Button fault;

    @FXML
    private Button again;

    @FXML
    private Label backNote;

    @FXML
    private Button rollBack;

    RehearsalController(Context context, RehearsalModel model) {
        this.context = context;
        this.model = model;
    }

    @FXML
    private void initialize() {
        banner = new Banner(model, bannerBox);
        clockBox.getChildren().add(clocks.node());
        stepsBox.getChildren().add(steps.node());
        trafficBox.getChildren().add(traffic.node());
        chartBox.getChildren().add(chart);
        triggersBox.getChildren().add(triggers.node());
        place();
        root.heightProperty().subscribe(this::place);
        model.ticksProperty().subscribe(this::refresh);
        model.stageProperty().subscribe(this::stage);
        root.sceneProperty().subscribe(this::keys);
    }

    /// In a low window the journal takes turns with the steps.
    private void place() {
        boolean low = root.getHeight() < 780;
        showSteps.setVisible(low);
        showSteps.setManaged(low);
        showJournal.setVisible(low);
        showJournal.setManaged(low);
        boolean alone = low && showJournal.isSelected();
        journalPanel.setVisible(!low);
        journalPanel.setManaged(!low);
        stepsBox.getChildren().setAll(alone ? journal.node() : steps.node());
        if (low) {
            journalPanel.getChildren().remove(journal.node());
        } else if (!journalPanel.getChildren().contains(journal.node())) {
            journalPanel.getChildren().add(journal.node());
            VBox.setVgrow(journal.node(), Priority.ALWAYS);
        }
    }

    private void keys(@Nullable Scene old, @Nullable Scene now) {
        var keys = Map.<KeyCode, Runnable>of(
                KeyCode.F7, this::onPause, KeyCode.F8, this::onEndHold, KeyCode.F9, this::onRollBack);
        keys.forEach((code, action) -> {
            if (old != null) {
                old.getAccelerators().remove(new KeyCodeCombination(code));
            }
            if (now != null) {
                now.getAccelerators().put(new KeyCodeCombination(code), action);
            }
        });
    }

    // ---- what is shown

    private void stage(Stage stage) {
        boolean idle = stage == Stage.IDLE;
        live.setVisible(!idle);
        middle.getChildren().removeIf(node -> !node.equals(live));
        faults = null;
        if (idle) {
            middle.getChildren().add(new StartPane(model, context.document().project()).node());
        }
        again.setVisible(stage == Stage.ENDED);
        again.setManaged(stage == Stage.ENDED);
        refresh();
    }

    private void refresh() {
        Stage stage = model.stageProperty().get();
        RunState run = model.run();
        head(stage, run);
        if (banner != null) {
            banner.show();
        }
        clocks.show(run.clocks(context.clock().instant()));
        steps.show(run.rows());
        triggers.show(run.triggers());
        traffic.show(run.project(), run.live().map(Live::routes).orElse(null));
        journal.show(run.lines());
        chart.show(new LiveChart.Shot(
                run.history(),
                run.marks(),
                limit(run, TriggerMetric.P95_MILLIS, 1),
                limit(run, TriggerMetric.FAILED_SHARE, 100)));
        buttons(stage, run);
        activity(stage, run);
    }

    private void head(Stage stage, RunState run) {
        title.setText(model.id() > 0 && stage != Stage.IDLE && !stage.busy() ? "Rehearsal " + model.id() : "Rehearsal");
        Optional<Report> report = run.report();
        chip.getChildren()
                .setAll(
                        report.isPresent() && stage == Stage.ENDED
                                ? Outcomes.chip(report.get())
                                : Parts.chip(stage.state(), stage.word()));
        caption.setText(
                switch (stage) {
                    case IDLE -> "runs every step of the plan for real, measures it, and takes it back";
                    case PREPARING -> run.said();
                    case STOPPING -> "it winds down; it can be taken up again";
                    case INTERRUPTED, RUNNING, PAUSED, ROLLING_BACK -> asked();
                    case ENDED -> report.map(Outcomes::sentence).orElse("");
                });
        events.setText(run.tale().events() == 0 ? "" : Shown.count(run.tale().events()) + " journal events on disk");
        int rows = run.rows().size();
        stepsCaption.setText(run.running()
                .map(step -> "%d of %d".formatted(run.number(step.id()), rows))
                .orElse(rows + " in all"));
        Optional<Live> now = run.live();
        lag.setText(now.filter(one -> one.routes().relaying())
                .map(one -> "copy behind by %,d ms".formatted(one.relayLag().toMillis()))
                .orElse("nothing is copied"));
        trafficCaption.setText(now.map(one -> "%.0f critical operations/s, %.0f writes/s"
                        .formatted(one.arrivalsPerSecond(), one.writesPerSecond()))
                .orElse(""));
    }

    private String asked() {
        var settings = model.settings();
        String where = settings.practice()
                ? "practice databases, %s main rows".formatted(Shown.count(settings.scale()))
                : "connected staging";
        String pace = settings.pace() == 1 ? "" : ", pace %d: no evidence".formatted(settings.pace());
        var turn = settings.rollBackAt();
        return where + pace + (turn == null ? "" : ", turns back after " + turn.step());
    }

    private static OptionalDouble limit(RunState run, TriggerMetric metric, double factor) {
        return run.project().plan().triggers().stream()
                .filter(trigger -> trigger.metric() == metric)
                .map(Trigger::above)
                .mapToDouble(above -> above.doubleValue() * factor)
                .min();
    }

    private void buttons(Stage stage, RunState run) {
        boolean goes = stage == Stage.RUNNING || stage == Stage.PAUSED;
        pause.setText(stage == Stage.PAUSED ? "Go on" : "Pause");
        pause.setGraphic(Parts.icon(stage == Stage.PAUSED ? Feather.PLAY : Feather.PAUSE));
        pause.setDisable(!goes);
        skip.setDisable(!goes || run.next().isEmpty());
        endHold.setDisable(!goes || run.running().isEmpty());
        fault.setDisable(!goes && stage != Stage.ROLLING_BACK);
        rollBack.setDisable(!stage.forward() && stage != Stage.INTERRUPTED);
        backNote.setText(
                switch (stage) {
                    case ROLLING_BACK -> "Rolling back: every undo is run and verified.";
                    case PREPARING -> "Nothing is done yet: it would end at once.";
                    case RUNNING, PAUSED, INTERRUPTED -> note(run.back(), run);
                    case IDLE, STOPPING, ENDED -> "";
                });
    }

    private static String note(Expected.Back back, RunState run) {
        String rto = Shown.planned(run.project().objectives().rto());
        return back.undos() == 0
                ? "Nothing to restore yet; RTO %s.".formatted(rto)
                : "Runs %d restoring undos, each verified.%nExpected %s, RTO %s."
                        .formatted(back.undos(), Shown.planned(back.total()), rto);
    }

    private void activity(Stage stage, RunState run) {
        if (!stage.busy()) {
            context.activity().end();
            return;
        }
        String what = run.running()
                .map(step -> "%s, step %d of %d: %s"
                        .formatted(
                                stage.word(), run.number(step.id()), run.rows().size(), step.id()))
                .orElse(stage.word() + ": " + run.said());
        double share = run.live().map(Live::stepProgress).orElse(Activity.UNKNOWN);
        context.activity().show(what, share < 0 ? Activity.UNKNOWN : share, this::askToStop);
    }

    // ---- what is pressed

    /// A click on "Cancel" far away must not cut a rehearsal short by accident.
    private void askToStop() {
        context.navigator().go("rehearsal", "");
        Button stop = Parts.button(Feather.SQUARE, "Stop here", () -> model.stop(() -> {}));
        Button stay = Parts.button(Feather.PLAY, "Let it run", this::closeFront);
        var card = new VBox(
                Parts.state(State.FINDING, "Stop the rehearsal?"),
                Parts.text("It stays interrupted where it is: go on with it, roll it back or forget it later."),
                new HBox(8, stop, stay));
        card.getStyleClass().add("card");
        card.setMaxHeight(javafx.scene.layout.Region.USE_PREF_SIZE);
        closeFront();
        middle.getChildren().add(card);
        stay.requestFocus();
    }

    private void closeFront() {
        middle.getChildren().removeIf(node -> !node.equals(live));
        faults = null;
    }

    @FXML
    private void onPause() {
        model.pauseOrGoOn();
    }

    @FXML
    private void onSkip() {
        model.skipNext();
    }

    @FXML
    private void onEndHold() {
        if (!endHold.isDisabled()) {
            model.endHold();
        }
    }

    @FXML
    private void onRollBack() {
        model.rollBack();
    }

    @FXML
    private void onAgain() {
        model.again();
    }

    @FXML
    private void onToggle() {
        place();
    }

    @FXML
    private void onFault() {
        boolean open = faults != null;
        closeFront();
        if (!open) {
            var menu = new FaultMenu(model.run(), model.settings().practice(), this::inject, this::closeFront);
            faults = menu;
            StackPane.setAlignment(menu.node(), javafx.geometry.Pos.BOTTOM_LEFT);
            middle.getChildren().add(menu.node());
            menu.focus();
        }
    }

    private void inject(FaultChoice choice) {
        closeFront();
        if (!model.inject(choice)) {
            caption.setText("The fault came too late: that step does not run any more.");
        }
        fault.requestFocus();
    }
}
