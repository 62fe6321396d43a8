package dev.understudy.app;

import dev.understudy.cli.CommandFailure;
import dev.understudy.cli.Comparing;
import dev.understudy.cli.ExitCodes;
import dev.understudy.compare.BlindSpots;
import dev.understudy.compare.Compared;
import dev.understudy.compare.ComparisonException;
import dev.understudy.compare.ComparisonListener;
import dev.understudy.compare.ComparisonRequest;
import dev.understudy.project.Conversion;
import dev.understudy.project.Problem;
import dev.understudy.staging.StagingException;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/// A comparison as a command asks for it: its failures are exit codes.
record CompareRoom(ComparisonDesk desk) implements Comparing {
    @Override
    public Compared compare(ComparisonRequest request, ComparisonListener listener) {
        try {
            return desk.compare(request, ComparisonDesk.COMPARISONS, listener);
        } catch (StagingException e) {
            throw EngineRoom.failure("The databases were not compared.", e);
        } catch (ComparisonException e) {
            throw new CommandFailure(
                    new Problem(
                            "The comparison did not come to its end.",
                            String.valueOf(e.getMessage()),
                            "Nothing was changed. See whether both servers answer, then compare again."),
                    ExitCodes.UNREACHABLE,
                    e);
        }
    }

    @Override
    public List<BlindSpots.Row> blindSpots(Set<Conversion> loosened, Consumer<String> progress) {
        try {
            return desk.blindSpots(loosened, progress::accept);
        } catch (StagingException e) {
            throw EngineRoom.failure("The comparison was not tested.", e);
        }
    }
}
