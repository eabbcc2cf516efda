package dev.statewright.model.fix;

import dev.statewright.model.diagnostic.Diagnostic;
import dev.statewright.model.document.AslDocument;
import java.util.List;

/** What can be done about a diagnostic with one click. */
public final class QuickFixes {

    private static final int INLINE_CONCURRENCY = 40;

    private QuickFixes() {}

    /**
     * The fixes of a diagnostic, the likeliest first; after each of them the diagnostic is gone.
     *
     * @param document the one that the diagnostic was told of
     */
    public static List<QuickFix> of(AslDocument document, Diagnostic diagnostic) {
        Place place = Place.of(document, diagnostic);
        return switch (diagnostic.code()) {
            case "MISSING_TRANSITION_TARGET" ->
                place.says("State ") ? FlowFixes.unreachable(place) : FlowFixes.missingTarget(place);
            case "MISSING_END_STATE" -> FlowFixes.noTerminal(place);
            case "DUPLICATE_STATE_NAME" -> FlowFixes.doubledName(place);
            case "INVALID_STATE_NAME" -> FlowFixes.longName(place);
            case "SCHEMA_VALIDATION_FAILED" -> ofSchema(place);
            case "NO_DOLLAR" -> FieldFixes.noDollar(place);
            case "NO_PATH" -> FieldFixes.noPath(place);
            case "PASS_RESULT_IS_STATIC" -> EvaluatedResult.of(place);
            case "UNKNOWN_ERROR_NAME" -> HandlerFixes.unknownName(place);
            case "ONLY_IN_DISTRIBUTED_MAP", "LONGER_THAN_EXPRESS" -> FieldFixes.removal(place);
            case "ITEM_READER_MISMATCH" -> FieldFixes.removal(place);
            case "INLINE_MAP_CONCURRENCY" -> FieldFixes.setting(place, INLINE_CONCURRENCY);
            case "BATCHER_WITHOUT_LIMIT" -> FieldFixes.batchLimit(place);
            case "CALLBACK_WITHOUT_TOKEN" -> TokenFixes.of(place);
            case "CALLBACK_WITHOUT_TIMEOUT" -> FieldFixes.noTimeout(place);
            case "HEARTBEAT_NOT_BELOW_TIMEOUT" -> FieldFixes.removal(place);
            case "LAMBDA_RETRY_WITHOUT_THROTTLING" -> HandlerFixes.throttling(place);
            case "UNREACHABLE_RETRIER", "UNREACHABLE_CATCHER" -> HandlerFixes.neverUsed(place);
            case "CHOICE_WITHOUT_DEFAULT" -> FlowFixes.noDefault(place);
            default -> List.of();
        };
    }

    /** AWS has one code for whatever is wrong with a field. */
    private static List<QuickFix> ofSchema(Place place) {
        String message = place.diagnostic().message();
        if (message.equals("One of these fields is required: [Next, End]")) {
            return FlowFixes.noSuccessor(place);
        }
        if (message.contains("[StartAt]") && place.says("These fields are required")) {
            return FlowFixes.noStart(place);
        }
        if (place.says("Only one of these fields is allowed")) {
            return FieldFixes.exclusive(place);
        }
        if (place.says("Field '") && message.endsWith("is not supported")) {
            return FieldFixes.unsupported(place);
        }
        if (place.says("The QueryLanguage is set to") || place.says("'QueryLanguage' can not be")) {
            return FieldFixes.removal(place);
        }
        if (message.contains("should have one of these values")) {
            return FieldFixes.wrongWord(place);
        }
        if (message.endsWith("must be a valid JSONPath or a valid intrinsic function call")) {
            return FieldFixes.noPathUnderDollar(place);
        }
        if (place.says("States.ALL must be the only")) {
            return HandlerFixes.allNotAlone(place);
        }
        return place.says("States.ALL may stand in the last") ? HandlerFixes.allNotLast(place) : List.of();
    }
}
