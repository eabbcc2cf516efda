package dev.statewright.model.diagnostic;

import dev.statewright.model.expression.JsonataSyntax;
import dev.statewright.model.expression.Placeholders;
import dev.statewright.model.syntax.SyntaxArray;
import dev.statewright.model.syntax.SyntaxNode;
import dev.statewright.model.syntax.SyntaxObject;
import dev.statewright.model.syntax.SyntaxScalar;
import dev.statewright.model.syntax.SyntaxScalar.Kind;

/** Reads every JSONata expression in a value. AWS names the field, not the place within it (measured). */
final class Expressions {

    private Expressions() {}

    static void check(SyntaxNode value, Site site) {
        if (!site.isJsonata()) {
            return;
        }
        switch (value) {
            case SyntaxObject object ->
                object.members().forEach(member -> member.value().ifPresent(inner -> check(inner, site)));
            case SyntaxArray array -> array.items().forEach(item -> check(item, site));
            case SyntaxScalar scalar -> {
                if (scalar.kind() == Kind.STRING
                        && JsonataSyntax.isExpression(scalar.value())
                        && !Placeholders.isIn(scalar.value())) {
                    JsonataSyntax.problem(scalar.value())
                            .ifPresent(problem -> site.findings()
                                    .error(Code.INVALID_JSONATA_EXPRESSION, problem, site.location(), scalar.range()));
                }
            }
        }
    }
}
