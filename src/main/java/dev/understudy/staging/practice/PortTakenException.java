package dev.understudy.staging.practice;

import java.io.IOException;
import java.io.Serial;

/// A port that was free a moment ago has been taken by somebody else. Another one will do.
final class PortTakenException extends IOException {
    @Serial
    private static final long serialVersionUID = 1L;

    PortTakenException(String message) {
        super(message);
    }
}
