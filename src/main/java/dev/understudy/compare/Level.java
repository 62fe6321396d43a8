package dev.understudy.compare;

/// How deep a comparison looks.
public enum Level {
    /// Row counts, sums of numbers, counts per status.
    AGGREGATE,
    /// Digests of key ranges, narrowed down to the rows that differ.
    CHECKSUM,
    /// Random rows, field by field.
    SAMPLE
}
