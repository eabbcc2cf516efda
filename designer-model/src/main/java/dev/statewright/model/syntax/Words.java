package dev.statewright.model.syntax;

/**
 * Gives one and the same string for a word each time it is met: a definition has the same few names thousands of times, and whoever
 * compares them finds them in the processor's cache, with their hash codes. Forgets a word when another one needs its place.
 */
final class Words {

    /** A power of two. */
    private static final int PLACES = 1024;

    /** Longer texts are hardly met twice, in UTF-16 code units. */
    private static final int LONGEST = 64;

    private final String[] known = new String[PLACES];

    /** The part of a text, as a string of its own. */
    String of(String text, int start, int end) {
        int length = end - start;
        if (length == 0 || length > LONGEST) {
            return text.substring(start, end);
        }
        // ends tell words apart better than beginnings
        int hash = length * 31 + text.charAt(end - 1);
        hash = hash * 31 + text.charAt(start + length / 2);
        hash = hash * 31 + text.charAt(start);
        hash = hash * 31 + text.charAt(start + length / 4);
        int place = (hash ^ hash >>> 10) & PLACES - 1;
        String word = known[place];
        if (word != null && word.length() == length && text.startsWith(word, start)) {
            return word;
        }
        word = text.substring(start, end);
        known[place] = word;
        return word;
    }
}
