package dev.understudy.ui.plan;

import dev.understudy.project.Undo;

/// The answers to "how is it taken back?".
enum UndoType {
    RESTORING("Restores", "Counts against the RTO."),
    CLEANING("Cleans up", "Runs after everything is restored; does not count against the RTO."),
    NOTHING("Nothing to undo", "The step changed nothing that could be undone."),
    NO_RETURN("Point of no return", "There is no way back after this step.");

    private final String word;
    private final String help;

    UndoType(String word, String help) {
        this.word = word;
        this.help = help;
    }

    static UndoType of(Undo undo) {
        return switch (undo) {
            case Undo.Restoring _ -> RESTORING;
            case Undo.Cleaning _ -> CLEANING;
            case Undo.NothingToUndo _ -> NOTHING;
            case Undo.PointOfNoReturn _ -> NO_RETURN;
        };
    }

    String word() {
        return word;
    }

    String help() {
        return help;
    }
}
