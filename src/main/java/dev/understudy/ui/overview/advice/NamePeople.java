package dev.understudy.ui.overview.advice;

import dev.understudy.project.Role;
import dev.understudy.ui.overview.standing.Standing;
import java.util.List;
import java.util.stream.Collectors;

/// A role without a person decides nothing on the night.
final class NamePeople implements AdviceRule {
    @Override
    public List<Advice> of(Standing standing) {
        List<Role> empty = standing.project().roles().stream()
                .filter(role -> role.person().isBlank())
                .toList();
        return empty.isEmpty()
                ? List.of()
                : List.of(new Advice(
                        "Name a person for %d %s".formatted(empty.size(), empty.size() == 1 ? "role" : "roles"),
                        empty.stream().map(Role::title).collect(Collectors.joining(", ")),
                        "Open plan",
                        "plan"));
    }
}
