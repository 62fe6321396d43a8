package dev.understudy.compare.place;

import dev.understudy.project.Problem;
import java.io.Serial;

/// What was typed names no place where rows could be.
public final class UnreadablePlaceException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    UnreadablePlaceException(Problem problem, Throwable cause) {
        super(problem.sentence(), cause);
        this.problem = problem;
    }

    /// What a person reads.
    public Problem problem() {
        return problem;
    }
}
