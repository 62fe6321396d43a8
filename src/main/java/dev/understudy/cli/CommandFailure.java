package dev.understudy.cli;

import dev.understudy.project.Problem;
import java.io.Serial;

/// A command could not do what it was asked for: three sentences for a person and the exit code.
public final class CommandFailure extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;
    private final int exitCode;

    /// @param exitCode one of [ExitCodes]
    public CommandFailure(Problem problem, int exitCode) {
        super(problem.sentence());
        this.problem = problem;
        this.exitCode = exitCode;
    }

    /// As the other one, with what made it fail.
    public CommandFailure(Problem problem, int exitCode, Throwable cause) {
        super(problem.sentence(), cause);
        this.problem = problem;
        this.exitCode = exitCode;
    }

    /// What a person reads.
    public Problem problem() {
        return problem;
    }

    /// What the process ends with.
    public int exitCode() {
        return exitCode;
    }
}
