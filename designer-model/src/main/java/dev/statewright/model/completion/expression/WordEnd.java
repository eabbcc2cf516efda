package dev.statewright.model.completion.expression;

/** Where the word ends that the caret stands in: a proposal takes the place of the whole word. */
final class WordEnd {

    private WordEnd() {}

    static int of(String text, int caret) {
        int end = caret;
        while (end < text.length() && Character.isUnicodeIdentifierPart(text.charAt(end))) {
            end++;
        }
        return end;
    }
}
