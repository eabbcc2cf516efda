package dev.statewright.model.asl;

import java.util.Arrays;

/** The eight state types of ASL, and whatever else a document may say. */
public enum StateType {
    TASK("Task"),
    CHOICE("Choice"),
    PARALLEL("Parallel"),
    MAP("Map"),
    PASS("Pass"),
    WAIT("Wait"),
    SUCCEED("Succeed"),
    FAIL("Fail"),
    UNKNOWN("");

    private final String word;

    StateType(String word) {
        this.word = word;
    }

    /** The value of {@code Type}. */
    public String word() {
        return word;
    }

    public static StateType of(String word) {
        return Arrays.stream(values())
                .filter(type -> type.word.equals(word))
                .findFirst()
                .orElse(UNKNOWN);
    }
}
