package dev.understudy.ui.overview.standing;

import dev.understudy.project.Fingerprints;
import dev.understudy.project.Project;
import dev.understudy.readiness.GateResult;
import java.util.List;

/// Where a project stands at one moment. Made off the JavaFX thread, shown on it.
///
/// @param gates the word of every gate
/// @param track its finished rehearsals
/// @param now what evidence must be bound to; its DDL is empty
/// @param interrupted number of a rehearsal that has begun and not ended; 0: none
public record Standing(Project project, List<GateResult> gates, Track track, Fingerprints now, long interrupted) {
    public Standing {
        gates = List.copyOf(gates);
    }

    /// The gates that are not clear.
    public List<GateResult> open() {
        return gates.stream().filter(gate -> !gate.clear()).toList();
    }

    /// What rehearsals must have shown, each with whether they have.
    public List<Proof> proofs() {
        return Proofs.of(this);
    }

    /// How many proofs are missing.
    public long unproven() {
        return proofs().stream().filter(proof -> !proof.holds()).count();
    }

    /// Whether there is nothing in it yet but what every new project begins with.
    public boolean isEmpty() {
        return project.components().isEmpty() && project.plan().steps().isEmpty() && track.isEmpty();
    }

    /// The verdict in one sentence without its full stop.
    public String words() {
        if (!open().isEmpty()) {
            return "Not ready: %d of %d gates open".formatted(open().size(), gates.size());
        }
        return unproven() > 0
                ? "Not proven: %d gates clear, %d of %d proofs missing"
                        .formatted(gates.size(), unproven(), proofs().size())
                : "Ready: %d gates clear, %d proofs hold".formatted(gates.size(), proofs().size());
    }

    /// Whether every gate is clear and every proof holds.
    public boolean ready() {
        return open().isEmpty() && unproven() == 0;
    }
}
