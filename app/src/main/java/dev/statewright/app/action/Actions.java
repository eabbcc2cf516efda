package dev.statewright.app.action;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Scene;

/** All actions of a window, registered by the features they belong to. */
public final class Actions {

    private final Map<String, Action> byId = new LinkedHashMap<>();

    /** @throws IllegalArgumentException where two actions have one id or the same keys */
    public void register(Action action) {
        byId.values().stream()
                .filter(other -> !Collections.disjoint(other.keys(), action.keys()))
                .findFirst()
                .ifPresent(other -> {
                    throw new IllegalArgumentException(
                            "Keys of " + action.id() + " belong to " + other.id() + " already");
                });
        if (byId.putIfAbsent(action.id(), action) != null) {
            throw new IllegalArgumentException("Registered twice: " + action.id());
        }
    }

    public void register(Collection<Action> actions) {
        actions.forEach(this::register);
    }

    /** @throws IllegalArgumentException where there is none of that id: a mistake of the program */
    public Action get(String id) {
        Action found = byId.get(id);
        if (found == null) {
            throw new IllegalArgumentException("No action " + id);
        }
        return found;
    }

    public List<Action> all() {
        return List.copyOf(byId.values());
    }

    /** Makes the keys of all actions work in a scene. */
    public void install(Scene scene) {
        byId.values()
                .forEach(action ->
                        action.keys().forEach(keys -> scene.getAccelerators().put(keys, action::run)));
    }
}
