package dev.statewright.runtime.debug;

import dev.statewright.model.asl.StatePath;
import dev.statewright.runtime.expression.InvalidExpression;
import java.util.Optional;

/** Where executions are to stop. Equal by value. Conditions are JSONata, with or without {@code {% %}}. */
public sealed interface Breakpoint {
    /** The ARN or name of the state machine that it belongs to; empty for every one. */
    Optional<String> machine();

    /**
     * Before a state is entered.
     *
     * @param condition over {@code $states.input}, {@code $states.context} and variables; empty for always
     */
    record BeforeState(Optional<String> machine, StatePath state, Optional<String> condition) implements Breakpoint {
        public BeforeState {
            check(condition);
        }

        public BeforeState(StatePath state) {
            this(Optional.empty(), state, Optional.empty());
        }
    }

    /**
     * After a state was left; what follows has not begun.
     *
     * @param condition the same, with the output as {@code $states.result}
     */
    record AfterState(Optional<String> machine, StatePath state, Optional<String> condition) implements Breakpoint {
        public AfterState {
            check(condition);
        }

        public AfterState(StatePath state) {
            this(Optional.empty(), state, Optional.empty());
        }
    }

    /** Before any state is entered for which the condition holds. */
    record OnCondition(Optional<String> machine, String condition) implements Breakpoint {
        public OnCondition {
            check(Optional.of(condition));
        }

        public OnCondition(String condition) {
            this(Optional.empty(), condition);
        }
    }

    /** When an iteration of a Map state, or a child of a Distributed Map, begins. Counted from 0. */
    record OnIteration(Optional<String> machine, StatePath map, long index) implements Breakpoint {
        public OnIteration(StatePath map, long index) {
            this(Optional.empty(), map, index);
        }
    }

    /**
     * Just before a state fails: the execution stands before what makes it fail, so that this can be changed.
     *
     * @param state the one that fails, or one around it; empty for every one
     * @param error as {@code ErrorEquals} would name it, {@code States.ALL} included; empty for any
     */
    record OnError(Optional<String> machine, Optional<StatePath> state, Optional<String> error, Which which)
            implements Breakpoint {
        /** Any error, handled or not. */
        public static final OnError ANY = new OnError(Optional.empty(), Optional.empty(), Which.ANY);

        /** At any state. */
        public OnError(Optional<String> machine, Optional<String> error, Which which) {
            this(machine, Optional.empty(), error, which);
        }

        /** Which errors count. */
        public enum Which {
            ANY,
            /** A retrier or catcher takes them, of the state or of one around it. */
            HANDLED,
            /** The execution fails with them. */
            UNHANDLED
        }
    }

    private static void check(Optional<String> condition) {
        condition.ifPresent(StopCondition::compile);
    }

    /**
     * Why a text is no condition; empty where it is one.
     *
     * @return a sentence
     */
    static Optional<String> problemOf(String condition) {
        try {
            StopCondition.compile(condition);
            return Optional.empty();
        } catch (InvalidExpression e) {
            return Optional.of(e.getMessage());
        }
    }
}
