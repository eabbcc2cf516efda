package dev.statewright.app.cli;

import dev.statewright.runtime.shell.ClockMode;

/** The clocks that {@code --time} offers: nobody can advance one by hand on the command line. */
enum CommandTime {
    VIRTUAL(ClockMode.VIRTUAL),
    REAL(ClockMode.REAL),
    SCALED(ClockMode.SCALED);

    private final ClockMode clock;

    CommandTime(ClockMode clock) {
        this.clock = clock;
    }

    ClockMode clock() {
        return clock;
    }
}
