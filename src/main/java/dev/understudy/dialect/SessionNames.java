package dev.understudy.dialect;

/// Prefixes of session names: whole words between dashes.
final class SessionNames {
    private SessionNames() {}

    /// The prefix without a dash at its end.
    static String trimmed(String prefix) {
        return prefix.endsWith("-") ? prefix.substring(0, prefix.length() - 1) : prefix;
    }

    /// The prefix without a dash at its end, of sessions that are to be ended.
    ///
    /// @throws IllegalArgumentException if it is empty: it would be that of everybody's sessions
    static String ofOurs(String prefix) {
        if (trimmed(prefix).isEmpty()) {
            throw new IllegalArgumentException("a prefix of session names must not be empty");
        }
        return trimmed(prefix);
    }
}
