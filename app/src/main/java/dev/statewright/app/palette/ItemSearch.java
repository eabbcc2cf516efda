package dev.statewright.app.palette;

import dev.statewright.model.template.StateTemplate;
import dev.statewright.model.template.StateTemplates;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;

/**
 * The palette's search for lists elsewhere: states of the flow, every action of the catalogue, patterns. The catalogue is read in the
 * background when {@link #read} is first called; until it is there the usual actions stand for all.
 */
public final class ItemSearch {

    private final Executor background;
    private final Executor ui;
    private final List<PaletteItem> few = new ArrayList<>();
    private final List<PaletteItem> usual = items(StateTemplates.actions());
    private final PaletteSearch search;
    private Optional<PaletteActions> actions = Optional.empty();

    /**
     * @param background where the catalogue of actions is read
     * @param ui where its arrival is told, and where searches are made
     */
    public ItemSearch(Executor background, Executor ui) {
        this.background = background;
        this.ui = ui;
        few.addAll(items(StateTemplates.flow()));
        few.addAll(items(StateTemplates.patterns()));
        this.search = new PaletteSearch(few, usual);
    }

    /** Reads the catalogue, if that has not been done. */
    public void read(Runnable arrived) {
        if (actions.isEmpty()) {
            PaletteActions.read(background)
                    .thenAcceptAsync(
                            read -> {
                                actions = Optional.of(read);
                                arrived.run();
                            },
                            ui);
        }
    }

    /** What a search finds, the best first; without words the flow's states, patterns and the usual actions. */
    public List<PaletteItem> find(String query) {
        if (query.isBlank()) {
            List<PaletteItem> all = new ArrayList<>(few);
            all.addAll(usual);
            return all;
        }
        return search.find(query, actions, List.of());
    }

    private static List<PaletteItem> items(List<StateTemplate> templates) {
        return templates.stream().map(PaletteItem::of).toList();
    }
}
