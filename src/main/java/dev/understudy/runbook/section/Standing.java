package dev.understudy.runbook.section;

import dev.understudy.readiness.GateResult;
import java.util.List;
import java.util.stream.Stream;

/// What must hold before anybody begins: the gates of the plan, and the evidence of its rehearsals.
record Standing(List<Point> points) {

    /// One thing that must hold.
    ///
    /// @param holds whether it does
    /// @param what it is, or why it does not hold, in a sentence
    /// @param advice what to do where it does not hold; may be empty
    record Point(String id, boolean holds, String what, String advice) {}

    static Standing of(Brief brief) {
        Stream<Point> gates = brief.material().gates().stream()
                .filter(gate -> gate.state() != GateResult.State.NOT_APPLICABLE)
                .map(gate -> new Point(gate.id(), gate.clear(), gate.why(), gate.advice()));
        return new Standing(Stream.concat(gates, EvidencePoints.of(brief)).toList());
    }

    List<Point> open() {
        return points.stream().filter(point -> !point.holds()).toList();
    }

    boolean ready() {
        return open().isEmpty();
    }
}
