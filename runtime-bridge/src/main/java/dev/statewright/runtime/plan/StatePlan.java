package dev.statewright.runtime.plan;

import dev.statewright.model.asl.QueryLanguage;
import dev.statewright.model.asl.StatePath;
import dev.statewright.model.asl.StateType;
import dev.statewright.runtime.expression.Template;
import dev.statewright.runtime.history.EventType;

/** A compiled state. Built in two steps, because states refer to one another; it does not change afterwards. */
public final class StatePlan {
    private final StatePath path;
    private final StateType type;
    private final boolean jsonata;
    private final EventType entered;
    private final EventType exited;
    private final EventType aborted;

    private Selection input = new Selection.Whole();
    private Selection output = new Selection.Whole();
    private Template outputTemplate;
    private Template assign;
    private StatePlan next;
    private Work work;

    StatePlan(StatePath path, StateType type, QueryLanguage language) {
        this.path = path;
        this.type = type;
        this.jsonata = language == QueryLanguage.JSONATA;
        this.entered = EventType.of(type.word() + "StateEntered").orElseThrow();
        this.exited = EventType.of(type.word() + "StateExited").orElse(null);
        this.aborted = EventType.of(type.word() + "StateAborted").orElse(null);
    }

    void link(Selection input, Selection output, Template outputTemplate, Template assign, StatePlan next, Work work) {
        this.input = input;
        this.output = output;
        this.outputTemplate = outputTemplate;
        this.assign = assign;
        this.next = next;
        this.work = work;
    }

    public String name() {
        return path.name();
    }

    public StatePath path() {
        return path;
    }

    public StateType type() {
        return type;
    }

    public boolean isJsonata() {
        return jsonata;
    }

    public EventType entered() {
        return entered;
    }

    /** Null for Fail states. */
    public EventType exited() {
        return exited;
    }

    /** Null for types that pass at once. */
    public EventType aborted() {
        return aborted;
    }

    public Selection input() {
        return input;
    }

    public Selection output() {
        return output;
    }

    /** JSONata's {@code Output}; null where none is written. */
    public Template outputTemplate() {
        return outputTemplate;
    }

    /** Null where none is written. */
    public Template assign() {
        return assign;
    }

    /** Null at the end of the scope. */
    public StatePlan next() {
        return next;
    }

    public Work work() {
        return work;
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
