package dev.understudy.project;

import java.time.Duration;
import java.util.List;

/// Data that moves between components.
///
/// @param sourceOfTruth the component whose copy decides
/// @param copies the components that hold a copy
/// @param twoWay whether changes travel in both directions: the most dangerous kind during a migration
/// @param mechanism how it is kept in sync, such as "nightly export"
/// @param syncLatency how far a copy may be behind
/// @param whenItBreaks what happens if the sync breaks
public record DataFlow(
        FlowId id,
        ComponentId sourceOfTruth,
        List<ComponentId> copies,
        boolean twoWay,
        String mechanism,
        Duration syncLatency,
        String whenItBreaks) {
    public DataFlow {
        copies = List.copyOf(copies);
    }
}
