package dev.understudy.ui.map;

import dev.understudy.graph.LayeredLayout;
import dev.understudy.graph.MapLayout;
import dev.understudy.project.Component;
import dev.understudy.project.ComponentId;
import dev.understudy.project.DataFlow;
import dev.understudy.project.Dependency;
import dev.understudy.project.DependencyKind;
import dev.understudy.project.MapPlace;
import dev.understudy.project.Project;
import dev.understudy.ui.common.Activity;
import dev.understudy.ui.common.Context;
import dev.understudy.ui.common.Document;
import dev.understudy.ui.common.Failure;
import dev.understudy.ui.common.InventoryEdits;
import dev.understudy.ui.common.Jobs;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// What the map shows and can do: the laid out chart, made in the background; what is selected; and edits. On the
/// JavaFX thread only; knows no controls.
final class MapModel {
    private final Document document;
    private final Jobs jobs;
    private final Activity activity;
    private final Failure.Reporter failures;
    private final ReadOnlyObjectWrapper<@Nullable Chart> chart = new ReadOnlyObjectWrapper<>(this, "chart", null);
    private final ReadOnlyObjectWrapper<Focus> focus = new ReadOnlyObjectWrapper<>(this, "focus", Focus.NONE);
    private final ReadOnlyObjectWrapper<LayoutState> state =
            new ReadOnlyObjectWrapper<>(this, "state", LayoutState.DONE);
    private final BooleanProperty drawing = new SimpleBooleanProperty(this, "drawing");
    private final Subscription changes;
    private Jobs.Job job = () -> {};
    private @Nullable Laid laid;
    private boolean wanted;

    /// Where the layout is.
    enum LayoutState {
        UNDER_WAY,
        DONE,
        CANCELLED
    }

    /// A layout and what it was made of.
    private record Laid(
            List<ComponentId> ids,
            List<Dependency> dependencies,
            List<DataFlow> flows,
            MapLayout layout,
            Chart.Known known) {
        boolean fits(Project project) {
            return idsOf(project).equals(ids) && project.dependencies().equals(dependencies);
        }

        /// The same places with other flows.
        Laid with(Project project) {
            return project.flows().equals(flows)
                    ? this
                    : new Laid(ids, dependencies, project.flows(), layout, Chart.Known.of(project));
        }
    }

    MapModel(Context context) {
        document = context.document();
        jobs = context.jobs();
        activity = context.activity();
        failures = context.failures();
        changes = document.projectProperty().subscribe(_ -> refresh());
    }

    /// The screen is seen: a layout is worth its time from now on.
    void shown() {
        wanted = true;
        if (state.get() != LayoutState.UNDER_WAY) {
            refresh();
        }
    }

    private void refresh() {
        Project project = document.project();
        Laid there = laid;
        if (there != null && there.fits(project)) {
            laid = there.with(project);
            show();
        } else if (wanted) {
            layOut();
        }
    }

    /// Lays the map out anew, and forgets a layout that is under way.
    void layOut() {
        job.cancel();
        Project project = document.project();
        state.set(LayoutState.UNDER_WAY);
        activity.show("Laying out the map", Activity.UNKNOWN, this::cancel);
        job = jobs.start(() -> laidOut(project), this::done, this::failed);
    }

    private static Laid laidOut(Project project) {
        MapLayout layout = LayeredLayout.of(
                project.components(),
                project.dependencies(),
                () -> Thread.currentThread().isInterrupted());
        return new Laid(idsOf(project), project.dependencies(), project.flows(), layout, Chart.Known.of(project));
    }

    private void done(Laid now) {
        if (!now.fits(document.project())) {
            return;
        }
        laid = now.with(document.project());
        state.set(LayoutState.DONE);
        activity.end();
        show();
    }

    private void failed(Throwable cause) {
        if (cause instanceof CancellationException) {
            return; // told by whoever cancelled
        }
        state.set(LayoutState.CANCELLED);
        activity.end();
        failures.report(Failure.of("The map was not laid out.", cause, "Lay it out again from its tool bar."));
    }

    /// Stops the layout; the map stays as it was.
    void cancel() {
        job.cancel();
        state.set(LayoutState.CANCELLED);
        activity.end();
    }

    private void show() {
        Laid now = laid;
        if (now != null) {
            chart.set(Chart.of(document.project(), now.layout(), now.known()));
            select(focus.get().id());
        }
    }

    // ---- what can be done

    /// Selects a component, and finds who breaks with it; a stranger or nothing clears.
    void select(Optional<ComponentId> id) {
        Chart now = chart.get();
        Focus next = id.filter(each -> now != null && now.box(each).isPresent())
                .map(each -> new Focus(
                        each, now == null ? java.util.Map.of() : now.graph().blastRadius(each)))
                .orElse(Focus.NONE);
        if (!next.equals(focus.get())) {
            focus.set(next);
        }
    }

    /// Goes to the next component in a direction.
    void walk(Walk way) {
        Chart now = chart.get();
        if (now != null) {
            Optional<ComponentId> next = way.from(now, focus.get().id());
            next.ifPresent(id -> select(Optional.of(id)));
        }
    }

    /// Puts a box somewhere; it stays there.
    void move(ComponentId id, double x, double y) {
        var place = new MapPlace(id, (int) Math.round(x), (int) Math.round(y));
        document.edit(
                "move on the map",
                id.value(),
                draft -> draft.places = Stream.concat(
                                draft.places.stream()
                                        .filter(each -> !each.component().equals(id)),
                                Stream.of(place))
                        .toList());
    }

    /// Gives all boxes back to the layout.
    void forgetPlaces() {
        document.edit("lay out the map", "", draft -> draft.places = List.of());
    }

    /// Says that one component needs another.
    void connect(ComponentId from, ComponentId to) {
        new InventoryEdits(document).connect(from, to, DependencyKind.CALL);
    }

    // ---- what is shown

    Project project() {
        return document.project();
    }

    ReadOnlyObjectProperty<Project> projectProperty() {
        return document.projectProperty();
    }

    /// The chart; null until the first layout is done.
    ReadOnlyObjectProperty<@Nullable Chart> chartProperty() {
        return chart.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Focus> focusProperty() {
        return focus.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<LayoutState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// Whether a drag from box to box draws a dependency instead of moving the box.
    BooleanProperty drawingProperty() {
        return drawing;
    }

    private static List<ComponentId> idsOf(Project project) {
        return project.components().stream().map(Component::id).toList();
    }

    void close() {
        changes.unsubscribe();
        job.cancel();
    }
}
