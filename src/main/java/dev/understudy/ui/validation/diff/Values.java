package dev.understudy.ui.validation.diff;

import dev.understudy.project.ValueType;
import org.jspecify.annotations.Nullable;

/// The two values of a field that differ, as a comparison names them; null is NULL.
public record Values(
        ValueType type, @Nullable String source, @Nullable String target) {}
