package dev.statewright.model.fix;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.statewright.model.asl.State;
import dev.statewright.model.command.RenameField;
import dev.statewright.model.command.SetField;
import dev.statewright.model.text.Nearest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Fixes of single fields: those that are too many, misspelled, missing. */
final class FieldFixes {

    private static final String DYNAMIC = ".$";
    private static final Pattern LISTED = Pattern.compile("\\[([^\\]]*)]");

    /** A week, after which nobody waits for an answer any more; to be changed by whoever knows better. */
    private static final int TIMEOUT_SECONDS = 604_800;

    private static final int HEARTBEAT_SECONDS = 3_600;

    /** A beginning; how many items a child can take nobody else knows. */
    private static final int ITEMS_PER_BATCH = 100;

    private FieldFixes() {}

    static List<QuickFix> unsupported(Place place) {
        List<QuickFix> fixes = new ArrayList<>();
        String field = place.field().orElse(null);
        if (field == null) {
            return fixes;
        }
        place.document()
                .tree()
                .object(place.path().parent())
                .ifPresent(object -> Nearest.to(field, FieldNames.ALL).stream()
                        .filter(near -> object.member(near).isEmpty())
                        .forEach(near -> fixes.add(QuickFix.of(
                                "fix.rename-field", new RenameField(place.path().parent(), field, near), near))));
        fixes.add(remove(place));
        return fixes;
    }

    static QuickFix remove(Place place) {
        return QuickFix.of("fix.remove-field", place.removal(), place.field().orElseThrow());
    }

    static List<QuickFix> removal(Place place) {
        return place.field().isPresent() ? List.of(remove(place)) : List.of();
    }

    /** For fields that exclude each other: either may go. */
    static List<QuickFix> exclusive(Place place) {
        return listed(place)
                .filter(name -> place.document()
                        .tree()
                        .member(place.path().parent().then(name))
                        .isPresent())
                .map(name -> QuickFix.of(
                        "fix.remove-field", new SetField(place.path().parent(), name, Optional.empty()), name))
                .toList();
    }

    /** For a value that is none of a few words. */
    static List<QuickFix> wrongWord(Place place) {
        String written = place.json(place.path()).map(value -> value.asText()).orElse("");
        return place.field().isEmpty()
                ? List.of()
                : Nearest.to(written, listed(place).toList()).stream()
                        .map(near -> QuickFix.of(
                                "fix.use-name", place.setting(JsonNodeFactory.instance.textNode(near)), near))
                        .toList();
    }

    private static Stream<String> listed(Place place) {
        Matcher list = LISTED.matcher(place.diagnostic().message());
        return list.find() ? Arrays.stream(list.group(1).split(", ")) : Stream.empty();
    }

    /** A field that looks as if it were to be evaluated. */
    static List<QuickFix> noDollar(Place place) {
        return renaming(place, field -> field + DYNAMIC);
    }

    /** A field that cannot be evaluated. */
    static List<QuickFix> noPathUnderDollar(Place place) {
        return place.field().filter(field -> field.endsWith(DYNAMIC)).isPresent()
                ? renaming(place, field -> field.substring(0, field.length() - DYNAMIC.length()))
                : List.of();
    }

    /** An operand that looks like a path. */
    static List<QuickFix> noPath(Place place) {
        return place.field().filter(FieldNames.WITH_PATH::contains).isPresent()
                ? renaming(place, field -> field + "Path")
                : List.of();
    }

    private static List<QuickFix> renaming(Place place, UnaryOperator<String> rename) {
        return place.field().stream()
                .map(field -> QuickFix.of(
                        "fix.rename-field",
                        new RenameField(place.path().parent(), field, rename.apply(field)),
                        rename.apply(field)))
                .toList();
    }

    /** For a number that is too large. */
    static List<QuickFix> setting(Place place, int number) {
        return place.field().isEmpty()
                ? List.of()
                : List.of(QuickFix.of(
                        "fix.use-name",
                        place.setting(JsonNodeFactory.instance.numberNode(number)),
                        String.valueOf(number)));
    }

    static List<QuickFix> batchLimit(Place place) {
        return place
                .state()
                .map(state -> QuickFix.of(
                        "fix.add-field",
                        new SetField(
                                state.path().syntax().then("ItemBatcher"),
                                "MaxItemsPerBatch",
                                Optional.of(JsonNodeFactory.instance.numberNode(ITEMS_PER_BATCH))),
                        "MaxItemsPerBatch"))
                .stream()
                .toList();
    }

    static List<QuickFix> noTimeout(Place place) {
        return place.state().stream()
                .flatMap(state -> Stream.of(
                        seconds(state, "TimeoutSeconds", TIMEOUT_SECONDS),
                        seconds(state, "HeartbeatSeconds", HEARTBEAT_SECONDS)))
                .toList();
    }

    private static QuickFix seconds(State state, String field, int seconds) {
        return QuickFix.of(
                "fix.add-field",
                new SetField(state.path().syntax(), field, Optional.of(JsonNodeFactory.instance.numberNode(seconds))),
                field);
    }
}
