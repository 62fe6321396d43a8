package dev.understudy.ui.validation.diff;

import java.text.Normalizer;
import java.util.Optional;

/// The same letters in other code points.
final class NormalForms implements TextReason {
    @Override
    public Optional<String> of(String source, String target) {
        boolean same = Normalizer.normalize(source, Normalizer.Form.NFC)
                .equals(Normalizer.normalize(target, Normalizer.Form.NFC));
        return same ? Optional.of("same letters, other Unicode form (NFC, NFD)") : Optional.empty();
    }
}
