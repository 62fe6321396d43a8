package dev.understudy.rehearse.report.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.understudy.cli.report.Reports;
import dev.understudy.rehearse.report.Report.Outcome;
import dev.understudy.rehearse.report.claim.Claim.Standing;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClaimsTest {
    @Test
    void aRedRollbackProvesLittleAndSaysWhatItDisproves() {
        Run run = new Run(Reports.full(), true, 0);

        assertEquals(
                List.of("trigger failed-writes fires: noticed 812 ms after the onset"), words(run, Standing.PROVEN));
        assertEquals(
                List.of(
                        "the undo of add-keys works",
                        "the undo of expand works: it ran, and rows are not as they must be",
                        "loss within the RPO of 0 ms: 2 acknowledged writes of 4,210 lost",
                        "no write is there twice: 1 duplicated row",
                        "a deleted row stays deleted: 1 row came back",
                        "every row is accounted for: 1 lost, 1 resurrected, 1 altered, 1 unexplained, 1 schema difference",
                        "both stores hold the same rows: they differ at validate (checksum)",
                        "nothing is left over: 1 thing for a person to clean up"),
                words(run, Standing.DISPROVEN));
        assertEquals(
                List.of(
                        "trigger slow fires: nothing made it",
                        "recovery within the RTO of 15 min: 3.202 s, but the times of this run are no evidence",
                        "downtime within the budget of 21 min 54 s: 3.432 s charged, but the times of this run are no"
                                + " evidence",
                        "its times: the pace was 10",
                        "its times: own stalls touched an outage",
                        "times on real hardware and data: these are practice databases with 50,000 rows of the main"
                                + " table",
                        "not seen: outages shorter than 200 ms"),
                words(run, Standing.NOT_PROVEN));
    }

    @Test
    void aCleanForwardRunProvesNoUndo() {
        Run run = new Run(Reports.clean(), false, 2);

        assertEquals(
                List.of(
                        "downtime within the budget of 21 min 54 s: 0 ms charged",
                        "each of 4,210 acknowledged writes is kept",
                        "every row is accounted for, 210,000 as before and 4,210 as written; both schemas are as they"
                                + " must be"),
                words(run, Standing.PROVEN));
        assertEquals(List.of(), words(run, Standing.DISPROVEN));
        assertEquals(
                List.of(
                        "any undo: this run went forward only",
                        "recovery within the RTO: none was needed",
                        "both stores hold the same rows: no validation ran",
                        "that the longest time seen is the 95th percentile: confidence with 2 runs: 9.75 %"),
                words(run, Standing.NOT_PROVEN));
    }

    @Test
    void aRunThatWasGivenUpProvesNoPromise() {
        Run run = new Run(Reports.clean(Outcome.ABORTED), true, 0);

        assertTrue(Claims.of(run).stream().noneMatch(claim -> claim.words().contains("RTO")));
        assertTrue(Claims.of(run).stream().noneMatch(claim -> claim.words().contains("budget")));
    }

    @Test
    void aProofThatCouldNotBeMadeProvesNoWrite() {
        Run run = new Run(Reports.completed(true, Reports.proof(0, false)), false, 1);

        assertTrue(words(run, Standing.NOT_PROVEN)
                .containsAll(List.of(
                        "every acknowledged write is kept: the rows could not be judged",
                        "every row is accounted for: the proof could not be made")));
        assertFalse(words(run, Standing.PROVEN).stream().anyMatch(words -> words.contains("write")));
    }

    @Test
    void aMissedBudgetIsDisproven() {
        Run run = new Run(Reports.completed(false, Reports.proof(0, true)), false, 1);

        assertEquals(
                List.of("downtime within the budget of 21 min 54 s: 0 ms charged"), words(run, Standing.DISPROVEN));
    }

    @Test
    void provenComesBeforeDisprovenBeforeOpen() {
        List<Claim> claims = Claims.of(new Run(Reports.full(), true, 0));

        assertEquals(
                claims.stream().sorted(Comparator.comparing(Claim::standing)).toList(), claims);
    }

    private static List<String> words(Run run, Standing standing) {
        return Claims.of(run).stream()
                .filter(claim -> claim.standing() == standing)
                .map(Claim::words)
                .toList();
    }
}
