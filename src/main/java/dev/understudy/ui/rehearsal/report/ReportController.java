package dev.understudy.ui.rehearsal.report;

import dev.understudy.project.Fingerprints;
import dev.understudy.rehearse.report.PastRun;
import dev.understudy.rehearse.report.Report;
import dev.understudy.ui.common.Parts;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Shows the page; decides nothing.
final class ReportController {
    private static final double FOLD = 940;
    private static final double NARROWEST = 420;
    private static final double WIDEST = 620;

    private final ReportModel model;
    private final ZoneId zone;
    private final ComparePicker picker;

    @FXML
    private ScrollPane scroll;

    @FXML
    private StackPane instead;

    @FXML
    private VBox page;

    @FXML
    private Label title;

    @FXML
    private HBox outcome;

    @FXML
    private Label when;

    @FXML
    private Label reason;

    @FXML
    private ComboBox<Optional<PastRun>> compare;

    @FXML
    private HBox strip;

    @FXML
    private VBox recovery;

    @FXML
    private VBox left;

    @FXML
    private VBox right;

    @FXML
    private VBox runs;

    ReportController(ReportModel model, ZoneId zone) {
        this.model = model;
        this.zone = zone;
        picker = new ComparePicker(choice -> model.comparedProperty().set(choice.orElse(null)));
    }

    @FXML
    private void initialize() {
        picker.attach(compare);
        GridPane.setHgrow(left, Priority.ALWAYS);
        left.setMinWidth(0);
        page.widthProperty().subscribe(width -> fold(width.doubleValue()));
        model.pageProperty().subscribe(this::show);
    }

    /// One column below the other where there is no room for both.
    private void fold(double width) {
        boolean folded = width < FOLD;
        GridPane.setConstraints(right, folded ? 0 : 1, folded ? 1 : 0);
        double beside = Math.clamp(width * 0.36, NARROWEST, WIDEST);
        right.setMinWidth(folded ? 0 : beside);
        right.setMaxWidth(folded ? Double.MAX_VALUE : beside);
    }

    @FXML
    private void onExport() {
        model.export();
    }

    private void show(Page shown) {
        switch (shown) {
            case Page.Loading _ -> instead(Parts.text("Reading the finished rehearsals", "caption"));
            case Page.None _ ->
                instead(Parts.empty(
                        Feather.PLAY_CIRCLE,
                        "No rehearsal has finished yet",
                        "Run one forward and one that turns back: their reports stay here, and the next ones are held"
                                + " against them."));
            case Page.Unreadable odd -> unreadable(odd);
            case Page.Shown known -> report(known);
        }
    }

    private void instead(Node node) {
        instead.getChildren().setAll(node);
        instead.setVisible(true);
        scroll.setVisible(false);
    }

    private void unreadable(Page.Unreadable odd) {
        head(odd.run(), odd.runs(), odd.now());
        when.setText("");
        reason(odd.run().unreadable());
        List.of(strip, left, right, recovery).forEach(box -> box.getChildren().clear());
        strip.setManaged(false);
        strip.setVisible(false);
    }

    private void report(Page.Shown known) {
        head(known.run(), known.runs(), known.now());
        when.setText(caption(known));
        reason(known.report().outcomeReason());
        strip.setManaged(true);
        strip.setVisible(true);
        strip.getChildren()
                .setAll(Promises.of(known).stream().map(PromiseCell::of).toList());
        strip.getChildren().getLast().getStyleClass().add("last");
        recovery.getChildren().setAll(RecoveryPanel.of(known));
        left.getChildren().setAll(StepTable.of(known));
        if (!known.report().leftovers().isEmpty()) {
            left.getChildren().add(LeftoverPanel.of(known.report().leftovers()));
        }
        left.getChildren().addAll(EventPanels.of(known.report()));
        right.getChildren().setAll(ProofPanel.of(known.report()), ClaimPanel.of(known));
    }

    private void head(PastRun run, List<PastRun> all, Fingerprints now) {
        instead.setVisible(false);
        scroll.setVisible(true);
        scroll.setVvalue(0);
        title.setText("Rehearsal %d \u00B7 report".formatted(run.number()));
        RunWords ended = RunWords.outcome(run);
        outcome.getChildren().setAll(Parts.chip(ended.state(), ended.words()));
        picker.fill(
                compare, run, all, Optional.ofNullable(model.comparedProperty().get()));
        runs.getChildren().setAll(RunTable.of(run, all, now, zone, model::show));
    }

    private void reason(String words) {
        reason.setText(words);
        reason.setManaged(!words.isBlank());
    }

    private String caption(Page.Shown known) {
        Report report = known.report();
        String faults = report.faults().stream().map(Report.Fault::fault).collect(Collectors.joining(", "));
        return "%s \u00B7 %s \u00B7 %s"
                .formatted(
                        RunWords.when(known.run(), zone),
                        faults.isEmpty() ? "no fault" : "fault: " + faults,
                        "evidence: "
                                + RunWords.evidence(known.run(), known.now()).words());
    }
}
