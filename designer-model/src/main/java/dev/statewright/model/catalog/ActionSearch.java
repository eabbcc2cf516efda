package dev.statewright.model.catalog;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds actions while somebody types. Optimized integrations come before plain calls that fit as well, short names before long ones. A
 * search takes a few milliseconds at most; an action is taken apart into words when a search first comes near it. Not thread-safe.
 */
public final class ActionSearch {

    private static final int OPTIMIZED = 20;

    // a search's result as one number that sorts: how far the score is from the highest, the name's length, the
    // action's place
    private static final int PLACE_BITS = 20;
    private static final int LENGTH_BITS = 12;

    private final List<CatalogAction> actions = new ArrayList<>();
    private final List<SearchWords> families = new ArrayList<>();
    private final SearchWords[] words;
    // beside the actions, so that most of them can be passed over without a look into memory
    private final long[] letters;
    private final int[] family;

    /**
     * An action that fits.
     *
     * @param score more is better; to be compared with scores of {@link SearchWords} for the same query
     */
    public record Found(CatalogAction action, int score) {}

    public ActionSearch(ActionCatalog catalog) {
        List<CatalogService> services = catalog.services();
        int count = 0;
        for (CatalogService service : services) {
            count += service.actions().size();
        }
        words = new SearchWords[count];
        letters = new long[count];
        family = new int[count];
        for (CatalogService service : services) {
            families.add(SearchWords.of(service.id() + " " + service.name()));
            for (CatalogAction action : service.actions()) {
                letters[actions.size()] = SearchWords.letters(action.name());
                family[actions.size()] = families.size() - 1;
                actions.add(action);
            }
        }
    }

    /** What fits, best first; everything, in the catalogue's order, where the query has no words. */
    public List<Found> find(String query, int limit) {
        List<String> wanted = SearchWords.query(query);
        if (wanted.isEmpty()) {
            return actions.stream()
                    .limit(limit)
                    .map(action -> new Found(action, 0))
                    .toList();
        }
        long[] ranked = ranked(wanted);
        List<Found> found = new ArrayList<>();
        for (int i = 0; i < Math.min(limit, ranked.length); i++) {
            int place = (int) (ranked[i] & (1 << PLACE_BITS) - 1);
            int score = Integer.MAX_VALUE - (int) (ranked[i] >>> PLACE_BITS + LENGTH_BITS);
            found.add(new Found(actions.get(place), score));
        }
        return found;
    }

    private long[] ranked(List<String> wanted) {
        int[][] ofFamily = new int[wanted.size()][families.size()];
        long[] lettersWanted = new long[wanted.size()];
        for (int w = 0; w < wanted.size(); w++) {
            lettersWanted[w] = SearchWords.letters(wanted.get(w));
            for (int f = 0; f < families.size(); f++) {
                ofFamily[w][f] = families.get(f).familyScore(wanted.get(w));
            }
        }
        long[] ranked = new long[words.length];
        int count = 0;
        for (int i = 0; i < words.length; i++) {
            int score = score(wanted, lettersWanted, ofFamily, i);
            if (score > 0) {
                long length = actions.get(i).name().length();
                ranked[count++] = ((Integer.MAX_VALUE - (long) score) << LENGTH_BITS | length) << PLACE_BITS | i;
            }
        }
        Arrays.sort(ranked, 0, count);
        return Arrays.copyOf(ranked, count);
    }

    private int score(List<String> wanted, long[] lettersWanted, int[][] ofFamily, int i) {
        int sum = 0;
        for (int w = 0; w < lettersWanted.length; w++) {
            int found = ofFamily[w][family[i]];
            if ((letters[i] & lettersWanted[w]) == lettersWanted[w]) {
                found = Math.max(found, words(i).score(wanted.get(w)));
            }
            if (found == 0) {
                return 0;
            }
            sum += found;
        }
        return sum + (actions.get(i).optimized() ? OPTIMIZED : 0);
    }

    private SearchWords words(int i) {
        if (words[i] == null) {
            words[i] = SearchWords.of(actions.get(i).name());
        }
        return words[i];
    }
}
