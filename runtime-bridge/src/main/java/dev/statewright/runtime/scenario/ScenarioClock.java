package dev.statewright.runtime.scenario;

import dev.statewright.runtime.service.ExecutionSettings;
import dev.statewright.runtime.shell.ClockMode;
import java.util.LinkedHashMap;
import java.util.Map;

/** The clocks that a scenario may name, as its file spells them. Nobody is there to advance one by hand. */
final class ScenarioClock {
    /** So many times as fast goes the time of {@code x10}: as the window's. */
    private static final int FACTOR = 10;

    /** Of executions of scenarios, and of those that they start. */
    static final ExecutionSettings SETTINGS = ExecutionSettings.DEFAULT.withTimeFactor(FACTOR);

    private static final String VIRTUAL = "virtual";
    private static final String REAL = "real";
    private static final String TEN_TIMES = "x10";

    private ScenarioClock() {}

    static Map<String, ClockMode> byName() {
        Map<String, ClockMode> clocks = new LinkedHashMap<>();
        clocks.put(VIRTUAL, ClockMode.VIRTUAL);
        clocks.put(REAL, ClockMode.REAL);
        clocks.put(TEN_TIMES, ClockMode.SCALED);
        return clocks;
    }

    static String name(ClockMode clock) {
        return switch (clock) {
            case REAL -> REAL;
            case SCALED -> TEN_TIMES;
            case VIRTUAL, BY_HAND -> VIRTUAL;
        };
    }
}
