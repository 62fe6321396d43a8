package dev.understudy.ui.validation.diff;

import java.util.Optional;

/// The same but for blanks at the beginning.
final class SpaceAtTheStart implements TextReason {
    @Override
    public Optional<String> of(String source, String target) {
        if (!stripped(source).equals(stripped(target))) {
            return Optional.empty();
        }
        int more = Math.abs(source.length() - target.length());
        return Optional.of(more == 1 ? "leading space" : "%,d leading spaces".formatted(more));
    }

    private static String stripped(String text) {
        int start = 0;
        while (start < text.length() && text.charAt(start) == ' ') {
            start++;
        }
        return text.substring(start);
    }
}
