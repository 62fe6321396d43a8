package dev.understudy.rehearse.journal;

import java.time.Instant;

/// One line of the journal.
///
/// @param number 1, 2, 3, ... without a gap
/// @param session the process that wrote it
/// @param nanos that process's `System.nanoTime`; comparable within one session only
/// @param at the instant, UTC
public record JournalEntry(long number, int session, long nanos, Instant at, JournalEvent event) {}
