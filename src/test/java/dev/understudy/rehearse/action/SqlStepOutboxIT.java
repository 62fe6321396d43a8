package dev.understudy.rehearse.action;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.understudy.compare.TestDatabase;
import dev.understudy.compare.TestServers;
import dev.understudy.project.Action;
import dev.understudy.project.Project;
import dev.understudy.project.Side;
import dev.understudy.project.StepId;
import dev.understudy.rehearse.dualwrite.DualWrite;
import dev.understudy.rehearse.dualwrite.MappedTables;
import dev.understudy.rehearse.dualwrite.Relay;
import dev.understudy.rehearse.dualwrite.Sabotage;
import dev.understudy.rehearse.journal.JournalEvent.Direction;
import dev.understudy.staging.Stores;
import dev.understudy.store.text.TextForm;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// A child has reached the copy, its parent still waits in the outbox.
@ExtendWith(TestServers.Extension.class)
class SqlStepOutboxIT {
    private static final String SCRIPT = "sql/validate.sql";

    @Test
    void aDefinitionThatChecksRowsWaitsForWritesThatWereCommittedBefore(TestServers servers) throws Exception {
        try (Stores stores = servers.mariadbToPostgres("sql_step_outbox")) {
            var source = (TestDatabase) stores.source();
            var target = (TestDatabase) stores.target();
            source.run("create table understudy_outbox (seq bigint primary key auto_increment);"
                    + " insert into understudy_outbox values (7)");
            target.run("""
                    create table parent (id int primary key); create table child (parent_id int);
                    insert into child values (5);
                    alter table child add constraint fk foreign key (parent_id) references parent (id) not valid""");
            Scene scene = scene(stores);
            var kind = new SqlStep();
            var settings = new Settings(kind, new Action(kind.name(), Map.of("target", SCRIPT)));

            var step = CompletableFuture.supplyAsync(() -> act(kind, settings, scene));
            Thread.sleep(500);
            assertFalse(step.isDone(), "it waits");
            target.run("insert into parent values (5)");
            source.run("delete from understudy_outbox");

            assertEquals("1 statement", step.get(30, TimeUnit.SECONDS));
        }
    }

    private static String act(SqlStep kind, Settings settings, Scene scene) {
        try {
            return kind.act(settings, scene);
        } catch (StepFailedException | InterruptedException e) {
            return e.toString();
        }
    }

    private static Scene scene(Stores stores) {
        Project sample = TextForm.read(Path.of("sample-projects", "corner-books"));
        Project project = with(sample, "alter table child validate constraint fk;");
        var dualWrite = new DualWrite(stores, new MappedTables(sample.application()), new Sabotage());
        var relay = new Relay(stores, dualWrite, InstantSource.system());
        relay.start(Side.SOURCE); // it never opens: what waits is carried by hand
        Standing standing = Answers.of(Standing.class, Map.of("record", _ -> Side.SOURCE));
        return Answers.of(
                Scene.class,
                Map.ofEntries(
                        Map.entry("project", _ -> project),
                        Map.entry("stores", _ -> stores),
                        Map.entry("relay", _ -> relay),
                        Map.entry("standing", _ -> standing),
                        Map.entry("step", _ -> new StepId("keys")),
                        Map.entry("direction", _ -> Direction.FORWARD),
                        Map.entry("patience", _ -> Duration.ofSeconds(2)),
                        Map.entry("wasPartBegun", _ -> false),
                        Map.entry("partBegun", _ -> false),
                        Map.entry("partDone", _ -> false),
                        Map.entry("running", _ -> false),
                        Map.entry("progress", _ -> false)));
    }

    private static Project with(Project sample, String script) {
        var scripts = new TreeMap<>(sample.scripts());
        scripts.put(SCRIPT, script);
        return new Project(
                sample.name(),
                sample.purpose(),
                sample.objectives(),
                sample.roles(),
                sample.components(),
                sample.dependencies(),
                sample.flows(),
                sample.risks(),
                sample.plan(),
                sample.application(),
                sample.connections(),
                sample.practice(),
                scripts);
    }
}
