package dev.understudy.ui.rehearsal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.understudy.project.StepId;
import dev.understudy.rehearse.journal.JournalEntry;
import dev.understudy.rehearse.journal.JournalEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.junit.jupiter.api.Test;

class FeedTest {
    private final Deque<Runnable> window = new ConcurrentLinkedDeque<>();
    private final List<Feed.Delivery> taken = new ArrayList<>();
    private final Feed feed = new Feed(window::add, taken::add);

    @Test
    void howeverMuchIsSaidOneDeliveryWaits() {
        for (int i = 1; i <= 1_000; i++) {
            feed.journalled(new JournalEntry(i, 1, i, Instant.EPOCH, new JournalEvent.Relayed(true)));
            feed.preparing("line " + i);
        }
        assertEquals(1, window.size());
        window.remove().run();
        assertEquals(1_000, taken.getFirst().entries().size());
        assertEquals("line 1000", taken.getFirst().said());
    }

    @Test
    void anAnswerGoesBackToWhoAsked() {
        CompletableFuture<Boolean> answer = ask();
        question().answer().accept(true);
        assertTrue(answer.join());
    }

    @Test
    void whenItEndsNobodyWaitsForAnAnswerAnyMore() {
        CompletableFuture<Boolean> answer = ask();
        question();
        feed.end();
        assertFalse(answer.join());
    }

    private CompletableFuture<Boolean> ask() {
        return CompletableFuture.supplyAsync(
                () -> feed.confirm(new StepId("expand"), "Go?"), Thread::startVirtualThread);
    }

    private Question question() {
        while (true) {
            Runnable next = window.poll();
            if (next != null) {
                next.run();
                Question question = taken.getLast().question();
                if (question != null) {
                    return question;
                }
            }
            Thread.onSpinWait();
        }
    }
}
