package dev.understudy.ui.validation.diff;

import java.util.Optional;

/// NULL on one side, a value on the other.
final class NullAgainstValue implements Reason {
    @Override
    public Optional<String> of(Values values) {
        if (values.source() == null) {
            return Optional.of("NULL in the source only");
        }
        return values.target() == null ? Optional.of("NULL in the target only") : Optional.empty();
    }
}
