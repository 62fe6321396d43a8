package dev.understudy.project;

/// Names a risk.
public record RiskId(String value) implements Id {
    public RiskId {
        Id.check("risk", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
