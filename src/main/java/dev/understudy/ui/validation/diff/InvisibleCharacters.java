package dev.understudy.ui.validation.diff;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The same but for characters that nobody sees.
final class InvisibleCharacters implements TextReason {
    @Override
    public Optional<String> of(String source, String target) {
        if (!seen(source).equals(seen(target))) {
            return Optional.empty();
        }
        String names = IntStream.concat(source.codePoints(), target.codePoints())
                .filter(Visible::isShapeless)
                .distinct()
                .limit(3)
                .mapToObj("U+%04X"::formatted)
                .collect(Collectors.joining(", "));
        return Optional.of("invisible character " + names);
    }

    private static String seen(String text) {
        return text.codePoints()
                .filter(point -> !Visible.isShapeless(point))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
