package dev.understudy.dialect;

import dev.understudy.project.Product;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Looks into the catalog whether a DDL statement has had its effect. For the statements that it recognises;
/// what it does not recognise it says so of, and nobody guesses.
public final class DdlProbe {
    private static final String NAME = "([`\"]?[A-Za-z_][A-Za-z0-9_$.]*[`\"]?)";
    private static final String ALTER = "alter\\s+table\\s+(?:only\\s+)?" + NAME + "\\s+";

    private static final String TABLE = """
            select count(*) from information_schema.tables
            where table_name = ? and table_schema = %s""";
    private static final String COLUMN = """
            select count(*) from information_schema.columns
            where table_name = ? and column_name = ? and table_schema = %s""";
    private static final String CONSTRAINT = """
            select count(*) from information_schema.table_constraints
            where table_name = ? and constraint_name = ? and constraint_schema = %s""";
    private static final String VALIDATED = """
            select count(*) from pg_constraint
            where conrelid = to_regclass(?) and conname = ? and convalidated and %s is not null""";
    private static final String INDEX_POSTGRESQL = """
            select count(*) from pg_index i join pg_class c on c.oid = i.indexrelid
            where c.relname = ? and c.relnamespace = current_schema()::regnamespace""";
    private static final String INDEX_OTHERS =
            "select count(*) from information_schema.statistics where index_name = ? and table_schema = database()";

    private static final Pattern CONCURRENTLY = Pattern.compile(
            "create\\s+(?:unique\\s+)?index\\s+concurrently\\s+(?:if\\s+not\\s+exists\\s+)?" + NAME + "\\s+on\\s+.*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private final boolean postgresql;
    private final List<Form> forms;

    /// A form of statement.
    ///
    /// @param query counts what it speaks of; its parameters are the names that the pattern finds
    /// @param makes whether the statement makes it; else it takes it away
    private record Form(Pattern pattern, String query, boolean makes) {
        static Form makes(String regex, String query) {
            return new Form(pattern(regex), query, true);
        }

        static Form drops(String regex, String query) {
            return new Form(pattern(regex), query, false);
        }

        private static Pattern pattern(String regex) {
            return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
        }
    }

    /// @param product whose catalog is read
    public DdlProbe(Product product) {
        this.postgresql = product == Product.POSTGRESQL;
        String index = postgresql ? INDEX_POSTGRESQL : INDEX_OTHERS;
        String valid = postgresql ? " and i.indisvalid" : "";
        this.forms = List.of(
                Form.makes("create\\s+table\\s+(?:if\\s+not\\s+exists\\s+)?" + NAME + "\\s*\\(.*", TABLE),
                Form.drops("drop\\s+table\\s+(?:if\\s+exists\\s+)?(.+?)(?:\\s+(?:cascade|restrict))?", TABLE),
                Form.makes(
                        "create\\s+(?:unique\\s+)?index\\s+(?:concurrently\\s+)?(?:if\\s+not\\s+exists\\s+)?" + NAME
                                + "\\s+on\\s+.*",
                        index + valid),
                Form.drops(
                        "drop\\s+index\\s+(?:concurrently\\s+)?(?:if\\s+exists\\s+)?" + NAME + "(?:\\s+on\\s+.*)?",
                        index),
                Form.makes(ALTER + "validate\\s+constraint\\s+" + NAME, VALIDATED),
                Form.drops(ALTER + "drop\\s+(?:constraint|foreign\\s+key)\\s+(?:if\\s+exists\\s+)?" + NAME, CONSTRAINT),
                Form.drops(ALTER + "drop\\s+column\\s+(?:if\\s+exists\\s+)?" + NAME, COLUMN),
                Form.makes(ALTER + "add\\s+constraint\\s+" + NAME + "\\s.*", CONSTRAINT),
                Form.makes(ALTER + "add\\s+column\\s+(?:if\\s+not\\s+exists\\s+)?" + NAME + "\\s.*", COLUMN));
    }

    /// What the catalog says of a statement.
    public enum Answer {
        /// It has had its effect.
        DONE,
        /// It has not.
        NOT_DONE,
        /// It is a definition that is not recognised.
        UNKNOWN,
        /// It does not define anything: it changes or reads rows.
        DATA
    }

    /// Looks into the catalog.
    public Answer ask(Connection connection, String statement) throws SQLException {
        String sql = bare(statement);
        for (Form form : forms) {
            Matcher match = form.pattern().matcher(sql);
            if (match.matches()) {
                return any(connection, form, match) == form.makes() ? Answer.DONE : Answer.NOT_DONE;
            }
        }
        return isData(sql) ? Answer.DATA : Answer.UNKNOWN;
    }

    /// A statement that takes away what an interrupted run of `statement` left behind and a second run would
    /// stumble over: PostgreSQL keeps an invalid index when `create index concurrently` is interrupted.
    public Optional<String> cleaning(Connection connection, String statement) throws SQLException {
        Matcher match = CONCURRENTLY.matcher(bare(statement));
        if (!postgresql || !match.matches()) {
            return Optional.empty();
        }
        return count(connection, INDEX_POSTGRESQL + " and not i.indisvalid", name(match.group(1))) > 0
                ? Optional.of("drop index concurrently if exists " + match.group(1))
                : Optional.empty();
    }

    /// Whether a statement changes or reads rows, so that it can stand in a transaction on every product.
    public static boolean isData(String statement) {
        String first = bare(statement).toLowerCase(Locale.ROOT);
        return List.of("insert", "update", "delete", "select", "with", "set").stream()
                .anyMatch(first::startsWith);
    }

    /// A statement without the comments that begin with two dashes, and without space around it.
    public static String bare(String statement) {
        return statement.replaceAll("--[^\n]*(\n|$)", " ").strip();
    }

    /// Whether any of the things is there; a DROP TABLE may name several.
    private boolean any(Connection connection, Form form, Matcher match) throws SQLException {
        if (match.groupCount() > 1) {
            return count(connection, form.query(), name(match.group(1)), name(match.group(2))) > 0;
        }
        for (String one :
                Arrays.stream(match.group(1).split(",")).map(String::strip).toList()) {
            if (count(connection, form.query(), name(one)) > 0) {
                return true;
            }
        }
        return false;
    }

    private static String name(String written) {
        String plain = written.replace("`", "").replace("\"", "");
        return plain.substring(plain.lastIndexOf('.') + 1);
    }

    private long count(Connection connection, String query, String... names) throws SQLException {
        String schema = postgresql ? "current_schema()" : "database()";
        try (PreparedStatement select = connection.prepareStatement(query.formatted(schema))) {
            for (int i = 0; i < names.length; i++) {
                select.setString(i + 1, names[i]);
            }
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
