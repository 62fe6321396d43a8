package dev.understudy.ui.inventory;

import java.util.Locale;
import java.util.stream.Stream;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// Shows the names of an enum in lower letters.
final class Words<E extends Enum<E>> extends StringConverter<E> {
    private final E[] all;

    Words(E[] all) {
        this.all = all.clone();
    }

    @Override
    public String toString(@Nullable E one) {
        return one == null ? "" : one.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public E fromString(String text) {
        return Stream.of(all)
                .filter(one -> toString(one).equals(text))
                .findFirst()
                .orElse(all[0]);
    }
}
