package dev.understudy.rehearse.engine;

import dev.understudy.project.Check;
import dev.understudy.staging.Stores;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Asks the stores what a step promises.
final class Checks {
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Stores stores;

    Checks(Stores stores) {
        this.stores = stores;
    }

    /// The checks that do not hold, a sentence each.
    List<String> broken(List<Check> checks) {
        return checks.stream().flatMap(this::broken).toList();
    }

    private Stream<String> broken(Check check) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                String found = ask(check);
                return check.expect().equals(found)
                        ? Stream.empty()
                        : Stream.of("%s: expected %s, found %s".formatted(check.what(), check.expect(), found));
            } catch (SQLException e) {
                boolean lost = stores.of(check.side()).dialect().sessions().connectionLost(e);
                if (!lost || System.nanoTime() > until) {
                    return Stream.of("%s: could not be asked: %s".formatted(check.what(), e.getMessage()));
                }
            }
        }
    }

    private @Nullable String ask(Check check) throws SQLException {
        try (Connection connection = stores.of(check.side()).connection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(check.sql())) {
            return row.next() ? row.getString(1) : null;
        }
    }
}
