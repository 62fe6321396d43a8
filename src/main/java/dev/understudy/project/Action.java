package dev.understudy.project;

import java.util.Map;
import java.util.TreeMap;

/// Something that a rehearsal does: a kind and its settings. What a setting means, its type, unit and default
/// are declared by the class of the kind.
///
/// @param kind name of the step kind, such as `backfill`
/// @param settings values by name, as a project file writes them
public record Action(String kind, Map<String, String> settings) {
    public Action {
        settings = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(settings));
    }
}
