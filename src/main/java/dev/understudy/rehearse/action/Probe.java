package dev.understudy.rehearse.action;

/// What the stores say of a step, whatever the journal says.
public sealed interface Probe {
    /// Nothing of it is there.
    record NotBegun() implements Probe {}

    /// Some of it is there; acting again does the rest.
    record Partly(String howFar) implements Probe {}

    /// All of it is there.
    record Done() implements Probe {}

    /// It cannot be seen of one part. A person must say.
    record InDoubt(String why, int part) implements Probe {}
}
