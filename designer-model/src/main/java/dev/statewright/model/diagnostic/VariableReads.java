package dev.statewright.model.diagnostic;

import dev.statewright.model.expression.JsonataNames;
import dev.statewright.model.expression.JsonataSyntax;
import dev.statewright.model.expression.PathNames;
import dev.statewright.model.expression.Placeholders;
import dev.statewright.model.syntax.SyntaxArray;
import dev.statewright.model.syntax.SyntaxMember;
import dev.statewright.model.syntax.SyntaxNode;
import dev.statewright.model.syntax.SyntaxObject;
import dev.statewright.model.syntax.SyntaxScalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds the variables that a state reads itself; those of the scopes inside it are not its own. */
final class VariableReads {

    /** Fields that are evaluated by their {@code .$} alone: in them a key that ends with "Path" is the author's. */
    private static final Set<String> TEMPLATES =
            Set.of("Parameters", "ResultSelector", "ItemSelector", "Assign", "Credentials", "BatchInput", "Arguments");

    private final List<VariableUse> found = new ArrayList<>();
    private final boolean jsonata;

    private VariableReads(boolean jsonata) {
        this.jsonata = jsonata;
    }

    static List<VariableUse> of(StateSite state) {
        VariableReads reads = new VariableReads(state.site().isJsonata());
        for (SyntaxMember member : state.json().members()) {
            switch (member.key()) {
                case "ItemProcessor", "Iterator", "Branches", "Comment", "Result", "Type", "Next", "Resource" -> {}
                default -> reads.member(member, state.site().location(), false);
            }
        }
        return reads.found;
    }

    private void member(SyntaxMember member, Location location, boolean template) {
        SyntaxNode value = member.value().orElse(null);
        if (value instanceof SyntaxScalar scalar) {
            if (scalar.value().indexOf('$') >= 0 && scalar.kind() == SyntaxScalar.Kind.STRING) {
                scalar(member.key(), scalar, location, template);
            }
        } else if (value != null) {
            // the language of a key inside a template is the template's
            inside(value, location.key(member.key()), template || TEMPLATES.contains(member.key()));
        }
    }

    private void inside(SyntaxNode value, Location location, boolean template) {
        switch (value) {
            case SyntaxObject object -> object.members().forEach(member -> member(member, location, template));
            case SyntaxArray array -> {
                for (int i = 0; i < array.items().size(); i++) {
                    inside(array.items().get(i), location.item(i), template);
                }
            }
            case SyntaxScalar scalar -> {
                if (jsonata && scalar.value().indexOf('$') >= 0) {
                    expression(scalar, location);
                }
            }
        }
    }

    private void scalar(String key, SyntaxScalar scalar, Location location, boolean template) {
        if (jsonata) {
            expression(scalar, location.key(key));
        } else if ((key.endsWith(".$") || !template && isPath(key)) && !Placeholders.isIn(scalar.value())) {
            add(PathNames.variables(scalar.value()), scalar, location.key(key));
        }
    }

    private static boolean isPath(String key) {
        return key.equals("Variable") || key.endsWith("Path") && !key.equals("ResultPath");
    }

    private void expression(SyntaxScalar scalar, Location location) {
        if (JsonataSyntax.isExpression(scalar.value()) && !Placeholders.isIn(scalar.value())) {
            add(JsonataNames.variables(JsonataSyntax.inner(scalar.value())), scalar, location);
        }
    }

    private void add(Set<String> names, SyntaxScalar scalar, Location location) {
        names.forEach(name -> found.add(new VariableUse(name, scalar.range(), location)));
    }
}
