package dev.understudy.project;

/// Where a person has put a component on the map, against what the layout would do. Says nothing about the
/// system, so
/// evidence does not depend on it.
///
/// @param x of the upper left corner, in points, growing to the right
/// @param y of the same corner, growing downwards
public record MapPlace(ComponentId component, int x, int y) {}
