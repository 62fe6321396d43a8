package dev.understudy.ui.staging;

import dev.understudy.project.Operation;
import dev.understudy.project.Project;
import dev.understudy.ui.common.Document;
import dev.understudy.ui.common.Shown;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.util.Subscription;

/// The stand-in application's traffic.
final class WorkloadModel {
    private final Document document;
    private final ReadOnlyObjectWrapper<List<OperationModel>> operations =
            new ReadOnlyObjectWrapper<>(this, "operations", List.of());
    private final ReadOnlyStringWrapper words = new ReadOnlyStringWrapper(this, "words", "");
    private final Subscription changes;

    WorkloadModel(Document document) {
        this.document = document;
        changes = document.projectProperty().subscribe(this::read);
    }

    /// Rows stay the same ones while the operations do: one of them may be being typed into.
    private void read(Project project) {
        List<Operation> now = project.application().workload().operations();
        List<OperationModel> rows = operations.get();
        boolean same = rows.stream()
                .map(row -> row.operation().id())
                .toList()
                .equals(now.stream().map(Operation::id).toList());
        if (same) {
            for (int i = 0; i < now.size(); i++) {
                rows.get(i).read(now.get(i));
            }
        } else {
            operations.set(
                    now.stream().map(one -> new OperationModel(document, one)).toList());
        }
        words.set(words(now));
    }

    private static String words(List<Operation> now) {
        List<Operation> writes = now.stream().filter(Operation::writes).toList();
        return now.isEmpty()
                ? ""
                : "%s arrivals a second together, %s of them write; %s of %s operations are critical"
                        .formatted(
                                Workloads.rate(now).toPlainString(),
                                Workloads.rate(writes).toPlainString(),
                                Shown.count(
                                        now.stream().filter(Operation::critical).count()),
                                Shown.count(now.size()));
    }

    ReadOnlyObjectProperty<List<OperationModel>> operationsProperty() {
        return operations.getReadOnlyProperty();
    }

    /// All of them in a sentence without its full stop; empty if there are none.
    ReadOnlyStringProperty wordsProperty() {
        return words.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Project> projectProperty() {
        return document.projectProperty();
    }

    void close() {
        changes.unsubscribe();
    }
}
