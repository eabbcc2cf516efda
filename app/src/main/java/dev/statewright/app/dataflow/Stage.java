package dev.statewright.app.dataflow;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A step of the data's way through a state.
 *
 * @param field of the state that makes the step; empty for what no field makes
 */
public record Stage(Kind kind, String field) {

    /** What a step is. */
    public enum Kind {
        /** What comes into the state. */
        INPUT,
        /** A path that selects, or says where to put something. */
        PATH,
        /** JSON with expressions in it. */
        TEMPLATE,
        /** What the task, the branches or the iterations give. */
        WORK,
        /** The rules of a Choice state. */
        RULES,
        /** Something else that a test tells of the state's work. */
        TOLD,
        /** Variables that are assigned. */
        VARIABLES,
        /** Where the state leads to, and with what. */
        END
    }

    private static final Map<String, String> INSPECTED = Map.ofEntries(
            Map.entry("InputPath", "afterInputPath"),
            Map.entry("Parameters", "afterParameters"),
            Map.entry("Arguments", "afterArguments"),
            Map.entry("ItemsPath", "afterItemsPath"),
            Map.entry("ItemSelector", "afterItemSelector"),
            Map.entry("ItemBatcher", "afterItemBatcher"),
            Map.entry("Result", "result"),
            Map.entry("ResultSelector", "afterResultSelector"),
            Map.entry("ResultPath", "afterResultPath"));

    static final Stage INPUT = new Stage(Kind.INPUT, "");
    static final Stage WORK = new Stage(Kind.WORK, "");
    static final Stage RULES = new Stage(Kind.RULES, "Choices");
    static final Stage END = new Stage(Kind.END, "");

    /** @param name its title is the word {@code dataflow.told-NAME} */
    public static Stage told(String name) {
        return new Stage(Kind.TOLD, name);
    }

    static Stage path(String field) {
        return new Stage(Kind.PATH, field);
    }

    static Stage template(String field) {
        return new Stage(Kind.TEMPLATE, field);
    }

    /** How TestState names the data behind the step; empty where it does not show them. Step Functions API, InspectionData. */
    public Optional<String> inspected() {
        return kind == Kind.WORK ? Optional.of("result") : Optional.ofNullable(INSPECTED.get(field));
    }

    /** Unique in its state. */
    public String id() {
        return field.isEmpty() ? kind.name().toLowerCase(Locale.ROOT) : field;
    }
}
