package dev.understudy.staging;

import dev.understudy.project.Side;

/// The two databases of a rehearsal.
public record Stores(Database source, Database target) implements ReadableStores, AutoCloseable {
    @Override
    public Database of(Side side) {
        return side == Side.SOURCE ? source : target;
    }

    @Override
    public void close() {
        source.close();
        target.close();
    }
}
