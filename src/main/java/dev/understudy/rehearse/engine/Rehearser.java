package dev.understudy.rehearse.engine;

import dev.understudy.project.Fingerprints;
import dev.understudy.project.Project;
import dev.understudy.project.StepId;
import dev.understudy.project.Undo;
import dev.understudy.rehearse.Decisions;
import dev.understudy.rehearse.RehearsalException;
import dev.understudy.rehearse.RehearsalException.Reason;
import dev.understudy.rehearse.RehearsalListener;
import dev.understudy.rehearse.Rehearsals;
import dev.understudy.rehearse.RunSettings;
import dev.understudy.rehearse.Way;
import dev.understudy.rehearse.fault.FaultSpec;
import dev.understudy.rehearse.proof.Baseline;
import dev.understudy.rehearse.report.Report;
import dev.understudy.staging.Stores;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The door of the engine: rehearses a project, or takes an interrupted rehearsal up again. One rehearsal at a
/// time; blocks the calling thread until it has ended.
public final class Rehearser {
    private final Project project;
    private final Fingerprints fingerprints;
    private final House house;

    /// @param fingerprints of plan and graph; that of the DDL is added when the stores have been read
    public Rehearser(Project project, Fingerprints fingerprints, House house) {
        this.project = project;
        this.fingerprints = fingerprints;
        this.house = house;
    }

    /// Who takes part from outside.
    ///
    /// @param decisions who is asked; empty if nobody can be
    /// @param controls what a person may press meanwhile
    public record Audience(RehearsalListener listener, Optional<Decisions> decisions, Controls controls) {}

    /// Rehearses.
    ///
    /// @param settings what is asked for; an interrupted rehearsal keeps its own
    /// @param resolutions `done` or `again` by step in doubt
    /// @throws RehearsalException if it could not begin or go on; an interrupted one stays so
    /// @throws dev.understudy.staging.StagingException if a store does not answer or is refused
    /// @throws InterruptedException if the calling thread was interrupted; the rehearsal stays interrupted
    public Report rehearse(RunSettings settings, Way way, Map<StepId, String> resolutions, Audience audience)
            throws InterruptedException {
        Rehearsals.Begun begun = begin(settings, way, audience);
        List<FaultSpec> faults = new Preflight(project, begun.settings())
                .check(audience.decisions().isPresent());
        boolean first = way == Way.FRESH;
        Optional<Baseline> before = first ? Optional.empty() : Optional.of(baseline(begun));
        String name = name(begun);
        var recorder = new Recorder(house.rehearsals().journal(begun.id()), audience.listener());
        if (way == Way.ROLL_BACK) {
            refuseBeyondReturn(Replay.of(recorder.entries()));
        }
        recorder.opened();
        String session = name + "-" + recorder.session();
        try (Stores stores = open(begun, first, session, recorder)) {
            try (Fence _ = Fence.raise(stores, name, recorder.session())) {
                var opening = new Opening(project, house, begun, stores, recorder, session);
                var play = new Play(opening.cast(before, faults, audience), house, begun, audience);
                return play.run(way, resolutions);
            }
        } catch (RuntimeException e) {
            if (first && !house.rehearsals().baseline(begun.id()).isPresent()) {
                house.rehearsals().discard(begun.id(), house.clock().instant()); // nothing was changed yet
            }
            throw e;
        }
    }

    /// First part of the names of our sessions. Nobody else's rehearsal of the same plan has the same: it would
    /// end ours on a server that both use.
    private static String name(Rehearsals.Begun begun) {
        return "understudy-%s%dx%s"
                .formatted(
                        begun.fingerprints().plan().substring(0, 6),
                        begun.id(),
                        Long.toString(begun.begunAt().toEpochMilli(), Character.MAX_RADIX));
    }

    /// What the interrupted rehearsal began with. Without it the process died before its first step, perhaps
    /// while practice servers were being filled: then it is forgotten.
    private Baseline baseline(Rehearsals.Begun begun) {
        return house.rehearsals().baseline(begun.id()).orElseGet(() -> {
            house.rehearsals().discard(begun.id(), house.clock().instant());
            house.venue().discard();
            throw new RehearsalException(
                    Reason.USAGE,
                    "The interrupted rehearsal cannot be taken up again.",
                    "It ended before its first step; nothing was changed.",
                    "It has been forgotten; start a fresh one.");
        });
    }

    /// A step from which there is no way back may have acted: then undoing what came before it cannot work.
    private void refuseBeyondReturn(Replay replay) {
        project.plan().enabledSteps().stream()
                .filter(step -> step.undo() instanceof Undo.PointOfNoReturn)
                .filter(step -> replay.tale(step.id()).begun())
                .findFirst()
                .ifPresent(step -> {
                    throw new RehearsalException(
                            Reason.USAGE,
                            "The interrupted rehearsal cannot be rolled back.",
                            "Step %s had begun, from which there is no way back.".formatted(step.id()),
                            "Take it up again with --continue, or forget it with --discard.");
                });
    }

    private Stores open(Rehearsals.Begun begun, boolean first, String session, Recorder recorder) {
        return first
                ? house.venue().fresh(project, begun.settings(), session, recorder::say)
                : house.venue().again(project, session, recorder::say);
    }

    private Rehearsals.Begun begin(RunSettings settings, Way way, Audience audience) {
        Optional<Rehearsals.Begun> interrupted = house.rehearsals().interrupted();
        if (way == Way.FRESH && interrupted.isPresent()) {
            throw new RehearsalException(
                    Reason.USAGE,
                    "A rehearsal of this project was interrupted on %s."
                            .formatted(interrupted.get().begunAt()),
                    "A new one would lose what is left of it.",
                    "Take it up again with --continue, take it back with --roll-back, or forget it with --discard.");
        }
        if (way == Way.FRESH) {
            new Preflight(project, settings).check(audience.decisions().isPresent());
            return house.rehearsals()
                    .begin(settings, fingerprints, house.clock().instant());
        }
        Rehearsals.Begun begun = interrupted.orElseThrow(() -> new RehearsalException(
                Reason.USAGE,
                "There is no interrupted rehearsal.",
                "The last one has ended, or none was ever begun.",
                "Start a fresh one without --continue and --roll-back."));
        refuseChangedPlan(begun);
        return begun;
    }

    /// The journal tells of the plan as it was: read against another one it would say what never happened.
    private void refuseChangedPlan(Rehearsals.Begun begun) {
        if (!begun.fingerprints().plan().equals(fingerprints.plan())) {
            throw new RehearsalException(
                    Reason.USAGE,
                    "The interrupted rehearsal cannot be taken up again.",
                    "The plan has been changed since it began on %s.".formatted(begun.begunAt()),
                    "Put the plan back as it was, or forget the rehearsal with --discard.");
        }
    }
}
