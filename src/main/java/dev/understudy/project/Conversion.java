package dev.understudy.project;

/// What becomes of a value that one side refuses. Stated in the plan, applied by backfill and
/// dual write, known to validation.
public enum Conversion {
    /// NUL characters, which PostgreSQL refuses in text, become U+FFFD.
    NUL_TO_REPLACEMENT,
    /// A zero date or zero timestamp of MySQL and MariaDB becomes NULL.
    ZERO_DATE_TO_NULL,
    /// Any number but 0 in a tinyint(1) becomes true.
    NON_ZERO_TO_TRUE
}
