package dev.understudy.compare;

import dev.understudy.dialect.Dialect;
import dev.understudy.project.Side;
import dev.understudy.staging.Database;
import dev.understudy.staging.Stores;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Writes to [Orders] as an application does that writes twice: the source first, the target a few
/// milliseconds later. Inserts at the end, deletes what it inserted, changes rows at random and one row all
/// the time. It leaves alone the keys that a multiple of 3 is, but for the hot one.
final class DualWriter implements AutoCloseable {
    static final long HOT = 3;

    private final Stores stores;
    private final int lagMillis;
    private final Random random = new Random(11);
    private final ExecutorService thread = Executors.newVirtualThreadPerTaskExecutor();
    private final Future<Long> running;
    private volatile boolean stopped;
    private final long hot;
    private long last;
    private long first;

    DualWriter(Stores stores, int lagMillis) {
        this(stores, lagMillis, 0);
    }

    /// @param number of this writer: each has keys and a hot row of its own
    DualWriter(Stores stores, int lagMillis, int number) {
        this.stores = stores;
        this.lagMillis = lagMillis;
        this.hot = HOT * (number + 1);
        this.last = 100_000_000L * (number + 1);
        this.first = last;
        running = thread.submit(this::write);
    }

    /// Stops after the write under way and answers how many there were.
    long stop() throws InterruptedException, ExecutionException {
        stopped = true;
        return running.get();
    }

    @Override
    public void close() {
        stopped = true;
        thread.close();
    }

    private long write() throws SQLException, InterruptedException {
        long writes = 0;
        try (Connection source = stores.source().connection();
                Connection target = stores.target().connection()) {
            while (!stopped) {
                String sql = statement(++writes);
                execute(source, stores.source(), sql, writes);
                Thread.sleep(lagMillis);
                execute(target, stores.target(), sql, writes);
            }
        }
        return writes;
    }

    /// `%s` stands for the table, `%s` again for the text column whose name differs.
    private String statement(long write) {
        return switch ((int) (write % 4)) {
            case 0 -> "insert into %1$s (id, %2$s, total, write_seq) values (" + ++last + ", 'open', 1.25, ?)";
            case 1 ->
                first + 20 < last
                        ? "delete from %1$s where id = " + ++first + " and write_seq < ?"
                        : "update %1$s set write_seq = ? where id = " + last;
            case 2 -> "update %1$s set row_version = row_version + 1, %2$s = 'hot', write_seq = ? where id = " + hot;
            default ->
                "update %1$s set total = total + 1, write_seq = ? where id = "
                        + (first + 1 + random.nextInt((int) (last - first) + 1));
        };
    }

    private static void execute(Connection connection, Database database, String sql, long write) throws SQLException {
        Dialect dialect = database.dialect();
        Side side = database.side();
        String status = Orders.TABLE.column("status").orElseThrow().name(side);
        try (PreparedStatement statement = connection.prepareStatement(
                sql.formatted(dialect.quote(Orders.TABLE.name(side)), dialect.quote(status)))) {
            statement.setLong(1, write);
            statement.executeUpdate();
        }
    }
}
