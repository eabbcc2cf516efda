package dev.statewright.runtime.intrinsic;

/** Where random numbers come from: a generator seeded by the execution's start, so that a replay gets the same ones. */
public interface Chance {
    /** Equally likely from {@code from} (inclusive) to {@code to} (exclusive). */
    long between(long from, long to);

    /** 64 random bits. */
    long bits();
}
