package dev.understudy.ui.validation;

import dev.understudy.compare.BlindSpots;
import dev.understudy.compare.Compared;
import dev.understudy.compare.ComparedTable;
import dev.understudy.compare.ComparisonListener;
import dev.understudy.compare.ComparisonRequest;
import dev.understudy.compare.ComparisonResult;
import dev.understudy.compare.ComparisonResult.FieldDifference;
import dev.understudy.compare.ComparisonResult.RowDifference;
import dev.understudy.compare.ComparisonResult.TableResult;
import dev.understudy.compare.Level;
import dev.understudy.compare.RowKey;
import dev.understudy.project.ColumnMapping;
import dev.understudy.project.Conversion;
import dev.understudy.project.ValueType;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A comparison that says what a test wants it to say.
final class Scripted implements ComparisonRoom {
    final List<ComparisonRequest> asked = new ArrayList<>();
    final List<Optional<Path>> projects = new ArrayList<>();
    Doubts doubts = new Doubts(Set.of(), Set.of());
    Script script = _ -> equal();

    /// What happens while it compares.
    @FunctionalInterface
    interface Script {
        Compared run(ComparisonListener listener);
    }

    static ComparedTable table(String name) {
        var id = new ColumnMapping("id", "id", ValueType.INTEGER, 0, Set.of());
        var note = new ColumnMapping("note", "note", ValueType.TEXT, 0, Set.of());
        return new ComparedTable(name, name, List.of(id), Optional.empty(), List.of(id, note), "");
    }

    static RowDifference changed(long key, String source, String target) {
        return new RowDifference(
                RowKey.of(key), RowDifference.Kind.CHANGED, 1, 1, List.of(new FieldDifference("note", source, target)));
    }

    static TableResult found(String table, long source, long target, List<String> figures, RowDifference... rows) {
        return new TableResult(table, source, target, figures, List.of(rows));
    }

    static Compared equal() {
        return compared(List.of());
    }

    static Compared compared(List<TableResult> tables) {
        return new Compared(
                new ComparisonResult(tables, List.of(), 0, Duration.ofSeconds(1), List.of("A blind spot.")),
                List.of(),
                List.of(),
                0,
                List.of("-- a comment", "delete from orders where id = 3"));
    }

    @Override
    public Doubts doubts(ComparisonRequest request, Optional<Path> project) {
        return doubts;
    }

    @Override
    public Compared compare(ComparisonRequest request, Optional<Path> project, ComparisonListener listener) {
        asked.add(request);
        projects.add(project);
        return script.run(listener);
    }

    @Override
    public List<BlindSpots.Row> blindSpots(Set<Conversion> loosened, BlindSpots.Listener listener) {
        listener.at("Planting: a cent");
        var row = new BlindSpots.Row(
                "a cent " + loosened, Map.of(Level.AGGREGATE, true, Level.CHECKSUM, true, Level.SAMPLE, true));
        listener.found(row);
        return List.of(row);
    }

    @Override
    public String text(Compared compared) {
        return "text of " + compared.repair().size();
    }

    @Override
    public String json(Compared compared) {
        return "json";
    }
}
