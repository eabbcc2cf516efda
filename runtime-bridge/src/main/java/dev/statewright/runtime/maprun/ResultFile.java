package dev.statewright.runtime.maprun;

import dev.statewright.runtime.s3.ObjectWriting;
import java.io.IOException;

/** One file of results: an array, or JSON lines. */
final class ResultFile {
    /** A file has no more than 5 GB, then the next one is begun. */
    private static final long LARGEST = 5L << 30;

    private final String key;
    private final ObjectWriting writing;
    private final boolean lines;
    private long size;
    private boolean begun;

    ResultFile(String key, ObjectWriting writing, boolean lines) {
        this.key = key;
        this.writing = writing;
        this.lines = lines;
    }

    void add(byte[] value) throws IOException {
        if (!lines) {
            write(begun ? ',' : '[');
        }
        begun = true;
        writing.bytes().write(value);
        size += value.length;
        if (lines) {
            write('\n');
        }
    }

    private void write(char character) throws IOException {
        writing.bytes().write(character);
        size++;
    }

    void complete() throws IOException {
        if (!lines) {
            if (!begun) {
                write('[');
            }
            write(']');
        }
        writing.complete();
    }

    void abandon() {
        writing.abandon();
    }

    boolean isFull() {
        return size >= LARGEST;
    }

    String key() {
        return key;
    }

    /** In bytes. */
    long size() {
        return size;
    }
}
