package dev.statewright.app.run.comparison;

import dev.statewright.runtime.inspect.StepRecord;
import dev.statewright.runtime.past.RunComparison;
import dev.statewright.runtime.past.RunComparison.Difference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A line of two runs side by side: a step of both, or what each of them did instead.
 *
 * @param parted whether the runs went different ways here for the first time
 */
record ComparisonRow(
        Optional<StepRecord> first, Optional<StepRecord> second, Set<Difference> differences, boolean parted) {

    /** Steps that only one run made stand beside those that the other made there. */
    static List<ComparisonRow> of(RunComparison comparison) {
        List<ComparisonRow> rows = new ArrayList<>();
        List<RunComparison.Pair> pairs = comparison.pairs();
        boolean parted = false;
        for (int i = 0; i < pairs.size(); ) {
            RunComparison.Pair pair = pairs.get(i);
            if (isOfBoth(pair)) {
                boolean here = !parted && comparison.parted().orElse(-1) == i;
                rows.add(new ComparisonRow(pair.first(), pair.second(), pair.differences(), here));
                parted |= here;
                i++;
                continue;
            }
            int end = i;
            while (end < pairs.size() && !isOfBoth(pairs.get(end))) {
                end++;
            }
            List<Optional<StepRecord>> firsts = pairs.subList(i, end).stream()
                    .map(RunComparison.Pair::first)
                    .filter(Optional::isPresent)
                    .toList();
            List<Optional<StepRecord>> seconds = pairs.subList(i, end).stream()
                    .map(RunComparison.Pair::second)
                    .filter(Optional::isPresent)
                    .toList();
            for (int j = 0; j < Math.max(firsts.size(), seconds.size()); j++) {
                rows.add(new ComparisonRow(
                        j < firsts.size() ? firsts.get(j) : Optional.empty(),
                        j < seconds.size() ? seconds.get(j) : Optional.empty(),
                        Set.of(),
                        !parted));
                parted = true;
            }
            i = end;
        }
        return rows;
    }

    /** Whether both runs made the same step here. */
    boolean isOfBoth() {
        return first.isPresent()
                && second.isPresent()
                && first.get().state().equals(second.get().state());
    }

    boolean isAlike() {
        return isOfBoth() && differences.isEmpty();
    }

    private static boolean isOfBoth(RunComparison.Pair pair) {
        return pair.first().isPresent() && pair.second().isPresent();
    }
}
