package dev.understudy.project;

/// Names an operation of the workload.
public record OperationId(String value) implements Id {
    public OperationId {
        Id.check("operation", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
