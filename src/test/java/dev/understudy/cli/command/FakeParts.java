package dev.understudy.cli.command;

import dev.understudy.cli.Comparing;
import dev.understudy.cli.DefectLog;
import dev.understudy.cli.Parts;
import dev.understudy.cli.Projects;
import dev.understudy.cli.Rehearsing;
import dev.understudy.cli.Terminal;
import dev.understudy.cli.report.Reports;
import dev.understudy.compare.BlindSpots;
import dev.understudy.compare.ComparisonListener;
import dev.understudy.compare.ComparisonResult;
import dev.understudy.compare.Level;
import dev.understudy.project.Conversion;
import dev.understudy.project.Project;
import dev.understudy.readiness.Candidate;
import dev.understudy.readiness.Gates;
import dev.understudy.rehearse.report.Report;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Everything behind the commands, without a file or a database.
final class FakeParts implements Projects, Rehearsing {
    final List<Rehearsing.Request> requests = new ArrayList<>();
    final List<Comparing.Request> compared = new ArrayList<>();
    Comparing.Compared comparison = new Comparing.Compared(
            new ComparisonResult(List.of(), List.of(), 0, Duration.ofSeconds(1), List.of()),
            List.of(),
            List.of(),
            0,
            List.of());
    final List<Path> discarded = new ArrayList<>();
    final Map<Path, Project> created = new LinkedHashMap<>();
    Project project = new dev.understudy.readiness.Projects().project();
    Report report = Reports.clean();

    @Nullable
    RuntimeException failure;

    private final Path folder;
    private Terminal terminal = Terminal.pipe();

    FakeParts(Path folder) {
        this.folder = folder;
    }

    /// Runs a command line in a pipe.
    int run(String... args) {
        return run(Terminal.pipe(), args);
    }

    int run(Terminal at, String... args) {
        terminal = at;
        Parts parts = new Parts(
                at.console(),
                this,
                this,
                new FakeComparing(),
                path -> dev.understudy.runbook.Runbooks.material(open(path)),
                checked -> Gates.check(new Candidate(checked, _ -> true, _ -> List.of())),
                action -> action.kind().equals("confirm"),
                new DefectLog(folder.resolve("state"), InstantSource.fixed(Instant.EPOCH)),
                "1.2.3");
        return UnderstudyCommand.commandLine(parts).execute(args);
    }

    /// Where the last command ran.
    Terminal terminal() {
        return terminal;
    }

    @Override
    public Project open(Path path) {
        return project;
    }

    @Override
    public void create(Path path, Project created) {
        this.created.put(path, created);
    }

    @Override
    public Instant discard(Path path, Optional<Path> file) {
        discarded.add(path);
        return Instant.EPOCH;
    }

    @Override
    public Report rehearse(
            Path path,
            Rehearsing.Request request,
            dev.understudy.rehearse.RehearsalListener listener,
            dev.understudy.rehearse.Decisions decisions) {
        requests.add(request);
        if (failure != null) {
            throw failure;
        }
        listener.preparing("Starting the practice databases");
        return report;
    }

    private final class FakeComparing implements Comparing {
        @Override
        public Compared compare(Request request, ComparisonListener listener) {
            compared.add(request);
            return comparison;
        }

        @Override
        public List<BlindSpots.Row> blindSpots(Set<Conversion> loosened, Consumer<String> progress) {
            progress.accept("Planting: nothing");
            return List.of(new BlindSpots.Row(
                    "nothing", Map.of(Level.AGGREGATE, false, Level.CHECKSUM, true, Level.SAMPLE, loosened.isEmpty())));
        }
    }
}
