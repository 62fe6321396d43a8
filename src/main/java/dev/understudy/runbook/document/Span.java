package dev.understudy.runbook.document;

/// A piece of text in one face.
///
/// @param target anchor of the section or heading that it leads to; empty if it leads nowhere
public record Span(String text, Face face, String target) {}
