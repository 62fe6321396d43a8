package dev.understudy.ui.overview.advice;

import dev.understudy.ui.overview.standing.Standing;
import java.util.List;

/// A component that nobody owns is nobody's problem on the night.
final class NameOwners implements AdviceRule {
    @Override
    public List<Advice> of(Standing standing) {
        long ownerless = standing.project().components().stream()
                .filter(component -> component.owner() == null)
                .count();
        return ownerless == 0
                ? List.of()
                : List.of(new Advice(
                        "Name the owner of %d %s".formatted(ownerless, ownerless == 1 ? "component" : "components"),
                        "what nobody owns is nobody's problem on the night",
                        "Open inventory",
                        "inventory"));
    }
}
