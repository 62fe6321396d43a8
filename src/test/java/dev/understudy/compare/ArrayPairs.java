package dev.understudy.compare;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BigIntegerNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/// Arrays of PostgreSQL beside JSON. Their values are written as JSON.
final class ArrayPairs {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.USE_BIG_INTEGER_FOR_INTS)
            .build();

    private static final List<String> TEXTS = List.of(
            "", " ", "a", "A", "NULL", "null", "a,b", "\"", "\"\"", "\\", "\\\"", "{", "}", "{a,b}", "[1]", "'", "1",
            "true", "NaN", "a\nb", "\t", "é", "e\u0301", "🎉", "|", "~");

    private ArrayPairs() {}

    static Stream<TypePairs.Pair> all() {
        return Stream.of(
                pair("json", "integer[]", r -> whole(r.nextInt())),
                pair("longtext", "bigint[]", r -> whole(r.nextLong())),
                pair("json", "smallint[]", r -> whole((short) r.nextInt())),
                pair("json", "text[]", ArrayPairs::text),
                pair("json", "varchar(80)[]", ArrayPairs::text),
                pair("json", "boolean[]", r -> BooleanNode.valueOf(r.nextBoolean())),
                pair("json", "numeric[]", r -> r.nextInt(9) == 0 ? TextNode.valueOf("NaN") : decimal(r)),
                pair("json", "numeric(30,10)[]", ArrayPairs::decimal),
                pair("json", "uuid[]", r -> TextNode.valueOf(new UUID(r.nextLong(), r.nextLong()).toString())),
                pair(
                        "json",
                        "date[]",
                        r -> TextNode.valueOf(LocalDate.ofEpochDay(r.nextInt(-354_000, 2_932_000))
                                .toString())),
                new TypePairs.Pair(
                        "json",
                        "integer[][]",
                        (_, r) -> matrix(r, one -> whole(one.nextInt())),
                        (value, r) -> otherMatrix(value, r, one -> whole(one.nextInt()))),
                new TypePairs.Pair(
                        "longtext",
                        "text[][]",
                        (_, r) -> matrix(r, ArrayPairs::text),
                        (value, r) -> otherMatrix(value, r, ArrayPairs::text)));
    }

    /// Which have a form beside each other only.
    static Stream<TypePairs.Pair> fractions() {
        return Stream.of(pair("", "double precision[]", ArrayPairs::fraction));
    }

    private static TypePairs.Pair pair(String mariadb, String postgres, Function<Random, JsonNode> element) {
        return new TypePairs.Pair(
                mariadb, postgres, (n, r) -> value(n, r, element), (value, r) -> other(value, r, element));
    }

    private static String value(int n, Random random, Function<Random, JsonNode> element) {
        ArrayNode array = MAPPER.createArrayNode();
        for (int place = n == 0 ? 0 : random.nextInt(5); place > 0; place--) {
            array.add(random.nextInt(5) == 0 ? NullNode.instance : element.apply(random));
        }
        return n % 2 == 0 ? array.toString() : array.toPrettyString();
    }

    /// No element more or less than one, or no array at all.
    private static @Nullable String other(String value, Random random, Function<Random, JsonNode> element) {
        ArrayNode array = array(value);
        if (array.isEmpty()) {
            return random.nextBoolean() ? null : array.addNull().toString();
        }
        int place = random.nextInt(array.size());
        JsonNode there = array.get(place);
        switch (random.nextInt(5)) {
            case 0 -> array.addNull();
            case 1 -> array.remove(place);
            case 2 -> array.insert(place, there);
            case 3 -> array.set(place, there.isNull() ? element.apply(random) : NullNode.instance);
            default -> array.set(place, unlike(there, random, element));
        }
        return array.toString();
    }

    private static JsonNode unlike(JsonNode there, Random random, Function<Random, JsonNode> element) {
        if (there.isTextual() && there.asText().equalsIgnoreCase("null")) {
            return NullNode.instance;
        }
        JsonNode another = element.apply(random);
        while (another.equals(there)) {
            another = element.apply(random);
        }
        return another;
    }

    private static String matrix(Random random, Function<Random, JsonNode> element) {
        ArrayNode rows = MAPPER.createArrayNode();
        int width = random.nextInt(1, 4);
        for (int row = random.nextInt(1, 4); row > 0; row--) {
            ArrayNode cells = rows.addArray();
            for (int cell = 0; cell < width; cell++) {
                cells.add(random.nextInt(5) == 0 ? NullNode.instance : element.apply(random));
            }
        }
        return rows.toString();
    }

    /// Another element, or the same ones without their rows, or in a row more.
    private static String otherMatrix(String value, Random random, Function<Random, JsonNode> element) {
        ArrayNode rows = array(value);
        return switch (random.nextInt(3)) {
            case 0 -> {
                ArrayNode row = (ArrayNode) rows.get(random.nextInt(rows.size()));
                row.set(0, unlike(row.get(0), random, element));
                yield rows.toString();
            }
            case 1 -> {
                ArrayNode flat = MAPPER.createArrayNode();
                rows.forEach(row -> row.forEach(flat::add));
                yield flat.toString();
            }
            default -> MAPPER.createArrayNode().add(rows).toString();
        };
    }

    private static JsonNode whole(long number) {
        return BigIntegerNode.valueOf(BigInteger.valueOf(number));
    }

    private static JsonNode text(Random random) {
        String text = TEXTS.get(random.nextInt(TEXTS.size()));
        return TextNode.valueOf(random.nextBoolean() ? text : text + TEXTS.get(random.nextInt(TEXTS.size())));
    }

    private static JsonNode decimal(Random random) {
        return DecimalNode.valueOf(new BigDecimal(BigInteger.valueOf(random.nextLong() / 10 * 10 + 1), 10));
    }

    private static JsonNode fraction(Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> TextNode.valueOf(random.nextBoolean() ? "0" : "-0");
            case 1 -> DecimalNode.valueOf(new BigDecimal("0.30000000000000004"));
            case 2 -> TextNode.valueOf(List.of("NaN", "Infinity", "-Infinity").get(random.nextInt(3)));
            default ->
                DecimalNode.valueOf(
                        BigDecimal.valueOf(random.nextGaussian() * Math.pow(10, random.nextInt(-200, 200))));
        };
    }

    private static ArrayNode array(String json) {
        try {
            return (ArrayNode) MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(json, e);
        }
    }

    /// The same array as PostgreSQL reads it.
    static String literal(String json) {
        return literal(array(json));
    }

    private static String literal(JsonNode value) {
        if (value.isArray()) {
            return StreamSupport.stream(value.spliterator(), false)
                    .map(ArrayPairs::literal)
                    .collect(Collectors.joining(",", "{", "}"));
        }
        if (value.isTextual()) {
            return "\"" + value.asText().replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
        }
        return value.isNumber() ? value.decimalValue().toPlainString() : value.asText();
    }

    /// The same array as objects that a driver takes.
    static @Nullable Object[] elements(String json) {
        return StreamSupport.stream(array(json).spliterator(), false)
                .map(value -> value.isNull() ? null : value.isNumber() ? value.decimalValue() : value.asText())
                .toArray();
    }
}
