package dev.statewright.model.text;

/** A place in a text as people name it: line and column, both from 1; the column counts UTF-16 code units. */
public record Position(int line, int column) {

    @Override
    public String toString() {
        return line + ":" + column;
    }
}
