package dev.understudy.store.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.core.util.Separators.Spacing;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;

/// JSON as text: bounded when read, the same bytes each time when written.
public final class JsonText {
    /// Longest document, in bytes or characters.
    public static final int MOST_CHARACTERS = 20_000_000;

    private static final int DEEPEST = 60;

    static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxDocumentLength(MOST_CHARACTERS)
                            .maxStringLength(MOST_CHARACTERS)
                            .maxNestingDepth(DEEPEST)
                            .maxNumberLength(200)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                    .build())
            .nodeFactory(NODES)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();
    private static final ObjectWriter COMPACT = MAPPER.writer().with(JsonWriteFeature.ESCAPE_NON_ASCII);
    private static final ObjectWriter QUOTED = MAPPER.writer().without(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN);
    private static final ObjectWriter PRETTY = MAPPER.writer(printer());

    private JsonText() {}

    /// An empty object.
    public static ObjectNode object() {
        return NODES.objectNode();
    }

    /// Reads a document. Duplicate fields, a nesting deeper than 60, comments and anything after its end are
    /// refused.
    ///
    /// @throws MalformedJson naming line and column
    public static JsonNode parse(String text, Place place) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            var at = e.getLocation();
            String where = at == null ? "" : " (line %d, column %d)".formatted(at.getLineNr(), at.getColumnNr());
            // Jackson repeats where an unfinished object began, as a location of its own source object
            String what = e.getOriginalMessage().replaceAll(" \\(start marker at .*", "");
            throw new MalformedJson(place, "is not JSON%s: %s".formatted(where, what), e);
        }
    }

    /// One line of ASCII: every text survives, even half of a surrogate pair.
    public static String compact(JsonNode node) {
        return print(COMPACT, node);
    }

    /// For people: two spaces a level, a line for each element, a line feed at the end.
    public static String pretty(JsonNode node) {
        return print(PRETTY, node) + "\n";
    }

    static String shortened(JsonNode node) {
        String text = node.isMissingNode() ? "nothing" : print(QUOTED, node);
        return text.length() <= 60 ? text : text.substring(0, 57) + "...";
    }

    private static String print(ObjectWriter writer, JsonNode node) {
        try {
            return writer.writeValueAsString(node);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("a JSON tree could not be printed", e);
        }
    }

    private static DefaultPrettyPrinter printer() {
        var indenter = new DefaultIndenter("  ", "\n");
        return new DefaultPrettyPrinter(Separators.createDefaultInstance().withObjectFieldValueSpacing(Spacing.AFTER))
                .withObjectIndenter(indenter)
                .withArrayIndenter(indenter);
    }
}
