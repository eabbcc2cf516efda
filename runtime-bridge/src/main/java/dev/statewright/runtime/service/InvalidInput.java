package dev.statewright.runtime.service;

/** An execution's input is not JSON. The message says so with line and column, both counted from 1. */
public final class InvalidInput extends RuntimeException {
    private final String problem;
    private final int line;
    private final int column;

    public InvalidInput(String problem, int line, int column) {
        super("The input is not JSON: line " + line + ", column " + column + ": " + problem);
        this.problem = problem;
        this.line = line;
        this.column = column;
    }

    /** What is wrong, without the place. */
    public String problem() {
        return problem;
    }

    public int line() {
        return line;
    }

    public int column() {
        return column;
    }
}
