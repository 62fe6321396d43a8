package dev.understudy.rehearse.engine;

import dev.understudy.project.Check;
import dev.understudy.staging.Stores;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;

/// Asks the stores what a step promises.
final class Checks {
    private final Stores stores;

    Checks(Stores stores) {
        this.stores = stores;
    }

    /// The checks that do not hold, a sentence each.
    List<String> broken(List<Check> checks) {
        return checks.stream().flatMap(this::broken).toList();
    }

    private Stream<String> broken(Check check) {
        try (Connection connection = stores.of(check.side()).connection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(check.sql())) {
            String found = row.next() ? row.getString(1) : null;
            return check.expect().equals(found)
                    ? Stream.empty()
                    : Stream.of("%s: expected %s, found %s".formatted(check.what(), check.expect(), found));
        } catch (SQLException e) {
            return Stream.of("%s: could not be asked: %s".formatted(check.what(), e.getMessage()));
        }
    }
}
