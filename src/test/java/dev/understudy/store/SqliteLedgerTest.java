package dev.understudy.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.understudy.project.Fingerprints;
import dev.understudy.rehearse.RunSettings;
import dev.understudy.rehearse.journal.Journal;
import dev.understudy.rehearse.journal.JournalEvent;
import dev.understudy.rehearse.ledger.Ledger;
import dev.understudy.rehearse.ledger.LedgerWrite;
import dev.understudy.rehearse.ledger.WriteState;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteLedgerTest {
    private static final RunSettings SETTINGS = new RunSettings(true, 1, 1, 1, null, null, List.of(), Set.of());

    @TempDir
    private Path folder;

    private Path path = Path.of("");

    @BeforeEach
    void begin() {
        path = folder.resolve("shop.understudy");
        try (ProjectFile file = ProjectFile.create(path, SampleProjects.full())) {
            file.rehearsals().begin(SETTINGS, new Fingerprints("p", "g", ""), Instant.EPOCH);
        }
    }

    @Test
    void theLastStateOfEachWriteIsThereAfterReopening() {
        try (ProjectFile file = ProjectFile.open(path)) {
            Ledger ledger = file.rehearsals().ledger(1);
            assertEquals(0, ledger.highestSequence());
            ledger.record(LedgerWrites.intended(9));
            ledger.record(LedgerWrites.intended(2));
            ledger.record(LedgerWrites.settled(9, WriteState.UNKNOWN));
            ledger.record(LedgerWrites.intended(4));
            ledger.record(LedgerWrites.settled(4, WriteState.REFUSED));
        }
        try (ProjectFile file = ProjectFile.openReadOnly(path)) {
            Ledger ledger = file.rehearsals().ledger(1);
            assertEquals(9, ledger.highestSequence());
            assertEquals(
                    List.of(
                            LedgerWrites.intended(2),
                            LedgerWrites.settled(4, WriteState.REFUSED),
                            LedgerWrites.settled(9, WriteState.UNKNOWN)),
                    ledger.writes());
            var e = assertThrows(StoreException.class, () -> ledger.record(LedgerWrites.intended(10)));
            assertEquals(
                    "Cannot write the ledger in %s: it was opened read only. Open it for writing once no other process has it."
                            .formatted(path),
                    e.getMessage());
        }
    }

    @Test
    void eightThreadsLoseNothingWhileTheJournalAndTheProjectAreWritten() throws Exception {
        int threads = 8;
        int each = 500;
        try (ProjectFile file = ProjectFile.open(path);
                var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            Ledger ledger = file.rehearsals().ledger(1);
            Journal journal = file.rehearsals().journal(1);
            var work = new ArrayList<Callable<List<Long>>>();
            for (int i = 0; i < threads; i++) {
                long from = 1 + (long) i * each;
                work.add(() -> recorded(ledger, LongStream.range(from, from + each)));
            }
            work.add(() -> appended(journal));
            work.add(() -> saved(file));
            report(pool.invokeAll(work).subList(0, threads));
        }
        try (ProjectFile file = ProjectFile.open(path)) {
            assertEquals(
                    LongStream.rangeClosed(1, (long) threads * each)
                            .mapToObj(SqliteLedgerTest::last)
                            .toList(),
                    file.rehearsals().ledger(1).writes());
            assertEquals(50, file.rehearsals().journal(1).entries().size());
            assertEquals("after 19", file.project().components().getFirst().name());
        }
    }

    @Test
    void manyWritesAreReadInOrder() {
        try (ProjectFile file = ProjectFile.open(path);
                var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            Ledger ledger = file.rehearsals().ledger(1);
            var all = new ArrayList<Future<?>>();
            for (long i = 1; i <= 20_000; i++) {
                long sequence = i;
                all.add(pool.submit(() -> ledger.record(LedgerWrites.settled(sequence, WriteState.ACKNOWLEDGED))));
            }
            all.forEach(SqliteLedgerTest::await);
            assertEquals(20_000, ledger.highestSequence());
            List<LedgerWrite> writes = ledger.writes();
            assertEquals(20_000, writes.size());
            assertEquals(LedgerWrites.settled(17_777, WriteState.ACKNOWLEDGED), writes.get(17_776));
        }
    }

    @Test
    void anEndedRehearsalTakesNoMoreWrites() {
        try (ProjectFile file = ProjectFile.open(path)) {
            Ledger ledger = file.rehearsals().ledger(1);
            ledger.record(LedgerWrites.intended(1));
            file.rehearsals().finish(1, "completed", "{}", Instant.EPOCH);
            var e = assertThrows(StoreException.class, () -> ledger.record(LedgerWrites.intended(2)));
            assertEquals(
                    "Cannot write the ledger in %s: rehearsal 1 has ended. Begin a new rehearsal.".formatted(path),
                    e.getMessage());
            assertEquals(List.of(LedgerWrites.intended(1)), ledger.writes());
        }
    }

    private static LedgerWrite last(long sequence) {
        return sequence % 10 == 0
                ? LedgerWrites.intended(sequence)
                : LedgerWrites.settled(sequence, sequence % 3 == 0 ? WriteState.UNKNOWN : WriteState.ACKNOWLEDGED);
    }

    /// Nanoseconds of each call.
    private static List<Long> recorded(Ledger ledger, LongStream sequences) {
        var nanos = new ArrayList<Long>();
        sequences.forEach(sequence -> {
            nanos.add(timed(() -> ledger.record(LedgerWrites.intended(sequence))));
            if (sequence % 10 != 0) {
                nanos.add(timed(() -> ledger.record(last(sequence))));
            }
        });
        return nanos;
    }

    private static List<Long> appended(Journal journal) {
        for (int i = 0; i < 50; i++) {
            journal.append(new JournalEvent.MeasuringBegan(), i);
        }
        return List.of();
    }

    private static List<Long> saved(ProjectFile file) {
        for (int i = 0; i < 20; i++) {
            var components = new ArrayList<>(file.project().components());
            var first = components.getFirst();
            components.set(
                    0,
                    new dev.understudy.project.Component(
                            first.id(), "after " + i, first.kind(), null, null, null, null));
            file.save(SampleProjects.with(file.project(), components));
        }
        return List.of();
    }

    private static long timed(Runnable action) {
        long before = System.nanoTime();
        action.run();
        return System.nanoTime() - before;
    }

    private static void await(Future<?> done) {
        try {
            done.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void report(List<Future<List<Long>>> results) throws InterruptedException, ExecutionException {
        var nanos = new ArrayList<Long>();
        for (Future<List<Long>> result : results) {
            nanos.addAll(result.get());
        }
        Collections.sort(nanos);
        System.getLogger(SqliteLedgerTest.class.getName())
                .log(
                        System.Logger.Level.INFO,
                        "record, 8 threads and journal and saves beside: n %d, p50 %d us, p99 %d us, max %d us"
                                .formatted(
                                        nanos.size(),
                                        nanos.get(nanos.size() / 2) / 1_000,
                                        nanos.get(nanos.size() * 99 / 100) / 1_000,
                                        nanos.getLast() / 1_000));
    }
}
