package dev.statewright.model.catalog;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds actions while somebody types. Optimized integrations come before plain calls that fit as well, short names before long ones. Making
 * it takes tens of milliseconds, a search a few.
 */
public final class ActionSearch {

    private static final int OPTIMIZED = 20;
    private static final Comparator<Found> BEST = Comparator.comparingInt(Found::score)
            .reversed()
            .thenComparingInt(found -> found.action().name().length())
            .thenComparing(found -> found.action().service())
            .thenComparing(found -> found.action().name());

    private final List<CatalogAction> actions = new ArrayList<>();
    private final List<SearchWords> words = new ArrayList<>();

    /**
     * An action that fits.
     *
     * @param score more is better; to be compared with scores of {@link SearchWords} for the same query
     */
    public record Found(CatalogAction action, int score) {}

    public ActionSearch(ActionCatalog catalog) {
        for (CatalogService service : catalog.services()) {
            for (CatalogAction action : service.actions()) {
                actions.add(action);
                words.add(SearchWords.of(action.name(), service.id() + " " + service.name()));
            }
        }
    }

    /** What fits, best first; everything, in the catalogue's order, where the query has no words. */
    public List<Found> find(String query, int limit) {
        List<String> wanted = SearchWords.query(query);
        List<Found> found = new ArrayList<>();
        for (int i = 0; i < actions.size(); i++) {
            int score = words.get(i).score(wanted);
            if (score > 0 || wanted.isEmpty()) {
                CatalogAction action = actions.get(i);
                found.add(new Found(action, score + (action.optimized() && !wanted.isEmpty() ? OPTIMIZED : 0)));
            }
        }
        if (!wanted.isEmpty()) {
            found.sort(BEST);
        }
        return found.size() <= limit ? found : List.copyOf(found.subList(0, limit));
    }
}
