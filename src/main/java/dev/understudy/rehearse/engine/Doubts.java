package dev.understudy.rehearse.engine;

import dev.understudy.project.Step;
import dev.understudy.project.StepId;
import dev.understudy.rehearse.action.Probe;
import dev.understudy.rehearse.action.StepFailedException;
import dev.understudy.rehearse.journal.JournalEvent;
import java.util.Map;

/// Looks in the stores what became of a step that an earlier process began, and takes a person's word where
/// they do not tell. Nothing is guessed.
final class Doubts {
    private final Recorder recorder;
    private final Map<StepId, String> resolutions;

    /// @param resolutions what a person says of steps in doubt: `done` or `again`
    Doubts(Recorder recorder, Map<StepId, String> resolutions) {
        this.recorder = recorder;
        this.resolutions = Map.copyOf(resolutions);
    }

    /// What became of it. A part of which a person says that it was done counts as done from now on; one that
    /// is to be done again stays in doubt, and acting does it again.
    ///
    /// @throws InDoubtException if a part is in doubt and nobody said what to do
    Probe settle(Step step, SceneNow scene, StepRun run) throws InDoubtException {
        Probe found = look(step, run);
        if (!(found instanceof Probe.InDoubt doubt)) {
            return found;
        }
        String word = resolutions.get(step.id());
        if (word == null) {
            throw new InDoubtException(step.id(), doubt.why());
        }
        recorder.write(new JournalEvent.Decided(step.id(), word));
        if (!word.equals("done")) {
            return found;
        }
        scene.partDone(doubt.part());
        return settle(step, scene, run);
    }

    private static Probe look(Step step, StepRun run) throws InDoubtException {
        try {
            return run.probe();
        } catch (StepFailedException e) {
            throw new InDoubtException(step.id(), String.valueOf(e.getMessage()));
        }
    }
}
