package dev.understudy.ui.validation;

import dev.understudy.ui.common.Shown;
import dev.understudy.ui.common.State;

/// Where one level of one table stands.
sealed interface LevelState {
    /// Its words in the table.
    String words();

    /// Its mark.
    State state();

    /// The level was not asked for, or the comparison ended before it.
    record NotLookedAt() implements LevelState {
        @Override
        public String words() {
            return "not looked at";
        }

        @Override
        public State state() {
            return State.NOT_MEASURED;
        }
    }

    /// Its turn comes.
    record Queued() implements LevelState {
        @Override
        public String words() {
            return "queued";
        }

        @Override
        public State state() {
            return State.WAITING;
        }
    }

    /// Under way.
    ///
    /// @param rows of the source that were looked at
    record Running(long rows) implements LevelState {
        @Override
        public String words() {
            return "running";
        }

        @Override
        public State state() {
            return State.RUNNING;
        }
    }

    /// Nothing differs.
    record Equal() implements LevelState {
        @Override
        public String words() {
            return "equal";
        }

        @Override
        public State state() {
            return State.PASS;
        }
    }

    /// Something differs.
    ///
    /// @param number of rows and figures
    record Differs(long number) implements LevelState {
        @Override
        public String words() {
            return Shown.count(number) + (number == 1 ? " differs" : " differ");
        }

        @Override
        public State state() {
            return State.FAIL;
        }
    }

    /// The table cannot be compared so.
    ///
    /// @param why a sentence
    record Refused(String why) implements LevelState {
        @Override
        public String words() {
            return "not compared";
        }

        @Override
        public State state() {
            return State.FINDING;
        }
    }
}
