package dev.understudy.project;

/// Names a data flow.
public record FlowId(String value) implements Id {
    public FlowId {
        Id.check("flow", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
