package dev.understudy.rehearse.action;

import dev.understudy.dialect.DdlProbe;
import dev.understudy.dialect.Dialect;
import dev.understudy.project.Product;
import dev.understudy.project.Project;
import dev.understudy.project.Side;
import dev.understudy.staging.Stores;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Statements of a script that are run together: on PostgreSQL everything that may stand in one
/// transaction, on MariaDB and MySQL data statements together and each definition alone, because there a
/// definition commits by itself.
///
/// @param transaction whether they are one transaction
public record ScriptPart(Side side, List<String> statements, boolean transaction) {
    public ScriptPart {
        statements = List.copyOf(statements);
    }

    /// Whether any of them changes rows, so that the catalog alone cannot say whether the part has run.
    boolean changesRows() {
        return statements.stream().anyMatch(DdlProbe::isData);
    }

    /// The parts of an action of kind `sql`, in the order in which they run.
    public static List<ScriptPart> of(Project project, Stores stores, Settings settings) {
        Side first = settings.choice("first").equals("source") ? Side.SOURCE : Side.TARGET;
        var parts = new ArrayList<ScriptPart>();
        for (Side side : List.of(first, first.other())) {
            for (String path : settings.list(side.word())) {
                String script = project.scripts().getOrDefault(path, "");
                parts.addAll(of(side, stores.of(side).dialect(), script));
            }
        }
        return parts;
    }

    static List<ScriptPart> of(Side side, Dialect dialect, String script) {
        var parts = new ArrayList<ScriptPart>();
        var together = new ArrayList<String>();
        for (String statement : dialect.statements(script)) {
            if (mayStandTogether(dialect, statement)) {
                together.add(statement);
            } else {
                close(parts, side, together);
                parts.add(new ScriptPart(side, List.of(statement), false));
            }
        }
        close(parts, side, together);
        return parts;
    }

    private static void close(List<ScriptPart> parts, Side side, List<String> together) {
        if (!together.isEmpty()) {
            parts.add(new ScriptPart(side, together, true));
            together.clear();
        }
    }

    private static boolean mayStandTogether(Dialect dialect, String statement) {
        if (dialect.product() != Product.POSTGRESQL) {
            return DdlProbe.isData(statement);
        }
        String words = statement.toLowerCase(Locale.ROOT);
        return !words.contains("concurrently") && !words.startsWith("vacuum") && !words.startsWith("alter system");
    }
}
