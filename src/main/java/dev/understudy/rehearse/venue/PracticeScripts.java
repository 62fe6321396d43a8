package dev.understudy.rehearse.venue;

import dev.understudy.project.Project;
import dev.understudy.project.Side;
import dev.understudy.staging.Database;
import dev.understudy.staging.StagingException;
import dev.understudy.staging.Stores;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/// Fills practice databases with the project's own scripts.
final class PracticeScripts {
    private final Stores stores;

    PracticeScripts(Stores stores) {
        this.stores = stores;
    }

    /// Runs them, `${scale}` replaced.
    ///
    /// @throws StagingException if a statement fails
    void run(Project project, int scale) {
        run(stores.of(Side.SOURCE), project, project.practice().source(), scale);
        run(stores.of(Side.TARGET), project, project.practice().target(), scale);
    }

    private static void run(Database store, Project project, List<String> scripts, int scale) {
        for (String path : scripts) {
            String script = project.scripts().getOrDefault(path, "").replace("${scale}", String.valueOf(scale));
            try (Connection connection = store.dedicated("practice");
                    Statement statement = connection.createStatement()) {
                for (String sql : store.dialect().statements(script)) {
                    statement.execute(sql);
                }
            } catch (SQLException e) {
                throw new StagingException(
                        StagingException.Reason.PRACTICE,
                        "The script %s failed on the practice %s: %s"
                                .formatted(path, store.side().word(), e.getMessage()),
                        e);
            }
        }
    }
}
