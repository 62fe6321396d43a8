package dev.understudy.store;

import dev.understudy.project.Fingerprints;
import dev.understudy.project.Project;
import dev.understudy.rehearse.Rehearsals;
import dev.understudy.store.json.RecordJson;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/// A `.understudy` file: one project and its rehearsals, in SQLite. One process at a time has it open for
/// writing; others may read. The file may come from anywhere and is refused unless it is exactly what
/// Understudy makes. Safe for use by several threads.
public final class ProjectFile implements AutoCloseable {
    private final Sqlite sqlite;
    private final Connection connection;
    private final @Nullable Lease lease;
    private final Gate gate;
    private final SqliteRehearsals rehearsals;
    private volatile Model model;

    private ProjectFile(Sqlite sqlite, Connection connection, @Nullable Lease lease, Model model, InstantSource clock) {
        this.sqlite = sqlite;
        this.connection = connection;
        this.lease = lease;
        this.model = model;
        this.gate = new Gate(sqlite.file(), lease);
        this.rehearsals = new SqliteRehearsals(new Tables(sqlite, connection, gate, new RecordJson()), clock);
    }

    /// Makes a new file and opens it. The file appears whole or not at all.
    ///
    /// @throws StoreException if there is one already, or the disk refuses
    public static ProjectFile create(Path file, Project project) {
        NewFile.write(file.toAbsolutePath(), project);
        return open(file);
    }

    /// Opens a file for reading and writing, and takes its lease.
    ///
    /// @throws StoreException if it is missing, foreign, newer, tampered with, damaged, or open in a live
    ///     process
    public static ProjectFile open(Path file) {
        return open(file, InstantSource.system());
    }

    /// The same, with the clock that dates journal entries.
    public static ProjectFile open(Path file, InstantSource clock) {
        return open(new Sqlite(file), clock, true);
    }

    /// Opens a file for reading only, also while another process writes it. Sees the project as it is now.
    ///
    /// @throws StoreException if it is missing, foreign, newer, tampered with or damaged
    public static ProjectFile openReadOnly(Path file) {
        return open(new Sqlite(file), InstantSource.system(), false);
    }

    private static ProjectFile open(Sqlite sqlite, InstantSource clock, boolean writing) {
        FileHeader.check(sqlite.file());
        try {
            Connection connection = writing ? sqlite.writer(Sqlite.Durability.FULL) : sqlite.reader();
            try {
                return writing ? take(sqlite, connection, clock) : look(sqlite, connection, clock);
            } catch (SQLException | RuntimeException e) {
                connection.close();
                throw e;
            }
        } catch (SQLException e) {
            throw Failures.of("Cannot open", sqlite.file(), e);
        }
    }

    /// Takes the lease, brings the tables up to date and reads the project, or does nothing of it.
    private static ProjectFile take(Sqlite sqlite, Connection connection, InstantSource clock) throws SQLException {
        Path file = sqlite.file();
        int version = Schema.check(connection, file);
        Sqlite.execute(connection, "pragma journal_mode = wal");
        return Gate.inTransaction(connection, sql -> {
            Lease lease = Lease.take(sql, file);
            Schema.migrate(connection, version);
            return new ProjectFile(sqlite, connection, lease, Model.load(sql, file), clock);
        });
    }

    /// Reads the project as it is at one moment.
    private static ProjectFile look(Sqlite sqlite, Connection connection, InstantSource clock) throws SQLException {
        return Gate.inTransaction(connection, sql -> {
            Schema.check(connection, sqlite.file());
            return new ProjectFile(sqlite, connection, null, Model.load(sql, sqlite.file()), clock);
        });
    }

    /// The project as it was when opened or last saved.
    public Project project() {
        return model.project();
    }

    /// Keeps the project; what did not change is not written. Returns when it is on the disk.
    ///
    /// @throws StoreException if the disk refuses; the file then holds the project as before
    public synchronized void save(Project project) {
        model = gate.write(connection, "Cannot save", sql -> ModelEdit.save(sql, sqlite.file(), model, project));
    }

    /// Writes a copy with the project as last saved and all its rehearsals. The copy appears whole or not at all,
    /// and is nobody's: whoever opens it takes it.
    ///
    /// @throws StoreException if something is there already, or the disk refuses
    public synchronized void copyTo(Path copy) {
        FileCopy.write(connection, sqlite.file(), copy.toAbsolutePath());
    }

    /// What evidence on this project is bound to; the DDL is empty text until a rehearsal knows it.
    public static Fingerprints fingerprints(Project project) {
        return Fingerprinter.of(project);
    }

    /// The rehearsals in this file.
    public Rehearsals rehearsals() {
        return rehearsals;
    }

    /// Whether it was opened for reading only.
    public boolean isReadOnly() {
        return lease == null;
    }

    /// Ends ledgers, gives the lease back and closes the file. A second call does nothing.
    @Override
    public synchronized void close() {
        try (connection) {
            if (!connection.isClosed()) {
                release();
            }
        } catch (SQLException e) {
            throw Failures.of("Cannot close", sqlite.file(), e);
        }
    }

    private void release() throws SQLException {
        try {
            rehearsals.close();
        } finally {
            if (lease != null) {
                lease.release(new Sql(connection));
            }
        }
    }
}
