package dev.understudy.ui.validation.diff;

import java.util.Optional;

/// Why two values differ, in words. One small class each; [Reasons] has them all.
@FunctionalInterface
interface Reason {
    /// A few words without a full stop; empty if this is not it.
    Optional<String> of(Values values);
}
