package dev.statewright.renderer.layout;

import dev.statewright.model.graph.ScopeGraph;
import dev.statewright.renderer.diagram.Diagram;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Keeps the drawings of the scopes that were used last, by value, so that an edit lays out only the scopes around it. */
final class ScopeCache {

    private static final int CAPACITY = 512;

    private final Map<Key, Diagram> drawings = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Diagram> eldest) {
            return size() > CAPACITY;
        }
    };

    /** The drawing that is kept, or else the one that is made now. Two threads may make the same one; both are equal. */
    Diagram get(ScopeGraph scope, LayoutOptions options, Supplier<Diagram> make) {
        Key key = new Key(scope, options);
        synchronized (drawings) {
            Diagram kept = drawings.get(key);
            if (kept != null) {
                return kept;
            }
        }
        Diagram made = make.get();
        synchronized (drawings) {
            drawings.put(key, made);
        }
        return made;
    }

    private record Key(ScopeGraph scope, LayoutOptions options) {}
}
