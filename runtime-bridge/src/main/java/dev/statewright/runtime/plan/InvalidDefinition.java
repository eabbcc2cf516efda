package dev.statewright.runtime.plan;

import java.util.List;

/** A workflow that cannot run. Each problem is a sentence that names its place. */
public final class InvalidDefinition extends RuntimeException {
    private final List<String> problems;

    public InvalidDefinition(List<String> problems) {
        super(String.join(" ", problems));
        this.problems = List.copyOf(problems);
    }

    public List<String> problems() {
        return problems;
    }
}
