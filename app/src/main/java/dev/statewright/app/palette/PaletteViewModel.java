package dev.statewright.app.palette;

import dev.statewright.app.preferences.PaletteMemory;
import dev.statewright.app.preferences.PreferenceStore;
import dev.statewright.app.words.Words;
import dev.statewright.icons.ServiceCategory;
import dev.statewright.model.catalog.CatalogAction;
import dev.statewright.model.template.StateTemplate;
import dev.statewright.model.template.StateTemplates;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.util.Subscription;

/** What the palette offers: by tab, or everything that a search finds. */
final class PaletteViewModel {

    static final String ACTIONS = "actions";
    static final String FLOW = "flow";
    static final String PATTERNS = "patterns";

    private static final int MOST_USED = 5;

    private final PreferenceStore preferences;
    private final Executor background;
    private final Executor ui;
    private final List<PaletteItem> flow = items(StateTemplates.flow());
    private final List<PaletteItem> usual = items(StateTemplates.actions());
    private final List<PaletteItem> patterns = items(StateTemplates.patterns());
    private final PaletteSearch search;
    private final Set<String> open = new HashSet<>();
    private final StringProperty tab = new SimpleStringProperty(this, "tab", FLOW);
    private final StringProperty query = new SimpleStringProperty(this, "query", "");
    private final ReadOnlyObjectWrapper<List<PaletteLine>> lines =
            new ReadOnlyObjectWrapper<>(this, "lines", List.of());
    private final Subscription following;
    private Optional<PaletteActions> actions = Optional.empty();

    /**
     * @param background where the catalogue of actions is read
     * @param ui where its arrival is told
     */
    PaletteViewModel(PreferenceStore preferences, Executor background, Executor ui) {
        this.preferences = preferences;
        this.background = background;
        this.ui = ui;
        List<PaletteItem> few = new ArrayList<>(flow);
        few.addAll(patterns);
        search = new PaletteSearch(few, usual);
        following = Subscription.combine(
                tab.subscribe(changed -> update()),
                query.subscribe(changed -> update()),
                preferences.preferencesProperty().subscribe((before, now) -> {
                    if (!before.palette().equals(now.palette())) {
                        update();
                    }
                }));
    }

    void close() {
        following.unsubscribe();
    }

    StringProperty tabProperty() {
        return tab;
    }

    StringProperty queryProperty() {
        return query;
    }

    ReadOnlyObjectProperty<List<PaletteLine>> linesProperty() {
        return lines.getReadOnlyProperty();
    }

    /** Shows a service's actions, or hides them. */
    void toggle(ServiceFamily family) {
        if (!open.remove(family.id())) {
            open.add(family.id());
        }
        update();
    }

    void toggleFavourite(PaletteItem item) {
        preferences.change(known -> known.withPalette(known.palette().toggled(item.key())));
    }

    /** Remembers that an item was used. */
    void used(PaletteItem item) {
        preferences.change(known -> known.withPalette(known.palette().used(item.key())));
    }

    /** What there is to know of an item that calls an action; absent for others, and while the catalogue is being read. */
    Optional<ActionDetail> detail(PaletteItem item) {
        return actions.flatMap(
                read -> read.catalog().find(item.key()).map(action -> ActionDetail.of(read.catalog(), action)));
    }

    /** Reads the catalogue, if nobody has; the lines follow when it is there. */
    void wantActions() {
        if (actions.isEmpty()) {
            PaletteActions.read(background).thenAcceptAsync(this::arrived, ui);
        }
    }

    private void arrived(PaletteActions read) {
        if (actions.isEmpty()) {
            actions = Optional.of(read);
            update();
        }
    }

    private void update() {
        List<PaletteLine> made = new ArrayList<>();
        if (!query.get().isBlank()) {
            wantActions();
            group(made, "found", search.find(query.get(), actions, memory().favourites()));
            if (made.isEmpty()) {
                made.add(new PaletteLine.Remark(Words.text("palette.nothing", query.get())));
            }
        } else {
            switch (tab.get()) {
                case ACTIONS -> {
                    wantActions();
                    remembered(made);
                    group(made, "most-used", mostUsed());
                    services(made);
                }
                case PATTERNS -> group(made, "patterns", patterns);
                default -> {
                    group(made, "flow", flow);
                    group(made, "most-used", mostUsed());
                }
            }
        }
        lines.set(List.copyOf(made));
    }

    private void group(List<PaletteLine> made, String heading, List<PaletteItem> items) {
        if (!items.isEmpty()) {
            made.add(new PaletteLine.Heading(Words.text("palette." + heading)));
            items.forEach(item -> made.add(entry(item)));
        }
    }

    private PaletteLine.Entry entry(PaletteItem item) {
        return new PaletteLine.Entry(item, memory().favourites().contains(item.key()));
    }

    /** Favourites, then what was used last and is no favourite. */
    private void remembered(List<PaletteLine> made) {
        group(made, "favourites", byKeys(memory().favourites()));
        group(
                made,
                "recent",
                byKeys(memory().recent().stream()
                        .filter(key -> !memory().favourites().contains(key))
                        .toList()));
    }

    private List<PaletteItem> byKeys(List<String> keys) {
        return keys.stream().flatMap(key -> byKey(key).stream()).toList();
    }

    private Optional<PaletteItem> byKey(String key) {
        for (List<PaletteItem> known : List.of(flow, usual, patterns)) {
            Optional<PaletteItem> found =
                    known.stream().filter(item -> item.key().equals(key)).findFirst();
            if (found.isPresent()) {
                return found;
            }
        }
        return actions.flatMap(read -> read.catalog().find(key).map(action -> PaletteItem.of(read.catalog(), action)));
    }

    /** The first action of each service that the usual ones have. */
    private List<PaletteItem> mostUsed() {
        Map<String, PaletteItem> firsts = new LinkedHashMap<>();
        usual.forEach(item -> firsts.putIfAbsent(item.title(), item));
        return firsts.values().stream().limit(MOST_USED).toList();
    }

    private void services(List<PaletteLine> made) {
        if (actions.isEmpty()) {
            made.add(new PaletteLine.Remark(Words.text("palette.reading")));
            return;
        }
        ServiceCategory before = null;
        for (ServiceFamily family : actions.get().families()) {
            if (family.category() != before) {
                before = family.category();
                made.add(new PaletteLine.Heading(
                        Words.text("palette." + family.category().cssToken())));
            }
            boolean shown = open.contains(family.id());
            made.add(new PaletteLine.Service(family, shown));
            if (shown) {
                for (CatalogAction action : family.actions()) {
                    made.add(entry(PaletteItem.of(actions.get().catalog(), action)));
                }
            }
        }
    }

    private PaletteMemory memory() {
        return preferences.get().palette();
    }

    private static List<PaletteItem> items(List<StateTemplate> templates) {
        return templates.stream().map(PaletteItem::of).toList();
    }
}
