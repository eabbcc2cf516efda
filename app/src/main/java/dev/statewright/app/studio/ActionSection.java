package dev.statewright.app.studio;

import dev.statewright.app.action.Action;
import java.util.List;

/** Actions that belong together, under a title. */
record ActionSection(String title, List<Action> actions) {

    ActionSection {
        actions = List.copyOf(actions);
    }
}
