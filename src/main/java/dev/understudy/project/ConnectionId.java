package dev.understudy.project;

/// Names a connection to a database.
public record ConnectionId(String value) implements Id {
    public ConnectionId {
        Id.check("connection", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
