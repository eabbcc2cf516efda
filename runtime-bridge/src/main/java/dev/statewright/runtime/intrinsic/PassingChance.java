package dev.statewright.runtime.intrinsic;

import java.util.concurrent.ThreadLocalRandom;

/** Random numbers for what is never replayed: a preview, a test of one state. */
public final class PassingChance implements Chance {
    @Override
    public long between(long from, long to) {
        return ThreadLocalRandom.current().nextLong(from, to);
    }

    @Override
    public long bits() {
        return ThreadLocalRandom.current().nextLong();
    }
}
