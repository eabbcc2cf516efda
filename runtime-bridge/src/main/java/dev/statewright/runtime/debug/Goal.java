package dev.statewright.runtime.debug;

import dev.statewright.model.asl.StatePath;
import dev.statewright.runtime.execution.FramePath;
import dev.statewright.runtime.execution.FrameView;

/** How far an execution is to go on. */
sealed interface Goal {
    /** Whether it is reached before that line of control enters its state. */
    boolean isReached(FrameView inTurn, boolean endedSince);

    /** The line of control whose end counts; null where none's does. */
    default FramePath from() {
        return null;
    }

    /** To a breakpoint, or the end. */
    record End() implements Goal {
        @Override
        public boolean isReached(FrameView inTurn, boolean endedSince) {
            return false;
        }
    }

    /** To the next state, whatever it is. */
    record Next() implements Goal {
        @Override
        public boolean isReached(FrameView inTurn, boolean endedSince) {
            return true;
        }
    }

    /** To the next state of the same line of control, or of one around it; where it has ended, to what comes next beside it. */
    record Over(FramePath from) implements Goal {
        @Override
        public boolean isReached(FrameView inTurn, boolean endedSince) {
            FramePath path = inTurn.path();
            return from.isWithin(path) || endedSince && path.depth() <= from.depth();
        }
    }

    /** To the next state of the same line of control, or of one inside it. */
    record Into(FramePath from) implements Goal {
        @Override
        public boolean isReached(FrameView inTurn, boolean endedSince) {
            return inTurn.path().isWithin(from) || endedSince && inTurn.path().depth() <= from.depth();
        }
    }

    /** To the next state of the line of control around. */
    record Out(FramePath from) implements Goal {
        @Override
        public boolean isReached(FrameView inTurn, boolean endedSince) {
            return inTurn.path().depth() < from.depth() && from.isWithin(inTurn.path());
        }
    }

    /** To a state. */
    record To(StatePath state) implements Goal {
        @Override
        public boolean isReached(FrameView inTurn, boolean endedSince) {
            return inTurn.state().equals(state);
        }
    }
}
