package dev.statewright.model.behavior;

import dev.statewright.model.syntax.SyntaxMember;
import dev.statewright.model.syntax.SyntaxObject;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Where authors of ASL expect a new field: Type and Comment first, what it does, Retry and Catch, and at the end where it goes on. */
public final class FieldOrder {

    private static final List<String> WORKFLOW = List.of(
            "Comment", "QueryLanguage", "Version", "ProcessorConfig", "*", "TimeoutSeconds", "StartAt", "States");

    private static final List<String> OTHERS = List.of(
            "Type",
            "Comment",
            "QueryLanguage",
            "Resource",
            "Credentials",
            "Choices",
            "Branches",
            "Condition",
            "Variable",
            "ErrorEquals",
            "IntervalSeconds",
            "MaxAttempts",
            "BackoffRate",
            "MaxDelaySeconds",
            "JitterStrategy",
            "InputPath",
            "ItemReader",
            "ItemsPath",
            "Items",
            "ItemSelector",
            "ItemBatcher",
            "Parameters",
            "Arguments",
            "MaxConcurrency",
            "MaxConcurrencyPath",
            "Label",
            "ItemProcessor",
            "Iterator",
            "ResultWriter",
            "Seconds",
            "SecondsPath",
            "Timestamp",
            "TimestampPath",
            "Error",
            "ErrorPath",
            "Cause",
            "CausePath",
            "*",
            "TimeoutSeconds",
            "TimeoutSecondsPath",
            "HeartbeatSeconds",
            "HeartbeatSecondsPath",
            "Result",
            "ResultSelector",
            "ResultPath",
            "OutputPath",
            "Output",
            "Assign",
            "Retry",
            "Catch",
            "Default",
            "Next",
            "End");

    private FieldOrder() {}

    /** How many members of {@code object} stand before a new one of that name. */
    public static int indexFor(SyntaxObject object, String field) {
        List<String> order = object.member("States").isPresent() ? WORKFLOW : OTHERS;
        int rank = rank(order, field);
        List<SyntaxMember> members = object.members();
        for (int i = members.size(); i > 0; i--) {
            if (rank(order, members.get(i - 1).key()) <= rank) {
                return i;
            }
        }
        return 0;
    }

    /** Names of fields as they are expected to follow each other. */
    public static List<String> sorted(Collection<String> fields, boolean workflow) {
        List<String> order = workflow ? WORKFLOW : OTHERS;
        return fields.stream()
                .sorted(Comparator.comparingInt((String field) -> rank(order, field))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private static int rank(List<String> order, String field) {
        int known = order.indexOf(field);
        return known >= 0 ? known : order.indexOf("*");
    }
}
