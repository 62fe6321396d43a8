package dev.understudy.project;

/// The type of a column's value as both stores mean it. Every value of a type is one Java class: INTEGER Long,
/// DECIMAL BigDecimal (of the column's scale), TEXT String, BOOLEAN Boolean, TIMESTAMP Instant (whole
/// microseconds, UTC), DATE LocalDate, TIME LocalTime (whole microseconds), UUID java.util.UUID, BYTES a list of
/// hexadecimal digits, REAL Float, DOUBLE Double, JSON String (its canonical text: members by name, numbers
/// without needless digits; an array is a JSON array).
public enum ValueType {
    INTEGER,
    DECIMAL,
    TEXT,
    BOOLEAN,
    TIMESTAMP,
    DATE,
    UUID,
    BYTES,
    REAL,
    DOUBLE,
    TIME,
    JSON;

    /// Whether columns of this type can be written twice. Values of the others have no text that is the same on
    /// every server: they can be compared only.
    public boolean isWrittenTwice() {
        return this != REAL && this != DOUBLE && this != JSON;
    }
}
