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
import java.util.regex.Pattern;

/// Statements of a script that are run together: on PostgreSQL everything that may stand in one transaction, on
/// MariaDB and MySQL data statements together and each definition alone, because there a definition commits by
/// itself.
///
/// Each part runs on a connection of its own, perhaps in another process than the part before it. So what the
/// script says about its session (`set search_path`, `set foreign_key_checks`, `use`) is no part: every later
/// part of that script says it again on its connection.
///
/// @param session statements said on the connection before the part, each by itself
/// @param transaction whether they are one transaction
public record ScriptPart(Side side, List<String> session, List<String> statements, boolean transaction) {
    /// What belongs to one transaction, to the whole server or to an account is no setting of a session.
    private static final Pattern SESSION = Pattern.compile(
            "(?is)(set\\s+(?!(local|global|transaction|constraints|persist|password|default|statement)\\b)"
                    + "|reset\\s|use\\s).*");

    public ScriptPart {
        session = List.copyOf(session);
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
        var session = new ArrayList<String>();
        var together = new ArrayList<String>();
        for (String statement : dialect.statements(script)) {
            if (mayStandTogether(dialect, statement) && !setsSession(statement)) {
                together.add(statement);
                continue;
            }
            if (!together.isEmpty()) {
                parts.add(new ScriptPart(side, session, together, true));
                together.clear();
            }
            if (setsSession(statement)) {
                session.add(statement);
            } else {
                parts.add(new ScriptPart(side, session, List.of(statement), false));
            }
        }
        if (!together.isEmpty()) {
            parts.add(new ScriptPart(side, session, together, true));
        }
        return parts;
    }

    private static boolean setsSession(String statement) {
        return SESSION.matcher(DdlProbe.bare(statement)).matches();
    }

    private static boolean mayStandTogether(Dialect dialect, String statement) {
        if (dialect.product() != Product.POSTGRESQL) {
            return DdlProbe.isData(statement);
        }
        String words = statement.toLowerCase(Locale.ROOT);
        return !words.contains("concurrently") && !words.startsWith("vacuum") && !words.startsWith("alter system");
    }
}
