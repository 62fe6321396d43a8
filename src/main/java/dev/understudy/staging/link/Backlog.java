package dev.understudy.staging.link;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Queue;
import org.slf4j.LoggerFactory;

/// Chunks of one connection that wait for their time on a slow link. They are delivered in order, each one when
/// it is due, whatever arrives in the meantime: latency, not throughput. Above 8 MiB the sender waits, as it
/// would for a full TCP window. One thread adds; one of its own delivers.
final class Backlog implements AutoCloseable {
    private static final int LIMIT = 8 * 1024 * 1024;

    private final OutputStream out;
    private final LinkFaults faults;
    private final Queue<Chunk> chunks = new ArrayDeque<>();
    private int bytes;
    private boolean started;
    private boolean closed;

    Backlog(OutputStream out, LinkFaults faults) {
        this.out = out;
        this.faults = faults;
    }

    synchronized boolean isEmpty() {
        return chunks.isEmpty();
    }

    synchronized void add(byte[] data) throws InterruptedException {
        long now = System.nanoTime();
        while (bytes >= LIMIT && !closed) {
            wait();
        }
        chunks.add(new Chunk(data, now));
        bytes += data.length;
        if (!started) {
            started = true;
            FaultyLink.thread(Thread.currentThread().getName() + "-late", this::deliver);
        }
        notifyAll();
    }

    synchronized void awaitEmpty() throws InterruptedException {
        while (!chunks.isEmpty() && !closed) {
            wait();
        }
    }

    /// Drops what still waits.
    @Override
    public synchronized void close() {
        closed = true;
        notifyAll();
    }

    private void deliver() {
        try {
            for (Chunk next = head(); next != Chunk.END; next = head()) {
                faults.awaitDue(next.readNanos);
                out.write(next.data);
                removed(next);
            }
        } catch (IOException | InterruptedException e) {
            LoggerFactory.getLogger(Backlog.class).trace("a connection ended while bytes waited", e);
            close();
        }
    }

    /// The oldest chunk, which stays in the queue until it is delivered, so that an empty queue
    /// means that nothing is under way.
    private synchronized Chunk head() throws InterruptedException {
        while (chunks.isEmpty() && !closed) {
            wait();
        }
        return closed ? Chunk.END : chunks.element();
    }

    private synchronized void removed(Chunk chunk) {
        chunks.remove();
        bytes -= chunk.data.length;
        notifyAll();
    }

    /// Identity counts, not content.
    private static final class Chunk {
        static final Chunk END = new Chunk(new byte[0], 0);
        final byte[] data;
        final long readNanos;

        Chunk(byte[] data, long readNanos) {
            this.data = data;
            this.readNanos = readNanos;
        }
    }
}
