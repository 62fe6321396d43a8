package dev.understudy.ui.shell;

import dev.understudy.ui.common.Screen;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Finds screens, what is in them, and actions.
///
/// @param actions what the window itself can do
record SearchModel(Collection<Screen> screens, List<Action> actions) {
    private static final int MOST = 40;

    /// An action of the window.
    record Action(Screen.Hit hit, Runnable run) {}

    /// Something found, and what choosing it does.
    record Found(Screen.Hit hit, Runnable run) {}

    /// All that has the text in it; those that begin with it come first.
    ///
    /// @param go shows a screen, and in it an item
    List<Found> find(String typed, Screen.Navigator go) {
        String text = typed.strip().toLowerCase(Locale.ROOT);
        List<Found> found = new ArrayList<>();
        for (Screen screen : screens) {
            if (screen.title().toLowerCase(Locale.ROOT).contains(text)) {
                var hit = new Screen.Hit(screen.icon(), screen.title(), "screen", "");
                found.add(new Found(hit, () -> go.go(screen.id(), "")));
            }
        }
        for (Action action : actions) {
            if (action.hit().title().toLowerCase(Locale.ROOT).contains(text)) {
                found.add(new Found(action.hit(), action.run()));
            }
        }
        if (!text.isEmpty()) {
            for (Screen screen : screens) {
                screen.search(text).forEach(hit -> found.add(new Found(hit, () -> go.go(screen.id(), hit.item()))));
            }
        }
        Stream<Found> first = found.stream().filter(one -> begins(one, text));
        Stream<Found> rest = found.stream().filter(one -> !begins(one, text));
        return Stream.concat(first, rest).limit(MOST).toList();
    }

    private static boolean begins(Found found, String text) {
        return found.hit().title().toLowerCase(Locale.ROOT).startsWith(text);
    }
}
