package dev.statewright.model.diagnostic;

import dev.statewright.model.expression.JsonPathSyntax;
import dev.statewright.model.expression.PathNames;
import dev.statewright.model.expression.Placeholders;
import dev.statewright.model.flow.Form;
import dev.statewright.model.syntax.SyntaxArray;
import dev.statewright.model.syntax.SyntaxMember;
import dev.statewright.model.syntax.SyntaxNode;
import dev.statewright.model.syntax.SyntaxObject;
import dev.statewright.model.syntax.SyntaxScalar;

/** Reports the paths in a value that lead to fields which the input cannot have. */
record PathReads(Form input, Findings findings) {

    /** A field that is a path. */
    void path(SyntaxNode value, Location location) {
        if (value instanceof SyntaxScalar scalar
                && scalar.kind() == SyntaxScalar.Kind.STRING
                && scalar.value().startsWith("$")
                && !Placeholders.isIn(scalar.value())) {
            PathNames.keys(scalar.value())
                    .filter(keys -> input.at(keys).isEmpty())
                    .ifPresent(keys -> report(scalar, scalar.value(), location));
        }
    }

    /** A payload template. */
    void template(SyntaxNode value, Location location) {
        switch (value) {
            case SyntaxObject object -> {
                for (SyntaxMember member : object.members()) {
                    Location there = location.key(member.key());
                    if (member.value().isPresent() && member.key().endsWith(".$")) {
                        dynamic(member.value().get(), there);
                    } else {
                        member.value().ifPresent(inner -> template(inner, there));
                    }
                }
            }
            case SyntaxArray array -> {
                for (int i = 0; i < array.items().size(); i++) {
                    template(array.items().get(i), location.item(i));
                }
            }
            case SyntaxScalar _ -> {}
        }
    }

    private void dynamic(SyntaxNode value, Location location) {
        String text = Checks.textOf(value).strip();
        if (JsonPathSyntax.isPath(text)) {
            path(value, location);
        } else if (!Placeholders.isIn(text)) {
            PathNames.paths(text).stream()
                    .filter(path -> PathNames.keys(path)
                            .filter(keys -> input.at(keys).isEmpty())
                            .isPresent())
                    .findFirst()
                    .ifPresent(path -> report(value, path, location));
        }
    }

    /** A Choice rule, and the rules in it. */
    void rule(SyntaxNode value, Location location) {
        if (value instanceof SyntaxObject rule) {
            for (SyntaxMember member : rule.members()) {
                Location there = location.key(member.key());
                SyntaxNode inner = member.value().orElse(null);
                if (inner instanceof SyntaxArray rules) {
                    for (int i = 0; i < rules.items().size(); i++) {
                        rule(rules.items().get(i), there.item(i));
                    }
                } else if (inner instanceof SyntaxObject && member.key().equals("Not")) {
                    rule(inner, there);
                } else if (inner != null
                        && (member.key().equals("Variable") || member.key().endsWith("Path"))) {
                    path(inner, there);
                }
            }
        }
    }

    private void report(SyntaxNode value, String path, Location location) {
        findings.advice(
                Code.FIELD_NOT_PRODUCED, "Nothing before this state produces '" + path + "'", location, value.range());
    }
}
