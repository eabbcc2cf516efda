package dev.statewright.model.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Something that can be searched for by its words: {@code GetQueryExecution} has the words get, query and execution. A query finds it
 * when each of the query's words stands in it somehow: as a word, at the beginning of one, anywhere, or as initials.
 */
public final class SearchWords {

    /** What a word of a query is worth, by how it was found. */
    private static final int WHOLE = 100;

    private static final int BEGINS_ALL = 80;
    private static final int BEGINS_WORD = 60;
    private static final int INSIDE = 40;
    private static final int INITIALS = 30;

    /** A word that is found in what something belongs to counts less than one in its own name. */
    private static final int FAMILY = 15;

    private final String joined;
    private final String spaced;
    private final List<String> words;
    private final String initials;
    // which letters words begin with: most names need no look at their words
    private final long beginnings;

    private SearchWords(List<String> words) {
        this.words = words;
        this.joined = String.join("", words);
        this.spaced = String.join(" ", words);
        StringBuilder first = new StringBuilder();
        words.forEach(word -> first.append(word.charAt(0)));
        this.initials = first.toString();
        this.beginnings = letters(initials);
    }

    /** The words of a name: {@code getItem}, {@code Retry with catch}. */
    public static SearchWords of(String name) {
        return new SearchWords(wordsOf(name));
    }

    /** The words of a query, in small letters. */
    public static List<String> query(String text) {
        List<String> words = new ArrayList<>();
        for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return words;
    }

    /**
     * How well something fits that belongs to something else.
     *
     * @param query in small letters
     * @param family the words of what it belongs to: {@code dynamodb Amazon DynamoDB}; they count less than its own
     * @return more is better; 0 where a word of the query is nowhere
     */
    public int score(List<String> query, SearchWords family) {
        int sum = 0;
        for (String word : query) {
            int found = Math.max(score(word), family.familyScore(word));
            if (found == 0) {
                return 0;
            }
            sum += found;
        }
        return sum;
    }

    /** How well a word of a query fits the name. */
    int score(String word) {
        int at = joined.indexOf(word);
        if (at == 0) {
            return joined.length() == word.length() ? WHOLE : BEGINS_ALL;
        }
        if (at > 0) {
            return beginsWord(word) ? BEGINS_WORD : inside(word);
        }
        return word.length() > 1 && mayBegin(word) && (initials.startsWith(word) || abbreviates(word)) ? INITIALS : 0;
    }

    /** How well a word of a query fits, where these are the words of what something belongs to. */
    int familyScore(String word) {
        if (!spaced.contains(word)) {
            return 0;
        }
        return (words.contains(word) ? BEGINS_ALL : beginsWord(word) ? BEGINS_WORD : Math.max(inside(word), FAMILY))
                - FAMILY;
    }

    /** A single letter is somewhere in almost everything, which says nothing. */
    private static int inside(String word) {
        return word.length() > 1 ? INSIDE : 0;
    }

    /** Which letters there are, small or not, a bit for each: most names can be told not to fit without looking at them. */
    static long letters(String text) {
        long letters = 0;
        for (int i = 0; i < text.length(); i++) {
            letters |= 1L << (Character.toLowerCase(text.charAt(i)) & 63);
        }
        return letters;
    }

    private boolean mayBegin(String beginning) {
        return (beginnings & 1L << (beginning.charAt(0) & 63)) != 0;
    }

    private boolean beginsWord(String beginning) {
        if (!mayBegin(beginning)) {
            return false;
        }
        for (String word : words) {
            if (word.startsWith(beginning)) {
                return true;
            }
        }
        return false;
    }

    /** Whether it is made of the beginnings of the words in order, as {@code updtab} is of update table. */
    private boolean abbreviates(String word) {
        return word.length() > 2 && abbreviates(word, 0, 0);
    }

    private boolean abbreviates(String word, int done, int from) {
        if (done == word.length()) {
            return true;
        }
        for (int i = from; i < words.size(); i++) {
            String candidate = words.get(i);
            int common = 0;
            while (common < candidate.length()
                    && done + common < word.length()
                    && candidate.charAt(common) == word.charAt(done + common)) {
                common++;
            }
            for (int taken = common; taken > 0; taken--) {
                if (abbreviates(word, done + taken, i + 1)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static List<String> wordsOf(String text) {
        List<String> words = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || !Character.isLetterOrDigit(text.charAt(i)) || beginsNewWord(text, i)) {
                if (i > start) {
                    words.add(text.substring(start, i).toLowerCase(Locale.ROOT));
                }
                start = i < text.length() && !Character.isLetterOrDigit(text.charAt(i)) ? i + 1 : i;
            }
        }
        return List.copyOf(words);
    }

    /** At a capital behind a small letter, and at the last of several capitals: DescribeDBInstances. */
    private static boolean beginsNewWord(String text, int i) {
        if (i == 0 || !Character.isUpperCase(text.charAt(i))) {
            return false;
        }
        boolean nextIsSmall = i + 1 < text.length() && Character.isLowerCase(text.charAt(i + 1));
        return Character.isLowerCase(text.charAt(i - 1)) || Character.isUpperCase(text.charAt(i - 1)) && nextIsSmall;
    }
}
