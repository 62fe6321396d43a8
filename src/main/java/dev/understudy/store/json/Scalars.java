package dev.understudy.store.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.util.RawValue;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/// The values that are one JSON text, number or boolean. Numbers are kept exactly, with their scale.
final class Scalars {
    /// How one class is read and written.
    private record Scalar(
            String expected, Function<JsonNode, Optional<Object>> read, Function<Object, JsonNode> write) {}

    private static final JsonNodeFactory NODES = JsonText.NODES;
    private static final int MOST_DIGITS = 100;

    private static final Scalar TEXT = new Scalar(
            "a text in quotes", node -> text(node).map(text -> text), value -> NODES.textNode((String) value));
    private static final Scalar FLAG = new Scalar(
            "true or false",
            node -> node.isBoolean() ? Optional.of(node.booleanValue()) : Optional.empty(),
            value -> NODES.booleanNode((Boolean) value));
    private static final Scalar INT = new Scalar(
            "a whole number",
            node -> node.isIntegralNumber() && node.canConvertToInt() ? Optional.of(node.intValue()) : Optional.empty(),
            value -> NODES.numberNode((Integer) value));
    private static final Scalar LONG = new Scalar(
            "a whole number",
            node -> node.isIntegralNumber() && node.canConvertToLong()
                    ? Optional.of(node.longValue())
                    : Optional.empty(),
            value -> NODES.numberNode((Long) value));
    private static final Scalar DECIMAL = new Scalar(
            "a number of at most " + MOST_DIGITS + " digits",
            Scalars::decimal,
            value -> decimalNode((BigDecimal) value));
    private static final Scalar DURATION = new Scalar(
            "a duration such as \"PT15M\" (ISO 8601)",
            node -> text(node).map(Duration::parse),
            value -> NODES.textNode(value.toString()));
    private static final Scalar INSTANT = new Scalar(
            "an instant such as \"2026-03-01T22:00:00Z\"",
            node -> text(node).map(Instant::parse),
            value -> NODES.textNode(value.toString()));

    private static final Map<Class<?>, Scalar> ALL = Map.ofEntries(
            Map.entry(String.class, TEXT),
            Map.entry(boolean.class, FLAG),
            Map.entry(Boolean.class, FLAG),
            Map.entry(int.class, INT),
            Map.entry(Integer.class, INT),
            Map.entry(long.class, LONG),
            Map.entry(Long.class, LONG),
            Map.entry(BigDecimal.class, DECIMAL),
            Map.entry(Duration.class, DURATION),
            Map.entry(Instant.class, INSTANT));

    private Scalars() {}

    static boolean knows(Class<?> type) {
        return ALL.containsKey(type);
    }

    static JsonNode write(Object value) {
        return of(value.getClass()).write.apply(value);
    }

    static Object read(JsonNode node, Class<?> type, Place place) {
        Scalar scalar = of(type);
        try {
            return scalar.read.apply(node).orElseThrow(() -> new MalformedJson(place, refusal(scalar, node)));
        } catch (DateTimeException | NumberFormatException e) {
            throw new MalformedJson(place, refusal(scalar, node), e);
        }
    }

    private static String refusal(Scalar scalar, JsonNode node) {
        return "must be %s, not %s".formatted(scalar.expected, JsonText.shortened(node));
    }

    private static Scalar of(Class<?> type) {
        return Objects.requireNonNull(ALL.get(type), () -> type + " has no text form");
    }

    private static Optional<String> text(JsonNode node) {
        return node.isTextual() ? Optional.of(node.textValue()) : Optional.empty();
    }

    private static Optional<Object> decimal(JsonNode node) {
        BigDecimal value = node.isNumber() ? node.decimalValue() : null;
        if (node.isTextual() && node.textValue().length() <= MOST_DIGITS) {
            value = new BigDecimal(node.textValue());
        }
        return Optional.ofNullable(value).filter(Scalars::isPrintable).map(number -> number);
    }

    /// Whether it can be printed without flooding: `1e999999999` is ten characters and a gigabyte of digits.
    private static boolean isPrintable(BigDecimal value) {
        return value.precision() <= MOST_DIGITS && Math.abs((long) value.scale()) <= MOST_DIGITS;
    }

    /// A plain number; with an exponent only where a plain one would lose the scale.
    ///
    /// @throws MalformedJson if it could not be read back
    private static JsonNode decimalNode(BigDecimal value) {
        if (!isPrintable(value)) {
            throw new MalformedJson(Place.at("a number"), "has more than %d digits".formatted(MOST_DIGITS));
        }
        return value.scale() >= 0 ? NODES.numberNode(value) : NODES.rawValueNode(new RawValue(value.toString()));
    }
}
