package dev.understudy.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.understudy.cli.report.Reports;
import dev.understudy.rehearse.report.Report.Outcome;
import dev.understudy.staging.StagingException.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExitCodesTest {

    @ParameterizedTest
    @CsvSource({"COMPLETED,0", "ROLLED_BACK,1", "STUCK,2", "INTERRUPTED,2", "ABORTED,4"})
    void everyOutcomeHasItsCode(Outcome outcome, int code) {
        assertEquals(code, ExitCodes.of(Reports.clean(outcome)));
    }

    @Test
    void aMissedObjectiveIsThree() {
        assertEquals(3, ExitCodes.of(Reports.completed(false, Reports.proof(0, true))));
    }

    @Test
    void aCompletedRunWhoseProofIsRedIsNotZero() {
        assertEquals(3, ExitCodes.of(Reports.completed(true, Reports.proof(1, true))));
    }

    @Test
    void aCompletedRunWithoutAProofIsNotZero() {
        assertEquals(3, ExitCodes.of(Reports.completed(true, Reports.proof(0, false))));
    }

    @ParameterizedTest
    @CsvSource({"UNREACHABLE,69", "PRACTICE,69", "REFUSED,77"})
    void aDatabaseThatCouldNotBeHadHasItsCode(Reason reason, int code) {
        assertEquals(code, ExitCodes.of(reason));
    }
}
