package dev.understudy.project;

/// What becomes of a value that one side refuses. Stated in the plan, applied by backfill and dual write, known
/// to validation; or, where it [#isWritten] never, stated for a comparison only.
public enum Conversion {
    /// NUL characters, which PostgreSQL refuses in text, become U+FFFD.
    NUL_TO_REPLACEMENT,
    /// A zero date or zero timestamp of MySQL and MariaDB becomes NULL.
    ZERO_DATE_TO_NULL,
    /// Any number but 0 in a tinyint(1) becomes true.
    NON_ZERO_TO_TRUE,
    /// Texts of one Unicode normalisation form C are taken for equal: `é` in one code point and in two.
    UNICODE_TO_NFC;

    /// Whether a plan may state it. Every side takes either form of a text, so there is nothing for a plan to
    /// convert: UNICODE_TO_NFC tells a comparison what to overlook, and never changes what is written.
    public boolean isWritten() {
        return this != UNICODE_TO_NFC;
    }

    /// Whether it means anything for values of a type.
    public boolean concerns(ValueType type) {
        return switch (this) {
            case NUL_TO_REPLACEMENT, UNICODE_TO_NFC -> type == ValueType.TEXT;
            case ZERO_DATE_TO_NULL -> type == ValueType.TIMESTAMP || type == ValueType.DATE;
            case NON_ZERO_TO_TRUE -> type == ValueType.BOOLEAN;
        };
    }
}
