package dev.understudy.project;

/// Names a version of the application, such as `v2`.
public record VersionId(String value) implements Id {
    public VersionId {
        Id.check("version", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
