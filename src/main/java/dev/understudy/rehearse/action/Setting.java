package dev.understudy.rehearse.action;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A setting that a step kind declares: form, validation, text form and runbook are made from it.
///
/// @param fallback the value when none is written; null if there is none
/// @param required whether it must be written
/// @param help what it means, its unit included, in a sentence
/// @param choices the words that a CHOICE allows
public record Setting(
        String name, Type type, @Nullable String fallback, boolean required, String help, List<String> choices) {
    public Setting {
        choices = List.copyOf(choices);
    }

    /// What a value must be.
    public enum Type {
        TEXT,
        /// One of a few words.
        CHOICE,
        /// Paths of SQL scripts of the project, separated by commas.
        SCRIPTS,
        /// A version of the application.
        VERSION,
        /// An operation of the workload.
        OPERATION,
        /// ISO-8601, such as PT10S; zero or more.
        DURATION,
        /// A whole number above zero.
        COUNT,
        /// `yes` or `no`.
        SWITCH,
        /// Percent by version, such as `v2=95, v3=5`; 100 in all.
        WEIGHTS,
        /// Some of aggregate, checksum, sample, separated by commas.
        LEVELS
    }

    /// A setting that must be written.
    static Setting required(String name, Type type, String help) {
        return new Setting(name, type, null, true, help, List.of());
    }

    /// A setting that may be left out.
    static Setting optional(String name, Type type, @Nullable String fallback, String help) {
        return new Setting(name, type, fallback, false, help, List.of());
    }

    /// One of a few words; the first when none is written.
    static Setting choice(String name, List<String> choices, String help) {
        return new Setting(name, Type.CHOICE, choices.getFirst(), false, help, choices);
    }
}
