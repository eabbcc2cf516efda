package dev.statewright.model.completion.expression;

import dev.statewright.model.text.TextRange;
import java.util.List;
import java.util.Optional;

/** Proposes functions, with the caret where the first argument goes. */
final class CallProposals {

    private CallProposals() {}

    /**
     * Adds the functions that fit.
     *
     * @param about the first word of their sentences' names: {@code jsonata}, {@code intrinsic}
     * @param prefix what all their names begin with; what was typed is compared with the rest
     * @param text the expression, to see whether the parentheses are there already
     */
    static void add(
            List<FunctionSignature> functions,
            ExpressionProposal.Kind kind,
            String about,
            String prefix,
            String typed,
            TextRange replaced,
            String text,
            int distance,
            Ranked ranked) {
        boolean called = replaced.end() < text.length() && text.charAt(replaced.end()) == '(';
        for (FunctionSignature function : functions) {
            String insert = called ? function.name() : function.name() + "()";
            int caret = called || function.takesNothing() ? insert.length() : insert.length() - 1;
            String name = function.name().substring(prefix.length());
            ranked.add(
                    new ExpressionProposal(
                            kind,
                            function.name(),
                            function.text(),
                            insert,
                            caret,
                            replaced,
                            about + "." + name,
                            Optional.empty()),
                    name,
                    typed,
                    distance);
        }
    }
}
