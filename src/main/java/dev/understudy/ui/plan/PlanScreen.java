package dev.understudy.ui.plan;

import dev.understudy.project.PhaseId;
import dev.understudy.project.StepId;
import dev.understudy.ui.common.Context;
import dev.understudy.ui.common.Fxml;
import dev.understudy.ui.common.Jobs;
import dev.understudy.ui.common.Screen;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// Phases and steps, how they are taken back, and when each can begin.
public final class PlanScreen implements Screen {
    private static final long PAUSE_MILLIS = 250;
    private static final int HITS = 12;

    private final PlanModel model;
    private @Nullable Inspectors inspectors;
    private @Nullable Node view;

    public PlanScreen(Context context) {
        Jobs jobs = context.jobs();
        var patient = CompletableFuture.delayedExecutor(PAUSE_MILLIS, TimeUnit.MILLISECONDS, jobs.background());
        model = new PlanModel(context.document(), new Jobs(patient, jobs.window()), context.failures());
    }

    @Override
    public String id() {
        return "plan";
    }

    @Override
    public String title() {
        return "Plan";
    }

    @Override
    public Feather icon() {
        return Feather.LIST;
    }

    private Inspectors inspectors() {
        Inspectors made = inspectors;
        if (made == null) {
            made = new Inspectors(model);
            inspectors = made;
        }
        return made;
    }

    @Override
    public Node view() {
        Node made = view;
        if (made == null) {
            made = Fxml.load(new PlanController(model, inspectors()));
            made.sceneProperty().subscribe(PlanScreen::dress);
            view = made;
        }
        return made;
    }

    @Override
    public void shown() {
        model.begin();
    }

    /// The rules go to the scene, not to the screen's root: JavaFX walks through a list of all users of a parent's
    /// rules at each new node, which takes seconds for a timeline. The inspector wears them too that way.
    private static void dress(@Nullable Scene scene) {
        String rules =
                Objects.requireNonNull(PlanScreen.class.getResource("plan.css")).toExternalForm();
        if (scene != null && !scene.getStylesheets().contains(rules)) {
            scene.getStylesheets().add(rules);
        }
    }

    @Override
    public @Nullable ObservableValue<Node> inspector() {
        return inspectors().shownProperty();
    }

    @Override
    public ObservableValue<String> count() {
        return model.projectProperty().map(project -> {
            int steps = project.plan().steps().size();
            return steps == 0 ? "" : Integer.toString(steps);
        });
    }

    @Override
    public List<Hit> search(String text) {
        Stream<Hit> phases = model.plan().phases().stream()
                .map(phase -> new Hit(icon(), phase.name(), "phase", phase.id().value()));
        Stream<Hit> steps = model.plan().steps().stream()
                .map(step -> new Hit(icon(), step.name(), "step", step.id().value()));
        return Stream.concat(steps, phases)
                .filter(hit -> hit.title().toLowerCase(Locale.ROOT).contains(text)
                        || hit.item().contains(text))
                .limit(HITS)
                .toList();
    }

    /// A step or a phase by its id.
    @Override
    public void select(String item) {
        model.plan().steps().stream()
                .map(step -> step.id())
                .filter(id -> id.value().equals(item))
                .findFirst()
                .ifPresent((StepId id) -> model.select(new Selection.OfStep(id)));
        model.plan().phases().stream()
                .map(phase -> phase.id())
                .filter(id -> id.value().equals(item))
                .findFirst()
                .ifPresent((PhaseId id) -> model.select(new Selection.OfPhase(id)));
    }

    @Override
    public void close() {
        model.close();
    }
}
