package dev.understudy.ui.rehearsal;

import dev.understudy.project.StepId;
import dev.understudy.project.TriggerId;
import dev.understudy.rehearse.Decisions;
import dev.understudy.rehearse.RehearsalListener;
import dev.understudy.rehearse.journal.JournalEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/// Carries what the engine says from its threads to the window: never more than one delivery waits, however much
/// was said meanwhile, and of figures only the newest arrive. Carries answers back. Safe for use by many threads.
final class Feed implements RehearsalListener, Decisions {
    private final Executor window;
    private final Receiver receiver;
    private final List<CompletableFuture<Boolean>> open = new CopyOnWriteArrayList<>();
    private List<JournalEntry> entries = new ArrayList<>();
    private @Nullable String said;
    private @Nullable Live live;
    private @Nullable Question question;
    private boolean waits;

    /// Hears on the window's thread.
    interface Receiver {
        /// Something came: entries in order, and what is newest of the rest; null: nothing new.
        void take(Delivery delivery);
    }

    /// What came since the last one.
    ///
    /// @param said what the engine does outside of steps
    record Delivery(
            List<JournalEntry> entries,
            @Nullable String said,
            @Nullable Live live,
            @Nullable Question question) {}

    Feed(Executor window, Receiver receiver) {
        this.window = window;
        this.receiver = receiver;
    }

    @Override
    public void preparing(String what) {
        change(() -> said = what);
    }

    @Override
    public void journalled(JournalEntry entry) {
        change(() -> entries.add(entry));
    }

    @Override
    public void figures(Live now) {
        change(() -> live = now);
    }

    private void change(Runnable what) {
        synchronized (this) {
            what.run();
            if (waits) {
                return;
            }
            waits = true;
        }
        window.execute(() -> receiver.take(next()));
    }

    private synchronized Delivery next() {
        var delivery = new Delivery(List.copyOf(entries), said, live, question);
        entries = new ArrayList<>();
        said = null;
        live = null;
        question = null;
        waits = false;
        return delivery;
    }

    @Override
    public boolean confirm(StepId step, String text) {
        return ask(step, text, new Question.Wording("Confirm: go on", "Refuse: the step fails"));
    }

    @Override
    public boolean rollBack(TriggerId trigger, String observed) {
        return ask(
                null,
                "Trigger %s fired: %s. Roll back?".formatted(trigger, observed),
                new Question.Wording("Roll back", "Go on in spite of it"));
    }

    private boolean ask(@Nullable StepId step, String text, Question.Wording wording) {
        var answer = new CompletableFuture<Boolean>();
        open.add(answer);
        var asked = new Question(step, text, wording, System.nanoTime(), answer::complete);
        change(() -> question = asked);
        return answer.join();
    }

    /// Nobody waits for an answer any more.
    void end() {
        open.forEach(answer -> answer.complete(false));
    }
}
