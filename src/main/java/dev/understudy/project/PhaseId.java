package dev.understudy.project;

/// Names a phase of the plan.
public record PhaseId(String value) implements Id {
    public PhaseId {
        Id.check("phase", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
