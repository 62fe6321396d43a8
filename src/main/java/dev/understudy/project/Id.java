package dev.understudy.project;

import java.util.regex.Pattern;

/// A name that other parts of a project refer to. Written in lower case, digits and dashes, 1 to 60 characters,
/// so that it can stand on a command line and in a file name.
public sealed interface Id
        permits AlertId,
                ComponentId,
                ConnectionId,
                FlowId,
                OperationId,
                PhaseId,
                RiskId,
                RoleId,
                StepId,
                TriggerId,
                VersionId {

    /// The text that a project file holds.
    String value();

    /// Checks the text of an id.
    ///
    /// @throws IllegalArgumentException if it is not lower case letters, digits and dashes
    static void check(String kind, String value) {
        if (!Allowed.ID.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "%s id must be lower case letters, digits and dashes (1 to 60), got \"%s\"".formatted(kind, value));
        }
    }

    /// The pattern of every id.
    final class Allowed {
        private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,59}");

        private Allowed() {}
    }
}
