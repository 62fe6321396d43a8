package dev.understudy.ui.common;

import java.time.InstantSource;
import java.time.ZoneId;

/// What a screen is made with.
///
/// @param zone in which times of day are shown
public record Context(
        Document document,
        Jobs jobs,
        Failure.Reporter failures,
        Activity activity,
        Screen.Navigator navigator,
        Choosing choosing,
        InstantSource clock,
        ZoneId zone) {}
