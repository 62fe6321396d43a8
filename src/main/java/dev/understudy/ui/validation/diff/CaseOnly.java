package dev.understudy.ui.validation.diff;

import java.util.Optional;

/// Capitals instead of small letters.
final class CaseOnly implements TextReason {
    @Override
    public Optional<String> of(String source, String target) {
        return source.equalsIgnoreCase(target) ? Optional.of("differs in case only") : Optional.empty();
    }
}
