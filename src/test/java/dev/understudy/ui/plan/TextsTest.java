package dev.understudy.ui.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.understudy.project.Estimate;
import dev.understudy.project.TriggerMetric;
import dev.understudy.rehearse.action.Setting;
import dev.understudy.rehearse.action.StepKinds;
import dev.understudy.ui.plan.SqlText.Kind;
import dev.understudy.ui.plan.SqlText.Piece;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TextsTest {
    @Test
    void everyPieceOfAScriptIsKept() {
        for (String script : Plans.sample().scripts().values()) {
            String again = SqlText.lines(script).stream()
                    .map(line -> line.stream().map(Piece::text).collect(Collectors.joining()))
                    .collect(Collectors.joining("\n"));
            assertEquals(script, again);
        }
    }

    @Test
    void keywordsStringsAndCommentsAreToldApart() {
        assertEquals(
                List.of(
                        List.of(
                                new Piece(Kind.KEYWORD, "select"),
                                new Piece(Kind.PLAIN, " "),
                                new Piece(Kind.STRING, "'it''s /* no comment'"),
                                new Piece(Kind.PLAIN, " "),
                                new Piece(Kind.COMMENT, "/* one")),
                        List.of(
                                new Piece(Kind.COMMENT, "two */"),
                                new Piece(Kind.PLAIN, " "),
                                new Piece(Kind.KEYWORD, "from"),
                                new Piece(Kind.PLAIN, " "),
                                new Piece(Kind.PLAIN, "\"select\""),
                                new Piece(Kind.PLAIN, "; "),
                                new Piece(Kind.COMMENT, "-- end"))),
                SqlText.lines("select 'it''s /* no comment' /* one\ntwo */ from \"select\"; -- end"));
    }

    @Test
    void aFunctionBodyBetweenDollarsIsOneString() {
        assertEquals(
                List.of(Kind.STRING, Kind.STRING),
                SqlText.lines("$body$ begin\n end $body$").stream()
                        .map(line -> line.getFirst().kind())
                        .toList());
    }

    @Test
    void aTimeIsTypedInWordsAndWrittenAsProjectFilesDo() {
        Setting limit = setting("sql", "limit");

        assertEquals(Optional.of("PT1M30S"), SettingText.written(limit, "1 min 30 s"));
        assertEquals("1 min 30 s", SettingText.shown(limit, "PT1M30S"));
        assertEquals("soon", SettingText.shown(limit, "soon"));
        assertEquals(Optional.empty(), SettingText.written(limit, "soon"));
        assertEquals(Optional.of(""), SettingText.written(limit, " "));
        assertEquals("1 min", SettingText.prompt(limit));
        assertEquals("Drain outbox", SettingText.label(setting("switch-version", "drainOutbox")));
    }

    private static Setting setting(String kind, String name) {
        return StepKinds.find(kind).orElseThrow().settings().stream()
                .filter(setting -> setting.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void anEstimateIsHandedOnOnlyInOrder() {
        var handedOn = new ArrayList<Estimate>();
        var text = new EstimateText(handedOn::add);
        text.show(new Estimate(Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(3)));

        text.usual().textProperty().set("10 s");
        assertEquals("Best is at most usual, and usual at most worst.", text.wrongProperty().get());
        assertTrue(handedOn.isEmpty());

        text.worst().textProperty().set("1 min");
        assertEquals("", text.wrongProperty().get());
        assertEquals(
                List.of(new Estimate(Duration.ofSeconds(1), Duration.ofSeconds(10), Duration.ofMinutes(1))), handedOn);
    }

    @Test
    void whatIsBeingTypedIsLeftAloneWhenItMeansTheSame() {
        var typed = new Typed<Duration>(
                dev.understudy.ui.common.DurationText::read, EstimateText::words, "A time.", _ -> {});
        typed.textProperty().set("90 s");
        typed.show(Duration.ofSeconds(90));
        assertEquals("90 s", typed.textProperty().get());

        typed.textProperty().set("never");
        assertEquals("A time.", typed.wrongProperty().get());
        typed.show(Duration.ofSeconds(90));
        assertEquals("1 min 30 s", typed.textProperty().get());
        assertEquals("", typed.wrongProperty().get());
    }

    @Test
    void thresholdsHaveTheirUnits() {
        assertEquals("1 %", TriggerText.above(TriggerMetric.FAILED_SHARE, new BigDecimal("0.01")));
        assertEquals("400 ms", TriggerText.above(TriggerMetric.P95_MILLIS, new BigDecimal("400")));
        assertEquals(Optional.of(new BigDecimal("0.005")), TriggerText.above(TriggerMetric.FAILED_SHARE, "0.50 %"));
        assertEquals(Optional.of(new BigDecimal("5000")), TriggerText.above(TriggerMetric.P95_MILLIS, "5 s"));
        assertEquals(Optional.of(new BigDecimal("400")), TriggerText.above(TriggerMetric.P95_MILLIS, "400"));
        assertEquals(Optional.empty(), TriggerText.above(TriggerMetric.FAILED_SHARE, "101 %"));
    }

    @Test
    void ticksAreRoundAndFarEnoughApart() {
        assertEquals(
                List.of(Duration.ZERO, Duration.ofMinutes(2), Duration.ofMinutes(4)),
                new Scale(Duration.ofMinutes(5), 300).ticks());
        assertEquals(List.of(Duration.ZERO), new Scale(Duration.ZERO, 300).ticks());
    }
}
