package dev.understudy.store;

import dev.understudy.bench.Sheet;
import dev.understudy.bench.Spread;
import dev.understudy.project.StepId;
import dev.understudy.rehearse.Rehearsals;
import dev.understudy.rehearse.RunSettings;
import dev.understudy.rehearse.journal.Journal;
import dev.understudy.rehearse.journal.JournalEvent;
import dev.understudy.rehearse.journal.JournalEvent.Direction;
import dev.understudy.rehearse.ledger.Ledger;
import dev.understudy.rehearse.ledger.WriteState;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the stand-in application pays for each write that it makes accountable: `Ledger.record` by one
/// thread and by eight, without and with a journal that commits to the disk beside it.
/// `-Dbench.writes=N` for other sizes.
class LedgerBench {
    private static final int WRITES = Integer.getInteger("bench.writes", 8_000);

    @TempDir
    private Path folder;

    @Test
    void ledgerWritesAloneAndTogether() throws Exception {
        try (var sheet = new Sheet("LedgerBench");
                ProjectFile file = ProjectFile.create(folder.resolve("bench.understudy"), SampleProjects.full())) {
            Rehearsals rehearsals = file.rehearsals();
            long id = begin(rehearsals, file);
            Ledger ledger = rehearsals.ledger(id);
            Journal journal = rehearsals.journal(id);
            var sequence = new AtomicLong();
            record(ledger, sequence, 1, WRITES / 4); // warm-up
            for (int threads : new int[] {1, 8}) {
                sheet.spread("record, threads " + threads, record(ledger, sequence, threads, WRITES));
                withJournal(sheet, ledger, journal, sequence, threads);
            }
            sheet.spread("journal append, nobody else", new Spread(appends(journal, 300)));
        }
    }

    private static long begin(Rehearsals rehearsals, ProjectFile file) {
        var settings = new RunSettings(true, 100, 1, 1, null, null, List.of(), Set.of());
        return rehearsals
                .begin(settings, ProjectFile.fingerprints(file.project()), Instant.EPOCH)
                .id();
    }

    private static void withJournal(Sheet sheet, Ledger ledger, Journal journal, AtomicLong sequence, int threads)
            throws Exception {
        var going = new AtomicBoolean(true);
        try (var beside = Executors.newSingleThreadExecutor()) {
            Future<List<Long>> appended = beside.submit(() -> {
                var nanos = new ArrayList<Long>();
                while (going.get()) {
                    nanos.addAll(appends(journal, 1));
                }
                return nanos;
            });
            Spread records = record(ledger, sequence, threads, WRITES);
            going.set(false);
            sheet.spread("record, threads %d, journal beside".formatted(threads), records);
            sheet.spread("journal append, records by %d threads".formatted(threads), new Spread(appended.get()));
        }
    }

    private static List<Long> appends(Journal journal, int count) {
        var nanos = new ArrayList<Long>();
        for (int i = 0; i < count; i++) {
            long begun = System.nanoTime();
            journal.append(new JournalEvent.StepBegun(new StepId("soak"), Direction.FORWARD), begun);
            nanos.add(System.nanoTime() - begun);
        }
        return nanos;
    }

    /// Half of the records intend a write, the other half settle it, as traffic does.
    private static Spread record(Ledger ledger, AtomicLong sequence, int threads, int writes) throws Exception {
        try (var pool = Executors.newFixedThreadPool(threads)) {
            Callable<List<Long>> share = () -> {
                var nanos = new ArrayList<Long>();
                for (int i = 0; i < writes / threads / 2; i++) {
                    long next = sequence.incrementAndGet();
                    long begun = System.nanoTime();
                    ledger.record(LedgerWrites.intended(next));
                    long between = System.nanoTime();
                    ledger.record(LedgerWrites.settled(next, WriteState.ACKNOWLEDGED));
                    nanos.add(between - begun);
                    nanos.add(System.nanoTime() - between);
                }
                return nanos;
            };
            var all = new ArrayList<Long>();
            for (Future<List<Long>> done : pool.invokeAll(java.util.Collections.nCopies(threads, share))) {
                all.addAll(done.get());
            }
            return new Spread(all);
        }
    }
}
