package dev.understudy.readiness;

import java.util.List;
import java.util.Set;

/// All gates. A new one is one new class and one line here.
public final class Gates {
    private static final List<Gate> ALL = List.of(
            new UniqueIds(),
            new KnownReferences(),
            new KnownKinds(),
            new ValidSettings(),
            new ScriptsPresent(),
            new UndoStated(),
            new NoReturnLast(),
            new HighRisksMitigated(),
            new MediumRisksAlerted(),
            new TablesKeyed(),
            new OperationsKnown(),
            new VersionsStart(),
            new OneConnectionASide());

    private static final Set<String> FOR_THE_NIGHT =
            Set.of(new HighRisksMitigated().id(), new MediumRisksAlerted().id(), new UndoStated().id());

    private Gates() {}

    /// Every gate in the order in which people read them.
    static List<Gate> all() {
        return ALL;
    }

    /// The word of every gate on a project.
    public static List<GateResult> check(Candidate candidate) {
        return ALL.stream().map(gate -> gate.check(candidate)).toList();
    }

    /// Everything that the gates hold against a project, one by one.
    public static List<Objection> objections(Candidate candidate) {
        return ALL.stream()
                .filter(gate -> gate.applies(candidate))
                .flatMap(gate -> gate.problems(candidate).stream()
                        .map(what ->
                                new Objection(gate.id(), what, gate.advice(), !FOR_THE_NIGHT.contains(gate.id()))))
                .toList();
    }

    /// The gates that keep a project from being rehearsed: the engine could not make sense of it. Risks and
    /// words about the way back are for the night itself.
    public static List<GateResult> bars(List<GateResult> results) {
        return results.stream()
                .filter(result -> !result.clear() && !FOR_THE_NIGHT.contains(result.id()))
                .toList();
    }

    /// Whether every gate is clear.
    public static boolean ready(List<GateResult> results) {
        return results.stream().allMatch(GateResult::clear);
    }
}
