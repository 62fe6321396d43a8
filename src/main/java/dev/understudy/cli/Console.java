package dev.understudy.cli;

import java.io.BufferedReader;
import java.io.PrintWriter;

/// Where commands print and what they are answered on.
///
/// @param out what was asked for
/// @param err everything else
/// @param in answers of a person; read only where `terminal` is true
/// @param terminal whether a person sits at both ends
public record Console(PrintWriter out, PrintWriter err, BufferedReader in, boolean terminal) {}
