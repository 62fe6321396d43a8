package dev.understudy.rehearse.engine;

import dev.understudy.compare.Comparison;
import dev.understudy.rehearse.Rehearsals;
import dev.understudy.rehearse.report.Report;
import dev.understudy.rehearse.venue.Venue;
import java.time.InstantSource;
import java.util.function.Function;

/// What a rehearsal is given from outside.
///
/// @param rehearsals where it is kept
/// @param venue where it takes place
/// @param json how its report is kept
public record House(
        Rehearsals rehearsals,
        Venue venue,
        Comparison comparison,
        InstantSource clock,
        Function<Report, String> json) {}
