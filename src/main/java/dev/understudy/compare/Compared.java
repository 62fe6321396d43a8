package dev.understudy.compare;

import java.util.List;

/// What a comparison of two places found, with all that belongs to its report.
///
/// @param notCompared tables and columns that were left out, with the reason
/// @param options what was agreed on before, a sentence each: every loosening among them
/// @param bytesReceived from both servers, as far as they are counted
/// @param repair SQL that would make the target equal, to be looked at by a person
public record Compared(
        ComparisonResult result,
        List<NotCompared> notCompared,
        List<String> options,
        long bytesReceived,
        List<String> repair) {
    public Compared {
        notCompared = List.copyOf(notCompared);
        options = List.copyOf(options);
        repair = List.copyOf(repair);
    }

    /// Whether nothing differs among what was compared.
    public boolean alike() {
        return result.differences() == 0;
    }

    /// Whether everything was compared, and nothing differs.
    public boolean equal() {
        return alike() && notCompared.isEmpty();
    }

    /// The statements that would make the target equal, one after the other; comments stay comments.
    public String script() {
        var script = new StringBuilder();
        repair.forEach(statement -> script.append(statement).append(statement.startsWith("--") ? "\n" : ";\n"));
        return script.toString();
    }
}
