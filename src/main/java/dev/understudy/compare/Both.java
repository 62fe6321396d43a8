package dev.understudy.compare;

import dev.understudy.project.Side;

/// What both stores answered to one question.
record Both<T>(T source, T target) {
    T of(Side side) {
        return side == Side.SOURCE ? source : target;
    }

    boolean equal() {
        return source.equals(target);
    }
}
