package dev.understudy.rehearse.engine;

import dev.understudy.cli.report.ReportJson;
import dev.understudy.compare.StoreComparison;
import dev.understudy.dialect.Dialects;
import dev.understudy.project.StepId;
import dev.understudy.rehearse.RehearsalListener;
import dev.understudy.rehearse.Way;
import dev.understudy.rehearse.journal.JournalEntry;
import dev.understudy.rehearse.ledger.LedgerWrite;
import dev.understudy.rehearse.report.Report;
import dev.understudy.rehearse.venue.PracticeVenue;
import dev.understudy.rehearse.venue.Venue;
import dev.understudy.staging.HostTrust;
import dev.understudy.staging.ProductionGuard;
import dev.understudy.staging.Secrets;
import dev.understudy.staging.pool.Databases;
import dev.understudy.staging.pool.PoolSettings;
import dev.understudy.staging.practice.PracticeServers;
import dev.understudy.store.ProjectFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// A folder with a project file and the practice servers of its rehearsal, which several processes take up one
/// after the other.
record CrashStage(Path folder) {
    private static final Path ARTIFACTS = Path.of(System.getProperty("understudy.practice", "target/app/practice"));

    /// Who watches a rehearsal.
    ///
    /// @param recorded hears of each write after the ledger has it
    record Watching(RehearsalListener listener, Consumer<LedgerWrite> recorded) {}

    /// A stage with a new project file.
    static CrashStage create(Path folder, Variant variant) throws IOException {
        Files.createDirectories(folder);
        var stage = new CrashStage(folder);
        ProjectFile.create(stage.file(), variant.project()).close();
        return stage;
    }

    Path file() {
        return folder.resolve("crash.understudy");
    }

    /// Where the servers are, if another process keeps them.
    Path kept() {
        return folder.resolve("kept");
    }

    /// What opens databases, as the program makes it.
    Databases databases() {
        return new Databases(
                Dialects::of,
                new ProductionGuard(new HostTrust(folder.resolve("trusted-hosts"))),
                new Secrets(_ -> null),
                PoolSettings.standard());
    }

    /// What starts servers, as the program makes it.
    PracticeServers servers(Consumer<String> progress) {
        return new PracticeServers(ARTIFACTS, cache(), progress);
    }

    /// Rehearses in this process, as the program does it.
    Report rehearse(Ask ask, Way way, Map<StepId, String> resolutions, Watching watching)
            throws IOException, InterruptedException {
        Venue venue = Files.exists(kept())
                ? KeptVenue.read(kept(), databases())
                : new PracticeVenue(servers(watching.listener()::preparing), databases(), folder.resolve("servers"));
        return rehearse(ask, way, resolutions, watching, venue);
    }

    private Report rehearse(Ask ask, Way way, Map<StepId, String> resolutions, Watching watching, Venue venue)
            throws InterruptedException {
        try (ProjectFile file = ProjectFile.open(file())) {
            var house = new House(
                    new TappedRehearsals(file.rehearsals(), watching.recorded()),
                    venue,
                    new StoreComparison(),
                    InstantSource.system(),
                    ReportJson::of);
            var audience = new Rehearser.Audience(watching.listener(), Optional.empty(), new Controls());
            Report report = new Rehearser(file.project(), ProjectFile.fingerprints(file.project()), house)
                    .rehearse(ask.settings(), way, resolutions, audience);
            venue.discard();
            return report;
        }
    }

    /// Starts a process that rehearses; killing it leaves everything as it is at that moment.
    Process start(Ask ask, Way way) throws IOException {
        var turn = ask.rollBackAt();
        var through = ask.through();
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-Xmx400m",
                        "-XX:+UseSerialGC",
                        "-Dunderstudy.practice=" + ARTIFACTS.toAbsolutePath(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        CrashChild.class.getName(),
                        folder.toString(),
                        way.name(),
                        turn == null ? "" : turn.step().value(),
                        through == null ? "" : through.value())
                .redirectError(ProcessBuilder.Redirect.appendTo(log().toFile()))
                .start();
    }

    private Path log() {
        return folder.resolve("child.log");
    }

    /// What the processes wrote beside their output.
    List<String> said() throws IOException {
        return Files.exists(log()) ? Files.readAllLines(log()) : List.of();
    }

    /// Processes that still have to do with this folder, servers above all.
    List<String> processes() {
        return ProcessHandle.allProcesses()
                .filter(process -> process.info().commandLine().orElse("").contains(folder + "/"))
                .map(process -> process.pid() + " " + process.info().command().orElse(""))
                .toList();
    }

    /// What was journalled, while nobody writes the file.
    List<JournalEntry> journal() {
        try (ProjectFile file = ProjectFile.openReadOnly(file())) {
            return file.rehearsals().journal(1).entries();
        }
    }

    /// The user's own cache: unpacked once, whoever needs it first.
    private static Path cache() {
        String variable = System.getenv("XDG_CACHE_HOME");
        Path base = variable == null ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(variable);
        return base.resolve("understudy");
    }
}
