package dev.understudy.ui.rehearsal;

import dev.understudy.project.Project;
import dev.understudy.rehearse.engine.Controls;
import dev.understudy.rehearse.engine.Rehearser;
import dev.understudy.rehearse.report.Report;
import dev.understudy.store.ProjectFile;
import dev.understudy.ui.common.Context;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// One rehearsal of the window, from the thread that it runs on to what can be pressed meanwhile.
final class Performance {
    private static final Duration CLOSING = Duration.ofSeconds(30);

    private final Context context;
    private final RehearsalRoom room;
    private final Feed feed;
    private final Controls controls = new Controls();
    private final AtomicReference<@Nullable Thread> worker = new AtomicReference<>();

    Performance(Context context, RehearsalRoom room, Feed.Receiver receiver) {
        this.context = context;
        this.room = room;
        this.feed = new Feed(context.jobs().window(), receiver);
    }

    /// What came of it.
    ///
    /// @param id its number in the file
    record Ended(Report report, long id) {}

    /// Rehearses; blocks until it has ended, and never runs on the JavaFX thread.
    ///
    /// @param found hears on the JavaFX thread what is kept of earlier rehearsals, before anything else
    Ended play(Project project, RehearsalRoom.Ask ask, Consumer<Kept> found) throws InterruptedException {
        worker.set(Thread.currentThread());
        try {
            ProjectFile file = context.document().file();
            if (!file.project().equals(project)) {
                file.save(project);
            }
            Kept kept = Kept.of(file.rehearsals(), project, ask.settings());
            context.jobs().later(() -> found.accept(kept));
            Report report = room.rehearse(
                    file, context.document().path(), ask, new Rehearser.Audience(feed, Optional.of(feed), controls));
            return new Ended(
                    report, file.rehearsals().finished().getLast().begun().id());
        } finally {
            worker.set(null);
            feed.end();
        }
    }

    /// What may be pressed. None of it blocks.
    Controls controls() {
        return controls;
    }

    /// Nobody answers any more.
    void endQuestions() {
        feed.end();
    }

    /// Tells it to stop where it is.
    void stop() {
        feed.end();
        Thread works = worker.get();
        if (works != null) {
            works.interrupt();
        }
    }

    /// The same, and waits until its thread has ended: the file is given back next.
    void close() {
        Thread works = worker.get();
        stop();
        if (works != null) {
            try {
                works.join(CLOSING);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
