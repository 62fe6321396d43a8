package dev.understudy.dialect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTextTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '`',
            value = {
                "{\"b\": 1, \"a\": 2}      # {\"a\":2,\"b\":1}",
                "[1.0, 1.50, -0, 0.0]     # [1,1.5,0,0]",
                "1e2                      # 1E+2",
                "100                      # 1E+2",
                "123456789012345678       # 123456789012345678",
                "0.1000000000000000055511 # 0.1000000000000000055511",
                "\"\\u017c \\/\"           # \"ż /\"",
                "{\"a\": 1, \"a\": 2}      # {\"a\":2}",
                " null                    # null",
                "{\"z\":[{\"y\":1,\"x\":[]}]} # {\"z\":[{\"x\":[],\"y\":1}]}"
            })
    void documentsOfOneValueHaveOneText(String json, String canonical) {
        assertEquals(canonical, JsonText.canonical(json));
        assertEquals(canonical, JsonText.canonical(canonical));
    }

    @Test
    void anArrayHasTheTextOfItsDocument() {
        Object[] elements = {100, -7L, new BigDecimal("1.50"), true, "a\"\\{,\n", "", "NULL", null};
        assertEquals(
                JsonText.canonical("[100, -7, 1.5, true, \"a\\\"\\\\{,\\n\", \"\", \"NULL\", null]"),
                JsonText.array(elements));
        assertEquals("[]", JsonText.array(new Object[0]));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "", "{} {}", "{'a': 1}", "nul"})
    void whatIsNoDocumentIsRefused(String text) {
        assertThrows(IllegalArgumentException.class, () -> JsonText.canonical(text));
    }

    @Test
    void differentValuesHaveDifferentTexts() {
        assertEquals("[\"1\",1]", JsonText.canonical("[\"1\", 1]"));
        assertEquals("[[]]", JsonText.canonical("[[]]"));
    }
}
