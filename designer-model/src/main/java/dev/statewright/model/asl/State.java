package dev.statewright.model.asl;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/**
 * A state of a workflow, read tolerantly: a field that is absent or of a wrong type is empty here, and stays as it is in the text.
 * Amazon States Language, "States".
 */
public sealed interface State
        permits TaskState,
                ChoiceState,
                ParallelState,
                MapState,
                PassState,
                WaitState,
                SucceedState,
                FailState,
                UnknownState {

    /** The fields that every type has. */
    Common common();

    default String name() {
        return common().path().name();
    }

    default StatePath path() {
        return common().path();
    }

    default StateType type() {
        return switch (this) {
            case TaskState ignored -> StateType.TASK;
            case ChoiceState ignored -> StateType.CHOICE;
            case ParallelState ignored -> StateType.PARALLEL;
            case MapState ignored -> StateType.MAP;
            case PassState ignored -> StateType.PASS;
            case WaitState ignored -> StateType.WAIT;
            case SucceedState ignored -> StateType.SUCCEED;
            case FailState ignored -> StateType.FAIL;
            case UnknownState ignored -> StateType.UNKNOWN;
        };
    }

    /** Retriers in order; empty for types that have none. */
    default List<Retrier> retriers() {
        return switch (this) {
            case TaskState task -> task.errors().retriers();
            case ParallelState parallel -> parallel.errors().retriers();
            case MapState map -> map.errors().retriers();
            case ChoiceState _, PassState _, WaitState _, SucceedState _, FailState _, UnknownState _ -> List.of();
        };
    }

    /** Catchers in order; empty for types that have none. */
    default List<Catcher> catchers() {
        return switch (this) {
            case TaskState task -> task.errors().catchers();
            case ParallelState parallel -> parallel.errors().catchers();
            case MapState map -> map.errors().catchers();
            case ChoiceState _, PassState _, WaitState _, SucceedState _, FailState _, UnknownState _ -> List.of();
        };
    }

    /** The scopes inside the state: branches, or the item processor. */
    default List<Scope> scopes() {
        return switch (this) {
            case ParallelState parallel -> parallel.branches();
            case MapState map -> map.processor().map(List::of).orElse(List.of());
            case TaskState _, ChoiceState _, PassState _, WaitState _, SucceedState _, FailState _, UnknownState _ ->
                List.of();
        };
    }

    /**
     * Fields of all states.
     *
     * @param path where the state stands
     * @param typeWord the value of {@code Type} as written, empty where it is missing
     * @param queryLanguage the state's own field; absent where the workflow decides
     * @param language the language in force
     * @param inputPath {@code InputPath} as JSON (a string or null), absent where not written; likewise the others
     * @param json the whole state as JSON, in the document's order: what the typed fields do not name is here
     */
    record Common(
            StatePath path,
            String typeWord,
            Optional<String> comment,
            Optional<QueryLanguage> queryLanguage,
            QueryLanguage language,
            Successor successor,
            Optional<JsonNode> inputPath,
            Optional<JsonNode> outputPath,
            Optional<JsonNode> output,
            Optional<JsonNode> assign,
            JsonNode json) {}
}
