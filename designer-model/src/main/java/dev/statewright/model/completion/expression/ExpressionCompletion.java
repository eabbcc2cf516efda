package dev.statewright.model.completion.expression;

import dev.statewright.model.text.TextRange;
import java.util.List;
import java.util.Optional;

/** Says what can be written at a place of an expression. Reads the text as far as it was typed, whatever is wrong with it. */
public final class ExpressionCompletion {

    private ExpressionCompletion() {}

    /**
     * The proposals for a caret, the likeliest first.
     *
     * @param text the expression as it stands; one of a JSONata state with its delimiters
     * @param caret in UTF-16 code units
     */
    public static List<ExpressionProposal> at(String text, int caret, ExpressionKind kind, ExpressionData data) {
        if (caret < 0 || caret > text.length()) {
            throw new IllegalArgumentException("The caret cannot stand at " + caret + " of \"" + text + "\"");
        }
        Ranked ranked = new Ranked();
        switch (kind) {
            case PATH -> paths(text, caret, data, false, ranked);
            case REFERENCE_PATH -> paths(text, caret, data, true, ranked);
            case PATH_OR_INTRINSIC ->
                new IntrinsicCompletion(new PathCompletion(data, false, ranked), ranked).add(text, caret);
            case JSONATA -> new JsonataCompletion(data, ranked).add(text, caret);
            case STATE_NAME ->
                data.names().forEach(name -> ranked.add(name(name, text), name, text.substring(0, caret), 0));
        }
        return ranked.sorted();
    }

    private static void paths(String text, int caret, ExpressionData data, boolean reference, Ranked ranked) {
        int start = 0;
        while (start < caret && text.charAt(start) <= ' ') {
            start++;
        }
        new PathCompletion(data, reference, ranked).add(text.substring(start, caret), start, WordEnd.of(text, caret));
    }

    private static ExpressionProposal name(String name, String text) {
        return new ExpressionProposal(
                ExpressionProposal.Kind.STATE,
                name,
                "",
                name,
                name.length(),
                new TextRange(0, text.length()),
                "",
                Optional.empty());
    }
}
