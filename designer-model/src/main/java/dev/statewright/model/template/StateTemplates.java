package dev.statewright.model.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** What the palette offers, in its order. */
public final class StateTemplates {

    private static final List<StateTemplate> FLOW = TemplateFile.read("flow.json", StateTemplates::state);
    private static final List<StateTemplate> ACTIONS = TemplateFile.read("actions.json", StateTemplates::state);

    private StateTemplates() {}

    /** The eight state types. */
    public static List<StateTemplate> flow() {
        return FLOW;
    }

    /** Tasks that call something, with usual parameters, the ones used most first. */
    public static List<StateTemplate> actions() {
        return ACTIONS;
    }

    /** Ready-made blocks of several states. */
    public static List<StateTemplate> patterns() {
        return Patterns.ALL;
    }

    /** Everything. */
    public static List<StateTemplate> all() {
        List<StateTemplate> all = new ArrayList<>(FLOW);
        all.addAll(ACTIONS);
        all.addAll(Patterns.ALL);
        return all;
    }

    private static StateTemplate state(JsonNode entry) {
        return new StateTemplate(entry.get("name").textValue(), (ObjectNode) entry.get("state"));
    }

    /** Read when they are first asked for. */
    private static final class Patterns {

        static final List<StateTemplate> ALL = TemplateFile.read("patterns.json", Patterns::pattern);

        private static StateTemplate pattern(JsonNode entry) {
            StateBlock block = new StateBlock(
                    entry.get("id").textValue(), (ObjectNode) entry.get("JSONPath"), (ObjectNode) entry.get("JSONata"));
            return new StateTemplate(entry.get("name").textValue(), block);
        }
    }
}
