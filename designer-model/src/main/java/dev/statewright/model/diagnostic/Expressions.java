package dev.statewright.model.diagnostic;

import dev.statewright.model.expression.JsonataSyntax;
import dev.statewright.model.expression.Placeholders;
import dev.statewright.model.expression.TopLevelReferences;
import dev.statewright.model.syntax.SyntaxArray;
import dev.statewright.model.syntax.SyntaxMember;
import dev.statewright.model.syntax.SyntaxNode;
import dev.statewright.model.syntax.SyntaxObject;
import dev.statewright.model.syntax.SyntaxScalar;
import dev.statewright.model.syntax.SyntaxScalar.Kind;

/** Reads every JSONata expression in a value. AWS names the place within the field: {@code /States/A/Output/a/b[0]} (measured). */
final class Expressions {

    private Expressions() {}

    static void check(SyntaxNode value, Site site) {
        if (site.isJsonata()) {
            read(value, site);
        }
    }

    private static void read(SyntaxNode value, Site site) {
        switch (value) {
            case SyntaxObject object -> {
                for (SyntaxMember member : object.members()) {
                    member.value().ifPresent(inner -> read(inner, site.member(member)));
                }
            }
            case SyntaxArray array -> {
                for (int i = 0; i < array.items().size(); i++) {
                    SyntaxNode item = array.items().get(i);
                    read(item, site.item(i, item.range()));
                }
            }
            case SyntaxScalar scalar -> {
                if (scalar.kind() == Kind.STRING && !Placeholders.isIn(scalar.value())) {
                    read(scalar, site);
                }
            }
        }
    }

    private static void read(SyntaxScalar scalar, Site site) {
        String text = scalar.value();
        if (JsonataSyntax.isExpression(text)) {
            JsonataSyntax.problem(text)
                    .ifPresentOrElse(
                            problem -> site.findings()
                                    .error(Code.INVALID_JSONATA_EXPRESSION, problem, site.location(), scalar.range()),
                            () -> references(scalar, site));
        } else if (JsonataSyntax.isBadlyDelimited(text)) {
            site.error("A JSONata expression begins with {% and ends with %}, with nothing outside", scalar.range());
        }
    }

    /** Code and sentence are measured, and that each name is told once. */
    private static void references(SyntaxScalar scalar, Site site) {
        for (String name : TopLevelReferences.of(JsonataSyntax.inner(scalar.value()))) {
            site.findings()
                    .error(
                            Code.UNSUPPORTED_JSONATA_EXPRESSION,
                            "Reference to '" + name + "' at the top level is not supported.",
                            site.location(),
                            scalar.range());
        }
    }
}
