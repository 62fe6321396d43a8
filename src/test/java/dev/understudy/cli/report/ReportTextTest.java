package dev.understudy.cli.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.understudy.rehearse.report.Report;
import dev.understudy.rehearse.report.Report.Outcome;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ReportTextTest {

    @Test
    void aReportInWhichEverythingHappenedReadsAsAgreed() {
        assertEquals(Golden.text("report.txt"), ReportText.of(Reports.full()));
    }

    @Test
    void aCleanRunReadsAsAgreed() {
        assertEquals(Golden.text("clean.txt"), ReportText.of(Reports.clean()));
    }

    @Test
    void noDowntimeIsNeverSaidWithoutItsResolution() {
        assertEquals("0 ms seen, resolution 200 ms", ServiceSection.downtime(Reports.quiet()));
    }

    @Test
    void anOutageThatWasStillRunningIsALowerBound() {
        Report.Service open = new Report.Service(
                Duration.ofSeconds(60),
                Duration.ofSeconds(2),
                Duration.ofSeconds(2),
                Duration.ofSeconds(3),
                true,
                Duration.ofMillis(20),
                0.1,
                0,
                0,
                Duration.ZERO,
                Duration.ZERO,
                false);

        assertEquals("at least 2,000 ms seen (2,000 ms to unknown), resolution 20 ms", ServiceSection.downtime(open));
    }

    @Test
    void whatWasNeverMeasuredHasNoDowntime() {
        Report.Service never = new Report.Service(
                Duration.ZERO,
                Duration.ZERO,
                Duration.ZERO,
                Duration.ZERO,
                false,
                Duration.ofMillis(20),
                0,
                0,
                0,
                Duration.ZERO,
                Duration.ZERO,
                false);

        assertEquals("not measured", ServiceSection.downtime(never));
    }

    @Test
    void aRollbackWhoseProofIsRedIsNotCalledRestored() {
        String text = ReportText.of(Reports.full());

        assertTrue(text.contains("It is NOT proven that everything is as before"), text);
    }

    @Test
    void everyOutcomeHasItsHeadline() {
        for (Outcome outcome : Outcome.values()) {
            String headline = ReportText.of(Reports.clean(outcome))
                    .lines()
                    .skip(1)
                    .findFirst()
                    .orElseThrow();

            assertTrue(headline.startsWith(outcome.name().replace('_', ' ')), headline);
        }
    }

    @Test
    void serviceThatWasBackBeforeTheRollbackEndedIsSaid() {
        Report.Recovery recovery = new Report.Recovery(
                Instant.EPOCH,
                "press",
                Duration.ZERO,
                Duration.ofMillis(100),
                Duration.ofMillis(900),
                Duration.ZERO,
                Duration.ofMillis(300),
                Duration.ZERO,
                true,
                false);

        assertTrue(RecoverySection.lines(recovery)
                .contains("  Service was back after 300 ms, the rollback ended after 1,000 ms."));
    }

    @Test
    void recoveryWithoutHealthyServiceIsALowerBound() {
        Report.Recovery recovery = new Report.Recovery(
                Instant.EPOCH,
                "press",
                Duration.ZERO,
                Duration.ofMillis(100),
                Duration.ofMillis(900),
                Duration.ZERO,
                Duration.ofMillis(300),
                Duration.ZERO,
                false,
                false);

        assertEquals("at least 1,000 ms, service was not held healthy", RecoverySection.total(recovery));
    }

    @Test
    void charactersThatATerminalWouldObeyAreShownAsQuestionMarks() {
        assertEquals("?[2Jshop?", PlainText.safe("\u001b[2Jshop\u202e"));
        assertEquals("Büro 書店 😀", PlainText.safe("Büro 書店 😀"));
    }
}
