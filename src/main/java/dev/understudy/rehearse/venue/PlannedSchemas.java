package dev.understudy.rehearse.venue;

import dev.understudy.project.Project;
import dev.understudy.project.Side;
import dev.understudy.project.Step;
import dev.understudy.project.StepId;
import dev.understudy.rehearse.action.ScriptPart;
import dev.understudy.rehearse.action.Settings;
import dev.understudy.rehearse.action.StepKinds;
import dev.understudy.staging.StagingException;
import dev.understudy.staging.Stores;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/// Finds out what a plan's SQL steps make of two schemas, with nothing but those steps: the yardstick for a
/// rehearsal that ran them beside a workload, a backfill and faults.
final class PlannedSchemas {
    private final Stores stores;

    PlannedSchemas(Stores stores) {
        this.stores = stores;
    }

    /// The schemas after those steps.
    Map<Side, SortedMap<String, String>> after(Project project, List<StepId> done) {
        for (Step step : project.plan().enabledSteps()) {
            if (done.contains(step.id()) && step.action().kind().equals("sql")) {
                run(project, step);
            }
        }
        return Map.of(Side.SOURCE, schema(Side.SOURCE), Side.TARGET, schema(Side.TARGET));
    }

    private void run(Project project, Step step) {
        var settings = new Settings(StepKinds.of(step.action()), step.action());
        for (ScriptPart part : ScriptPart.of(project, stores, settings)) {
            try (Connection connection = stores.of(part.side()).dedicated("planned");
                    Statement statement = connection.createStatement()) {
                for (String setting : part.session()) {
                    statement.execute(setting);
                }
                connection.setAutoCommit(!part.transaction());
                for (String sql : part.statements()) {
                    statement.execute(sql);
                }
                if (part.transaction()) {
                    connection.commit();
                }
            } catch (SQLException e) {
                throw failed("step " + step.id(), e);
            }
        }
    }

    private SortedMap<String, String> schema(Side side) {
        try (Connection connection = stores.of(side).connection()) {
            return stores.of(side).dialect().schema().describe(connection);
        } catch (SQLException e) {
            throw failed("the catalog", e);
        }
    }

    private static StagingException failed(String what, SQLException e) {
        return new StagingException(
                StagingException.Reason.PRACTICE,
                "Working out the planned schemas failed at %s: %s".formatted(what, e.getMessage()),
                e);
    }
}
