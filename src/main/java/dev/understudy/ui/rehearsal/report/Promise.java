package dev.understudy.ui.rehearsal.report;

import dev.understudy.ui.common.State;

/// One promise and what was measured: a cell of the strip.
///
/// @param caption what was promised
/// @param figure what was measured, in figures or in words where there are none
/// @param unit behind the figure
/// @param below what belongs to it
record Promise(String caption, String figure, String unit, String below, State state, String word) {}
