package dev.understudy.ui.validation.diff;

import java.util.Optional;

/// NULL on one side, an empty text on the other.
final class NullAgainstEmpty implements Reason {
    @Override
    public Optional<String> of(Values values) {
        boolean one = values.source() == null && "".equals(values.target());
        boolean other = values.target() == null && "".equals(values.source());
        return one || other ? Optional.of("NULL is not an empty text") : Optional.empty();
    }
}
