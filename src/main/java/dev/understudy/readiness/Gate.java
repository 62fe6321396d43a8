package dev.understudy.readiness;

import java.util.List;

/// A go/no-go rule over a whole project. Without state.
interface Gate {

    /// Names the gate; never changes.
    String id();

    /// What it asks for, as a sentence that is true when it is clear.
    String holds();

    /// What to do when it is not clear.
    String advice();

    /// Whether the project has anything that it could look at.
    default boolean applies(Candidate candidate) {
        return true;
    }

    /// What is wrong, a sentence each; empty when it is clear.
    List<String> problems(Candidate candidate);

    /// The gate's word on a project.
    default GateResult check(Candidate candidate) {
        if (!applies(candidate)) {
            return new GateResult(id(), GateResult.State.NOT_APPLICABLE, "There is nothing to look at.", "");
        }
        List<String> problems = problems(candidate);
        return problems.isEmpty()
                ? new GateResult(id(), GateResult.State.PASS, holds(), "")
                : new GateResult(id(), GateResult.State.FAIL, String.join(" ", problems), advice());
    }
}
