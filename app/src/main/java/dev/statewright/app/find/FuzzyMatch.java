package dev.statewright.app.find;

import java.util.Locale;

/**
 * How well a text fits what somebody types: every typed word must be in it, as it stands or as letters in that order. Words as they stand
 * count more than letters, beginnings of words more than their middles, short texts more than long ones.
 */
final class FuzzyMatch {

    private static final int WHOLE = 100;
    private static final int AT_WORD = 60;
    private static final int AT_START = 30;
    private static final int LETTER = 2;
    private static final int LETTER_AT_WORD = 10;
    private static final int LETTER_IN_ROW = 5;

    private FuzzyMatch() {}

    /** More is better; 0 where it does not fit. An empty query fits everything a little. */
    static int score(String text, String query) {
        String low = text.toLowerCase(Locale.ROOT);
        int score = 1;
        for (String word : query.toLowerCase(Locale.ROOT).strip().split("\\s+")) {
            int fits = scoreOfWord(text, low, word);
            if (fits == 0) {
                return 0;
            }
            score += fits;
        }
        return Math.max(1, score - text.length() / 8);
    }

    private static int scoreOfWord(String text, String low, String word) {
        if (word.isEmpty()) {
            return 1;
        }
        int best = 0;
        for (int at = low.indexOf(word); at >= 0; at = low.indexOf(word, at + 1)) {
            int fits = WHOLE + (beginsWord(text, at) ? AT_WORD : 0) + (at == 0 ? AT_START : 0);
            best = Math.max(best, fits);
        }
        return best > 0 ? best : scoreOfLetters(text, low, word);
    }

    private static int scoreOfLetters(String text, String low, String word) {
        int score = 0;
        int from = 0;
        int before = -2;
        for (int i = 0; i < word.length(); i++) {
            int at = place(text, low, word.charAt(i), from, before);
            if (at < 0) {
                return 0;
            }
            score += LETTER + (beginsWord(text, at) ? LETTER_AT_WORD : 0) + (at == before + 1 ? LETTER_IN_ROW : 0);
            before = at;
            from = at + 1;
        }
        return score;
    }

    /** The next letter where it is best: right behind the one before, else at the beginning of a word, else anywhere. */
    private static int place(String text, String low, char letter, int from, int before) {
        if (from < low.length() && before == from - 1 && low.charAt(from) == letter) {
            return from;
        }
        for (int at = low.indexOf(letter, from); at >= 0; at = low.indexOf(letter, at + 1)) {
            if (beginsWord(text, at)) {
                return at;
            }
        }
        return low.indexOf(letter, from);
    }

    private static boolean beginsWord(String text, int at) {
        return at == 0
                || !Character.isLetterOrDigit(text.charAt(at - 1))
                || Character.isUpperCase(text.charAt(at)) && Character.isLowerCase(text.charAt(at - 1));
    }
}
