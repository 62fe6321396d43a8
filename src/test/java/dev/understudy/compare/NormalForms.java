package dev.understudy.compare;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Rows of texts that are canonically equivalent, but not the same code points. Which are is said here, by the
/// [charts of Unicode](https://www.unicode.org/charts/normalization/): nothing is normalised.
final class NormalForms {
    /// Each the same text in two ways.
    private static final List<List<String>> PIECES = List.of(
            List.of("\u00e9", "e\u0301"),
            List.of("\u1ec7", "e\u0323\u0302"),
            List.of("q\u0323\u0307", "q\u0307\u0323"),
            List.of("\uac01", "\u1100\u1161\u11a8"),
            List.of("\u00c5", "\u212b"),
            List.of("\u03a9", "\u2126"),
            List.of("\u0958", "\u0915\u093c"),
            List.of("\u8c48", "\uf900"),
            List.of("x", "x"),
            List.of("日", "日"),
            List.of("🎉", "🎉"));

    /// Each two texts that look alike and are not equivalent.
    private static final List<List<String>> OTHERS = List.of(
            List.of("\u00e9", "e"),
            List.of("\u00e9", "\u00c9"),
            List.of("\u00e9", "e\u0300"),
            List.of("q\u0323\u0301\u0300", "q\u0323\u0300\u0301"),
            List.of("\ufb01", "fi"),
            List.of("\u00b2", "2"),
            List.of("a", "\u0430"),
            List.of("a", "a "));

    private final List<Row> rows = new ArrayList<>();

    /// @param twice whether `one` and `two` are the same code points
    private record Row(String one, String two, String other, String wrong, boolean twice) {}

    NormalForms(int count, Random random) {
        for (int n = 0; n < count; n++) {
            var one = new StringBuilder();
            var two = new StringBuilder();
            for (int piece = random.nextInt(6); piece >= 0; piece--) {
                List<String> forms = PIECES.get(random.nextInt(PIECES.size()));
                one.append(forms.get(random.nextInt(2)));
                two.append(forms.get(random.nextInt(2)));
            }
            List<String> pair = OTHERS.get(n % OTHERS.size());
            rows.add(new Row(
                    one.toString(),
                    two.toString(),
                    one + pair.get(0),
                    two + pair.get(1),
                    one.toString().contentEquals(two)));
        }
    }

    int count() {
        return rows.size();
    }

    /// How many rows hold `form` in the same code points on both sides.
    long twice() {
        return rows.stream().filter(Row::twice).count();
    }

    /// A row each: `form` holds equivalent texts on both sides, `other` ones that are not.
    void fill(Connection connection, boolean second) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement create = connection.createStatement()) {
            create.execute("create table texts (id integer primary key, form varchar(200), other varchar(200),"
                    + " state varchar(40))");
        }
        try (PreparedStatement insert = connection.prepareStatement("insert into texts values (?, ?, ?, ?)")) {
            for (int n = 0; n < rows.size(); n++) {
                Row row = rows.get(n);
                insert.setInt(1, n + 1);
                insert.setString(2, second ? row.two : row.one);
                insert.setString(3, second ? row.wrong : row.other);
                insert.setString(4, PIECES.get(n % 3).get(second ? 1 : 0));
                insert.addBatch();
            }
            insert.executeBatch();
        }
        connection.commit();
    }
}
