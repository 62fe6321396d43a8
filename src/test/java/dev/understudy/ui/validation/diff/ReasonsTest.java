package dev.understudy.ui.validation.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.understudy.project.ValueType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReasonsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = true,
            value = {
                "TIMESTAMP | 2026-06-12T13:58:07.482913Z | 2026-06-12T13:58:07.482912Z | 1 microsecond earlier",
                "TIMESTAMP | 2026-06-12T13:58:07Z        | 2026-06-12T14:58:07Z        | 1 hour later",
                "TIMESTAMP | 2026-06-12T13:58:07.125Z    | 2026-06-12T13:58:07Z        | 125 milliseconds earlier",
                "TIMESTAMP | 0000-00-00 00:00:00         | 2026-06-12T13:58:07Z        | another value",
                "TIME      | 10:00:00                    | 10:02:00                    | 2 minutes later",
                "DATE      | 2026-02-28                  | 2026-03-01                  | 1 day later",
                "INTEGER   | 123456789012345678          | 123456789012345679          | 1 more",
                "DECIMAL   | 128.40                      | 128.39                      | 0.01 less",
                "DOUBLE    | 0.3                         | 0.30000000000000004         | 0.00000000000000004 more",
                "DOUBLE    | 0.0                         | -0.0                        | minus zero is not zero",
                "TEXT      | 10                          | 11                          | another value",
                "TEXT      | 'paid '                     | paid                        | trailing space",
                "TEXT      | paid                        | 'paid  '                    | 2 trailing spaces",
                "TEXT      | ' paid'                     | paid                        | leading space",
                "TEXT      | Open                        | OPEN                        | differs in case only",
                "TEXT      | Zoë                         | Zoe                         | differs in accents only",
                "TEXT      | 日本                          | ??                          | 2 characters were lost to a ?",
                "TEXT      | a long text                 | a long te                   | cut off: 2 characters missing in the target",
                "TEXT      | note 1                      | note 12                     | cut off: 1 character missing in the source",
                "BOOLEAN   | true                        | false                       | another value",
            })
    void aDifferenceHasItsReason(ValueType type, String source, String target, String reason) {
        assertEquals(reason, Reasons.of(new Values(type, source, target)));
    }

    @Test
    void nullIsNeitherAnEmptyTextNorAValue() {
        assertEquals("NULL is not an empty text", Reasons.of(new Values(ValueType.TEXT, null, "")));
        assertEquals("NULL is not an empty text", Reasons.of(new Values(ValueType.TEXT, "", null)));
        assertEquals("NULL in the source only", Reasons.of(new Values(ValueType.TEXT, null, "a")));
        assertEquals("NULL in the target only", Reasons.of(new Values(ValueType.INTEGER, "1", null)));
    }

    @Test
    void twoFormsOfALetterAreNamed() {
        assertEquals(
                "same letters, other Unicode form (NFC, NFD)",
                Reasons.of(new Values(ValueType.TEXT, "Zo\u00EB", "Zoe\u0308")));
    }

    @Test
    void whatNobodySeesIsNamed() {
        assertEquals("invisible character U+200B", Reasons.of(new Values(ValueType.TEXT, "pa\u200Bid", "paid")));
        assertEquals("invisible character U+000A", Reasons.of(new Values(ValueType.TEXT, "paid", "paid\n")));
    }
}
