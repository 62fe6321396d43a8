package dev.understudy.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.understudy.app.Typed.Ended;
import java.util.List;

/// What every refusal has in common: its exit code, three sentences at the end of standard error, and the same
/// as one JSON object on standard output where it was asked for.
final class Refusal {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Refusal() {}

    /// @param words that the sentences hold
    static void check(Ended ended, int code, String... words) {
        assertEquals(code, ended.code(), ended.err());
        List<String> lines = ended.err().lines().toList();
        int first = lines.size() - 3;
        assertTrue(first >= 0 && lines.get(first).startsWith("understudy: "), ended.err());
        assertEquals(
                1,
                lines.stream().filter(line -> line.startsWith("understudy: ")).count(),
                ended.err());
        List<String> sentences = lines.subList(first, lines.size()).stream()
                .map(line -> line.replaceFirst("^understudy: ", "").strip())
                .toList();
        assertTrue(sentences.stream().noneMatch(String::isEmpty), ended.err());
        assertTrue(sentences.subList(0, 2).stream().allMatch(sentence -> sentence.endsWith(".")), ended.err());
        assertFalse(ended.err().contains("\tat "), ended.err());
        assertFalse(ended.err().contains("Exception"), ended.err());
        for (String word : words) {
            assertTrue(ended.err().contains(word), "“" + word + "” is not in: " + ended.err());
        }
        if (!ended.out().isEmpty()) {
            checkJson(ended.out(), sentences, code);
        }
    }

    private static void checkJson(String out, List<String> sentences, int code) {
        try {
            JsonNode error = JSON.readTree(out).path("error");
            assertEquals(
                    sentences,
                    List.of(
                            error.path("what").asText(),
                            error.path("why").asText(),
                            error.path("next").asText()));
            assertEquals(code, error.path("exitCode").asInt());
            assertEquals(1, JSON.readTree(out).path("schema").asInt());
        } catch (JsonProcessingException e) {
            throw new AssertionError("standard output is no JSON: " + out, e);
        }
    }
}
