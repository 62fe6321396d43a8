package dev.understudy.project;

/// Names an alert of the monitoring.
public record AlertId(String value) implements Id {
    public AlertId {
        Id.check("alert", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
