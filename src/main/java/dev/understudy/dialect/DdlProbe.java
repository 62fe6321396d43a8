package dev.understudy.dialect;

import dev.understudy.project.Product;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Looks into the catalog whether a DDL statement has had its effect. For the statements that it recognises; what it does not
/// recognise it says so of, and nobody guesses.
public final class DdlProbe {
    private static final String NAME = "([`\"]?[A-Za-z_][A-Za-z0-9_$.]*[`\"]?)";
    private static final Pattern CREATE_TABLE =
            pattern("create\\s+table\\s+(?:if\\s+not\\s+exists\\s+)?" + NAME + "\\s*\\(.*");
    private static final Pattern DROP_TABLE = pattern("drop\\s+table\\s+(?:if\\s+exists\\s+)?(.+?)(?:\\s+(?:cascade|restrict))?");
    private static final Pattern CREATE_INDEX = pattern(
            "create\\s+(?:unique\\s+)?index\\s+(?:concurrently\\s+)?(?:if\\s+not\\s+exists\\s+)?" + NAME + "\\s+on\\s+.*");
    private static final Pattern DROP_INDEX =
            pattern("drop\\s+index\\s+(?:concurrently\\s+)?(?:if\\s+exists\\s+)?" + NAME + "(?:\\s+on\\s+.*)?");
    private static final Pattern ADD_CONSTRAINT =
            pattern("alter\\s+table\\s+" + NAME + "\\s+add\\s+constraint\\s+" + NAME + "\\s.*");
    private static final Pattern VALIDATE =
            pattern("alter\\s+table\\s+" + NAME + "\\s+validate\\s+constraint\\s+" + NAME);
    private static final Pattern DROP_CONSTRAINT = pattern("alter\\s+table\\s+" + NAME
            + "\\s+drop\\s+(?:constraint|foreign\\s+key)\\s+(?:if\\s+exists\\s+)?" + NAME);
    private static final Pattern ADD_COLUMN =
            pattern("alter\\s+table\\s+" + NAME + "\\s+add\\s+column\\s+(?:if\\s+not\\s+exists\\s+)?" + NAME + "\\s.*");
    private static final Pattern DROP_COLUMN =
            pattern("alter\\s+table\\s+" + NAME + "\\s+drop\\s+column\\s+(?:if\\s+exists\\s+)?" + NAME);

    private static final String TABLE = """
            select count(*) from information_schema.tables
            where table_name = ? and table_schema = %s""";
    private static final String COLUMN = """
            select count(*) from information_schema.columns
            where table_name = ? and column_name = ? and table_schema = %s""";
    private static final String CONSTRAINT = """
            select count(*) from information_schema.table_constraints
            where table_name = ? and constraint_name = ? and constraint_schema = %s""";
    private static final String INDEX_POSTGRESQL = """
            select count(*) from pg_index i join pg_class c on c.oid = i.indexrelid
            where c.relname = ? and c.relnamespace = current_schema()::regnamespace and (i.indisvalid or not ?)""";
    private static final String INDEX_OTHERS = """
            select count(*) from information_schema.statistics
            where index_name = ? and table_schema = database() and ? is not null""";
    private static final String VALIDATED = "select count(*) from pg_constraint where conname = ? and convalidated";

    private final boolean postgresql;

    /// @param product whose catalog is read
    public DdlProbe(Product product) {
        this.postgresql = product == Product.POSTGRESQL;
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
        String sql = statement.strip().replaceAll("(?s)--[^\n]*\n", " ").strip();
        Matcher match;
        if ((match = CREATE_TABLE.matcher(sql)).matches()) {
            return there(table(connection, match.group(1)));
        }
        if ((match = DROP_TABLE.matcher(sql)).matches()) {
            return gone(anyTable(connection, match.group(1)));
        }
        if ((match = CREATE_INDEX.matcher(sql)).matches()) {
            return there(index(connection, match.group(1), true));
        }
        if ((match = DROP_INDEX.matcher(sql)).matches()) {
            return gone(index(connection, match.group(1), false));
        }
        return askOfTable(connection, sql);
    }

    private Answer askOfTable(Connection connection, String sql) throws SQLException {
        Matcher match;
        if ((match = VALIDATE.matcher(sql)).matches()) {
            return there(count(connection, VALIDATED, name(match.group(2))) > 0);
        }
        if ((match = DROP_CONSTRAINT.matcher(sql)).matches()) {
            return gone(of(connection, CONSTRAINT, match));
        }
        if ((match = DROP_COLUMN.matcher(sql)).matches()) {
            return gone(of(connection, COLUMN, match));
        }
        if ((match = ADD_CONSTRAINT.matcher(sql)).matches()) {
            return there(of(connection, CONSTRAINT, match));
        }
        if ((match = ADD_COLUMN.matcher(sql)).matches()) {
            return there(of(connection, COLUMN, match));
        }
        return isData(sql) ? Answer.DATA : Answer.UNKNOWN;
    }

    /// Whether a statement changes or reads rows, so that it can stand in a transaction on every product.
    public static boolean isData(String statement) {
        String first = statement.strip().replaceAll("(?s)--[^\n]*\n", " ").strip().toLowerCase(Locale.ROOT);
        return List.of("insert", "update", "delete", "select", "with", "set").stream().anyMatch(first::startsWith);
    }

    private static Pattern pattern(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    }

    private static Answer there(boolean is) {
        return is ? Answer.DONE : Answer.NOT_DONE;
    }

    private static Answer gone(boolean is) {
        return is ? Answer.NOT_DONE : Answer.DONE;
    }

    private boolean table(Connection connection, String name) throws SQLException {
        return count(connection, TABLE.formatted(schema()), name(name)) > 0;
    }

    private boolean anyTable(Connection connection, String list) throws SQLException {
        for (String one : Arrays.stream(list.split(",")).map(String::strip).toList()) {
            if (table(connection, one)) {
                return true;
            }
        }
        return false;
    }

    private boolean index(Connection connection, String name, boolean valid) throws SQLException {
        return count(connection, postgresql ? INDEX_POSTGRESQL : INDEX_OTHERS, name(name), valid) > 0;
    }

    private boolean of(Connection connection, String sql, Matcher match) throws SQLException {
        return count(connection, sql.formatted(schema()), name(match.group(1)), name(match.group(2))) > 0;
    }

    private String schema() {
        return postgresql ? "current_schema()" : "database()";
    }

    private static String name(String written) {
        String bare = written.replace("`", "").replace("\"", "");
        return bare.substring(bare.lastIndexOf('.') + 1);
    }

    private static long count(Connection connection, String sql, Object... parameters) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                select.setObject(i + 1, parameters[i]);
            }
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
