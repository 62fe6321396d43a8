package dev.understudy.project;

/// A question to a store whose answer must hold after a step: one SELECT that returns one value.
///
/// @param what what is checked, in a sentence
/// @param side the store that is asked
/// @param expect the text that the value must have
public record Check(String what, Side side, String sql, String expect) {}
