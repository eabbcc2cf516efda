package dev.statewright.model.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** What the palette offers, in its order. */
public final class StateTemplates {

    private static final List<StateTemplate> FLOW = read("flow.json");
    private static final List<StateTemplate> ACTIONS = read("actions.json");

    private StateTemplates() {}

    /** The eight state types. */
    public static List<StateTemplate> flow() {
        return FLOW;
    }

    /** Tasks that call something, the ones used most first. */
    public static List<StateTemplate> actions() {
        return ACTIONS;
    }

    /** Everything. */
    public static List<StateTemplate> all() {
        List<StateTemplate> all = new ArrayList<>(FLOW);
        all.addAll(ACTIONS);
        return all;
    }

    private static List<StateTemplate> read(String resource) {
        try (InputStream in = StateTemplates.class.getResourceAsStream(resource)) {
            List<StateTemplate> templates = new ArrayList<>();
            for (JsonNode entry : new ObjectMapper().readTree(in)) {
                templates.add(new StateTemplate(entry.get("name").textValue(), (ObjectNode) entry.get("state")));
            }
            return List.copyOf(templates);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
