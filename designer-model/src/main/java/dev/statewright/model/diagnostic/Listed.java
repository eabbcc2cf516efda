package dev.statewright.model.diagnostic;

import dev.statewright.model.syntax.SyntaxArray;
import dev.statewright.model.syntax.SyntaxNode;

/**
 * An array whose items are each checked.
 *
 * @param empty whether it may have none
 */
record Listed(Check item, boolean empty) implements Check {

    @Override
    public void check(SyntaxNode value, Site site) {
        if (!(value instanceof SyntaxArray array)) {
            Checks.expect(Checks.isPlaceholder(value), "Array", value, site);
        } else if (array.items().isEmpty() && !empty) {
            site.error("Value cannot be empty", value.range());
        } else {
            for (int i = 0; i < array.items().size(); i++) {
                SyntaxNode each = array.items().get(i);
                item.check(each, site.item(i, each.range()));
            }
        }
    }
}
