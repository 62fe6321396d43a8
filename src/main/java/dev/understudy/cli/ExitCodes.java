package dev.understudy.cli;

import dev.understudy.rehearse.report.Report;
import dev.understudy.staging.StagingException;

/// What a command tells the process that called it.
public final class ExitCodes {
    /// Completed, proof green and every objective met; or the command did what it was asked for.
    public static final int OK = 0;
    /// Rolled back, asked for or not.
    public static final int ROLLED_BACK = 1;
    /// Stuck, in doubt or interrupted: a person must decide.
    public static final int STUCK = 2;
    /// A comparison found differences.
    public static final int DIFFERS = 1;
    /// A comparison found none, but something could not be compared.
    public static final int NOT_ALL_COMPARED = 2;
    /// Completed, but an objective is missed or the proof is not green.
    public static final int OBJECTIVE_MISSED = 3;
    /// Aborted: nothing changed, or everything is as before.
    public static final int ABORTED = 4;
    /// The command line asks for something that does not exist or cannot be.
    public static final int USAGE = 64;
    /// The project is missing, damaged, foreign or not ready.
    public static final int BAD_PROJECT = 65;
    /// A database did not answer, or a practice server did not start.
    public static final int UNREACHABLE = 69;
    /// Our own defect.
    public static final int DEFECT = 70;
    /// Refused by our own guard: production, unstated, or a host that is not trusted.
    public static final int REFUSED = 77;

    private ExitCodes() {}

    /// The code of a rehearsal that has a report. A completed run whose proof is not green is never 0, whatever
    /// its objectives say.
    public static int of(Report report) {
        return switch (report.outcome()) {
            case COMPLETED -> report.objectives().met() && report.restore().green() ? OK : OBJECTIVE_MISSED;
            case ROLLED_BACK -> ROLLED_BACK;
            case STUCK, INTERRUPTED -> STUCK;
            case ABORTED -> ABORTED;
        };
    }

    /// The code of a database that could not be had.
    public static int of(StagingException.Reason reason) {
        return switch (reason) {
            case UNREACHABLE, PRACTICE -> UNREACHABLE;
            case REFUSED -> REFUSED;
        };
    }
}
