package dev.statewright.app.palette;

import dev.statewright.model.catalog.ActionSearch;
import dev.statewright.model.catalog.SearchWords;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Searches over everything that the palette has, the best first. */
final class PaletteSearch {

    private static final int MOST = 120;

    /** What the palette has few of, and what the user likes, comes before actions that fit as well. */
    private static final int OF_FEW = 25;

    private static final int FAVOURITE = 15;

    private final List<PaletteItem> few;
    private final List<PaletteItem> actions;

    /**
     * @param few states of the flow and patterns
     * @param actions what there is of actions before the catalogue is read
     */
    PaletteSearch(List<PaletteItem> few, List<PaletteItem> actions) {
        this.few = few;
        this.actions = actions;
    }

    private record Found(PaletteItem item, int score) {}

    List<PaletteItem> find(String query, Optional<PaletteActions> catalog, List<String> favourites) {
        List<String> words = SearchWords.query(query);
        if (words.isEmpty()) {
            return List.of();
        }
        List<Found> found = new ArrayList<>();
        add(found, few, words, OF_FEW);
        if (catalog.isPresent()) {
            for (ActionSearch.Found each : catalog.get().search().find(query, MOST)) {
                int liked = favourites.contains(each.action().resource()) ? FAVOURITE : 0;
                found.add(new Found(PaletteItem.of(catalog.get().catalog(), each.action()), each.score() + liked));
            }
        } else {
            add(found, actions, words, 0);
        }
        found.sort(Comparator.comparingInt(Found::score).reversed());
        return found.stream().limit(MOST).map(Found::item).toList();
    }

    private static void add(List<Found> found, List<PaletteItem> items, List<String> words, int more) {
        for (PaletteItem item : items) {
            int score = item.score(words);
            if (score > 0) {
                found.add(new Found(item, score + more));
            }
        }
    }
}
