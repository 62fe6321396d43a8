package dev.understudy.ui.staging;

import dev.understudy.budget.PlainDuration;
import dev.understudy.project.Acknowledge;
import dev.understudy.project.AppVersion;
import dev.understudy.project.Application;
import dev.understudy.project.Operation;
import java.util.List;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;

/// The operations and the versions of the application, a row each.
final class WorkloadTable {
    private WorkloadTable() {}

    static void operations(GridPane grid, List<OperationModel> operations) {
        var rows = new Rows(
                grid,
                "Operation+",
                "Reads",
                "Writes",
                "Rate, a second>",
                "Deadline>",
                "Holds open>",
                "Failing counts as");
        for (OperationModel model : operations) {
            Operation operation = model.operation();
            rows.add(
                    Rows.cell(operation.name()),
                    Rows.cell(model.reads(), "caption"),
                    Rows.cell(model.writes(), "caption"),
                    field(model.rateProperty(), "Rate of " + operation.name()),
                    field(model.deadlineProperty(), "Deadline of " + operation.name()),
                    Rows.cell(operation.held().isZero() ? "no" : PlainDuration.words(operation.held()), "caption"),
                    operation.critical() ? Rows.cell("downtime", "strong") : Rows.cell("no downtime", "caption"));
        }
    }

    private static TextField field(javafx.beans.property.StringProperty text, String spoken) {
        var field = new TextField();
        field.textProperty().bindBidirectional(text);
        field.setPrefColumnCount(6);
        field.setAccessibleText(spoken);
        field.getStyleClass().addAll("number", "dense");
        return field;
    }

    static void versions(GridPane grid, Application application) {
        var rows = new Rows(grid, "Version", "What it is+", "Reads", "Record", "Copies", "Outbox", "Done after");
        for (AppVersion version : application.versions()) {
            boolean first = version.id().equals(application.initial());
            rows.add(
                    Rows.cell(version.id().value(), "strong"),
                    Rows.cell(version.name() + (first ? ", runs first" : "")),
                    Rows.cell(version.reads().word(), "caption"),
                    Rows.cell(version.record().word(), "caption"),
                    Rows.cell(version.copies() ? "yes" : "no", "caption"),
                    Rows.cell(version.outbox() ? "yes" : "no", "caption"),
                    Rows.cell(version.acknowledge() == Acknowledge.BOTH ? "both commits" : "one commit", "caption"));
        }
    }
}
