package dev.statewright.runtime.execution;

import dev.statewright.runtime.history.Payload;

/** Step Functions' quota for a task's result: 262,144 bytes of UTF-8. */
final class DataLimit {
    private static final int MAX_BYTES = 262_144;

    private DataLimit() {}

    static boolean exceeds(Payload value) {
        String text = value.text();
        if (text.length() > MAX_BYTES) {
            return true;
        }
        // a character takes three bytes at most
        if (text.length() <= MAX_BYTES / 3) {
            return false;
        }
        int bytes = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            bytes += c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
        }
        return bytes > MAX_BYTES;
    }
}
