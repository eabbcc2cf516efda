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

    private final String name;
    private final List<String> words;
    private final String initials;
    private final String family;
    private final List<String> familyWords;

    private SearchWords(String name, String family) {
        this.words = wordsOf(name);
        this.name = String.join("", words);
        StringBuilder first = new StringBuilder();
        words.forEach(word -> first.append(word.charAt(0)));
        this.initials = first.toString();
        this.familyWords = wordsOf(family);
        this.family = String.join(" ", familyWords);
    }

    /**
     * @param name what it is called: {@code getItem}, {@code Retry with catch}
     * @param family what it belongs to, with other names of that: {@code dynamodb Amazon DynamoDB}
     */
    public static SearchWords of(String name, String family) {
        return new SearchWords(name, family);
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

    /** How well it fits: more is better; 0 where a word of the query is nowhere. Queries have small letters only. */
    public int score(List<String> query) {
        int sum = 0;
        for (String word : query) {
            int found = Math.max(inName(word), inFamily(word));
            if (found <= 0) {
                return 0;
            }
            sum += found;
        }
        return sum;
    }

    private int inName(String word) {
        int at = name.indexOf(word);
        if (at == 0) {
            return name.length() == word.length() ? WHOLE : BEGINS_ALL;
        }
        if (at > 0) {
            return beginsWord(words, word) ? BEGINS_WORD : INSIDE;
        }
        return word.length() > 1 && (initials.startsWith(word) || abbreviates(word)) ? INITIALS : 0;
    }

    private int inFamily(String word) {
        if (!family.contains(word)) {
            return 0;
        }
        return (familyWords.contains(word) ? BEGINS_ALL : beginsWord(familyWords, word) ? BEGINS_WORD : INSIDE) - FAMILY;
    }

    private static boolean beginsWord(List<String> words, String beginning) {
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
