package dev.understudy.rehearse.measure;

import dev.understudy.project.OperationId;
import dev.understudy.project.VersionId;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.RandomAccess;

/// Every arrival of a run, in the order in which they were reported. Safe for use by many threads; 20 bytes an
/// arrival, so that a long run fits in memory.
public final class ArrivalLog {
    private static final int CHUNK = 4096;
    private static final int MOST_NAMES = 1 << 12;
    private static final List<Outcome> OUTCOMES = List.of(Outcome.values());

    private final List<Chunk> chunks = new ArrayList<>();
    private final Names<OperationId> operations = new Names<>();
    private final Names<VersionId> versions = new Names<>();
    private int size;

    /// Adds an arrival. Constant time.
    ///
    /// @throws IllegalStateException if there are more than 4,096 different operations or versions
    public synchronized void append(Arrival arrival) {
        if (size % CHUNK == 0) {
            chunks.add(new Chunk());
        }
        Chunk chunk = chunks.getLast();
        int at = size % CHUNK;
        chunk.scheduled[at] = arrival.scheduledNanos();
        chunk.end[at] = arrival.endNanos();
        chunk.rest[at] = operations.number(arrival.operation()) << 16
                | versions.number(arrival.version()) << 4
                | OUTCOMES.indexOf(arrival.outcome()) << 1
                | (arrival.retried() ? 1 : 0);
        size++;
    }

    /// How many there are now.
    public synchronized int size() {
        return size;
    }

    /// All arrivals reported until now. A view: unmodifiable, of fixed size, safe for use by any thread while
    /// the log grows; its elements are made as they are asked for.
    public synchronized List<Arrival> arrivals() {
        return new View(List.copyOf(chunks), List.copyOf(operations.list), List.copyOf(versions.list), size);
    }

    /// Arrivals side by side in flat arrays. An entry is written once, under the log's lock, before any
    /// view that reaches it exists.
    private static final class Chunk {
        private final long[] scheduled = new long[CHUNK];
        private final long[] end = new long[CHUNK];
        private final int[] rest = new int[CHUNK];
    }

    /// Numbers names in the order in which they turn up.
    private static final class Names<T> {
        private final List<T> list = new ArrayList<>();
        private final Map<T, Integer> numbers = new HashMap<>();

        int number(T name) {
            Integer known = numbers.get(name);
            return known == null ? add(name) : known;
        }

        private int add(T name) {
            if (list.size() == MOST_NAMES) {
                throw new IllegalStateException("more than %d different names: %s".formatted(MOST_NAMES, name));
            }
            numbers.put(name, list.size());
            list.add(name);
            return list.size() - 1;
        }
    }

    private static final class View extends AbstractList<Arrival> implements RandomAccess {
        private final List<Chunk> chunks;
        private final List<OperationId> operations;
        private final List<VersionId> versions;
        private final int size;

        View(List<Chunk> chunks, List<OperationId> operations, List<VersionId> versions, int size) {
            this.chunks = chunks;
            this.operations = operations;
            this.versions = versions;
            this.size = size;
        }

        @Override
        public Arrival get(int index) {
            Chunk chunk = chunks.get(Objects.checkIndex(index, size) / CHUNK);
            int at = index % CHUNK;
            int rest = chunk.rest[at];
            return new Arrival(
                    operations.get(rest >>> 16),
                    versions.get(rest >>> 4 & MOST_NAMES - 1),
                    chunk.scheduled[at],
                    chunk.end[at],
                    OUTCOMES.get(rest >>> 1 & 7),
                    (rest & 1) == 1);
        }

        @Override
        public int size() {
            return size;
        }
    }
}
