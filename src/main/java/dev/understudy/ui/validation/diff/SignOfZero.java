package dev.understudy.ui.validation.diff;

import java.util.Optional;
import java.util.regex.Pattern;

/// Zero and minus zero, which binary fractions tell apart.
final class SignOfZero implements TextReason {
    private static final Pattern ZERO = Pattern.compile("0+(\\.0+)?([eE]0+)?");

    @Override
    public Optional<String> of(String source, String target) {
        boolean signs = source.startsWith("-") != target.startsWith("-");
        return signs && isZero(source) && isZero(target) ? Optional.of("minus zero is not zero") : Optional.empty();
    }

    private static boolean isZero(String text) {
        return ZERO.matcher(text.startsWith("-") ? text.substring(1) : text).matches();
    }
}
