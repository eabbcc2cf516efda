package dev.statewright.app.run.scenario;

import dev.statewright.runtime.history.HistoryEvent;
import dev.statewright.runtime.scenario.Departure;
import dev.statewright.runtime.scenario.Expectation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A line of the path that was expected beside the one that was gone.
 *
 * @param expected empty where nothing was expected at this place
 * @param actual empty where the run had ended
 * @param parted whether what was expected here did not come
 */
record PathRow(Optional<String> expected, Optional<String> actual, boolean parted) {

    /** @param events none of a scenario that was not run yet, which has parted from nothing */
    static List<PathRow> of(Expectation expectation, List<HistoryEvent> events) {
        boolean ran = !events.isEmpty();
        List<String> gone = Departure.path(events);
        if (expectation.path().isPresent()) {
            return Departure.sideBySide(expectation.path().get(), gone).stream()
                    .map(row -> new PathRow(row.expected(), row.actual(), ran && row.differs()))
                    .toList();
        }
        List<String> wanted = expectation.pathContains().orElse(List.of());
        List<PathRow> rows = new ArrayList<>();
        int found = 0;
        for (String name : gone) {
            boolean next = found < wanted.size() && wanted.get(found).equals(name);
            rows.add(new PathRow(next ? Optional.of(name) : Optional.empty(), Optional.of(name), false));
            found += next ? 1 : 0;
        }
        wanted.subList(found, wanted.size())
                .forEach(missing -> rows.add(new PathRow(Optional.of(missing), Optional.empty(), ran)));
        return rows;
    }

    /** The first line at which the paths part; the last one where they do not. */
    static int parting(List<PathRow> rows) {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).parted()) {
                return i;
            }
        }
        return rows.size() - 1;
    }
}
