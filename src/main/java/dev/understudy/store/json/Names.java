package dev.understudy.store.json;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How the text form spells constants and cases: lower case with dashes.
final class Names {
    private Names() {}

    /// `ROLL_BACK` is `roll-back`.
    static String ofConstant(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// `PointOfNoReturn` is `point-of-no-return`.
    static String ofCase(Class<?> type) {
        return type.getSimpleName().replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    /// The constants of an enum by their spelling.
    static Map<String, Object> constants(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .collect(Collectors.toMap(
                        constant -> ofConstant((Enum<?>) constant),
                        constant -> constant,
                        (one, _) -> one,
                        LinkedHashMap::new));
    }

    /// The records that a sealed type permits, through all sealed types between, by their spelling.
    static SequencedMap<String, Class<?>> cases(Class<?> sealed) {
        return leaves(sealed)
                .collect(Collectors.toMap(Names::ofCase, leaf -> leaf, (one, _) -> one, LinkedHashMap::new));
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed() ? Arrays.stream(type.getPermittedSubclasses()).flatMap(Names::leaves) : Stream.of(type);
    }
}
