package dev.understudy.ui.plan;

/// The two directions of a step.
enum Way {
    FORWARD("forward"),
    UNDO("undo");

    private final String word;

    Way(String word) {
        this.word = word;
    }

    /// As it stands in a sentence.
    String word() {
        return word;
    }
}
