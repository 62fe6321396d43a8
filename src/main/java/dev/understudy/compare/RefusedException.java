package dev.understudy.compare;

import java.io.Serial;

/// A store answered that it does not answer such a question: the table cannot be compared, others may. The
/// message says why.
final class RefusedException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    RefusedException(String message, Throwable cause) {
        super(message, cause);
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
