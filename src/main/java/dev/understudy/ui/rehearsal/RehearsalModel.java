package dev.understudy.ui.rehearsal;

import dev.understudy.project.Project;
import dev.understudy.project.StepId;
import dev.understudy.rehearse.RehearsalException;
import dev.understudy.rehearse.Rehearsals;
import dev.understudy.rehearse.RunSettings;
import dev.understudy.rehearse.Way;
import dev.understudy.ui.common.Context;
import dev.understudy.ui.common.Failure;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The control room without its controls: starts rehearsals in the open file, hears of them, and passes on what
/// a person presses. On the JavaFX thread; the engine runs elsewhere.
final class RehearsalModel {
    private final Context context;
    private final RehearsalRoom room;
    private final StartModel start;
    private final ReadOnlyObjectWrapper<Stage> stage = new ReadOnlyObjectWrapper<>(this, "stage", Stage.IDLE);
    private final ReadOnlyLongWrapper ticks = new ReadOnlyLongWrapper(this, "ticks");
    private final ReadOnlyBooleanWrapper doubt = new ReadOnlyBooleanWrapper(this, "doubt");
    private RunState run;
    private RunSettings settings;
    private Performance performance;
    private Runnable afterwards = () -> {};
    private long id;

    RehearsalModel(Context context, RehearsalRoom room) {
        this.context = context;
        this.room = room;
        Project project = context.document().project();
        start = new StartModel(project);
        run = new RunState(project, Expected.ESTIMATES);
        performance = new Performance(context, room, this::take);
        settings = new RunSettings(true, project.practice().scale(), 1, 1, null, null, List.of(), Set.of());
    }

    /// Looks whether a rehearsal was interrupted. Nothing happens while one runs.
    void look() {
        if (!stage.get().busy() && stage.get() != Stage.ENDED) {
            Project project = context.document().project();
            context.jobs()
                    .start(
                            () -> Kept.of(rehearsals(), project, settings),
                            this::found,
                            cause -> failed("The rehearsals could not be read.", cause));
        }
    }

    private void found(Kept found) {
        if (stage.get().busy()) {
            return;
        }
        show(found);
        stage.set(found.interrupted().isPresent() ? Stage.INTERRUPTED : Stage.IDLE);
    }

    private void show(Kept found) {
        run = new RunState(context.document().project(), found.expected());
        found.interrupted().ifPresent(begun -> {
            settings = begun.settings();
            id = begun.id();
        });
        found.entries().forEach(run::take);
        run.tale().gone();
        tick();
    }

    // ---- what a person presses

    /// Starts a fresh rehearsal as it was asked for.
    void start() {
        start.settings(context.document().project().plan()).ifPresent(asked -> {
            settings = asked;
            rehearse(Way.FRESH, Map.of());
        });
    }

    /// The interrupted one goes on from where it is.
    void goOn() {
        rehearse(Way.CONTINUE, Map.of());
    }

    /// A step that was in doubt was looked at.
    ///
    /// @param word `done` or `again`
    void resolve(String word) {
        Map<StepId, String> resolutions =
                run.tale().under().map(step -> Map.of(step, word)).orElse(Map.of());
        rehearse(Way.CONTINUE, resolutions);
    }

    /// The interrupted one is forgotten.
    void forget() {
        context.jobs()
                .start(
                        () -> {
                            room.discard(
                                    context.document().file(),
                                    context.document().path());
                            return Stage.IDLE;
                        },
                        _ -> look(),
                        cause -> {
                            failed("The interrupted rehearsal was not forgotten.", cause);
                            look();
                        });
    }

    /// Takes everything back: of the rehearsal that runs, or of the one that was interrupted.
    void rollBack() {
        if (stage.get() == Stage.INTERRUPTED) {
            rehearse(Way.ROLL_BACK, Map.of());
        } else if (stage.get().forward()) {
            performance.controls().rollBack();
            stage.set(Stage.ROLLING_BACK);
            run.answered();
            performance.endQuestions();
        }
    }

    /// Waits before the next step, or goes on.
    void pauseOrGoOn() {
        boolean pause = stage.get() == Stage.RUNNING;
        if (pause || stage.get() == Stage.PAUSED) {
            performance.controls().pause(pause);
            stage.set(pause ? Stage.PAUSED : Stage.RUNNING);
        }
    }

