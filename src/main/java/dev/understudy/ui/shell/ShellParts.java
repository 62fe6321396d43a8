package dev.understudy.ui.shell;

import dev.understudy.ui.common.Choosing;
import dev.understudy.ui.common.Context;
import dev.understudy.ui.common.Jobs;
import dev.understudy.ui.common.Screen;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;

/// What the window is made of; put together by whoever starts the program.
///
/// @param screens all screens for a document that was opened, in the order of the navigation
/// @param memory file in which the window remembers its place, its look and recent projects
public record ShellParts(
        ProjectDoor door,
        Function<Context, List<Screen>> screens,
        Jobs jobs,
        Choosing choosing,
        InstantSource clock,
        ZoneId zone,
        Path memory) {}
