package dev.understudy.compare;

/// Something that could not be compared, so that nobody takes it for equal.
///
/// @param what a table or a column, such as `table Orders` or `column Orders.Place`
/// @param why a sentence
public record NotCompared(String what, String why) {}
