package dev.understudy.rehearse.engine;

import dev.understudy.project.AppVersion;
import dev.understudy.project.VersionId;
import dev.understudy.rehearse.dualwrite.KeysWritten;
import dev.understudy.rehearse.traffic.Router;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Holds rows that were written a few seconds ago against their copies, once a second, from the first
/// equal validation on and as long as the application copies its writes: divergence is noticed when it
/// happens, not at the next validation. Rows that were written again since are in flight and do not
/// count. On a thread of its own.
final class MismatchWatch {
    private static final Logger LOG = LoggerFactory.getLogger(MismatchWatch.class);
    private static final Duration TICK = Duration.ofSeconds(1);
    private static final Duration YOUNGEST = Duration.ofSeconds(3);
    private static final Duration OLDEST = Duration.ofSeconds(8);
    private static final int MOST = 50;

    private final Cast cast;
    private final KeysWritten compared;
    private final Thread thread = Thread.ofVirtual().name("mismatches").unstarted(this::loop);
    private volatile boolean open = true;

    MismatchWatch(Cast cast) {
        this.cast = cast;
        this.compared = new KeysWritten(cast.stores(), cast.tables());
    }

    void start() {
        thread.start();
    }

    private void loop() {
        while (open) {
            try {
                Thread.sleep(TICK);
                if (cast.standing().validated() && copies()) {
                    look(System.nanoTime());
                }
            } catch (SQLException e) {
                LOG.debug("written rows could not be compared: {}", e.getMessage()); // the relay's lag tells of that
            } catch (InterruptedException _) {
                return;
            }
        }
    }

    private boolean copies() {
        return cast.router().weights().getOrDefault(Router.WRITES, Collections.emptySortedMap()).keySet().stream()
                .flatMap(id -> cast.project().application().version(new VersionId(id)).stream())
                .allMatch(AppVersion::copies);
    }

    private void look(long now) throws SQLException {
        Map<String, SortedSet<Long>> young = cast.written().since(now - YOUNGEST.toNanos());
        var keys = new TreeMap<String, SortedSet<Long>>();
        cast.written().since(now - OLDEST.toNanos()).forEach((table, written) -> {
            var old = new TreeSet<>(written);
            old.removeAll(young.getOrDefault(table, Collections.emptySortedSet()));
            old.stream()
                    .limit(MOST)
                    .forEach(key ->
                            keys.computeIfAbsent(table, _ -> new TreeSet<>()).add(key));
        });
        Map<String, ?> differing = withoutRewritten(compared.differing(keys), now);
        cast.standing().differing(!differing.isEmpty(), now - YOUNGEST.toNanos());
    }

    /// What was written while it was compared may differ for a moment.
    private Map<String, ?> withoutRewritten(Map<String, ? extends Iterable<Long>> differing, long from) {
        Map<String, SortedSet<Long>> since = cast.written().since(from - YOUNGEST.toNanos());
        var left = new TreeMap<String, SortedSet<Long>>();
        differing.forEach((table, keys) -> keys.forEach(key -> {
            if (!since.getOrDefault(table, Collections.emptySortedSet()).contains(key)) {
                left.computeIfAbsent(table, _ -> new TreeSet<>()).add(key);
            }
        }));
        return left;
    }

    void stop() throws InterruptedException {
        open = false;
        thread.interrupt();
        thread.join();
    }
}
