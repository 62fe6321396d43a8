package dev.understudy.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GroupCommitTest {
    private final List<List<Integer>> commits = new ArrayList<>();

    @Test
    void oneCommitServesAllWhoWaitedForTheOneBefore() throws Exception {
        var first = new CountDownLatch(1);
        var go = new CountDownLatch(1);
        try (var group = new GroupCommit<Integer>("test", items -> {
                    commits.add(List.copyOf(items));
                    first.countDown();
                    await(go);
                });
                var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var leader = pool.submit(() -> group.write(0));
            first.await();
            var followers = IntStream.rangeClosed(1, 20)
                    .mapToObj(i -> Thread.ofVirtual().start(() -> group.write(i)))
                    .toList();
            while (followers.stream().anyMatch(thread -> thread.getState() != Thread.State.WAITING)) {
                Thread.onSpinWait();
            }
            go.countDown();
            assertTrue(leader.get());
            for (Thread follower : followers) {
                follower.join();
            }
        }
        assertEquals(2, commits.size());
        assertEquals(20, commits.get(1).size());
    }

    @Test
    void eachCallerHearsOfAFailedCommitAndTheNextOneGoesOn() {
        try (var group = new GroupCommit<Integer>("test", items -> {
            if (items.contains(1)) {
                throw new IllegalStateException("the disk is full");
            }
        })) {
            var e = assertThrows(IllegalStateException.class, () -> group.write(1));
            assertEquals("the disk is full", e.getMessage());
            assertTrue(group.write(2));
        }
    }

    @Test
    void nothingIsTakenAfterClosing() {
        var group = new GroupCommit<Integer>("test", commits::add);
        group.write(1);
        group.close();
        assertFalse(group.write(2));
        assertEquals(List.of(List.of(1)), commits);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
