package dev.understudy.rehearse.traffic;

import dev.understudy.rehearse.dualwrite.DualWrite;
import dev.understudy.rehearse.dualwrite.MappedTables;
import dev.understudy.rehearse.dualwrite.WrittenKeys;
import dev.understudy.rehearse.ledger.Ledger;
import dev.understudy.staging.Stores;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;

/// What every operation of the stand-in application works with.
///
/// @param sequence the last sequence number given out
record Shop(
        Stores stores,
        MappedTables tables,
        KeyBook keys,
        Ledger ledger,
        DualWrite dualWrite,
        Router router,
        WrittenKeys written,
        AtomicLong sequence,
        InstantSource clock) {}
