package dev.understudy.ui.overview.advice;

import dev.understudy.ui.overview.standing.Standing;
import java.util.List;

/// Without an inventory nobody knows what the migration touches.
final class AddComponents implements AdviceRule {
    @Override
    public List<Advice> of(Standing standing) {
        return standing.project().components().isEmpty()
                ? List.of(new Advice(
                        "Add the components", "what the migration touches or leans on", "Open inventory", "inventory"))
                : List.of();
    }
}
