package dev.statewright.app.palette;

import dev.statewright.app.words.Words;
import dev.statewright.model.template.StateTemplate;
import dev.statewright.model.template.StateTemplates;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** What the palette offers: by tab, or everything that a search finds. */
final class PaletteViewModel {

    static final String ACTIONS = "actions";
    static final String FLOW = "flow";

    private static final int MOST_USED = 5;

    private final List<PaletteItem> flow;
    private final List<PaletteItem> actions;
    private final StringProperty tab = new SimpleStringProperty(this, "tab", FLOW);
    private final StringProperty query = new SimpleStringProperty(this, "query", "");
    private final ReadOnlyObjectWrapper<List<PaletteGroup>> groups = new ReadOnlyObjectWrapper<>(this, "groups");

    PaletteViewModel() {
        flow = items(StateTemplates.flow());
        actions = items(StateTemplates.actions());
        tab.subscribe(changed -> update());
        query.subscribe(changed -> update());
    }

    StringProperty tabProperty() {
        return tab;
    }

    StringProperty queryProperty() {
        return query;
    }

    ReadOnlyObjectProperty<List<PaletteGroup>> groupsProperty() {
        return groups.getReadOnlyProperty();
    }

    private void update() {
        if (!query.get().isBlank()) {
            List<PaletteItem> found = new ArrayList<>(flow);
            found.addAll(actions);
            found.removeIf(item -> !item.matches(query.get()));
            groups.set(List.of(new PaletteGroup(Words.text("palette.found"), found)));
        } else if (tab.get().equals(ACTIONS)) {
            groups.set(byCategory());
        } else {
            groups.set(List.of(
                    new PaletteGroup(Words.text("palette.flow"), flow),
                    new PaletteGroup(Words.text("palette.most-used"), mostUsed())));
        }
    }

    /** The first action of each service. */
    private List<PaletteItem> mostUsed() {
        Map<String, PaletteItem> firsts = new LinkedHashMap<>();
        actions.forEach(item -> firsts.putIfAbsent(item.title(), item));
        return firsts.values().stream().limit(MOST_USED).toList();
    }

    private List<PaletteGroup> byCategory() {
        Map<String, List<PaletteItem>> categories = new LinkedHashMap<>();
        actions.forEach(item -> categories
                .computeIfAbsent(item.category(), category -> new ArrayList<>())
                .add(item));
        return categories.entrySet().stream()
                .map(category -> new PaletteGroup(Words.text("palette." + category.getKey()), category.getValue()))
                .toList();
    }

    private static List<PaletteItem> items(List<StateTemplate> templates) {
        return templates.stream().map(PaletteItem::of).toList();
    }
}
