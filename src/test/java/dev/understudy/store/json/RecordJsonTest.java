package dev.understudy.store.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.understudy.project.Access;
import dev.understudy.project.Connection;
import dev.understudy.project.Estimate;
import dev.understudy.project.Project;
import dev.understudy.project.Sla;
import dev.understudy.project.Step;
import dev.understudy.project.Undo;
import dev.understudy.rehearse.RunSettings;
import dev.understudy.rehearse.journal.JournalEvent;
import dev.understudy.rehearse.ledger.LedgerWrite;
import dev.understudy.store.Generated;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class RecordJsonTest {
    private final RecordJson json = new RecordJson();

    @Test
    void everyJournalEventComesBackEqual() {
        for (long seed = 0; seed < 50; seed++) {
            for (JournalEvent event : new Generated(seed).each(JournalEvent.class)) {
                assertEquals(event, back(event, JournalEvent.class));
            }
        }
    }

    @Test
    void ledgerWritesAndSettingsComeBackEqual() {
        for (long seed = 0; seed < 300; seed++) {
            var write = new Generated(seed).any(LedgerWrite.class);
            assertEquals(write, back(write, LedgerWrite.class));
            var settings = new Generated(seed).any(RunSettings.class);
            assertEquals(settings, back(settings, RunSettings.class));
        }
    }

    @Test
    void generatedProjectsComeBackEqual() {
        for (long seed = 0; seed < 200; seed++) {
            var project = new Generated(seed).any(Project.class);
            assertEquals(project, back(project, Project.class));
        }
    }

    @Test
    void halfOfASurrogatePairComesBack() {
        var why = new Undo.NothingToUndo("x\uD83Dy");
        assertEquals(why, back(why, Undo.class));
    }

    @Test
    void numbersArePlainAndKeepTheirScale() {
        var sla = json.read(
                parse("{\"percent\":\"99.90\",\"period\":\"month\",\"used\":\"PT0S\"}"), Sla.class, Place.at(""));
        assertEquals(new BigDecimal("99.90"), sla.percent());
        assertEquals("{\"percent\":99.90,\"period\":\"month\",\"used\":\"PT0S\"}", JsonText.compact(json.write(sla)));
    }

    @Test
    void aCaseNamesItselfAndDefaultsAreLeftOut() {
        assertEquals(
                "{\"type\":\"read\",\"name\":\"r\",\"table\":\"t\"}",
                JsonText.compact(json.write(new Access.Read("r", "t", ""))));
    }

    @Test
    void anUnknownFieldIsRefusedByNameAndPlace() {
        refused(
                "{\"type\":\"read\",\"name\":\"r\",\"tabel\":\"t\"}",
                Access.class,
                "x.tabel is not known: correct its name or take it out; known here: name, table, row");
    }

    @Test
    void anAbsentFieldIsRefusedByName() {
        refused("{\"type\":\"read\",\"name\":\"r\"}", Access.class, "x has no \"table\": add it");
    }

    @Test
    void nullWhereSomethingMustBeIsRefused() {
        refused(
                "{\"type\":\"read\",\"name\":\"r\",\"table\":null}",
                Access.class,
                "x.table must be a text in quotes, not null");
    }

    @Test
    void anUnknownTypeIsRefusedWithTheKnownOnes() {
        refused(
                "{\"type\":\"undo\"}",
                Undo.class,
                "x.type must be one of restoring, cleaning, nothing-to-undo, point-of-no-return, not \"undo\"");
        refused(
                "{}",
                Undo.class,
                "x has no \"type\": say which it is: restoring, cleaning, nothing-to-undo, point-of-no-return");
    }

    @Test
    void aNumberThatWouldFloodWhenPrintedIsRefused() {
        refused(
                "{\"percent\":1e999999999,\"period\":\"month\",\"used\":\"PT0S\"}",
                Sla.class,
                "x.percent must be a number of at most 100 digits, not 1E+999999999");
    }

    @Test
    void aWrongDurationIsRefused() {
        refused(
                "{\"best\":\"15 min\",\"usual\":\"PT1S\",\"worst\":\"PT1S\"}",
                Estimate.class,
                "x.best must be a duration such as \"PT15M\" (ISO 8601), not \"15 min\"");
    }

    @Test
    void whatARecordRefusesIsRefusedWithItsPlace() {
        refused(
                "{\"best\":\"PT2S\",\"usual\":\"PT1S\",\"worst\":\"PT1S\"}",
                Estimate.class,
                "x is refused: need 0 <= best <= usual <= worst, got PT2S, PT1S, PT1S");
    }

    @Test
    void aPortWithAFractionIsRefused() {
        refused(
                "{\"id\":\"c\",\"side\":\"source\",\"product\":\"mysql\",\"environment\":\"practice\",\"port\":1.5}",
                Connection.class,
                "x.port must be a whole number, not 1.5");
    }

    @Test
    void anIdWithAWrongLetterIsRefused() {
        refused(
                "{\"id\":\"Expand\"}",
                Step.class,
                "x.id is refused: step id must be lower case letters, digits and dashes (1 to 60), got \"Expand\"");
    }

    @Test
    void twoFieldsOfOneNameAreRefusedWithLineAndColumn() {
        var e = assertThrows(MalformedJson.class, () -> parse("{\"a\":1,\n \"a\":2}"));
        assertEquals("x is not JSON (line 2, column 5): Duplicate field 'a'", e.getMessage());
    }

    @Test
    void deepNestingIsRefused() {
        assertThrows(MalformedJson.class, () -> parse("[".repeat(61) + "]".repeat(61)));
    }

    private <T> T back(T value, Class<T> type) {
        return json.read(parse(JsonText.compact(json.write(value))), type, Place.at("x"));
    }

    private void refused(String text, Class<?> type, String message) {
        var e = assertThrows(MalformedJson.class, () -> json.read(parse(text), type, Place.at("x")));
        assertEquals(message, e.getMessage());
    }

    private static com.fasterxml.jackson.databind.JsonNode parse(String text) {
        return JsonText.parse(text, Place.at("x"));
    }
}
