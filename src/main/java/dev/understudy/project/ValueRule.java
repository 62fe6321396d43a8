package dev.understudy.project;

import java.math.BigDecimal;
import java.util.List;

/// How the stand-in application makes a value. Values are made once, by the application, never by a server.
public sealed interface ValueRule {
    /// Always this text, read as the column's type.
    record Fixed(String text) implements ValueRule {}

    /// NULL.
    record Null() implements ValueRule {}

    /// One of these texts, each as likely.
    record OneOf(List<String> texts) implements ValueRule {
        public OneOf {
            texts = List.copyOf(texts);
        }
    }

    /// A number from `min` to `max`, both included, with the column's scale.
    record Between(BigDecimal min, BigDecimal max) implements ValueRule {}

    /// The instant of the write, whole microseconds, UTC.
    record Now() implements ValueRule {}

    /// A random UUID.
    record RandomUuid() implements ValueRule {}

    /// A text that no other write makes: `prefix` + sequence number + `suffix`.
    record Unique(String prefix, String suffix) implements ValueRule {}

    /// The value of a column of a row that an earlier access of the same operation read or wrote.
    ///
    /// @param access the name of that access
    record Of(String access, String column) implements ValueRule {}
}
