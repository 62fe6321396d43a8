package dev.understudy.rehearse.proof;

import java.util.List;

/// What became of one key, and why.
///
/// @param lost acknowledged changes of it whose effect is absent, in the order of the ledger
/// @param present unknown changes of it that turned out to have happened
/// @param absent unknown changes of it that turned out not to have happened
/// @param why for people; empty if all is well
record KeyVerdict(KeyClass kind, List<Change> lost, List<Change> present, List<Change> absent, String why) {
    KeyVerdict {
        lost = List.copyOf(lost);
        present = List.copyOf(present);
        absent = List.copyOf(absent);
    }

    static KeyVerdict of(KeyClass kind, String why) {
        return new KeyVerdict(kind, List.of(), List.of(), List.of(), why);
    }
}
