package dev.understudy.ui.shell;

import dev.understudy.ui.common.Document;
import dev.understudy.ui.common.Screen;
import java.util.List;
import java.util.Optional;

/// An open project and its screens.
record Session(Document document, List<Screen> screens) {
    Optional<Screen> screen(String id) {
        return screens.stream().filter(screen -> screen.id().equals(id)).findFirst();
    }

    /// Ends what the screens still do and gives the file back.
    void close() {
        try {
            screens.forEach(Screen::close);
        } finally {
            document.close();
        }
    }
}
