package dev.understudy.ui.map;

import dev.understudy.project.ComponentId;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// What is selected, and who breaks with it.
///
/// @param selected null: nothing is, and everything is drawn alike
/// @param hops of everyone who breaks with it
record Focus(@org.jspecify.annotations.Nullable ComponentId selected, Map<ComponentId, Integer> hops) {
    static final Focus NONE = new Focus(null, Map.of());

    boolean none() {
        return selected == null;
    }

    boolean is(ComponentId id) {
        return id.equals(selected);
    }

    /// Whether it is selected or breaks with what is.
    boolean has(ComponentId id) {
        return is(id) || hops.containsKey(id);
    }

    /// Hops of a member; empty for the selected one itself and for all others.
    OptionalInt hops(ComponentId id) {
        Integer found = hops.get(id);
        return found == null ? OptionalInt.empty() : OptionalInt.of(found);
    }

    Optional<ComponentId> id() {
        return Optional.ofNullable(selected);
    }
}
