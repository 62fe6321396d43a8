package dev.understudy.staging;

import dev.understudy.project.Side;

/// The two stores of a comparison.
public interface ReadableStores {
    /// The store of a side.
    ReadableStore of(Side side);
}
