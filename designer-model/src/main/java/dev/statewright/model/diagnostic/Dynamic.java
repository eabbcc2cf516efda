package dev.statewright.model.diagnostic;

import dev.statewright.model.expression.IntrinsicSyntax;

/** Text that looks as if it were meant to be evaluated: a path into the input or the context, or a call of an intrinsic function. */
public final class Dynamic {

    private Dynamic() {}

    public static boolean looks(String text) {
        return text.equals("$")
                || text.startsWith("$.")
                || text.startsWith("$$.")
                || text.startsWith("$[")
                || IntrinsicSyntax.isCall(text);
    }
}
