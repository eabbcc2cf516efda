package dev.statewright.model.diagnostic;

import dev.statewright.model.syntax.SyntaxNode;
import java.util.List;

/** A text that is one of a few words. */
record OneOf(List<String> words) implements Check {

    @Override
    public void check(SyntaxNode value, Site site) {
        if (!Checks.isPlaceholder(value) && !(Checks.isString(value) && words.contains(Checks.textOf(value)))) {
            site.error("The field '" + site.field() + "' should have one of these values: " + words, value.range());
        }
    }
}
