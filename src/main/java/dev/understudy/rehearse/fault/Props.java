package dev.understudy.rehearse.fault;

import dev.understudy.rehearse.dualwrite.Sabotage;
import dev.understudy.staging.Stores;

/// What faults act on.
public record Props(Stores stores, Sabotage sabotage) {}
