package dev.statewright.model.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Finds the words that somebody may have meant. */
public final class Nearest {

    private Nearest() {}

    /** At most two of the words, the nearest first; of words that are far away none. */
    public static List<String> to(String written, Collection<String> words) {
        int reach = Math.max(1, written.length() / 3);
        return words.stream()
                .filter(word -> !word.equals(written)
                        && Math.abs(word.length() - written.length()) <= reach
                        && distance(lower(written), lower(word)) <= reach)
                .sorted(Comparator.comparingInt(word -> distance(lower(written), lower(word))))
                .limit(2)
                .toList();
    }

    private static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }

    /** How many letters have to be put in, left out or replaced (Levenshtein). */
    public static int distance(String from, String to) {
        int[] row = new int[to.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int above = row[j];
                int replaced = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, Math.min(above, row[j - 1]) + 1);
                diagonal = above;
            }
        }
        return row[to.length()];
    }
}
