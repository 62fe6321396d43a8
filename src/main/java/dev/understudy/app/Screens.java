package dev.understudy.app;

import dev.understudy.staging.Secrets;
import dev.understudy.staging.TypedSecrets;
import dev.understudy.ui.common.Context;
import dev.understudy.ui.common.Screen;
import dev.understudy.ui.inventory.InventoryScreen;
import dev.understudy.ui.map.MapScreen;
import dev.understudy.ui.objectives.ObjectivesScreen;
import dev.understudy.ui.overview.OverviewScreen;
import dev.understudy.ui.plan.PlanScreen;
import dev.understudy.ui.rehearsal.RehearsalScreen;
import dev.understudy.ui.runbook.RunbookScreen;
import dev.understudy.ui.staging.StagingScreen;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// All screens of the window, in the order of the story: the place to add one.
///
/// @param artifacts folder of the practice servers' jars
/// @param environment answers the value of a variable of the process, or null
/// @param typed passwords that were typed into the window
/// @param version of the program
record Screens(
        UserFolders folders,
        Path artifacts,
        Function<String, @Nullable String> environment,
        TypedSecrets typed,
        String version) {

    /// The screens of a document.
    List<Screen> of(Context context) {
        var runbooks =
                new RunbookRoom(new ProjectFiles(folders.data()), context.clock(), environment, Wiring::gates, version);
        var engine = new Engine(folders, artifacts, context.clock(), new Secrets(environment, typed));
        var rehearsals = new ControlRoom(engine, new ProjectFiles(folders.data()));
        return List.of(
                new OverviewScreen(context, Wiring::gates),
                new ObjectivesScreen(context),
                new InventoryScreen(context),
                new MapScreen(context),
                new PlanScreen(context),
                new StagingScreen(context, new ConnectionDesk(folders, artifacts, environment, typed)),
                new RehearsalScreen(context, rehearsals),
                new RunbookScreen(context, runbooks));
    }
}
