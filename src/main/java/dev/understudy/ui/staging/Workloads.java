package dev.understudy.ui.staging;

import dev.understudy.project.Application;
import dev.understudy.project.Operation;
import dev.understudy.project.OperationId;
import dev.understudy.project.Workload;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.UnaryOperator;

/// Changes of one operation among all of an application, and sums over them.
final class Workloads {
    private Workloads() {}

    static Application changed(Application application, OperationId id, UnaryOperator<Operation> change) {
        Workload old = application.workload();
        List<Operation> operations = old.operations().stream()
                .map(one -> one.id().equals(id) ? change.apply(one) : one)
                .toList();
        return new Application(
                application.tables(),
                application.versions(),
                application.initial(),
                new Workload(operations, old.inFlight(), old.warmUpLimit()));
    }

    /// Arrivals a second of those operations together.
    static BigDecimal rate(List<Operation> operations) {
        return operations.stream()
                .map(Operation::perSecond)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .stripTrailingZeros();
    }
}
