package dev.statewright.model.sample;

/**
 * Where a sample comes from.
 *
 * @param detail a state's name, or what the kind needs to be told apart; empty where nothing more is to be said
 */
public record Origin(Kind kind, String detail) {

    /** Ways to know data, the most telling first. */
    public enum Kind {
        /** Seen in the run that is shown. */
        RUN,
        /** A mock's answer. */
        MOCK,
        /** An input that somebody gave as an example, or started an execution with. */
        EXAMPLE,
        /** What a state makes of its data; {@code detail} names it. */
        STATE,
        /** What the context object looks like. */
        CONTEXT,
        /** The form that the service answers in. */
        SERVICE
    }

    public static Origin of(Kind kind) {
        return new Origin(kind, "");
    }

    /** Data that a state gives on. */
    public static Origin from(String state) {
        return new Origin(Kind.STATE, state);
    }
}
