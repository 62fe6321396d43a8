package dev.understudy.compare;

import java.io.Serial;

/// A comparison could not be finished. The message says of which table, on which side and why.
public final class ComparisonException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    public ComparisonException(String message) {
        super(message);
    }

    public ComparisonException(String message, Throwable cause) {
        super(message, cause);
    }
}
