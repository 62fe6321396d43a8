package dev.understudy.ui.validation.diff;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/// The same letters with other accents, or without.
final class AccentsOnly implements TextReason {
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

    @Override
    public Optional<String> of(String source, String target) {
        return bare(source).equals(bare(target)) ? Optional.of("differs in accents only") : Optional.empty();
    }

    private static String bare(String text) {
        return ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
    }
}
