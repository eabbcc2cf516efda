package dev.statewright.model.asl;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

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

    private static final Map<String, StateType> BY_WORD =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(StateType::word, type -> type));

    private final String word;

    StateType(String word) {
        this.word = word;
    }

    /** The value of {@code Type}. */
    public String word() {
        return word;
    }

    public static StateType of(String word) {
        return BY_WORD.getOrDefault(word, UNKNOWN);
    }
}
