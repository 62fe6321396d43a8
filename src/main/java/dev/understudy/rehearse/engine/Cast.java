package dev.understudy.rehearse.engine;

import dev.understudy.compare.Comparison;
import dev.understudy.project.Project;
import dev.understudy.rehearse.RunSettings;
import dev.understudy.rehearse.dualwrite.DualWrite;
import dev.understudy.rehearse.dualwrite.MappedTables;
import dev.understudy.rehearse.dualwrite.Relay;
import dev.understudy.rehearse.dualwrite.WrittenKeys;
import dev.understudy.rehearse.fault.FaultDesk;
import dev.understudy.rehearse.ledger.Ledger;
import dev.understudy.rehearse.proof.Baseline;
import dev.understudy.rehearse.traffic.Router;
import dev.understudy.rehearse.traffic.Traffic;
import dev.understudy.staging.Stores;
import java.time.InstantSource;

/// Everything that takes part in one session of a rehearsal.
///
/// @param project with held times already divided by the pace
/// @param sessionPrefix names of our sessions in the stores start with this
/// @param replay what the journal said when this session began
record Cast(
        Project project,
        RunSettings settings,
        Stores stores,
        MappedTables tables,
        Baseline baseline,
        Router router,
        DualWrite dualWrite,
        Relay relay,
        WrittenKeys written,
        Ledger ledger,
        Comparison comparison,
        StandingNow standing,
        Recorder recorder,
        Traffic traffic,
        Arrivals arrivals,
        FaultDesk faults,
        TurnBack turnBack,
        Controls controls,
        Replay replay,
        String sessionPrefix,
        InstantSource clock) {}
