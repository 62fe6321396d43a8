package dev.understudy.store.json;

import org.jspecify.annotations.Nullable;

/// A place in a JSON document, such as `plan.phases[0].steps[2].undo`. Its text is
/// only made when somebody asks.
public final class Place {
    private final @Nullable Place parent;
    private final String label;

    private Place(@Nullable Place parent, String label) {
        this.parent = parent;
        this.label = label;
    }

    /// The place that others are counted from, such as `components[3]`; empty for the whole document.
    public static Place at(String root) {
        return new Place(null, root);
    }

    /// A field of the object at this place.
    public Place field(String name) {
        return new Place(this, parent == null && label.isEmpty() ? name : "." + name);
    }

    /// An element of the array at this place, counted from 0.
    public Place element(int index) {
        return new Place(this, "[" + index + "]");
    }

    @Override
    public String toString() {
        return parent == null ? label : parent + label;
    }
}
