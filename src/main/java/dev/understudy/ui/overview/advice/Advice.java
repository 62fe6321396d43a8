package dev.understudy.ui.overview.advice;

/// Something to do next.
///
/// @param title what to do
/// @param why what it is good for, in a few words
/// @param button names the way there
/// @param screen where it is done
public record Advice(String title, String why, String button, String screen) {}
