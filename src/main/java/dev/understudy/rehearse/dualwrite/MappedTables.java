package dev.understudy.rehearse.dualwrite;

import dev.understudy.project.Application;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// All mapped tables of an application, parents before children.
public final class MappedTables {
    private final Map<String, MappedTable> byName = new LinkedHashMap<>();

    public MappedTables(Application application) {
        application.tables().forEach(mapping -> byName.put(mapping.source(), new MappedTable(mapping)));
    }

    /// The table of that source name.
    ///
    /// @throws IllegalArgumentException if it is not mapped
    public MappedTable table(String source) {
        MappedTable table = byName.get(source);
        if (table == null) {
            throw new IllegalArgumentException("table %s is not mapped".formatted(source));
        }
        return table;
    }

    /// All of them in order.
    public List<MappedTable> all() {
        return List.copyOf(byName.values());
    }
}
