package dev.understudy.runbook;

import dev.understudy.project.Fingerprints;
import dev.understudy.project.Project;
import dev.understudy.readiness.GateResult;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Everything that a runbook is made from. The same material gives the same runbook.
///
/// @param fingerprints of the project as it is now; the DDL is not known and empty
/// @param gates the word of every gate on the project
/// @param rehearsals finished ones, oldest first
/// @param kinds what each step kind is for, a sentence by its name
/// @param secrets values that must not be printed wherever they stand
/// @param version of the program
public record Material(
        Project project,
        Fingerprints fingerprints,
        List<GateResult> gates,
        List<Rehearsed> rehearsals,
        Map<String, String> kinds,
        Set<String> secrets,
        Instant printedAt,
        String version) {
    public Material {
        gates = List.copyOf(gates);
        rehearsals = List.copyOf(rehearsals);
        kinds = Map.copyOf(kinds);
        secrets = Set.copyOf(secrets);
    }

    /// Rehearsals of the plan and graph as they are now, oldest first.
    public List<Rehearsed> current() {
        return rehearsals.stream().filter(this::isCurrent).toList();
    }

    /// Whether plan and graph are still those of the rehearsal. The DDL is not asked: only a database knows it.
    public boolean isCurrent(Rehearsed rehearsed) {
        return rehearsed.fingerprints().plan().equals(fingerprints.plan())
                && rehearsed.fingerprints().graph().equals(fingerprints.graph());
    }
}
