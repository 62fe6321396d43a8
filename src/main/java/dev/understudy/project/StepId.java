package dev.understudy.project;

/// Names a step of the plan; bars and `--fault` name it.
public record StepId(String value) implements Id {
    public StepId {
        Id.check("step", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
