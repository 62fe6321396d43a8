package dev.understudy.rehearse.engine;

import dev.understudy.bench.BenchServers;
import dev.understudy.cli.report.ReportJson;
import dev.understudy.compare.StoreComparison;
import dev.understudy.project.Project;
import dev.understudy.project.StepId;
import dev.understudy.project.TriggerId;
import dev.understudy.rehearse.Decisions;
import dev.understudy.rehearse.RehearsalListener;
import dev.understudy.rehearse.Rehearsals;
import dev.understudy.rehearse.RunSettings;
import dev.understudy.rehearse.journal.Journal;
import dev.understudy.rehearse.journal.JournalEntry;
import dev.understudy.rehearse.journal.JournalEvent;
import dev.understudy.rehearse.venue.PracticeVenue;
import dev.understudy.staging.Stores;
import dev.understudy.staging.practice.Sandbox;
import dev.understudy.store.ProjectFile;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/// A stage for parts of the engine: real servers with the sample's data, real journal and ledger, the workload
/// running. One rehearsal after another can be played on it.
final class BenchStage implements AutoCloseable {
    private static final String SESSION = "understudy-bench-1";
    private static final Duration DRAIN = Duration.ofSeconds(40);

    private final Project project;
    private final RunSettings settings;
    private final ProjectFile file;
    private final PracticeVenue venue;
    private final Stores stores;
    private final House house;

    BenchStage(Path folder, Project project, int scale) {
        this.project = project;
        this.settings = settings(scale);
        this.file = ProjectFile.create(folder.resolve("bench.understudy"), project);
        this.venue = new PracticeVenue(Sandbox.servers(), BenchServers.databases(folder), folder.resolve("practice"));
        this.house = new House(file.rehearsals(), venue, new StoreComparison(), InstantSource.system(), ReportJson::of);
        this.stores = venue.fresh(project, settings, SESSION, _ -> {});
    }

    private static RunSettings settings(int scale) {
        return new RunSettings(true, scale, 1, 1, null, null, List.of(), Set.of("all"));
    }

    /// What is done on the stage.
    interface Scenes {
        void play(Cast cast, Current current, TimedJournal journal) throws Exception;
    }

    /// Plays a rehearsal: workload and triggers are running when `scenes` begin.
    void play(Scenes scenes) throws Exception {
        Rehearsals rehearsals = house.rehearsals();
        Rehearsals.Begun begun = rehearsals.begin(
                settings, ProjectFile.fingerprints(project), house.clock().instant());
        var journal = new TimedJournal(rehearsals.journal(begun.id()), new CopyOnWriteArrayList<>());
        var recorder = new Recorder(journal, new NoListener());
        recorder.opened();
        var audience = new Rehearser.Audience(new NoListener(), Optional.empty(), new Controls());
        Cast cast = new Opening(project, house, begun, stores, recorder, SESSION)
                .cast(Optional.empty(), List.of(), audience);
        try {
            cast.relay().open();
            cast.traffic().start();
            Thread.sleep(Duration.ofSeconds(1));
            cast.arrivals().measureFrom(System.nanoTime());
            var current = new Current();
            var watch = new TriggerWatch(cast, current, YES);
            watch.start();
            scenes.play(cast, current, journal);
            watch.stop();
            cast.traffic().stop(DRAIN);
        } finally {
            cast.traffic().close();
            cast.faults().close();
            cast.relay().close();
            rehearsals.finish(begun.id(), "rolledBack", "{}", house.clock().instant());
        }
    }

    @Override
    public void close() {
        stores.close();
        venue.discard();
        file.close();
    }

    /// Nobody has anything against anything.
    static final Decisions YES = new Decisions() {
        @Override
        public boolean confirm(StepId step, String question) {
            return true;
        }

        @Override
        public boolean rollBack(TriggerId trigger, String observed) {
            return true;
        }
    };

    /// A journal that knows how long each append took.
    ///
    /// @param nanos grows
    record TimedJournal(Journal inner, List<Long> nanos) implements Journal {
        @Override
        public JournalEntry append(JournalEvent event, long at) {
            long begun = System.nanoTime();
            JournalEntry entry = inner.append(event, at);
            nanos.add(System.nanoTime() - begun);
            return entry;
        }

        @Override
        public List<JournalEntry> entries() {
            return inner.entries();
        }

        @Override
        public int session() {
            return inner.session();
        }
    }

    /// Nobody looks on.
    static final class NoListener implements RehearsalListener {
        @Override
        public void preparing(String what) {}

        @Override
        public void journalled(JournalEntry entry) {}

        @Override
        public void figures(Live live) {}
    }
}
