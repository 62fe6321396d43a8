package dev.understudy.ui.rehearsal;

import dev.understudy.rehearse.RehearsalListener.Live;
import dev.understudy.rehearse.report.Report;
import dev.understudy.ui.common.Activity;
import dev.understudy.ui.common.Context;
import dev.understudy.ui.common.Fxml;
import dev.understudy.ui.common.Parts;
import dev.understudy.ui.common.Shown;
import dev.understudy.ui.rehearsal.report.ReportView;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// Puts the parts of the control room in their places and fills them at each tick; decides nothing.
final class RehearsalController {
    private final Context context;
    private final RehearsalModel model;
    private final ClockStrip clocks = new ClockStrip();
    private final ReportView report;
    private final Node live;
    private final RunController room;
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
    private ToggleButton showRun;

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
        report = new ReportView(context);
        room = new RunController(context.jobs());
        live = Fxml.load(room);
    }

    @FXML
    private void initialize() {
        banner = new Banner(model, bannerBox);
        clockBox.getChildren().add(clocks.node());
        middle.getChildren().add(live);
        model.ticksProperty().subscribe(this::refresh);
        model.stageProperty().subscribe(this::stage);
        root.sceneProperty().subscribe(this::keys);
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
        boolean ended = stage == Stage.ENDED;
        if (ended) {
            report.show(model.id());
        }
        showRun.setSelected(false);
        onRun();
        for (Node one : List.of(again, showRun)) {
            one.setVisible(ended);
            one.setManaged(ended);
        }
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
        room.show(run);
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
                    case INTERRUPTED, RUNNING, PAUSED, ROLLING_BACK -> Outcomes.asked(model.settings());
                    case ENDED -> report.map(Outcomes::sentence).orElse("");
                });
        events.setText(run.tale().events() == 0 ? "" : Shown.count(run.tale().events()) + " journal events on disk");
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
                : "Restoring undos: %d, each verified.%nExpected %s, RTO %s."
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
        var card = new StopCard(() -> model.stop(() -> {}), this::closeFront);
        closeFront();
        middle.getChildren().add(card.node());
        card.focus();
    }

    private void closeFront() {
        middle.getChildren().removeIf(node -> !node.equals(live) && !node.equals(report.node()));
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

    /// After the end: the report, or the room as it was then.
    @FXML
    private void onRun() {
        boolean reports = model.stageProperty().get() == Stage.ENDED && !showRun.isSelected();
        middle.getChildren().remove(report.node());
        live.setVisible(!reports && model.stageProperty().get() != Stage.IDLE);
        if (reports) {
            middle.getChildren().add(report.node());
        }
        clockBox.setVisible(!reports);
        clockBox.setManaged(!reports);
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
