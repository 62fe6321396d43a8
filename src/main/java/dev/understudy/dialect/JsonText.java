package dev.understudy.dialect;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// One text for JSON documents of one value: members sorted by name, no space, numbers by value (1.0 is 1, and
/// no digit is lost), strings by code point. Of members with one name the last one stands, as PostgreSQL's
/// `jsonb` and MariaDB's functions have it.
final class JsonText {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.USE_BIG_INTEGER_FOR_INTS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .build();

    private JsonText() {}

    /// @throws IllegalArgumentException if it is no JSON
    static String canonical(String json) {
        try {
            JsonNode document = MAPPER.readTree(json);
            if (document.isMissingNode()) {
                throw new IllegalArgumentException("no JSON: nothing at all");
            }
            return MAPPER.writeValueAsString(sorted(document));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("no JSON: " + e.getOriginalMessage(), e);
        }
    }

    /// A JSON array, in the words that PostgreSQL's `to_json` has: a string for what is neither a number nor a
    /// boolean nor null.
    ///
    /// @param elements whole and decimal numbers, booleans, texts, nulls
    static String array(@Nullable Object[] elements) {
        ArrayNode array = MAPPER.createArrayNode();
        for (Object element : elements) {
            array.add(element(element));
        }
        return array.toString();
    }

    private static JsonNode element(@Nullable Object value) {
        return switch (value) {
            case null -> NullNode.instance;
            case Boolean bool -> BooleanNode.valueOf(bool);
            case Number number -> number(new BigDecimal(number.toString()));
            default -> TextNode.valueOf(value.toString());
        };
    }

    private static JsonNode sorted(JsonNode node) {
        if (node.isObject()) {
            var members = new TreeMap<String, JsonNode>();
            node.properties().forEach(member -> members.put(member.getKey(), sorted(member.getValue())));
            ObjectNode object = MAPPER.createObjectNode();
            members.forEach(object::set);
            return object;
        }
        if (node.isArray()) {
            ArrayNode array = MAPPER.createArrayNode();
            node.forEach(element -> array.add(sorted(element)));
            return array;
        }
        return node.isNumber() ? number(node.decimalValue()) : node;
    }

    /// Written with an exponent where it has zeros at its end: 1e999999 must not become a million digits.
    private static JsonNode number(BigDecimal value) {
        return value.signum() == 0 ? DecimalNode.ZERO : DecimalNode.valueOf(value.stripTrailingZeros());
    }
}
