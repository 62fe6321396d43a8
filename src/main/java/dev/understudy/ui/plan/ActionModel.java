package dev.understudy.ui.plan;

import dev.understudy.project.Action;
import dev.understudy.project.Estimate;
import dev.understudy.project.RoleId;
import dev.understudy.project.Step;
import dev.understudy.project.Undo;
import dev.understudy.rehearse.action.Setting;
import dev.understudy.rehearse.action.StepKind;
import dev.understudy.rehearse.action.StepKinds;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// What the selected step does, or what its undo does, and how that is changed.
final class ActionModel {
    private static final String FIRST_KIND = "confirm";

    private final PlanModel model;
    private final Way way;

    ActionModel(PlanModel model, Way way) {
        this.model = model;
        this.way = way;
    }

    Way way() {
        return way;
    }

    PlanModel plan() {
        return model;
    }

    /// The action; empty where there is no step, or an undo that does nothing.
    Optional<Action> action() {
        return way == Way.FORWARD ? model.step().map(Step::action) : acting().map(Undo.Acting::action);
    }

    Optional<StepKind> kind() {
        return action().flatMap(action -> StepKinds.find(action.kind()));
    }

    private Optional<Undo.Acting> acting() {
        return model.step()
                .map(Step::undo)
                .filter(undo -> undo instanceof Undo.Acting)
                .map(undo -> (Undo.Acting) undo);
    }

    private void edit(String name, String part, UnaryOperator<Action> change) {
        model.editStep(name, way.word() + "/" + part, draft -> {
            if (way == Way.FORWARD) {
                draft.action = change.apply(draft.action);
            } else if (draft.undo instanceof Undo.Acting acting) {
                draft.undo = with(acting, change.apply(acting.action()), acting.owner(), acting.estimate());
            }
        });
    }

    private static Undo with(Undo.Acting acting, Action action, RoleId owner, Estimate estimate) {
        return switch (acting) {
            case Undo.Restoring _ -> new Undo.Restoring(action, owner, estimate);
            case Undo.Cleaning _ -> new Undo.Cleaning(action, owner, estimate);
        };
    }

    /// Another kind of action; settings that it knows too are kept.
    void kind(StepKind kind) {
        List<String> known = kind.settings().stream().map(Setting::name).toList();
        edit("change the kind of the " + way.word(), "", action -> {
            var settings = new TreeMap<>(action.settings());
            settings.keySet().retainAll(known);
            return new Action(kind.name(), settings);
        });
    }

    // ---- settings

    /// What is written for a setting; empty if it is left out.
    String written(Setting setting) {
        return action().map(action -> action.settings().getOrDefault(setting.name(), "")).orElse("");
    }

    /// Writes a setting; an empty text leaves it out.
    void write(Setting setting, String written) {
        edit("change setting " + setting.name(), setting.name(), action -> with(action, setting, written));
    }

    private static Action with(Action action, Setting setting, String written) {
        Map<String, String> settings = new TreeMap<>(action.settings());
        if (written.isEmpty()) {
            settings.remove(setting.name());
        } else {
            settings.put(setting.name(), written);
        }
        return new Action(action.kind(), settings);
    }

    // ---- scripts

    /// The settings that name scripts.
    List<Setting> scriptSettings() {
        return kind().stream()
                .flatMap(kind -> kind.settings().stream())
                .filter(setting -> setting.type() == Setting.Type.SCRIPTS)
                .toList();
    }

    /// The scripts that a setting names.
    List<String> paths(Setting setting) {
        return Arrays.stream(written(setting).split(",", -1))
                .map(String::strip)
                .filter(path -> !path.isEmpty())
                .toList();
    }

    /// The text of a script; empty if the project has none of that path.
    Optional<String> script(String path) {
        return Optional.ofNullable(model.project().scripts().get(path));
    }

    /// Writes a script, which is made if it is not there.
    void script(String path, String text) {
        model.editProject("change script " + path, "script/" + path, draft -> draft.scripts.put(path, text));
    }

    /// Adds an empty script to a setting.
    ///
    /// @return its path
    String addScript(Setting setting) {
        String step = model.step().map(one -> one.id().value()).orElse("step");
        String base = "sql/%s-%s%s".formatted(step, setting.name(), way == Way.UNDO ? "-undo" : "");
        String path = Stream.iterate(1, i -> i + 1)
                .map(i -> base + (i == 1 ? "" : "-" + i) + ".sql")
                .filter(free -> !model.project().scripts().containsKey(free))
                .findFirst()
                .orElseThrow();
        String all = String.join(", ", Stream.concat(paths(setting).stream(), Stream.of(path)).toList());
        model.editProject("add script " + path, "", draft -> {
            draft.scripts.put(path, "");
            draft.plan = Outline.change(
                    draft.plan, model.step().orElseThrow().id(), draftStep -> writeInto(draftStep, setting, all));
        });
        return path;
    }

    private void writeInto(StepDraft step, Setting setting, String all) {
        if (way == Way.FORWARD) {
            step.action = with(step.action, setting, all);
        } else if (step.undo instanceof Undo.Acting acting) {
            step.undo = with(acting, with(acting.action(), setting, all), acting.owner(), acting.estimate());
        }
    }

    // ---- the undo

    Optional<UndoType> type() {
        return model.step().map(step -> UndoType.of(step.undo()));
    }

    /// Another answer to how the step is taken back. What it does, by whom and why is kept where the answer has it.
    void type(UndoType type) {
        String why = why();
        model.editStep("change the undo", "", draft -> {
            if (UndoType.of(draft.undo) != type) {
                draft.undo = undo(type, draft, why);
            }
        });
    }

    private static Undo undo(UndoType type, StepDraft step, String why) {
        Action action = new Action(FIRST_KIND, Map.of());
        RoleId owner = step.owner;
        Estimate estimate = step.estimate;
        if (step.undo instanceof Undo.Acting acting) {
            action = acting.action();
            owner = acting.owner();
            estimate = acting.estimate();
        }
        return switch (type) {
            case RESTORING -> new Undo.Restoring(action, owner, estimate);
            case CLEANING -> new Undo.Cleaning(action, owner, estimate);
            case NOTHING -> new Undo.NothingToUndo(why);
            case NO_RETURN -> new Undo.PointOfNoReturn(why);
        };
    }

    /// Why there is nothing to undo, or no way back; empty where the undo acts.
    String why() {
        return switch (model.step().map(Step::undo).orElse(new Undo.NothingToUndo(""))) {
            case Undo.NothingToUndo(String why) -> why;
            case Undo.PointOfNoReturn(String why) -> why;
            case Undo.Acting _ -> "";
        };
    }

    void why(String why) {
        model.editStep("change the reason", "why", draft -> draft.undo = switch (draft.undo) {
            case Undo.NothingToUndo _ -> new Undo.NothingToUndo(why);
            case Undo.PointOfNoReturn _ -> new Undo.PointOfNoReturn(why);
            case Undo.Acting acting -> acting;
        });
    }

    Optional<RoleId> owner() {
        return acting().map(Undo.Acting::owner);
    }

    void owner(RoleId owner) {
        acting().ifPresent(acting -> model.editStep(
                "change the owner of the undo", "", draft -> draft.undo = with(acting, acting.action(), owner, acting.estimate())));
    }

    Optional<Estimate> estimate() {
        return acting().map(Undo.Acting::estimate);
    }

    void estimate(Estimate estimate) {
        acting().ifPresent(acting -> model.editStep(
                "change the estimate of the undo",
                "undo/estimate",
                draft -> draft.undo = with(acting, acting.action(), acting.owner(), estimate)));
    }
}
