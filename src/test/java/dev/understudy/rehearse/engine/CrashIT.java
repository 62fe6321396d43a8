package dev.understudy.rehearse.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// A rehearsal whose process is killed is taken up again and ends with a green proof, whichever way.
/// [CrashBench] does the same at fifty instants.
@Execution(ExecutionMode.CONCURRENT)
class CrashIT {
    private static final long SEED = 11;

    @TempDir
    private Path folder;

    @Test
    void killedWhileServersAreFilledIsForgotten() throws Exception {
        assertEnds("USAGE", "- | CONTINUE | say Filling them with +400");
    }

    @Test
    void killedInTheMiddleOfAScriptGoesOn() throws Exception {
        assertEnds("COMPLETED", "- | CONTINUE | PartBegun expand FORWARD 3 +5");
    }

    @Test
    void killedInTheBackfillIsRolledBack() throws Exception {
        assertEnds("ROLLED_BACK", "- | ROLL_BACK | StepBegun backfill FORWARD +100");
    }

    @Test
    void killedWhileWritesAreHeldIsRolledBack() throws Exception {
        assertEnds("ROLLED_BACK", "- | ROLL_BACK | Held writes +20");
    }

    @Test
    void killedBetweenTheDecisionAndTheNewRouteGoesOn() throws Exception {
        assertEnds("COMPLETED", "- | CONTINUE | RecordMoved TARGET +0");
    }

    @Test
    void killedOnTheWayBackOnlyGoesOnRollingBack() throws Exception {
        assertEnds("ROLLED_BACK", "soak | CONTINUE | RecordMoved SOURCE +0");
    }

    private void assertEnds(String end, String crash) throws Exception {
        Crash.Ending ending = CrashInstants.crash(crash, SEED).play(folder.resolve("crash"));
        assertEquals(List.of(), ending.problems(), ending.reason());
        assertEquals(end, ending.end(), ending.reason());
    }
}
