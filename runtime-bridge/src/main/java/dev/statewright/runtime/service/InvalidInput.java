package dev.statewright.runtime.service;

/** An execution's input is not JSON. The message says so with line and column, both counted from 1. */
public final class InvalidInput extends RuntimeException {
    private final int line;
    private final int column;

    public InvalidInput(String problem, int line, int column) {
        super("The input is not JSON: line " + line + ", column " + column + ": " + problem);
        this.line = line;
        this.column = column;
    }

    public int line() {
        return line;
    }

    public int column() {
        return column;
    }
}
