package dev.understudy.dialect;

import java.nio.charset.StandardCharsets;

/// How a product quotes identifiers.
///
/// @param open stands before
/// @param close stands after, and twice for itself inside
/// @param limit longest identifier that the product keeps whole: one that is longer is cut off without a word
/// @param bytes whether the limit counts bytes of UTF-8; else characters
record Quoting(char open, char close, int limit, boolean bytes) {
    static final Quoting POSTGRES = new Quoting('"', '"', 63, true);
    static final Quoting SQLITE = new Quoting('"', '"', 10_000, false);
    static final Quoting H2 = new Quoting('"', '"', 256, false);
    static final Quoting MARIADB = new Quoting('`', '`', 64, false);
    static final Quoting SQLSERVER = new Quoting('[', ']', 128, false);
    /// Oracle takes no quotation mark inside a name at all; one that stands twice names nothing and ends nothing.
    static final Quoting ORACLE = new Quoting('"', '"', 128, true);

    /// @throws IllegalArgumentException if it is empty, holds a NUL or is longer than the product allows
    String quote(String identifier) {
        if (identifier.isEmpty()) {
            throw new IllegalArgumentException("an identifier must not be empty");
        }
        if (identifier.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("an identifier must not hold a NUL, got \"%s\"".formatted(identifier));
        }
        if (length(identifier) > limit) {
            throw new IllegalArgumentException("an identifier must not be longer than %d %s, got %d in \"%s\""
                    .formatted(limit, bytes ? "bytes" : "characters", length(identifier), identifier));
        }
        String end = String.valueOf(close);
        return open + identifier.replace(end, end + end) + end;
    }

    private int length(String identifier) {
        return bytes
                ? identifier.getBytes(StandardCharsets.UTF_8).length
                : identifier.codePointCount(0, identifier.length());
    }
}
