package dev.understudy.project;

import java.util.Locale;

/// One of the two stores of a migration.
public enum Side {
    /// The database that the data moves away from.
    SOURCE,
    /// The database that the data moves to.
    TARGET;

    /// The other store.
    public Side other() {
        return this == SOURCE ? TARGET : SOURCE;
    }

    /// The word for people and settings: `source` or `target`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
