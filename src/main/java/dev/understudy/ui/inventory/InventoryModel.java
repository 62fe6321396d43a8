package dev.understudy.ui.inventory;

import dev.understudy.project.Component;
import dev.understudy.project.ComponentId;
import dev.understudy.project.ComponentKind;
import dev.understudy.project.Dependency;
import dev.understudy.project.Project;
import dev.understudy.ui.common.Document;
import dev.understudy.ui.common.FlowEdits;
import dev.understudy.ui.common.InventoryEdits;
import dev.understudy.ui.common.Picker;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// What the Inventory shows and can do. A row that an edit takes out of the filter stays until the filter is
/// changed: it would else vanish under the hands of whoever types.
final class InventoryModel {
    private static final int CHOICES = 6;

    private final Document document;
    private final InventoryEdits edits;
    private final FlowEdits flows;
    private final Map<ComponentId, Row> byId = new HashMap<>();
    private final ObservableList<Row> rows = FXCollections.observableArrayList();
    private final FilteredList<Row> shown = new FilteredList<>(rows);
    private final StringProperty text = new SimpleStringProperty(this, "text", "");
    private final ObjectProperty<@Nullable Gap> gap = new SimpleObjectProperty<>(this, "gap", null);
    private final ReadOnlyObjectWrapper<Map<Gap, Integer>> gaps = new ReadOnlyObjectWrapper<>(this, "gaps", Map.of());
    private final ReadOnlyObjectWrapper<Set<ComponentId>> selection =
            new ReadOnlyObjectWrapper<>(this, "selection", Set.of());
    private final Subscription changes;
    private List<Component> read = List.of();
    private List<Dependency> counted = List.of();

    InventoryModel(Document document) {
        this.document = document;
        this.edits = new InventoryEdits(document);
        this.flows = new FlowEdits(document);
        changes = document.projectProperty().subscribe(this::read);
        text.subscribe(() -> filter());
        gap.subscribe(() -> filter());
    }

    private void read(Project project) {
        if (project.components().equals(read) && project.dependencies().equals(counted)) {
            return;
        }
        read = project.components();
        counted = project.dependencies();
        Map<ComponentId, Integer> needs = count(true);
        Map<ComponentId, Integer> neededBy = count(false);
        List<Row> next = new ArrayList<>();
        for (Component component : read) {
            Row row = byId.computeIfAbsent(component.id(), _ -> new Row(component));
            row.show(component, needs.getOrDefault(component.id(), 0), neededBy.getOrDefault(component.id(), 0));
            next.add(row);
        }
        if (!next.equals(rows)) {
            rows.setAll(next);
            byId.values().retainAll(new LinkedHashSet<>(next));
            Set<ComponentId> left = new LinkedHashSet<>(selection.get());
            left.retainAll(byId.keySet());
            select(left);
        }
        gaps.set(countGaps());
    }

    private Map<ComponentId, Integer> count(boolean from) {
        Map<ComponentId, Integer> counts = new HashMap<>();
        counted.forEach(each -> counts.merge(from ? each.from() : each.to(), 1, Integer::sum));
        return counts;
    }

    private Map<Gap, Integer> countGaps() {
        Map<Gap, Integer> counts = new EnumMap<>(Gap.class);
        for (Gap each : Gap.values()) {
            counts.put(each, (int) read.stream().filter(each::in).count());
        }
        return counts;
    }

    private void filter() {
        String wanted = text.get().strip().toLowerCase(Locale.ROOT);
        Gap missing = gap.get();
        Predicate<Row> byGap = row -> missing == null || missing.in(row.component());
        shown.setPredicate(byGap.and(row -> wanted.isEmpty() || row.has(wanted)));
    }

    // ---- what can be done

    /// Adds a component, takes the filter away so that it is seen, and selects it.
    void add() {
        ComponentId id = edits.add("New component", ComponentKind.SERVICE);
        text.set("");
        gap.set(null);
        select(Set.of(id));
    }

    /// Removes what is selected.
    void remove() {
        if (!selection.get().isEmpty()) {
            edits.remove(selection.get());
        }
    }

    /// Selects components; strangers are left out.
    void select(Set<ComponentId> ids) {
        Set<ComponentId> known = new LinkedHashSet<>(ids);
        known.retainAll(byId.keySet());
        if (!known.equals(selection.get())) {
            selection.set(Set.copyOf(known));
        }
    }

    InventoryEdits edits() {
        return edits;
    }

    FlowEdits flows() {
        return flows;
    }

    /// The best few other components for a typed text.
    List<Picker.Choice> others(ComponentId self, String typed) {
        String wanted = typed.toLowerCase(Locale.ROOT);
        return rows.stream()
                .filter(row -> !row.id().equals(self) && row.has(wanted))
                .limit(CHOICES)
                .map(row -> new Picker.Choice(row.id().value(), row.component().name()))
                .toList();
    }

    // ---- what is shown

    /// The project as it is now.
    Project project() {
        return document.project();
    }

    ReadOnlyObjectProperty<Project> projectProperty() {
        return document.projectProperty();
    }

    /// Rows that pass the filter, in the order of the inventory.
    ObservableList<Row> shown() {
        return shown;
    }

    /// All rows.
    ObservableList<Row> rows() {
        return rows;
    }

    Optional<Row> row(ComponentId id) {
        return Optional.ofNullable(byId.get(id));
    }

    /// Name of a component, or its id if it does not exist.
    String name(ComponentId id) {
        return row(id).map(row -> row.component().name()).orElse(id.value());
    }

    StringProperty textProperty() {
        return text;
    }

    /// What is missing in the rows that are shown; null: all are shown.
    ObjectProperty<@Nullable Gap> gapProperty() {
        return gap;
    }

    /// How many components miss what.
    ReadOnlyObjectProperty<Map<Gap, Integer>> gapsProperty() {
        return gaps.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Set<ComponentId>> selectionProperty() {
        return selection.getReadOnlyProperty();
    }

    void close() {
        changes.unsubscribe();
    }
}
