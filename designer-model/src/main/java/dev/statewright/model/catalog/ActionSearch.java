package dev.statewright.model.catalog;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Finds actions while somebody types. Optimized integrations come before plain calls that fit as well, short names before long ones. Making
 * it takes about a tenth of a second, a search a few milliseconds.
 */
public final class ActionSearch {

    private static final int OPTIMIZED = 20;

    /** The order of those that fit equally well. */
    private static final Comparator<Entry> ORDER = Comparator.<Entry>comparingInt(
                    entry -> entry.action().name().length())
            .thenComparing(entry -> entry.action().service())
            .thenComparing(entry -> entry.action().name());

    private final List<CatalogAction> all = new ArrayList<>();
    private final List<SearchWords> families = new ArrayList<>();
    private final Entry[] entries;
    // beside the entries, so that most of them can be passed over without a look into memory
    private final long[] letters;
    private final int[] family;

    /** An action with its words, and the number of its service's words. */
    private record Entry(CatalogAction action, SearchWords words, int family) {}

    /**
     * An action that fits.
     *
     * @param score more is better; to be compared with scores of {@link SearchWords} for the same query
     */
    public record Found(CatalogAction action, int score) {}

    public ActionSearch(ActionCatalog catalog) {
        List<Entry> made = new ArrayList<>();
        for (CatalogService service : catalog.services()) {
            families.add(SearchWords.of(service.id() + " " + service.name()));
            for (CatalogAction action : service.actions()) {
                all.add(action);
                made.add(new Entry(action, SearchWords.of(action.name()), families.size() - 1));
            }
        }
        made.sort(ORDER);
        entries = made.toArray(Entry[]::new);
        letters = made.stream().mapToLong(entry -> entry.words().letters()).toArray();
        family = made.stream().mapToInt(Entry::family).toArray();
    }

    /** What fits, best first; everything, in the catalogue's order, where the query has no words. */
    public List<Found> find(String query, int limit) {
        List<String> words = SearchWords.query(query);
        if (words.isEmpty()) {
            return all.stream().limit(limit).map(action -> new Found(action, 0)).toList();
        }
        long[] ranked = ranked(words);
        List<Found> found = new ArrayList<>();
        for (int i = 0; i < Math.min(limit, ranked.length); i++) {
            found.add(new Found(entries[(int) ranked[i]].action(), Integer.MAX_VALUE - (int) (ranked[i] >>> 32)));
        }
        return found;
    }

    /** For each entry that fits a number: in the upper half how far its score is from the highest, below its place among the entries. */
    private long[] ranked(List<String> words) {
        int[][] ofFamily = new int[words.size()][families.size()];
        for (int w = 0; w < words.size(); w++) {
            for (int f = 0; f < families.size(); f++) {
                ofFamily[w][f] = families.get(f).familyScore(words.get(w));
            }
        }
        long[] wanted = words.stream().mapToLong(SearchWords::letters).toArray();
        long[] ranked = new long[entries.length];
        int count = 0;
        for (int i = 0; i < entries.length; i++) {
            int score = score(words, wanted, ofFamily, i);
            if (score > 0) {
                ranked[count++] = ((long) (Integer.MAX_VALUE - score) << 32) | i;
            }
        }
        Arrays.sort(ranked, 0, count);
        return Arrays.copyOf(ranked, count);
    }

    private int score(List<String> words, long[] wanted, int[][] ofFamily, int i) {
        int sum = 0;
        for (int w = 0; w < wanted.length; w++) {
            int found = ofFamily[w][family[i]];
            if ((letters[i] & wanted[w]) == wanted[w]) {
                found = Math.max(found, entries[i].words().score(words.get(w)));
            }
            if (found == 0) {
                return 0;
            }
            sum += found;
        }
        return sum + (entries[i].action().optimized() ? OPTIMIZED : 0);
    }
}
