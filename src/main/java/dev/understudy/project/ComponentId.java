package dev.understudy.project;

/// Names a component of the inventory.
public record ComponentId(String value) implements Id {
    public ComponentId {
        Id.check("component", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
