package dev.understudy.readiness;

import dev.understudy.project.Access;
import dev.understudy.project.Acknowledge;
import dev.understudy.project.Action;
import dev.understudy.project.AppVersion;
import dev.understudy.project.Application;
import dev.understudy.project.ColumnMapping;
import dev.understudy.project.Component;
import dev.understudy.project.ComponentId;
import dev.understudy.project.ComponentKind;
import dev.understudy.project.Connection;
import dev.understudy.project.ConnectionId;
import dev.understudy.project.Environment;
import dev.understudy.project.Estimate;
import dev.understudy.project.Objectives;
import dev.understudy.project.Operation;
import dev.understudy.project.OperationId;
import dev.understudy.project.Phase;
import dev.understudy.project.PhaseId;
import dev.understudy.project.Plan;
import dev.understudy.project.Practice;
import dev.understudy.project.Product;
import dev.understudy.project.Project;
import dev.understudy.project.Risk;
import dev.understudy.project.Role;
import dev.understudy.project.RoleId;
import dev.understudy.project.Side;
import dev.understudy.project.Sla;
import dev.understudy.project.SlaPeriod;
import dev.understudy.project.Step;
import dev.understudy.project.StepId;
import dev.understudy.project.TableMapping;
import dev.understudy.project.Trigger;
import dev.understudy.project.Undo;
import dev.understudy.project.ValueRule;
import dev.understudy.project.ValueType;
import dev.understudy.project.VersionId;
import dev.understudy.project.Workload;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// A small ready project for tests, each part of which can be replaced.
public final class Projects {
    private static final Estimate SECONDS =
            new Estimate(Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(3));

    public List<Role> roles = List.of(new Role(new RoleId("lead"), "Migration lead", "", "Decides."));
    public List<Component> components = List.of(component("shop"));
    public List<Risk> risks = List.of();
    public List<Trigger> triggers = List.of();
    public List<Step> steps = List.of(
            step("expand", sql("sql/expand.sql"), cleaning("lead")),
            step("word", new Action("confirm", Map.of()), new Undo.NothingToUndo("It only asks.")),
            step("contract", sql("sql/contract.sql"), new Undo.PointOfNoReturn("The old tables are gone.")));
    public List<TableMapping> tables = List.of(table("orders"));
    public List<Operation> operations = List.of(operation(new Access.Read("order", "orders", "")));
    public AppVersion first = version(Side.SOURCE, Side.SOURCE, false);
    public VersionId initial = new VersionId("v1");
    public List<Connection> connections = List.of(connection(Side.SOURCE), connection(Side.TARGET));
    public Map<String, String> scripts = Map.of(
            "sql/expand.sql", "create table a (id int);",
            "sql/undo.sql", "drop table a;",
            "sql/contract.sql", "drop table b;",
            "sql/seed.sql", "insert into b values (1);");

    /// The project.
    public Project project() {
        return new Project(
                "Shop",
                "",
                new Objectives(
                        new Sla(new BigDecimal("99.9"), SlaPeriod.MONTH, Duration.ZERO),
                        Duration.ZERO,
                        Duration.ofMinutes(15)),
                roles,
                components,
                List.of(),
                List.of(),
                risks,
                new Plan(List.of(new Phase(new PhaseId("all"), "All", steps)), triggers),
                new Application(tables, List.of(first), initial, new Workload(operations, 100, Duration.ofSeconds(30))),
                connections,
                new Practice(List.of("sql/seed.sql"), List.of(), 700),
                new TreeMap<>(scripts));
    }

    /// The project with every step kind known and no settings to complain of.
    public Candidate candidate() {
        return new Candidate(project(), _ -> true, _ -> List.of());
    }

    /// The steps and one more at the end.
    public List<Step> stepsAnd(Step step) {
        List<Step> all = new ArrayList<>(steps);
        all.add(step);
        return all;
    }

    public static Component component(String id) {
        return new Component(new ComponentId(id), id, ComponentKind.SERVICE, null, null, null, null);
    }

    public static Action sql(String script) {
        return new Action("sql", Map.of("side", "target", "script", script));
    }

    public static Undo cleaning(String role) {
        return new Undo.Cleaning(sql("sql/undo.sql"), new RoleId(role), SECONDS);
    }

    public static Step step(String id, Action action, Undo undo) {
        return step(id, action, undo, true);
    }

    public static Step step(String id, Action action, Undo undo, boolean enabled) {
        return new Step(new StepId(id), id, new RoleId("lead"), SECONDS, action, undo, List.of(), List.of(), enabled);
    }

    public static TableMapping table(String name) {
        return new TableMapping(
                name,
                name,
                "id",
                null,
                null,
                null,
                List.of(
                        new ColumnMapping("id", "id", ValueType.INTEGER, 0, Set.of()),
                        new ColumnMapping("note", "note", ValueType.TEXT, 0, Set.of())));
    }

    public static Operation operation(Access... accesses) {
        return operation(true, accesses);
    }

    public static Operation operation(boolean critical, Access... accesses) {
        return new Operation(
                new OperationId("read-order"),
                "Read an order",
                BigDecimal.TEN,
                critical,
                Duration.ofSeconds(1),
                Duration.ZERO,
                List.of(accesses));
    }

    public static Access insert(String name, String table, String column, ValueRule rule) {
        return new Access.Insert(name, table, new TreeMap<>(Map.of(column, rule)));
    }

    public static AppVersion version(Side reads, Side record, boolean outbox) {
        return new AppVersion(new VersionId("v1"), "v1", reads, record, outbox, false, Acknowledge.FIRST);
    }

    public static Connection connection(Side side) {
        return new Connection(
                new ConnectionId(side.word()),
                side,
                Product.POSTGRESQL,
                Environment.PRACTICE,
                null,
                0,
                "shop",
                "shop",
                null,
                Map.of());
    }
}
