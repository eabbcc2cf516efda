package dev.statewright.runtime.dataset;

import java.util.ArrayList;
import java.util.List;

/** The steps of a JSON Pointer. RFC 6901. */
final class JsonPointerSteps {
    private JsonPointerSteps() {}

    /** @throws UnreadableDataset where it is none */
    static List<String> of(String pointer) {
        if (pointer.isEmpty()) {
            return List.of();
        }
        if (!pointer.startsWith("/")) {
            throw new UnreadableDataset(
                    "The ItemsPointer '" + pointer + "' is no JSON Pointer: it begins without '/'.");
        }
        List<String> steps = new ArrayList<>();
        for (String step : pointer.substring(1).split("/", -1)) {
            steps.add(step.replace("~1", "/").replace("~0", "~"));
        }
        return steps;
    }
}
