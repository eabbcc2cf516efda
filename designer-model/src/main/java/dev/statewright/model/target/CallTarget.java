package dev.statewright.model.target;

/** Who answers the calls of a Task state. */
public enum CallTarget {
    /** A mock, a service or a function of the workspace; nobody, where there is none. */
    WORKSPACE,
    /** AWS itself, by the user's {@code aws} command and profile. */
    AWS
}
