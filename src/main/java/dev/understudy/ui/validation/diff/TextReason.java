package dev.understudy.ui.validation.diff;

import java.util.Optional;

/// A reason that needs both values.
interface TextReason extends Reason {
    /// A few words; empty if this is not it.
    Optional<String> of(String source, String target);

    @Override
    default Optional<String> of(Values values) {
        String source = values.source();
        String target = values.target();
        return source == null || target == null ? Optional.empty() : of(source, target);
    }
}
