package dev.understudy.store.json;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How the text form spells constants and cases: lower case with dashes.
final class Names {
    private static final ClassValue<Map<String, Object>> CONSTANTS = new ClassValue<>() {
        @Override
        protected Map<String, Object> computeValue(Class<?> type) {
            return byName(Arrays.stream(type.getEnumConstants()), constant -> ofConstant((Enum<?>) constant));
        }
    };

    private static final ClassValue<Map<String, Class<?>>> CASES = new ClassValue<>() {
        @Override
        protected Map<String, Class<?>> computeValue(Class<?> type) {
            return byName(leaves(type), Names::ofCase);
        }
    };

    private static final ClassValue<String> CASE = new ClassValue<>() {
        @Override
        protected String computeValue(Class<?> type) {
            String dashed = type.getSimpleName().replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-");
            return dashed.toLowerCase(Locale.ROOT);
        }
    };

    private Names() {}

    /// `ROLL_BACK` is `roll-back`.
    static String ofConstant(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// `PointOfNoReturn` is `point-of-no-return`.
    static String ofCase(Class<?> type) {
        return CASE.get(type);
    }

    /// The constants of an enum by their spelling.
    static Map<String, Object> constants(Class<?> type) {
        return CONSTANTS.get(type);
    }

    /// The records that a sealed type permits, through all sealed types between, by their spelling.
    static Map<String, Class<?>> cases(Class<?> sealed) {
        return CASES.get(sealed);
    }

    private static <T> Map<String, T> byName(Stream<T> values, Function<T, String> name) {
        return values.collect(Collectors.toMap(name, value -> value, (one, _) -> one, LinkedHashMap::new));
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed() ? Arrays.stream(type.getPermittedSubclasses()).flatMap(Names::leaves) : Stream.of(type);
    }
}
