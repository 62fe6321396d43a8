package dev.understudy.ui.staging;

import dev.understudy.budget.PlainDuration;
import dev.understudy.project.Access;
import dev.understudy.project.Operation;
import dev.understudy.project.OperationId;
import dev.understudy.ui.common.Document;
import dev.understudy.ui.common.DurationText;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// One operation of the stand-in application: rate and deadline can be typed, the rest is told.
final class OperationModel {
    private static final BigDecimal FASTEST = new BigDecimal(100_000);

    private final Document document;
    private final OperationId id;
    private final StringProperty rate = new SimpleStringProperty(this, "rate", "");
    private final StringProperty deadline = new SimpleStringProperty(this, "deadline", "");
    private final ReadOnlyStringWrapper wrong = new ReadOnlyStringWrapper(this, "wrong", "");
    private Operation operation;
    private boolean reading;

    OperationModel(Document document, Operation operation) {
        this.document = document;
        this.id = operation.id();
        this.operation = operation;
        read(operation);
        rate.subscribe(this::typed);
        deadline.subscribe(this::typed);
    }

    /// Shows what the project says, but leaves alone a text that means the same already.
    void read(Operation now) {
        reading = true;
        operation = now;
        if (number().filter(value -> value.compareTo(now.perSecond()) == 0).isEmpty()) {
            rate.set(now.perSecond().toPlainString());
        }
        if (!time().equals(Optional.of(now.deadline()))) {
            deadline.set(PlainDuration.words(now.deadline()));
        }
        wrong.set("");
        reading = false;
    }

    private void typed() {
        if (reading) {
            return;
        }
        Optional<BigDecimal> often = number();
        Optional<Duration> until = time();
        if (often.isEmpty()) {
            wrong.set("%s: a rate is a number above 0, such as 20 or 0.5 a second.".formatted(operation.name()));
        } else if (until.isEmpty()) {
            wrong.set("%s: a deadline is a time such as 1 s or 500 ms.".formatted(operation.name()));
        } else {
            wrong.set("");
            edit(old -> new Operation(
                    old.id(), old.name(), often.get(), old.critical(), until.get(), old.held(), old.accesses()));
        }
    }

    private void edit(UnaryOperator<Operation> change) {
        document.edit(
                "change the rate or deadline",
                "operation-" + id,
                draft -> draft.application = Workloads.changed(draft.application, id, change));
    }

    private Optional<BigDecimal> number() {
        String text = rate.get().strip();
        return text.matches("\\d{1,6}(\\.\\d{1,6})?")
                ? Optional.of(new BigDecimal(text)).filter(value -> value.signum() > 0 && value.compareTo(FASTEST) <= 0)
                : Optional.empty();
    }

    private Optional<Duration> time() {
        return DurationText.read(deadline.get()).filter(Duration::isPositive);
    }

    Operation operation() {
        return operation;
    }

    /// The tables that it reads, or "none".
    String reads() {
        return tables(operation.accesses().stream()
                .filter(Access.Read.class::isInstance)
                .toList());
    }

    /// The tables that it changes, or "none".
    String writes() {
        return tables(operation.accesses().stream()
                .filter(access -> !(access instanceof Access.Read))
                .toList());
    }

    private static String tables(List<Access> accesses) {
        String names = accesses.stream().map(Access::table).distinct().collect(Collectors.joining(", "));
        return names.isEmpty() ? "none" : names;
    }

    /// Arrivals a second.
    StringProperty rateProperty() {
        return rate;
    }

    StringProperty deadlineProperty() {
        return deadline;
    }

    ReadOnlyStringProperty wrongProperty() {
        return wrong.getReadOnlyProperty();
    }
}
