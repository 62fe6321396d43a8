package dev.understudy.compare;

import java.util.Optional;

/// Somebody who watches over a comparison while it runs. Asked by several threads.
@FunctionalInterface
public interface Watch {
    /// Whether it is to end; asked between ranges, several times a second on the calling thread (which may
    /// answer whether it is interrupted) and now and then on others.
    boolean cancelled();

    /// Why it is to rest for a moment, such as an application that has grown slow; empty: it may go on. Asked
    /// before each range.
    default Optional<String> pressure() {
        return Optional.empty();
    }
}
