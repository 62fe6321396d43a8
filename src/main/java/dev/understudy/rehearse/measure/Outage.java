package dev.understudy.rehearse.measure;

/// A stretch in which one operation did not work.
///
/// @param seen from the scheduled start of the first failed arrival to the end of the first ok one after the
///     last failed one in the order of the schedule
/// @param atLeast what is certain: from the first to the last failed arrival's scheduled start
/// @param atMost what is possible: from the scheduled start of the last ok arrival before to the
///     end of the first ok one after
/// @param open whether observation ended before it did, so that `seen` is a lower bound
public record Outage(Interval seen, Interval atLeast, Interval atMost, boolean open) {}
