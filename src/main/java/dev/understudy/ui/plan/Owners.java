package dev.understudy.ui.plan;

import dev.understudy.project.Project;
import dev.understudy.project.Role;
import dev.understudy.project.RoleId;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.scene.control.ComboBox;
import org.jspecify.annotations.Nullable;

/// Roles to choose from.
final class Owners {
    private Owners() {}

    static ComboBox<RoleId> box(
            Form form, PlanModel model, Consumer<RoleId> chosen, Supplier<@Nullable RoleId> value) {
        return form.choice(
                new ComboBox<>(), () -> roles(model.project(), value.get()), id -> title(model.project(), id), chosen, value);
    }

    private static List<RoleId> roles(Project project, @Nullable RoleId now) {
        Stream<RoleId> own = Stream.ofNullable(now);
        return Stream.concat(project.roles().stream().map(Role::id), own).distinct().toList();
    }

    /// The title of a role; of one that is not there its id.
    static String title(Project project, RoleId id) {
        return project.roles().stream()
                .filter(role -> role.id().equals(id))
                .map(Role::title)
                .findFirst()
                .orElse(id.value());
    }
}
