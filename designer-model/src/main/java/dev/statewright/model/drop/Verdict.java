package dev.statewright.model.drop;

/** What the rules say of a drop. */
public sealed interface Verdict {

    /** It may be dropped here. */
    record Allowed() implements Verdict {}

    /**
     * It may not.
     *
     * @param reason a sentence for the user
     */
    record Forbidden(String reason) implements Verdict {}

    /** The target has nothing to do with it: no marker, no word. */
    record NotConcerned() implements Verdict {}
}
