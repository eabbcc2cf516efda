package dev.statewright.model.diagnostic;

import dev.statewright.model.syntax.SyntaxNode;

/** Looks at one value and reports what is wrong with it. Knows nothing but the value and its site. */
@FunctionalInterface
interface Check {

    void check(SyntaxNode value, Site site);
}
