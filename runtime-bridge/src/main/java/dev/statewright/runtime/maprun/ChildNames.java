package dev.statewright.runtime.maprun;

import java.util.OptionalLong;
import java.util.UUID;

/**
 * Names of a Map Run's children: UUIDs that say which child it is, so that nobody has to remember a million of them.
 *
 * @param key of the Map Run: any number, another one for each run
 */
public record ChildNames(long key) {
    private static final long LOW = (1L << 62) - 1;
    private static final long FACTOR = 0x1E3779B97F4A7C15L;
    private static final long INVERSE = inverse();

    public String name(long number) {
        long low = number * FACTOR + key & LOW;
        long high = mixed(low + Long.rotateLeft(key, 32)) & 0xffffffffffff0fffL | 0x3000L;
        return new UUID(high, low | Long.MIN_VALUE).toString();
    }

    /** Which child has the name; empty where none can have it. */
    public OptionalLong number(String name) {
        long low;
        try {
            low = UUID.fromString(name).getLeastSignificantBits() & LOW;
        } catch (IllegalArgumentException e) {
            return OptionalLong.empty();
        }
        long number = (low - key) * INVERSE & LOW;
        return name(number).equals(name) ? OptionalLong.of(number) : OptionalLong.empty();
    }

    /** Stafford's thirteenth variant, as SplittableRandom has it: neighbours look unlike. */
    private static long mixed(long value) {
        long z = (value ^ value >>> 30) * 0xbf58476d1ce4e5b9L;
        z = (z ^ z >>> 27) * 0x94d049bb133111ebL;
        return z ^ z >>> 31;
    }

    /** Newton's method: each step doubles the number of bits that are right. */
    private static long inverse() {
        long inverse = FACTOR;
        for (int i = 0; i < 6; i++) {
            inverse *= 2 - FACTOR * inverse;
        }
        return inverse;
    }
}
