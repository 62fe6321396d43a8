package dev.understudy.app;

import dev.understudy.ui.common.Context;
import dev.understudy.ui.common.Screen;
import dev.understudy.ui.objectives.ObjectivesScreen;
import dev.understudy.ui.plan.PlanScreen;
import java.util.List;

/// All screens of the window, in the order of the story: the place to add one.
final class Screens {
    private Screens() {}

    /// The screens of a document.
    static List<Screen> of(Context context) {
        return List.of(new ObjectivesScreen(context), new PlanScreen(context));
    }
}
