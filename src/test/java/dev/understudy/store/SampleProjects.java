package dev.understudy.store;

import dev.understudy.project.Action;
import dev.understudy.project.Alert;
import dev.understudy.project.AlertId;
import dev.understudy.project.Backup;
import dev.understudy.project.Check;
import dev.understudy.project.Component;
import dev.understudy.project.ComponentId;
import dev.understudy.project.ComponentKind;
import dev.understudy.project.Connection;
import dev.understudy.project.ConnectionId;
import dev.understudy.project.DataFlow;
import dev.understudy.project.Dependency;
import dev.understudy.project.DependencyKind;
import dev.understudy.project.Environment;
import dev.understudy.project.Estimate;
import dev.understudy.project.FlowId;
import dev.understudy.project.Objectives;
import dev.understudy.project.Phase;
import dev.understudy.project.PhaseId;
import dev.understudy.project.Plan;
import dev.understudy.project.Practice;
import dev.understudy.project.Product;
import dev.understudy.project.Project;
import dev.understudy.project.Risk;
import dev.understudy.project.RiskId;
import dev.understudy.project.Role;
import dev.understudy.project.RoleId;
import dev.understudy.project.Side;
import dev.understudy.project.Sla;
import dev.understudy.project.SlaPeriod;
import dev.understudy.project.Step;
import dev.understudy.project.StepId;
import dev.understudy.project.Tier;
import dev.understudy.project.Trigger;
import dev.understudy.project.TriggerId;
import dev.understudy.project.TriggerMetric;
import dev.understudy.project.TriggerResponse;
import dev.understudy.project.Undo;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/// Projects for tests of the store.
public final class SampleProjects {
    private static final Estimate ESTIMATE =
            new Estimate(Duration.ofSeconds(1), Duration.ofMillis(2_500), Duration.ofHours(3));
    private static final RoleId LEAD = new RoleId("lead");

    private SampleProjects() {}

    /// Every case of every sealed type, every constant and every optional field, both present and absent.
    public static Project full() {
        var scripts = new TreeMap<>(
                Map.of("sql/expand.sql", "create table t (id int);\r\n-- Größe \u0000 \uD83D\uDE00\n", "seed.sql", ""));
        return new Project(
                "Corner Books",
                "Move to \"PostgreSQL\"\nwithout anybody noticing \u2713",
                new Objectives(
                        new Sla(new BigDecimal("99.950"), SlaPeriod.MONTH, Duration.ofMinutes(6)),
                        Duration.ZERO,
                        Duration.ofMinutes(15)),
                List.of(
                        new Role(LEAD, "Migration lead", "", "decides"),
                        new Role(new RoleId("dba"), "DBA", "Ann", "runs")),
                components(),
                dependencies(),
                List.of(
                        new DataFlow(
                                new FlowId("orders"),
                                new ComponentId("database"),
                                List.of(new ComponentId("cache"), new ComponentId("job")),
                                true,
                                "nightly export",
                                Duration.ofHours(24),
                                "reports are late"),
                        new DataFlow(
                                new FlowId("none"), new ComponentId("job"), List.of(), false, "", Duration.ZERO, "")),
                risks(),
                plan(),
                SampleApplication.full(),
                connections(),
                new Practice(List.of("seed.sql"), List.of(), 40_000),
                scripts);
    }

    /// As many components, in a ring of dependencies.
    public static Project large(int components) {
        Project full = full();
        return with(
                full,
                IntStream.range(0, components)
                        .mapToObj(i -> new Component(
                                new ComponentId("service-" + i),
                                "Service " + i,
                                ComponentKind.SERVICE,
                                "team " + i % 40,
                                "1." + i,
                                null,
                                null))
                        .toList());
    }

