package dev.understudy.cli;

import dev.understudy.project.Action;
import dev.understudy.project.Project;
import dev.understudy.readiness.GateResult;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/// What the commands are made of; put together in one place.
///
/// @param gates the word of every gate on a project
/// @param asks whether an action waits for a person's word
/// @param defects where our own defects are written down
/// @param version of the program
public record Parts(
        Console console,
        Projects projects,
        Rehearsing rehearsing,
        Comparing comparing,
        Runbooks runbooks,
        Function<Project, List<GateResult>> gates,
        Predicate<Action> asks,
        DefectLog defects,
        String version) {}
