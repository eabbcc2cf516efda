package dev.statewright.model.fix;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.statewright.model.asl.PredefinedErrors;
import dev.statewright.model.asl.State;
import dev.statewright.model.command.Command;
import dev.statewright.model.command.MoveCatcher;
import dev.statewright.model.command.MoveRetrier;
import dev.statewright.model.command.RemoveCatcher;
import dev.statewright.model.command.RemoveRetrier;
import dev.statewright.model.command.SetField;
import dev.statewright.model.syntax.SyntaxPath;
import dev.statewright.model.text.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Fixes of retriers and catchers. */
final class HandlerFixes {

    private static final String NAMES = "ErrorEquals";
    private static final String THROTTLED = "Lambda.TooManyRequestsException";

    private HandlerFixes() {}

    static List<QuickFix> throttling(Place place) {
        return withNames(place, THROTTLED, "fix.add-error", (names, ignored) -> names.add(THROTTLED));
    }

    /** The whole entry goes, or only the name that is marked. */
    static List<QuickFix> neverUsed(Place place) {
        if (place.says("This ")) {
            boolean retrier = isRetrier(place);
            return entry(place)
                    .map(at -> QuickFix.of(
                            retrier ? "fix.remove-retrier" : "fix.remove-catcher",
                            retrier
                                    ? new RemoveRetrier(at.state().path(), at.index())
                                    : new RemoveCatcher(at.state().path(), at.index())))
                    .stream()
                    .toList();
        }
        String name = place.json(place.path()).map(JsonNode::asText).orElse("");
        return withNames(place, name, "fix.remove-error", (names, index) -> names.remove(index));
    }

    /** A name that begins like those of Step Functions. */
    static List<QuickFix> unknownName(Place place) {
        String written = place.json(place.path()).map(JsonNode::asText).orElse("");
        List<QuickFix> fixes = new ArrayList<>();
        for (String near : Nearest.to(written, PredefinedErrors.ALL)) {
            fixes.addAll(withNames(place, near, "fix.use-name", (names, index) -> names.set(index, near)));
        }
        if (place.before(NAMES)
                .flatMap(entry -> place.list(entry.then(NAMES)))
                .filter(names -> names.size() > 1)
                .isPresent()) {
            fixes.addAll(withNames(place, written, "fix.remove-error", (names, index) -> names.remove(index)));
        }
        return fixes;
    }

    static List<QuickFix> allNotLast(Place place) {
        boolean retrier = isRetrier(place);
        return entry(place).stream()
                .map(at -> QuickFix.of("fix.move-last", moveLast(at, retrier)))
                .toList();
    }

    private static Command moveLast(Entry at, boolean retrier) {
        return retrier
                ? new MoveRetrier(
                        at.state().path(), at.index(), at.state().retriers().size() - 1)
                : new MoveCatcher(
                        at.state().path(), at.index(), at.state().catchers().size() - 1);
    }

    static List<QuickFix> allNotAlone(Place place) {
        ArrayNode only = JsonNodeFactory.instance.arrayNode().add("States.ALL");
        return place.before(NAMES).stream()
                .map(entry -> QuickFix.of("fix.only-all", new SetField(entry, NAMES, Optional.of(only))))
                .toList();
    }

    private static boolean isRetrier(Place place) {
        return place.path().steps().lastIndexOf("Retry") > place.path().steps().lastIndexOf("Catch");
    }

    private record Entry(State state, int index) {}

    private static Optional<Entry> entry(Place place) {
        return place.state()
                .flatMap(state ->
                        place.indexIn(isRetrier(place) ? "Retry" : "Catch").map(index -> new Entry(state, index)));
    }

    private interface NamesChange {
        void apply(ArrayNode names, int marked);
    }

    private static List<QuickFix> withNames(Place place, String name, String titleKey, NamesChange change) {
        SyntaxPath entry = place.before(NAMES).orElse(null);
        ArrayNode names = entry == null ? null : place.list(entry.then(NAMES)).orElse(null);
        int marked = place.indexIn(NAMES).orElse(-1);
        if (names == null || marked < 0) {
            return List.of();
        }
        change.apply(names, marked);
        return List.of(QuickFix.of(titleKey, new SetField(entry, NAMES, Optional.of(names)), name));
    }
}
