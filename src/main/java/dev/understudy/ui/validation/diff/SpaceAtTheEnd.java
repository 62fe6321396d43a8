package dev.understudy.ui.validation.diff;

import java.util.Optional;

/// The same but for blanks at the end.
final class SpaceAtTheEnd implements TextReason {
    @Override
    public Optional<String> of(String source, String target) {
        if (!stripped(source).equals(stripped(target))) {
            return Optional.empty();
        }
        int more = Math.abs(source.length() - target.length());
        return Optional.of(more == 1 ? "trailing space" : "%,d trailing spaces".formatted(more));
    }

    private static String stripped(String text) {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == ' ') {
            end--;
        }
        return text.substring(0, end);
    }
}
