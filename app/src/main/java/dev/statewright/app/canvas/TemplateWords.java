package dev.statewright.app.canvas;

import dev.statewright.app.icon.IconTile;
import dev.statewright.icons.ServiceAction;
import dev.statewright.icons.ServiceNames;
import dev.statewright.icons.StateIcons;
import dev.statewright.model.template.StateTemplate;
import java.util.Locale;
import javafx.scene.Node;

/** How templates are called in the canvas's lists. */
final class TemplateWords {

    private static final double TILE = 22;

    private TemplateWords() {}

    static String name(StateTemplate template) {
        return template.baseName();
    }

    /** What a search looks at, in lower case. */
    static String searchable(StateTemplate template) {
        return (name(template) + " " + type(template) + " " + resource(template)).toLowerCase(Locale.ROOT);
    }

    static Node tile(StateTemplate template) {
        return new IconTile(
                StateIcons.forType(type(template)), "category-" + type(template).toLowerCase(Locale.ROOT), TILE);
    }

    private static String type(StateTemplate template) {
        return template.json().path("Type").asText();
    }

    private static String resource(StateTemplate template) {
        ServiceAction action =
                ServiceNames.forResource(template.json().path("Resource").asText());
        return action.service() + " " + action.action();
    }
}
