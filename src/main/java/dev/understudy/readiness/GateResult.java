package dev.understudy.readiness;

/// What a gate says of a project.
///
/// @param id names the gate, such as `undo-stated`
/// @param why what was found, in a sentence or two
/// @param advice what to do about it; empty where nothing is to be done
public record GateResult(String id, State state, String why, String advice) {

    /// Go or no go.
    public enum State {
        /// Go.
        PASS("pass"),
        /// No go.
        FAIL("fail"),
        /// It passed once, on evidence of a project that has changed since.
        STALE("stale"),
        /// The project has nothing that the gate could look at.
        NOT_APPLICABLE("notApplicable");

        private final String word;

        State(String word) {
            this.word = word;
        }

        /// The word that programs read.
        public String word() {
            return word;
        }
    }

    /// Whether the project may go on past this gate.
    public boolean clear() {
        return state == State.PASS || state == State.NOT_APPLICABLE;
    }
}