    /// The same project with other components.
    public static Project with(Project project, List<Component> components) {
        return new Project(
                project.name(),
                project.purpose(),
                project.objectives(),
                project.roles(),
                components,
                project.dependencies(),
                project.flows(),
                project.risks(),
                project.plan(),
                project.application(),
                project.connections(),
                project.practice(),
                project.scripts());
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static List<Component> components() {
        return Arrays.stream(ComponentKind.values())
                .map(kind -> {
                    boolean even = kind.name().length() % 2 == 0;
                    var backup = new Backup(Duration.ofDays(1), even ? null : Duration.ofHours(2));
                    return new Component(
                            new ComponentId(word(kind)),
                            kind.name(),
                            kind,
                            even ? "team" : null,
                            even ? null : "1.2",
                            even ? "1.2 M rows" : null,
                            kind == ComponentKind.SERVICE ? null : backup);
                })
                .toList();
    }

    private static List<Dependency> dependencies() {
        return Arrays.stream(DependencyKind.values())
                .map(kind -> new Dependency(
                        new ComponentId("service"),
                        new ComponentId("database"),
                        kind,
                        kind == DependencyKind.CALL ? "" : "orders"))
                .toList();
    }

    private static List<Risk> risks() {
        return Arrays.stream(Tier.values())
                .map(tier -> new Risk(
                        new RiskId(word(tier)),
                        "Two-way sync",
                        tier,
                        "both write",
                        tier == Tier.HIGH ? "one writer" : null,
                        tier == Tier.MEDIUM ? new Alert(new AlertId("a"), "lag > 5 s", Duration.ofMinutes(5)) : null,
                        tier == Tier.LOW ? List.of() : List.of(new StepId("expand"))))
                .toList();
    }

    private static Plan plan() {
        var script = new Action("sql-script", Map.of("script", "sql/expand.sql", "side", "target"));
        var bare = new Action("soak", Map.of());
        var undos = List.of(
                new Undo.Cleaning(script, LEAD, ESTIMATE),
                new Undo.Restoring(bare, LEAD, ESTIMATE),
                new Undo.NothingToUndo("it only looks"),
                new Undo.PointOfNoReturn("the tables are gone"));
        var check = new Check("rows arrived", Side.TARGET, "select count(*) from t", "5");
        List<Step> steps = IntStream.range(0, undos.size())
                .mapToObj(i -> new Step(
                        new StepId(i == 0 ? "expand" : "step-" + i),
                        "Step " + i,
                        LEAD,
                        ESTIMATE,
                        i == 0 ? script : bare,
                        undos.get(i),
                        i < 2 ? List.of() : List.of(new StepId("expand"), new StepId("step-1")),
                        i == 1 ? List.of(check) : List.of(),
                        i != 3))
                .toList();
        return new Plan(
                List.of(
                        new Phase(new PhaseId("prepare"), "Prepare", steps),
                        new Phase(new PhaseId("empty"), "Nothing", List.of())),
                Arrays.stream(TriggerMetric.values())
                        .map(metric -> new Trigger(
                                new TriggerId(word(metric)),
                                metric,
                                new BigDecimal(metric == TriggerMetric.FAILED_SHARE ? "0.01" : "50"),
                                Duration.ofSeconds(10),
                                metric == TriggerMetric.P95_MILLIS ? TriggerResponse.ASK : TriggerResponse.ROLL_BACK,
                                metric == TriggerMetric.P95_MILLIS ? List.of() : List.of(new StepId("expand"))))
                        .toList());
    }

    private static List<Connection> connections() {
        return List.of(
                new Connection(
                        new ConnectionId("old"),
                        Side.SOURCE,
                        Product.MARIADB,
                        Environment.PRACTICE,
                        null,
                        0,
                        "shop",
                        "u",
                        null,
                        Map.of()),
                new Connection(
                        new ConnectionId("new"),
                        Side.TARGET,
                        Product.POSTGRESQL,
                        Environment.STAGING,
                        "db.example",
                        5432,
                        "shop",
                        "u",
                        "UNDERSTUDY_SECRET_NEW",
                        Map.of("sslmode", "require")));
    }
}
