package dev.understudy.rehearse.engine;

import dev.understudy.cli.report.ReportJson;
import dev.understudy.compare.StoreComparison;
import dev.understudy.dialect.Dialects;
import dev.understudy.project.Project;
import dev.understudy.project.Side;
import dev.understudy.project.StepId;
import dev.understudy.rehearse.RehearsalListener;
import dev.understudy.rehearse.RunSettings;
import dev.understudy.rehearse.Way;
import dev.understudy.rehearse.journal.JournalEntry;
import dev.understudy.rehearse.journal.JournalEvent;
import dev.understudy.rehearse.ledger.LedgerWrite;
import dev.understudy.rehearse.report.Report;
import dev.understudy.rehearse.venue.PracticeVenue;
import dev.understudy.rehearse.venue.Venue;
import dev.understudy.staging.HostTrust;
import dev.understudy.staging.ProductionGuard;
import dev.understudy.staging.Secrets;
import dev.understudy.staging.Stores;
import dev.understudy.staging.pool.Databases;
import dev.understudy.staging.pool.PoolSettings;
import dev.understudy.staging.practice.PracticeServers;
import dev.understudy.store.ProjectFile;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One rehearsal on two real practice servers, put together as the program does it, with the project file in a
/// folder of the test's own. A test may act at the beginning of a step, on the stores while they are open.
final class RehearsalFixture implements AutoCloseable {
    private static final Path ARTIFACTS = Path.of(System.getProperty("understudy.practice", "target/app/practice"));

    private final Path folder;
    private final ProjectFile file;
    private final List<JournalEntry> journal = new CopyOnWriteArrayList<>();
    private final Map<StepId, Act> acts = new java.util.concurrent.ConcurrentHashMap<>();
    private final List<Throwable> failures = new CopyOnWriteArrayList<>();
    private final List<Thread> acting = new CopyOnWriteArrayList<>();
    private final Controls controls = new Controls();
    private final List<RehearsalListener.Live> figures = new CopyOnWriteArrayList<>();
    private volatile @Nullable Stores stores;

    /// What a test does while a rehearsal runs.
    interface Act {
        void run(Stores stores) throws Exception;
    }

    RehearsalFixture(Path folder, Variant variant) {
        this.folder = folder;
        this.file = ProjectFile.create(folder.resolve("test.understudy"), variant.project());
    }

    /// Does something, on a thread of its own, when a step begins forward.
    RehearsalFixture when(String step, Act act) {
        acts.put(new StepId(step), act);
        return this;
    }

    /// Rehearses, and fails if what the test does meanwhile failed.
    Report rehearse(Ask ask) throws InterruptedException {
        Project project = file.project();
        var databases = new Databases(
                Dialects::of,
                new ProductionGuard(new HostTrust(folder.resolve("trusted-hosts"))),
                new Secrets(_ -> null),
                PoolSettings.standard());
        var servers = new PracticeServers(ARTIFACTS, cache(), _ -> {});
        var venue = new Watched(new PracticeVenue(servers, databases, folder.resolve("servers")));
        var house = new House(file.rehearsals(), venue, new StoreComparison(), InstantSource.system(), ReportJson::of);
        try {
            return new Rehearser(project, ProjectFile.fingerprints(project), house)
                    .rehearse(
                            ask.settings(),
                            Way.FRESH,
                            Map.of(),
                            new Rehearser.Audience(new Listener(), Optional.empty(), controls));
        } finally {
            for (Thread thread : acting) {
                thread.join();
            }
            venue.discard();
            failures.stream().findFirst().ifPresent(failure -> {
                throw new AssertionError("what the test did meanwhile failed", failure);
            });
        }
    }

    /// The user's own cache: unpacked once, whoever needs it first.
    private static Path cache() {
        String variable = System.getenv("XDG_CACHE_HOME");
        Path base = variable == null ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(variable);
        return base.resolve("understudy");
    }

    /// What a person may press meanwhile.
    Controls controls() {
        return controls;
    }

    /// Everything that was seen while it ran, in order.
    List<RehearsalListener.Live> figures() {
        return List.copyOf(figures);
    }

    /// Whether the stores were ever opened.
    boolean opened() {
        return stores != null;
    }

    /// Every write as the ledger has it, during the rehearsal and after it.
    List<LedgerWrite> writes() {
        return file.rehearsals().ledger(1).writes();
    }

    /// Everything that was journalled.
    List<JournalEntry> journal() {
        return List.copyOf(journal);
    }

    /// What stands at the end, as the journal has it.
    Replay end() {
        return Replay.of(journal);
    }

    /// When the first event of a kind that `wanted` names was journalled.
    Instant at(java.util.function.Predicate<JournalEvent> wanted) {
        return journal.stream()
                .filter(entry -> wanted.test(entry.event()))
                .map(JournalEntry::at)
                .findFirst()
                .orElseThrow();
    }

    /// The events of a kind.
    <T extends JournalEvent> Stream<T> events(Class<T> kind) {
        return journal.stream()
                .map(JournalEntry::event)
                .filter(kind::isInstance)
                .map(kind::cast);
    }

    @Override
    public void close() {
        file.close();
    }

    private final class Listener implements RehearsalListener {
        @Override
        public void preparing(String what) {
            // nothing to see for a test
        }

        @Override
        public void journalled(JournalEntry entry) {
            journal.add(entry);
            if (entry.event() instanceof JournalEvent.StepBegun begun
                    && begun.direction() == JournalEvent.Direction.FORWARD) {
                Optional.ofNullable(acts.get(begun.step())).ifPresent(act -> acting.add(start(act)));
            }
        }

        @Override
        public void figures(Live live) {
            figures.add(live);
        }

        private Thread start(Act act) {
            Stores open = Objects.requireNonNull(stores);
            return Thread.ofPlatform().name("the test").start(() -> {
                try {
                    act.run(open);
                } catch (Exception e) {
                    failures.add(e);
                }
            });
        }
    }

    /// Remembers the stores that it opened.
    private final class Watched implements Venue {
        private final Venue venue;

        private Watched(Venue venue) {
            this.venue = venue;
        }

        @Override
        public Stores fresh(Project project, RunSettings settings, String sessionName, Consumer<String> progress) {
            Stores opened = venue.fresh(project, settings, sessionName, progress);
            stores = opened;
            return opened;
        }

        @Override
        public Stores again(Project project, String sessionName, Consumer<String> progress) {
            Stores opened = venue.again(project, sessionName, progress);
            stores = opened;
            return opened;
        }

        @Override
        public Optional<Map<Side, SortedMap<String, String>>> planned(
                Project project, List<StepId> done, Consumer<String> progress) {
            return venue.planned(project, done, progress);
        }

        @Override
        public void discard() {
            venue.discard();
        }
    }
}
