package dev.understudy.staging;

import dev.understudy.project.Side;

/// The two databases of a rehearsal.
public record Stores(Database source, Database target) implements AutoCloseable {
    /// The database of a side.
    public Database of(Side side) {
        return side == Side.SOURCE ? source : target;
    }

    @Override
    public void close() {
        source.close();
        target.close();
    }
}
