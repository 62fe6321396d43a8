package dev.understudy.cli.report;

import java.io.Serial;

/// A rehearsal's report in a project file is not one that this program wrote.
public final class UnreadableReportException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    UnreadableReportException(long rehearsal, Exception cause) {
        super("The report of rehearsal %d cannot be read.".formatted(rehearsal), cause);
    }
}
