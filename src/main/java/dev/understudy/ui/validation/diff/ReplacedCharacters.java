package dev.understudy.ui.validation.diff;

import java.util.Optional;

/// Characters that a character set did not have.
final class ReplacedCharacters implements TextReason {
    private static final int REPLACEMENT = 0xFFFD;

    @Override
    public Optional<String> of(String source, String target) {
        int[] one = source.codePoints().toArray();
        int[] other = target.codePoints().toArray();
        if (one.length != other.length) {
            return Optional.empty();
        }
        int replaced = 0;
        for (int at = 0; at < one.length; at++) {
            boolean lost = one[at] > 0x7F && (other[at] == '?' || other[at] == REPLACEMENT);
            if (one[at] != other[at] && !lost) {
                return Optional.empty();
            }
            replaced += one[at] != other[at] ? 1 : 0;
        }
        return Optional.of(
                replaced == 1 ? "a character was lost to a ?" : "%,d characters were lost to a ?".formatted(replaced));
    }
}
