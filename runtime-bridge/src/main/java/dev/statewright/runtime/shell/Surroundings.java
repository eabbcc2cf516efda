package dev.statewright.runtime.shell;

import dev.statewright.runtime.execution.Effect;
import dev.statewright.runtime.maprun.MapRunLedger;
import dev.statewright.runtime.task.TaskBackend;

/** What surrounds an execution for as long as it lives, also beyond a redrive. */
record Surroundings(
        TaskBackend tasks, Journal journal, ItemReaders readers, ResultExports exports, MapRunLedger mapRuns) {
    static Surroundings of(TaskBackend tasks, Journal journal) {
        return new Surroundings(tasks, journal, new ItemReaders(tasks), new ResultExports(tasks), new MapRunLedger());
    }

    /** What a replay tells of Map Runs. Results that were being written are written from the beginning. */
    void retell(Effect effect, boolean exporting) {
        switch (effect) {
            case Effect.MapRunChanged changed -> mapRuns.changed(changed.run());
            case Effect.ChildChanged changed -> {
                mapRuns.changed(changed.child());
                if (exporting) {
                    exports.add(changed.child());
                }
            }
            case Effect.BeginResults begin -> {
                if (exporting) {
                    exports.begin(begin.request());
                }
            }
            default -> throw new IllegalArgumentException(effect + " tells of no Map Run");
        }
    }
}
