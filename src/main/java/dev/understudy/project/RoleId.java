package dev.understudy.project;

/// Names a role of the migration night.
public record RoleId(String value) implements Id {
    public RoleId {
        Id.check("role", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
