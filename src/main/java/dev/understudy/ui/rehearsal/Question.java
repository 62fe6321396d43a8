package dev.understudy.ui.rehearsal;

import dev.understudy.project.StepId;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// What the engine asks and waits for.
///
/// @param step that asks; null: a trigger does
/// @param askedNanos `System.nanoTime` when it was asked
/// @param answer takes true for yes; the first answer counts
record Question(@Nullable StepId step, String text, Wording wording, long askedNanos, Consumer<Boolean> answer) {

    /// What the two buttons say.
    record Wording(String yes, String no) {}
}
