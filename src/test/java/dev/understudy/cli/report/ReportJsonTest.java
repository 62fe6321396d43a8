package dev.understudy.cli.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.understudy.project.Problem;
import org.junit.jupiter.api.Test;

class ReportJsonTest {

    @Test
    void aReportInWhichEverythingHappenedHasTheAgreedFields() {
        assertEquals(Golden.text("report.json"), ReportJson.of(Reports.full()));
    }

    @Test
    void theFourPartsOfARecoveryAddUpToItsTotal() throws JsonProcessingException {
        JsonNode recovery =
                new ObjectMapper().readTree(ReportJson.of(Reports.full())).get("recovery");

        assertEquals(
                recovery.get("totalMillis").asLong(),
                recovery.get("detectMillis").asLong()
                        + recovery.get("decideMillis").asLong()
                        + recovery.get("rollBackMillis").asLong()
                        + recovery.get("recoverMillis").asLong());
    }

    @Test
    void aRunThatNeededNoRecoverySaysNull() throws JsonProcessingException {
        assertTrue(new ObjectMapper()
                .readTree(ReportJson.of(Reports.clean()))
                .get("recovery")
                .isNull());
    }

    @Test
    void aFailureSaysWhatWhyAndNext() {
        assertEquals("""
                {
                  "schema" : 1,
                  "error" : {
                    "what" : "It failed.",
                    "why" : "The host does not answer.",
                    "next" : "Start it.",
                    "exitCode" : 69
                  }
                }
                """, ReportJson.of(new Problem("It failed.", "The host does not answer.", "Start it."), 69));
    }
}
