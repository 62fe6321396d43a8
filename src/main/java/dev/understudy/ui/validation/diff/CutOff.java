package dev.understudy.ui.validation.diff;

import java.util.Optional;

/// One is the beginning of the other.
final class CutOff implements TextReason {
    @Override
    public Optional<String> of(String source, String target) {
        if (source.startsWith(target)) {
            return Optional.of("cut off: %s missing in the target".formatted(characters(source, target)));
        }
        return target.startsWith(source)
                ? Optional.of("cut off: %s missing in the source".formatted(characters(target, source)))
                : Optional.empty();
    }

    private static String characters(String whole, String part) {
        int missing = whole.codePointCount(part.length(), whole.length());
        return missing == 1 ? "1 character" : "%,d characters".formatted(missing);
    }
}
