package dev.understudy.project;

/// Names a trigger.
public record TriggerId(String value) implements Id {
    public TriggerId {
        Id.check("trigger", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