    /// Leaves the next step out; the engine says so if another one needs it.
    void skipNext() {
        run.next().ifPresent(step -> performance.controls().skip(step.id()));
    }

    /// What the running step only watches was watched enough.
    void endHold() {
        performance.controls().endHold();
    }

    /// Breaks something.
    ///
    /// @return false if the engine could not take it
    boolean inject(FaultChoice fault) {
        return performance.controls().inject(fault.spec(run.project()));
    }

    /// Answers what the engine asks.
    void answer(boolean yes) {
        run.question().ifPresent(question -> question.answer().accept(yes));
        run.answered();
        tick();
    }

    /// Tells the rehearsal to stop where it is: it stays interrupted and can be taken up again.
    ///
    /// @param then once it has ended
    void stop(Runnable then) {
        if (!stage.get().busy()) {
            then.run();
            return;
        }
        afterwards = then;
        stage.set(Stage.STOPPING);
        run.answered();
        performance.stop();
    }

    /// The document is closed: stops a rehearsal that still runs, and waits until its thread has ended, since the
    /// file is given back next.
    void close() {
        performance.close();
    }

    /// Makes room for the next one.
    void again() {
        stage.set(Stage.IDLE);
        look();
    }

    // ---- the engine at work

    private void rehearse(Way way, Map<StepId, String> resolutions) {
        Project project = context.document().project();
        context.document().lock("A rehearsal runs: the plan stays as it is until it has ended.");
        stage.set(Stage.PREPARING);
        doubt.set(false);
        var next = new Performance(context, room, this::take);
        performance = next;
        var ask = new RehearsalRoom.Ask(settings, way, resolutions);
        context.jobs().start(() -> next.play(project, ask, this::show), this::ended, cause -> broken(way, cause));
    }

    private void take(Feed.Delivery delivery) {
        run.take(delivery);
        if (stage.get().busy() && stage.get() != Stage.STOPPING) {
            stage.set(now());
        }
        tick();
    }

    private Stage now() {
        if (run.tale().turn().isPresent() || stage.get() == Stage.ROLLING_BACK) {
            return Stage.ROLLING_BACK;
        }
        if (!run.tale().measuring()) {
            return Stage.PREPARING;
        }
        return stage.get() == Stage.PAUSED ? Stage.PAUSED : Stage.RUNNING;
    }

    private void ended(Performance.Ended ended) {
        id = ended.id();
        run.ended(ended.report());
        stage.set(Stage.ENDED);
        over();
    }

    private void broken(Way way, Throwable cause) {
        boolean stopped = stage.get() == Stage.STOPPING;
        stage.set(Stage.IDLE);
        boolean asks =
                cause instanceof RehearsalException refused && refused.reason() == RehearsalException.Reason.IN_DOUBT;
        doubt.set(asks);
        if (!stopped && !asks) {
            failed(way == Way.FRESH ? "The rehearsal did not begin." : "The rehearsal could not go on.", cause);
        }
        look();
        over();
    }

    private void over() {
        context.document().lock("");
        Runnable then = afterwards;
        afterwards = () -> {};
        tick();
        then.run();
    }

    private void failed(String what, Throwable cause) {
        context.failures().report(Failure.of(what, cause, "Mend the cause and try again; nothing is lost."));
    }

    private Rehearsals rehearsals() {
        return context.document().rehearsals();
    }

    private void tick() {
        ticks.set(ticks.get() + 1);
    }

    // ---- what is shown

    RunState run() {
        return run;
    }

    RunSettings settings() {
        return settings;
    }

    StartModel starting() {
        return start;
    }

    /// The number of the rehearsal that ran last or was interrupted; 0 if there was none.
    long id() {
        return id;
    }

    ReadOnlyObjectProperty<Stage> stageProperty() {
        return stage.getReadOnlyProperty();
    }

    /// Grows with each change of [#run].
    ReadOnlyLongProperty ticksProperty() {
        return ticks.getReadOnlyProperty();
    }

    /// Whether a step of an earlier process is in doubt, and a person must say what became of it.
    ReadOnlyBooleanProperty doubtProperty() {
        return doubt.getReadOnlyProperty();
    }
}
