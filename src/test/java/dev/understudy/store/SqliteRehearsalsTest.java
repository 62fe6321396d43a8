package dev.understudy.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.understudy.project.Fingerprints;
import dev.understudy.project.Side;
import dev.understudy.project.StepId;
import dev.understudy.rehearse.Rehearsals.Begun;
import dev.understudy.rehearse.Rehearsals.Finished;
import dev.understudy.rehearse.RunSettings;
import dev.understudy.rehearse.journal.Journal;
import dev.understudy.rehearse.journal.JournalEntry;
import dev.understudy.rehearse.journal.JournalEvent;
import dev.understudy.rehearse.proof.Baseline;
import dev.understudy.rehearse.proof.TableDigest;
import dev.understudy.store.StoreException.Reason;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteRehearsalsTest {
    private static final Instant AT = Instant.parse("2026-03-01T22:00:00.123456789Z");
    private static final Fingerprints PRINTS = new Fingerprints("p", "g", "");
    private static final RunSettings SETTINGS = new RunSettings(
            true,
            40_000,
            1,
            -5,
            new RunSettings.Turn(new StepId("backfill"), 50),
            null,
            List.of("kill-target@backfill"),
            Set.of("all"));

    @TempDir
    private Path folder;

    private Path path = Path.of("");

    @BeforeEach
    void make() {
        path = folder.resolve("shop.understudy");
        ProjectFile.create(path, SampleProjects.full()).close();
    }

    @Test
    void aRehearsalIsInterruptedUntilItIsFinished() {
        Begun begun = new Begun(1, SETTINGS, PRINTS, AT);
        try (ProjectFile file = ProjectFile.open(path)) {
            assertEquals(Optional.empty(), file.rehearsals().interrupted());
            assertEquals(begun, file.rehearsals().begin(SETTINGS, PRINTS, AT));
        }
        try (ProjectFile file = ProjectFile.open(path)) {
            assertEquals(Optional.of(begun), file.rehearsals().interrupted());
            file.rehearsals().finish(1, "completed", "{}", AT.plusSeconds(9));
            assertEquals(Optional.empty(), file.rehearsals().interrupted());
            assertEquals(
                    List.of(new Finished(begun, "completed", "{}", AT.plusSeconds(9))),
                    file.rehearsals().finished());
            assertEquals(2, file.rehearsals().begin(SETTINGS, PRINTS, AT).id());
        }
    }

    @Test
    void aSecondRehearsalIsRefusedWhileOneIsInterrupted() {
        try (ProjectFile file = ProjectFile.open(path)) {
            file.rehearsals().begin(SETTINGS, PRINTS, AT);
            var e = assertThrows(StoreException.class, () -> file.rehearsals().begin(SETTINGS, PRINTS, AT));
            assertEquals(Reason.INTERRUPTED, e.reason());
            assertEquals(
                    "Cannot begin a rehearsal in %s: rehearsal 1 has begun and not finished. Continue it, roll it back or discard it."
                            .formatted(path),
                    e.getMessage());
        }
    }

    @Test
    void aDiscardedRehearsalKeepsItsJournalOnly() {
        try (ProjectFile file = ProjectFile.open(path)) {
            var rehearsals = file.rehearsals();
            rehearsals.begin(SETTINGS, PRINTS, AT);
            JournalEntry entry = rehearsals.journal(1).append(new JournalEvent.MeasuringBegan(), 3);
            rehearsals.ledger(1).record(LedgerWrites.intended(7));
            rehearsals.saveBaseline(1, baseline(10), PRINTS);
            rehearsals.discard(1, AT);
            assertEquals(Optional.empty(), rehearsals.interrupted());
            assertEquals(List.of(), rehearsals.finished());
            assertEquals(List.of(entry), rehearsals.journal(1).entries());
            assertEquals(List.of(), rehearsals.ledger(1).writes());
            assertTrue(rehearsals.baseline(1).isEmpty());
            var e = assertThrows(StoreException.class, () -> rehearsals.discard(1, AT));
            assertEquals(
                    "Cannot discard rehearsal 1 in %s: there is no such rehearsal under way. Look at the rehearsals of this project."
                            .formatted(path),
                    e.getMessage());
        }
    }

    @Test
    void theJournalSurvivesReopeningAndNumbersWithoutAGap() {
        var expected = new ArrayList<JournalEntry>();
        for (int session = 1; session <= 3; session++) {
            try (ProjectFile file = ProjectFile.open(path, () -> AT)) {
                if (session == 1) {
                    file.rehearsals().begin(SETTINGS, PRINTS, AT);
                }
                Journal journal = file.rehearsals().journal(1);
                assertEquals(session, journal.session());
                for (JournalEvent event : new Generated(session).each(JournalEvent.class)) {
                    JournalEntry entry = journal.append(event, -expected.size());
                    expected.add(new JournalEntry(expected.size() + 1, session, -expected.size(), AT, event));
                    assertEquals(expected.getLast(), entry);
                }
                assertEquals(expected, journal.entries());
            }
        }
        try (ProjectFile reader = ProjectFile.openReadOnly(path)) {
            assertEquals(expected, reader.rehearsals().journal(1).entries());
        }
    }

    @Test
    void aTamperedJournalEntryIsRefusedWithItsPlace() throws SQLException {
        try (ProjectFile file = ProjectFile.open(path)) {
            file.rehearsals().begin(SETTINGS, PRINTS, AT);
            file.rehearsals().journal(1).append(new JournalEvent.Relayed(true), 3);
        }
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + path);
                Statement statement = connection.createStatement()) {
            statement.execute("update journal set event = '{\"type\":\"relayed\",\"running\":1}'");
        }
        try (ProjectFile file = ProjectFile.open(path)) {
            var e = assertThrows(
                    StoreException.class, () -> file.rehearsals().journal(1).entries());
            assertEquals(
                    "Cannot read the journal in %s: journal entry 1 of rehearsal 1.event.running must be true or false, not 1. Go back to a copy or to the text form."
                            .formatted(path),
                    e.getMessage());
        }
    }

    @Test
    void aBaselineOfTwoHundredThousandRowsComesBack() {
        Baseline expected = baseline(200_000);
        try (ProjectFile file = ProjectFile.open(path)) {
            file.rehearsals().begin(SETTINGS, PRINTS, AT);
            assertTrue(file.rehearsals().baseline(1).isEmpty());
            file.rehearsals().saveBaseline(1, baseline(3), PRINTS);
            file.rehearsals().saveBaseline(1, expected, new Fingerprints("p", "g", "ddl"));
        }
        try (ProjectFile file = ProjectFile.open(path)) {
            Baseline baseline = file.rehearsals().baseline(1).orElseThrow();
            assertEquals(expected.schemas(), baseline.schemas());
            assertEquals(3, baseline.rows().size());
            for (int i = 0; i < 3; i++) {
                TableDigest table = expected.rows().get(i);
                assertEquals(table.table(), baseline.rows().get(i).table());
                assertArrayEquals(table.keys(), baseline.rows().get(i).keys());
                assertArrayEquals(table.digests(), baseline.rows().get(i).digests());
            }
            assertEquals(
                    "ddl",
                    file.rehearsals().interrupted().orElseThrow().fingerprints().ddl());
        }
    }

    @Test
    void aBaselineWithAnotherDigitIsRefused() throws SQLException {
        try (ProjectFile file = ProjectFile.open(path)) {
            file.rehearsals().begin(SETTINGS, PRINTS, AT);
            file.rehearsals().saveBaseline(1, baseline(3), PRINTS);
        }
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + path);
                Statement statement = connection.createStatement()) {
            statement.execute("update baseline_chunk set data = zeroblob(length(data)) where digest = 0");
        }
        try (ProjectFile file = ProjectFile.open(path)) {
            var e = assertThrows(StoreException.class, () -> file.rehearsals().baseline(1));
            assertEquals(
                    "Cannot read the baseline in %s: the baseline of rehearsal 1.orders does not have the checksum that it was written with. Go back to a copy or to the text form."
                            .formatted(path),
                    e.getMessage());
        }
    }

    private static Baseline baseline(int rows) {
        var random = new SplittableRandom(rows);
        long[] keys = random.longs(rows).sorted().toArray();
        long[] digests = random.longs(rows).toArray();
        var schema = new TreeMap<>(Map.of("table orders", "id int", "index größe", "on orders"));
        return new Baseline(
                List.of(
                        new TableDigest("orders", keys, digests),
                        new TableDigest("empty", new long[0], new long[0]),
                        new TableDigest("orders", new long[] {1}, new long[] {Long.MIN_VALUE})),
                Map.of(Side.SOURCE, schema, Side.TARGET, new TreeMap<>()));
    }
}
