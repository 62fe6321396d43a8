package dev.understudy.project;

import java.util.List;
import java.util.Optional;

/// What the rehearsal knows about the application: its tables on both sides, its versions, its traffic.
///
/// @param tables parents before children
/// @param versions in the order of the migration
/// @param initial the version that runs before the first step
public record Application(List<TableMapping> tables, List<AppVersion> versions, VersionId initial, Workload workload) {
    public Application {
        tables = List.copyOf(tables);
        versions = List.copyOf(versions);
    }

    /// The version of that id.
    public Optional<AppVersion> version(VersionId id) {
        return versions.stream().filter(version -> version.id().equals(id)).findFirst();
    }

    /// The mapping of a table by its source name.
    public Optional<TableMapping> table(String source) {
        return tables.stream().filter(table -> table.source().equals(source)).findFirst();
    }
}
