package dev.statewright.app.run.comparison;

import dev.statewright.app.words.Words;
import dev.statewright.model.asl.StatePath;
import dev.statewright.runtime.inspect.StepRecord;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the canvas says of each state while two runs are compared; states of which there is nothing to say have no mark. */
final class ComparisonMarks {

    private ComparisonMarks() {}

    static Map<StatePath, String> of(List<ComparisonRow> rows) {
        Map<StatePath, Boolean> first = new HashMap<>();
        Map<StatePath, Boolean> second = new HashMap<>();
        Map<StatePath, String> marks = new HashMap<>();
        for (ComparisonRow row : rows) {
            row.first().map(StepRecord::state).ifPresent(state -> first.put(state, true));
            row.second().map(StepRecord::state).ifPresent(state -> second.put(state, true));
        }
        for (ComparisonRow row : rows) {
            if (row.isOfBoth() && !row.isAlike()) {
                marks.put(row.first().orElseThrow().state(), Words.text("comparison.mark-differs"));
            }
            only(row.first(), second, "comparison.mark-first", marks);
            only(row.second(), first, "comparison.mark-second", marks);
        }
        return marks;
    }

    private static void only(
            Optional<StepRecord> step, Map<StatePath, Boolean> other, String key, Map<StatePath, String> marks) {
        step.map(StepRecord::state)
                .filter(state -> !other.containsKey(state))
                .ifPresent(state -> marks.put(state, Words.text(key)));
    }
}
