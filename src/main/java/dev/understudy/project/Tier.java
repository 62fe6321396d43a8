package dev.understudy.project;

/// How bad a risk is: HIGH loses the migration and data, MEDIUM degrades, LOW can be mended afterwards.
public enum Tier {
    HIGH,
    MEDIUM,
    LOW
}
