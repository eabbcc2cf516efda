package dev.statewright.app.dataflow;

import java.util.Locale;

/**
 * A step of the data's way through a state.
 *
 * @param field of the state that makes the step; empty for what no field makes
 */
record Stage(Kind kind, String field) {

    /** What a step is. */
    enum Kind {
        /** What comes into the state. */
        INPUT,
        /** A path that selects, or says where to put something. */
        PATH,
        /** JSON with expressions in it. */
        TEMPLATE,
        /** What the task, the branches or the iterations give. */
        WORK,
        /** The rules of a Choice state. */
        RULES,
        /** Variables that are assigned. */
        VARIABLES,
        /** Where the state leads to, and with what. */
        END
    }

    static final Stage INPUT = new Stage(Kind.INPUT, "");
    static final Stage WORK = new Stage(Kind.WORK, "");
    static final Stage RULES = new Stage(Kind.RULES, "Choices");
    static final Stage END = new Stage(Kind.END, "");

    static Stage path(String field) {
        return new Stage(Kind.PATH, field);
    }

    static Stage template(String field) {
        return new Stage(Kind.TEMPLATE, field);
    }

    /** Unique in its state. */
    String id() {
        return field.isEmpty() ? kind.name().toLowerCase(Locale.ROOT) : field;
    }
}
