package dev.understudy.cli.command;

import dev.understudy.project.Acknowledge;
import dev.understudy.project.AppVersion;
import dev.understudy.project.Application;
import dev.understudy.project.Connection;
import dev.understudy.project.ConnectionId;
import dev.understudy.project.Environment;
import dev.understudy.project.Objectives;
import dev.understudy.project.Plan;
import dev.understudy.project.Practice;
import dev.understudy.project.Product;
import dev.understudy.project.Project;
import dev.understudy.project.Role;
import dev.understudy.project.RoleId;
import dev.understudy.project.Side;
import dev.understudy.project.Sla;
import dev.understudy.project.SlaPeriod;
import dev.understudy.project.VersionId;
import dev.understudy.project.Workload;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What a new project begins with: objectives to argue about, the roles of the night, two practice databases.
public final class StarterProject {
    private static final int IN_FLIGHT = 2_000;
    private static final int SCALE = 10_000;

    private StarterProject() {}

    /// A project of that name.
    public static Project named(String name) {
        VersionId first = new VersionId("v1");
        return new Project(
                name,
                "",
                new Objectives(
                        new Sla(new BigDecimal("99.9"), SlaPeriod.MONTH, Duration.ZERO),
                        Duration.ZERO,
                        Duration.ofMinutes(15)),
                roles(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new Plan(List.of(), List.of()),
                new Application(
                        List.of(),
                        List.of(new AppVersion(
                                first, "As it is", Side.SOURCE, Side.SOURCE, false, false, Acknowledge.FIRST)),
                        first,
                        new Workload(List.of(), IN_FLIGHT, Duration.ofSeconds(30))),
                List.of(connection(Side.SOURCE, Product.MARIADB), connection(Side.TARGET, Product.POSTGRESQL)),
                new Practice(List.of(), List.of(), SCALE),
                new TreeMap<>());
    }

    /// The same project under another name.
    static Project renamed(Project project, String name) {
        return new Project(
                name,
                project.purpose(),
                project.objectives(),
                project.roles(),
                project.components(),
                project.dependencies(),
                project.flows(),
                project.risks(),
                project.plan(),
                project.application(),
                project.connections(),
                project.practice(),
                project.scripts());
    }

    private static List<Role> roles() {
        return List.of(
                new Role(new RoleId("lead"), "Migration lead", "", "Decides to go on or to roll back."),
                new Role(new RoleId("database"), "Database", "", "Runs the steps that change a schema."),
                new Role(new RoleId("application"), "Application", "", "Switches versions and routes."));
    }

    private static Connection connection(Side side, Product product) {
        return new Connection(
                new ConnectionId(side.word()),
                side,
                product,
                Environment.PRACTICE,
                null,
                0,
                "understudy",
                "understudy",
                null,
                Map.of());
    }
}
